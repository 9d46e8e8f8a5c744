-- Why: promises. A policy's published versions are immutable; a clock is a stored copy of the fold over its
-- ticket's history; a notice is a row before it is anything else, unique per clock, generation and threshold.

create table policies (
  id           uuid primary key,
  name         text not null check (name <> ''),
  sample       boolean not null default false,
  created_at   timestamptz not null default now(),
  archived_at  timestamptz,
  version      integer not null default 1
);
create unique index policies_by_name on policies (lower(name)) where archived_at is null;

create table policy_versions (
  id            uuid primary key,
  policy_id     uuid not null references policies (id),
  version       integer not null,
  terms         jsonb not null,
  published_at  timestamptz not null,
  published_by  uuid references people (id),
  note          text not null default '',
  unique (policy_id, version)
);
create trigger policy_versions_are_immutable before update or delete on policy_versions
  for each row execute function refuse_change();

-- Ids for rows that SQL itself makes: UUIDv7 of the statement's instant, so that they lie with their neighbours.
-- `place` orders the rows of one statement, up to 4,096 of them: history is read by id.
create function new_id(place bigint) returns uuid language sql volatile parallel safe as $$
  select (lpad(to_hex((extract(epoch from statement_timestamp()) * 1000)::bigint), 12, '0')
       || '7' || lpad(to_hex(place & 4095), 3, '0')
       || '8' || substr(replace(gen_random_uuid()::text, '-', ''), 18))::uuid
$$;

create table clocks (
  id                  uuid primary key,
  ticket_id           uuid not null,
  client_id           uuid not null,
  promise             text not null check (promise in
                        ('first_response', 'next_response', 'periodic_update', 'resolution', 'team', 'supplier')),
  match               integer not null,
  cycle               integer not null,
  generation          integer not null,
  state               text not null check (state in
                        ('not_started', 'running', 'paused', 'met', 'missed', 'cancelled', 'superseded', 'merged')),
  breached            boolean not null,
  breached_at         timestamptz,
  breached_by_change  boolean not null default false,
  paused_on           text,
  paused_at           timestamptz,
  planned             boolean not null default false,
  started_at          timestamptz,
  ended_at            timestamptz,
  superseded_at       timestamptz,
  due_at              timestamptz,
  target_ms           bigint not null,
  used_ms             bigint not null,
  calendar            text not null,
  moments             jsonb not null,
  next_moment         timestamptz,
  team_id             uuid,
  terms               jsonb not null,
  folded_at           timestamptz not null
);
comment on table clocks is 'A copy of the fold, rebuilt with every change of its ticket. The id is made from ticket, promise, match and cycle, so it is unique for them';
comment on column clocks.moments is '[{key, kind, at, wakeAt}] in epoch milliseconds: what is still to be told in this generation, soonest first; null while it cannot be known';
comment on column clocks.next_moment is 'the first wakeAt of moments: what the sweeper sleeps until';
comment on column clocks.due_at is 'null while paused before due, or when it can never fall due';
comment on column clocks.calendar is 'the calendar version that counts now';
comment on column clocks.used_ms is 'counted until folded_at; a running clock has used what its calendar was open since, as well';
create index clocks_by_next_moment on clocks (next_moment) where next_moment is not null;
create index clocks_by_ticket on clocks (ticket_id);
create index clocks_going_on on clocks (calendar) where state in ('not_started', 'running', 'paused');

create table clock_notices (
  id           uuid primary key,
  clock_id     uuid not null references clocks (id),
  ticket_id    uuid not null,
  client_id    uuid not null,
  promise      text not null,
  cycle        integer not null,
  generation   integer not null,
  threshold    text not null,
  kind         text not null check (kind in ('heads_up', 'warning', 'breach', 'escalation')),
  at           timestamptz not null,
  detected_at  timestamptz not null,
  due_at       timestamptz,
  skipped      text,
  by_change    boolean not null default false,
  unique (clock_id, cycle, generation, threshold)
);
create index clock_notices_by_ticket on clock_notices (ticket_id);

-- A publication working its way through the open tickets, so that people see how far it is.
create table replans (
  id           uuid primary key,
  kind         text not null check (kind in ('calendar', 'policy')),
  subject_id   uuid not null,
  name         text not null,
  version      integer not null,
  total        integer not null default 0,
  done         integer not null default 0,
  started_at   timestamptz not null,
  finished_at  timestamptz,
  unique (kind, subject_id, version)
);

alter table clocks enable row level security;
create policy staff_see_clocks on clocks to accord_app using (true) with check (true);
create policy contacts_see_their_clocks on clocks for select to accord_portal using (client_id = portal_client());

grant select, insert, update on policies, clocks, replans to accord_app;
grant execute on function new_id(bigint) to accord_app;
grant select, insert on policy_versions, clock_notices to accord_app;
grant select (ticket_id, client_id, promise, cycle, state, paused_on, due_at, started_at, ended_at) on clocks to accord_portal;
