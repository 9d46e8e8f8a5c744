import pg from 'pg'

/**
 * The schema of a database as readable SQL-like text, the same on every machine: what each migration adds up to, for
 * people to read and for a test to compare. Not a backup: it is never run.
 */
export const schemaText = async (url: string): Promise<string> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const parts = [
    '-- Made by `npm run schema` from db/migrations. Do not edit.',
    await extensions(client),
    await schemas(client),
    await functions(client),
    await sequences(client),
    ...(await tables(client)),
    await views(client),
  ]
  await client.end()
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

const lines = async (
  client: pg.Client,
  statement: string,
  values: readonly unknown[] = [],
): Promise<string[]> => {
  const { rows } = await client.query<{ line: string }>(statement, [...values])
  return rows.map(row => row.line)
}

const extensions = async (client: pg.Client): Promise<string> => {
  const found = await lines(
    client,
    `select format('create extension %I;', extname) as line from pg_extension where extname <> 'plpgsql' order by 1`,
  )
  return found.join('\n')
}

/** Where this product's tables are; the queue's schema belongs to the queue. */
const ours = `'public'::regnamespace, 'auth'::regnamespace`

const schemas = async (client: pg.Client): Promise<string> => {
  const found = await lines(
    client,
    `select format('create schema %I;', n.nspname) || coalesce((
        select E'\\n' || string_agg(line, E'\\n' order by line)
          from (${grantsOf('n.nspacl', 'schema ', 'n.nspowner', 'quote_ident(n.nspname)')}) granted (line)), '') as line
       from pg_namespace n where n.oid in (${ours}) and n.nspname <> 'public' order by n.nspname`,
  )
  return found.join('\n')
}

/** Rights as "grant a, b on … to role;", the owner's own left out. $1 are acl items, $2 their default. */
const grantsOf = (acl: string, kind: string, owner: string, name: string): string => `
  select format('grant %s on ${kind}%s to %s;', string_agg(lower(privilege_type), ', ' order by privilege_type),
                ${name}, coalesce(grantee::regrole::text, 'public'))
    from (select privilege_type, nullif(grantee, 0) as grantee
            from aclexplode(${acl}) where grantee <> ${owner}) held
   group by grantee`

const functions = async (client: pg.Client): Promise<string> => {
  const found = await lines(
    client,
    `select rtrim(pg_get_functiondef(p.oid), E'\\n') || E';\\n' || coalesce((
        select string_agg(line, E'\\n' order by line) from (${grantsOf(
          `coalesce(p.proacl, acldefault('f', p.proowner))`,
          'function ',
          'p.proowner',
          'p.oid::regprocedure',
        )}) granted (line)), '-- nobody but its owner may call it') as line
       from pg_proc p
      where p.pronamespace in (${ours}) and p.prokind <> 'a'
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      order by p.proname, p.oid::regprocedure::text`,
  )
  return found.join('\n\n')
}

const sequences = async (client: pg.Client): Promise<string> => {
  const found = await lines(
    client,
    `select format('create sequence %s as %s start %s increment %s;', c.oid::regclass, format_type(s.seqtypid, null),
                   s.seqstart, s.seqincrement) || coalesce((
              select E'\\n' || string_agg(line, E'\\n' order by line) from (${grantsOf('c.relacl', 'sequence ', 'c.relowner', 'c.oid::regclass')})
                     granted (line)), '') as line
       from pg_sequence s join pg_class c on c.oid = s.seqrelid
      where c.relnamespace in (${ours})
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('i', 'a') and d.refobjsubid > 0)
      order by c.oid::regclass::text`,
  )
  return found.join('\n')
}

const tables = async (client: pg.Client): Promise<string[]> => {
  const { rows } = await client.query<{ oid: number; name: string; head: string; tail: string }>(
    `select c.oid, c.oid::regclass::text as name,
            case when c.relispartition
              then format('partition of %s %s', (select inhparent::regclass from pg_inherits where inhrelid = c.oid),
                          pg_get_expr(c.relpartbound, c.oid)) else '' end as head,
            case when c.relkind = 'p' then ' partition by ' || pg_get_partkeydef(c.oid) else '' end as tail
       from pg_class c
      where c.relnamespace in (${ours}) and c.relkind in ('r', 'p')
      order by c.oid::regclass::text`,
  )
  const texts: string[] = []
  for (const { oid, name, head, tail } of rows) {
    const body = [...(await columns(client, oid)), ...(await constraints(client, oid))].map(
      line => `  ${line}`,
    )
    const opening = head === '' ? `create table ${name} (` : `create table ${name} ${head} (`
    const after = await attached(client, oid)
    texts.push([opening, body.join(',\n'), `)${tail};`, ...after].join('\n'))
  }
  return texts
}

const columns = (client: pg.Client, table: number): Promise<string[]> =>
  lines(
    client,
    `select concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
              case when a.attcollation <> t.typcollation then format('collate %s', a.attcollation::regcollation) end,
              case when a.attnotnull then 'not null' end,
              case when a.attidentity = 'a' then 'generated always as identity'
                   when a.attidentity = 'd' then 'generated by default as identity'
                   when a.attgenerated <> '' then format('generated always as (%s) %s', pg_get_expr(d.adbin, d.adrelid),
                                                         case a.attgenerated when 's' then 'stored' else 'virtual' end)
                   when d.oid is not null then 'default ' || pg_get_expr(d.adbin, d.adrelid) end) as line
       from pg_attribute a join pg_type t on t.oid = a.atttypid
       left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped
      order by a.attnum`,
    [table],
  )

/** Not-null ones (a kind of constraint since PostgreSQL 18) stand with their column. */
const constraints = (client: pg.Client, table: number): Promise<string[]> =>
  lines(
    client,
    `select format('constraint %I %s', conname, pg_get_constraintdef(oid)) as line
       from pg_constraint where conrelid = $1 and contype in ('p', 'u', 'x', 'c', 'f')
      order by array_position('{p,u,x,c,f}'::"char"[], contype), conname`,
    [table],
  )

/** Indexes, triggers, row-level security, rights and comments of a table. */
const attached = (client: pg.Client, table: number): Promise<string[]> =>
  lines(
    client,
    `select line from (
       select 1 as part, pg_get_indexdef(i.indexrelid) || ';' as line from pg_index i
        where i.indrelid = $1 and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
       union all
       select 2, pg_get_triggerdef(t.oid) || ';' from pg_trigger t where t.tgrelid = $1 and not t.tgisinternal
       union all
       select 3, format('alter table %s enable row level security;', c.oid::regclass) from pg_class c where c.oid = $1 and c.relrowsecurity
       union all
       select 4, format('alter table %s force row level security;', c.oid::regclass) from pg_class c where c.oid = $1 and c.relforcerowsecurity
       union all
       select 5, format('create policy %I on %s%s for %s to %s%s%s;', p.polname, p.polrelid::regclass,
                        case when p.polpermissive then '' else ' as restrictive' end,
                        case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
                        (select string_agg(case r when 0 then 'public' else r::regrole::text end, ', ' order by r::regrole::text) from unnest(p.polroles) r),
                        coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', ''),
                        coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', ''))
         from pg_policy p where p.polrelid = $1
       union all
       select 6, granted.line from pg_class c, lateral (${grantsOf('c.relacl', '', 'c.relowner', 'c.oid::regclass')}) granted (line) where c.oid = $1
       union all
       select 7, granted.line from pg_attribute a join pg_class c on c.oid = a.attrelid,
              lateral (${grantsOf('a.attacl', '', 'c.relowner', `format('%s (%s)', c.oid::regclass, a.attname)`)}) granted (line)
        where a.attrelid = $1 and a.attnum > 0
       union all
       select 8, case when d.objsubid = 0 then format('comment on table %s is %L;', $1::oid::regclass, d.description)
                      else format('comment on column %s.%I is %L;', $1::oid::regclass, a.attname, d.description) end
         from pg_description d left join pg_attribute a on a.attrelid = d.objoid and a.attnum = d.objsubid and d.objsubid > 0
        where d.objoid = $1 and d.classoid = 'pg_class'::regclass
     ) everything order by part, line`,
    [table],
  )

const views = async (client: pg.Client): Promise<string> => {
  const found = await lines(
    client,
    `select format(E'create %s %s as\\n%s', case c.relkind when 'm' then 'materialized view' else 'view' end, c.oid::regclass,
                   pg_get_viewdef(c.oid, true)) || coalesce((
              select E'\\n' || string_agg(line, E'\\n' order by line)
                from (${grantsOf('c.relacl', '', 'c.relowner', 'c.oid::regclass')}) granted (line)), '') as line
       from pg_class c
      where c.relnamespace in (${ours}) and c.relkind in ('v', 'm')
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      order by c.oid::regclass::text`,
  )
  return found.join('\n\n')
}
