// All SQL of the catalogue.

import { sql } from 'kysely'
import type { ServiceFacts, ServiceNow } from '#domain/catalogue/editing.ts'
import type { Named } from '#domain/event.ts'
import type { Unit } from '#server/platform/unit.ts'

export type ServiceRow = ServiceNow & { readonly team: Named | null }

const columns = sql`
  s.id, s.names, s.descriptions, s.group_name as "group", s.team_id as "teamId", s.type_id as "typeId", s.severity,
  s.urgency, s.asks_impact as "asksImpact", s.form, s.position, s.archived_at is not null as archived, s.version,
  case when t.id is not null then jsonb_build_object('id', t.id, 'name', t.name) end as team`

export const loadServices = async (db: Unit['db'], archived: boolean): Promise<readonly ServiceRow[]> => {
  const { rows } = await sql<ServiceRow>`
    select ${columns} from services s left join teams t on t.id = s.team_id
     where ${archived} or s.archived_at is null
     order by s.position, lower(s.names ->> 'en'), s.id`.execute(db)
  return rows
}

export const loadService = async (
  db: Unit['db'],
  id: string,
  { locked = false }: { readonly locked?: boolean } = {},
): Promise<ServiceRow | null> => {
  const { rows } = await sql<ServiceRow>`
    select ${columns} from services s left join teams t on t.id = s.team_id
     where s.id = ${id}::uuid ${locked ? sql`for update of s` : sql``}`.execute(db)
  return rows[0] ?? null
}

/** The order as it is, kept from changing until the change is made; and every name there is. */
export const lockOrder = async (
  unit: Pick<Unit, 'db'>,
): Promise<readonly { readonly id: string; readonly name: string; readonly position: number }[]> => {
  const { rows } = await sql<{ id: string; name: string; position: number }>`
    select id, names ->> 'en' as name, position from services where archived_at is null
     order by position, lower(names ->> 'en'), id for update`.execute(unit.db)
  return rows
}

export type Around = { readonly team: boolean; readonly type: boolean }

/** Whether the team and the type a service names are there; what it does not name is. */
export const lookAround = async (
  unit: Pick<Unit, 'db'>,
  { teamId, typeId }: { readonly teamId?: string | null; readonly typeId?: string | null },
): Promise<Around> => {
  if (!teamId && !typeId) return { team: true, type: true }
  const { rows } = await sql<Around>`
    select ${teamId ?? null}::uuid is null
             or exists (select from teams where id = ${teamId ?? null}::uuid and archived_at is null) as team,
           ${typeId ?? null}::uuid is null
             or exists (select from ticket_types where id = ${typeId ?? null}::uuid and archived_at is null) as type`.execute(
    unit.db,
  )
  return rows[0] ?? { team: false, type: false }
}

export const lastPosition = async (unit: Pick<Unit, 'db'>): Promise<number> => {
  const { rows } = await sql<{
    position: number | null
  }>`select max(position) as position from services`.execute(unit.db)
  return rows[0]?.position ?? -1
}

/** A service as it is written down; what is not said is empty. */
export type ServiceToInsert = Pick<ServiceNow, 'id' | 'names' | 'group' | 'position' | 'teamId'> &
  Partial<ServiceFacts>

export const insertService = (unit: Unit, service: ServiceToInsert, sample = false): void =>
  unit.insert('services', {
    id: service.id,
    names: service.names,
    descriptions: service.descriptions ?? {},
    group_name: service.group,
    team_id: service.teamId,
    type_id: service.typeId ?? null,
    severity: service.severity ?? null,
    urgency: service.urgency ?? null,
    asks_impact: service.asksImpact ?? true,
    form: [...(service.form ?? [])],
    position: service.position,
    sample,
    created_at: unit.now,
  })

export const updateService = (
  unit: Unit,
  id: string,
  changes: Partial<ServiceFacts> & { readonly position?: number; readonly archived?: boolean },
): void =>
  unit.update('services', id, {
    ...(changes.names === undefined ? {} : { names: changes.names }),
    ...(changes.descriptions === undefined ? {} : { descriptions: changes.descriptions }),
    ...(changes.group === undefined ? {} : { group_name: changes.group }),
    ...(changes.teamId === undefined ? {} : { team_id: changes.teamId }),
    ...(changes.typeId === undefined ? {} : { type_id: changes.typeId }),
    ...(changes.severity === undefined ? {} : { severity: changes.severity }),
    ...(changes.urgency === undefined ? {} : { urgency: changes.urgency }),
    ...(changes.asksImpact === undefined ? {} : { asks_impact: changes.asksImpact }),
    ...(changes.form === undefined ? {} : { form: [...changes.form] }),
    ...(changes.position === undefined ? {} : { position: changes.position }),
    ...(changes.archived === undefined ? {} : { archived_at: changes.archived ? unit.now : null }),
  })
