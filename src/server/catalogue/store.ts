// All SQL of the catalogue.

import { sql } from 'kysely'
import type { ServiceNow } from '#domain/catalogue/editing.ts'
import type { Named } from '#domain/event.ts'
import type { Unit } from '#server/platform/unit.ts'

type Row = ServiceNow & { readonly team: Named | null }

const columns = sql`
  s.id, s.names, s.group_name as "group", s.position, s.archived_at is not null as archived, s.version,
  case when t.id is not null then jsonb_build_object('id', t.id, 'name', t.name) end as team`

export const loadServices = async (db: Unit['db'], archived: boolean): Promise<readonly Row[]> => {
  const { rows } = await sql<Row>`
    select ${columns} from services s left join teams t on t.id = s.team_id
     where ${archived} or s.archived_at is null
     order by s.position, lower(s.names ->> 'en'), s.id`.execute(db)
  return rows
}

export const loadService = async (
  db: Unit['db'],
  id: string,
  { locked = false }: { readonly locked?: boolean } = {},
): Promise<Row | null> => {
  const { rows } = await sql<Row>`
    select ${columns} from services s left join teams t on t.id = s.team_id
     where s.id = ${id}::uuid ${locked ? sql`for update of s` : sql``}`.execute(db)
  return rows[0] ?? null
}

export const teamExists = async (unit: Pick<Unit, 'db'>, id: string): Promise<boolean> => {
  const { rows } = await sql`select from teams where id = ${id}::uuid and archived_at is null`.execute(
    unit.db,
  )
  return rows.length > 0
}

export const lastPosition = async (unit: Pick<Unit, 'db'>): Promise<number> => {
  const { rows } = await sql<{
    position: number | null
  }>`select max(position) as position from services`.execute(unit.db)
  return rows[0]?.position ?? -1
}

export const insertService = (
  unit: Unit,
  service: ServiceNow & { readonly teamId: string | null },
  sample = false,
): void =>
  unit.insert('services', {
    id: service.id,
    names: service.names,
    group_name: service.group,
    team_id: service.teamId,
    position: service.position,
    sample,
    created_at: unit.now,
  })

export const updateService = (
  unit: Unit,
  id: string,
  changes: Partial<Pick<ServiceNow, 'names' | 'group' | 'position' | 'archived'>> & {
    readonly teamId?: string | null
  },
): void =>
  unit.update('services', id, {
    ...(changes.names === undefined ? {} : { names: changes.names }),
    ...(changes.group === undefined ? {} : { group_name: changes.group }),
    ...(changes.position === undefined ? {} : { position: changes.position }),
    ...(changes.teamId === undefined ? {} : { team_id: changes.teamId }),
    ...(changes.archived === undefined ? {} : { archived_at: changes.archived ? unit.now : null }),
  })
