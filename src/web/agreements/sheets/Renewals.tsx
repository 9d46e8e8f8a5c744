import { useMemo, useState } from 'react'
import { useNarrow } from '#web/platform/width.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Checkbox } from '#web/ui/forms/Checkbox.tsx'
import { Segments } from '#web/ui/forms/Choices.tsx'
import { NumberField } from '#web/ui/forms/NumberField.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { useAgreementWords } from '../words.ts'
import { CarryHours } from './CarryHours.tsx'
import { Changes } from './Changes.tsx'
import columnStyles from './columns.module.css'
import { Include, useColumns } from './columns.tsx'
import { BulkGrid } from './grid/BulkGrid.tsx'
import type { GridColumn } from './grid/column.ts'
import { type Laid, type Request, useLaying } from './laying.ts'
import { ManySheet } from './ManySheet.tsx'
import type { Made } from './opened.ts'
import { Problems } from './Problems.tsx'
import { raised } from './price.ts'
import { takeover } from './row.ts'
import styles from './Sheets.module.css'
import { useText } from './text.ts'

const most = 200

/** Several agreements go on, a row each, with what changes beside it. */
export function Renewals({ ids, made }: { readonly ids: readonly string[]; readonly made: Made | null }) {
  const say = useText()
  const words = useAgreementWords()
  const narrow = useNarrow()
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const [policy, setPolicy] = useState<'newest' | 'same'>('newest')
  const [percent, setPercent] = useState<number | null>(null)
  const request = useMemo((): Request | null => {
    const left = ids.filter(id => !done.has(id)).slice(0, most)
    return left.length === 0 ? null : { mode: 'continue', sourceIds: left, policy }
  }, [ids, done, policy])
  const laying = useLaying(request)
  const { laid } = laying
  const columns = useColumns(laying.edit)
  const raise = (next: number | null) => {
    setPercent(next)
    laying.editAll(({ price: _, ...edits }, { terms: { price } }) =>
      next === null || price === null
        ? edits
        : { ...edits, price: { ...price, amount: raised(price.amount, next) } },
    )
  }
  const carrying = laid.filter(({ row }) => takeover(row) !== null)
  const carried = carrying.filter(({ row }) => row.carryHours).length
  const shown: readonly GridColumn<Laid>[] = [
    columns.include,
    {
      id: 'agreement',
      name: say('agreement'),
      className: columnStyles.whose,
      show: ({ row }) => <Whose laid={{ name: row.client.name, source: row.source.name }} />,
    },
    columns.typing('name', say('name')),
    columns.typing('startsOn', say('startsOn')),
    columns.typing('endsOn', say('endsOn')),
    {
      id: 'changes',
      name: say('changes'),
      className: columnStyles.changes,
      show: one => <Changes laid={one} />,
    },
    ...(carrying.length > 0
      ? [
          {
            id: 'carry',
            name: say('carryColumn'),
            className: columnStyles.carry,
            show: (one: Laid) => <CarryHours laid={one} edit={laying.edit} tabIndex={-1} short />,
          },
        ]
      : []),
    columns.problems,
  ]
  const mixed = laid.some(({ proposal }) => proposal.keeps !== null) || policy === 'same'
  const priced = laid.some(({ proposal }) => proposal.terms.price !== null)
  return (
    <ManySheet
      kind="renew"
      title={say('renewManyTitle', { count: Math.min(ids.length, most) })}
      laying={laying}
      isTouched={laid.some(({ row }) => row.changed)}
      isEmpty={laid.length === 0}
      made={made}
      onMade={rows => setDone(now => new Set([...now, ...rows.map(({ row }) => row.source.id)]))}
      tools={
        <>
          {mixed ? (
            <Segments
              name={say('policyFor')}
              choices={(['newest', 'same'] as const).map(id => ({ id, name: say(`policy_${id}`) }))}
              value={policy}
              onChange={setPolicy}
            />
          ) : null}
          {priced ? <NumberField name={say('priceForAll')} value={percent} onChange={raise} /> : null}
          {carrying.length > 0 ? (
            <Checkbox
              name={say('carryAll')}
              checked={carried === carrying.length}
              partly={carried > 0 && carried < carrying.length}
              onChange={carryHours => laying.editAll(edits => ({ ...edits, carryHours }))}
            />
          ) : null}
        </>
      }
    >
      {ids.length > most ? <Banner tone="warning">{say('tooMany', { count: most })}</Banner> : null}
      {laying.problem ? (
        <ErrorState title={say('proposeFailed')} safe={laying.problem.title} retry={laying.retry} />
      ) : laying.isWaiting ? (
        <Waiting lines={Math.min(ids.length, 10)} height="2.5rem" />
      ) : narrow ? (
        <ul className={styles.cards}>
          {laid.map(one => (
            <li key={one.row.key} className={styles.card}>
              <div className={styles.cardHead}>
                <Include laid={one} edit={laying.edit} />
                <Whose laid={{ name: one.row.client.name, source: one.row.name }} />
              </div>
              <p className={styles.quiet}>{words.period(one.row)}</p>
              <Changes laid={one} />
              <CarryHours laid={one} edit={laying.edit} />
              <Problems of={columns.problemsOf(one)} />
            </li>
          ))}
        </ul>
      ) : (
        <>
          <BulkGrid
            name={say('grid')}
            rows={laid}
            idOf={({ row }) => row.key}
            columns={shown}
            stateOf={({ fate }) => fate}
            onType={columns.onType}
          />
          <p className={styles.quiet}>{say('gridHint')}</p>
        </>
      )}
    </ManySheet>
  )
}

function Whose({
  laid: { name, source },
}: {
  readonly laid: { readonly name: string; readonly source: string }
}) {
  return (
    <span className={columnStyles.client}>
      <span dir="auto">{name}</span>
      <span className={columnStyles.quiet} dir="auto">
        {source}
      </span>
    </span>
  )
}
