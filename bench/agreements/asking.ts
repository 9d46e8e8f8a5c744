import { gzipSync } from 'node:zlib'
import type { Staff } from '#domain/actor.ts'
import type { EndpointName } from '#domain/contracts.ts'
import type { Desk, Room } from '#server/platform/desk.ts'
import { agreed, ask } from '#test/support/ask.ts'
import { durations, percentile, round } from '../tickets/measuring.ts'
import type { Filled } from './filling.ts'

export type Asking = { readonly desk: Desk; readonly rooms: readonly Room[]; readonly who: Staff }

type Given = Parameters<typeof ask>[4]
const asker =
  ({ desk, rooms, who }: Asking) =>
  (name: EndpointName, given: Given) =>
    ask(desk, rooms, who, name, given as never)

/** The first page of each group, by name, and found by words: rows, counts and the reply's schema. */
export const listing = async (asking: Asking) => {
  const call = asker(asking)
  const pages = {
    active: { show: 'active' },
    attention: { show: 'attention' },
    planned: { show: 'planned' },
    ended: { show: 'ended' },
    all: { show: 'all' },
    name: { show: 'all', order: 'name' },
    found: { show: 'all', search: 'volga' },
    rare: { show: 'all', search: 'Kestrel Works 34' },
    timeline: { show: 'all', from: '2026-11-01', to: '2027-02-28', limit: 200 },
  } as const
  const figures: Record<string, number> = {}
  for (const [page, query] of Object.entries(pages))
    figures[page] = round(
      percentile(await durations(60, () => call('agreements.list', { query } as Given)), 0.95),
    )
  return { figure: 'list p95 ms', bar: 100, ...figures }
}

export const page = async (asking: Asking, { source }: Filled) => {
  const call = asker(asking)
  const samples = await durations(60, () => call('agreements.get', { params: { id: source } } as Given))
  return { figure: 'page p95 ms', p95: round(percentile(samples, 0.95)) }
}

/** What the palette loads once and keeps. */
export const indexing = async (asking: Asking) => {
  const started = performance.now()
  const text = JSON.stringify(await asker(asking)('agreements.index', {}))
  const took = performance.now() - started
  return {
    figure: 'index',
    ms: round(took),
    kB: round(text.length / 1_000),
    gzipKB: round(gzipSync(text).length / 1_000),
  }
}

/** One source, fifty clients: laid out, then made. */
export const bulk = async (asking: Asking, { clients, source }: Filled) => {
  const { desk, rooms, who } = asking
  const days = { startsOn: '2029-01-01', endsOn: '2029-12-31' }
  const clientIds = clients.slice(-50)
  const begun = performance.now()
  const { items } = agreed(
    await ask(desk, rooms, who, 'agreements.propose', {
      body: { mode: 'copy', sourceIds: [source], clientIds, namePattern: '{client} – Gold {year}', ...days },
    }),
  )
  const proposed = performance.now()
  const rows = items.map(
    ({ key, source: from, client, mode, name, startsOn, endsOn, zone, manager, terms }) => ({
      ...{ key, sourceId: from.id, clientId: client.id, mode, name, startsOn, endsOn, zone, terms },
      managerId: manager?.id ?? null,
    }),
  )
  const made = agreed(
    await ask(desk, rooms, who, 'agreements.create_many', { body: { kind: 'create', rows } }),
  )
  return {
    figure: 'bulk create of 50',
    bar: 5_000,
    created: made.created.length,
    proposeMs: round(proposed - begun),
    createMs: round(performance.now() - proposed),
  }
}
