// What Accord asks of a PostgreSQL server before it makes anything there, so that whoever keeps the server reads one
// sentence and not the error of the statement that happened to come first.

import type pg from 'pg'
import { StartError } from './start-error.ts'

const extensions = ['pg_trgm', 'unaccent', 'btree_gist']
export const roles = ['accord_app', 'accord_portal']

type Facts = {
  readonly account: string
  readonly database: string
  readonly version: number
  readonly encoding: string
  readonly replica: boolean
  readonly migrated: boolean
  readonly may_make_tables: boolean
  readonly may_make_schemas: boolean
  readonly may_make_roles: boolean
  readonly missing_roles: readonly string[]
  readonly closed_roles: readonly string[]
  readonly missing_extensions: readonly string[]
}

/** Throws a sentence that says what is missing and how to give it. */
export const demand = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<Facts>(facts, [roles, extensions])
  const [found] = rows
  const unmet = found ? unmetIn(found) : null
  if (unmet) throw new StartError(unmet)
}

const unmetIn = (found: Facts): string | null => {
  const { account, database } = found
  if (found.version < 150_000)
    return 'This PostgreSQL is older than 15. Accord works with PostgreSQL 15 to 18.'
  if (found.replica)
    return `The database ${database} is a replica that only reads. Give DATABASE_URL the address of the primary.`
  if (found.encoding !== 'UTF8')
    return `The database ${database} keeps its text as ${found.encoding}. Create it with encoding 'UTF8' (template template0).`
  const closed = found.migrated ? found.closed_roles : []
  if (closed.length > 0)
    return `The account ${account} may not act as ${closed.join(' and ')}. Let an administrator of the server run: grant ${roles.join(', ')} to ${account};`
  if (found.migrated) return null
  if (!found.may_make_tables || !found.may_make_schemas)
    return `The account ${account} may not make tables in the database ${database}. Let an administrator of the server run: alter database ${database} owner to ${account};`
  if (found.missing_extensions.length > 0)
    return `This PostgreSQL lacks ${found.missing_extensions.join(', ')}. Install its contrib package (postgresql-contrib on most systems).`
  if (found.missing_roles.length > 0 && !found.may_make_roles)
    return `The account ${account} may not create ${found.missing_roles.join(' and ')}, the roles Accord reads and writes as. Let an administrator of the server run: alter role ${account} createrole;`
  if (found.closed_roles.length > 0)
    return `The account ${account} may not act as ${found.closed_roles.join(' and ')}, which another Accord on this server made. Let an administrator of the server run: grant ${roles.join(', ')} to ${account} with admin option;`
  return null
}

/** Before the first migration the account grants the roles to itself; afterwards it is enough to be in them. */
const facts = `
  with me as (select * from pg_roles where rolname = current_user),
       known as (select coalesce(to_regclass('public.ledger') is not null, false) as migrated)
  select current_user::text as account, current_database()::text as database,
         current_setting('server_version_num')::int as version,
         current_setting('server_encoding') as encoding, pg_is_in_recovery() as replica,
         known.migrated,
         has_schema_privilege('public', 'create') as may_make_tables,
         has_database_privilege(current_database(), 'create') as may_make_schemas,
         me.rolsuper or me.rolcreaterole as may_make_roles,
         array(select name from unnest($1::text[]) name where not exists (select from pg_roles where rolname = name))
           as missing_roles,
         array(select r.rolname::text from pg_roles r
                where r.rolname = any ($1::text[]) and not me.rolsuper
                  and not pg_has_role(r.oid, case when known.migrated then 'MEMBER' else 'MEMBER WITH ADMIN OPTION' end)
                  and not (current_setting('server_version_num')::int < 160000 and me.rolcreaterole and not known.migrated))
           as closed_roles,
         array(select wanted.name from unnest($2::text[]) wanted(name)
                where not exists (select from pg_available_extensions a where a.name = wanted.name)) as missing_extensions
    from me, known`
