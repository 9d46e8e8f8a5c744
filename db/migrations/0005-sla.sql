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
  started_at          timestamptz,
  ended_at            timestamptz,
  superseded_at       timestamptz,
  due_at              timestamptz,
  target_ms           bigint not null,
  used_ms             bigint not null,
  moments             jsonb not null,
  next_moment         timestamptz,
  team_id             uuid,
  assignee_id         uuid,
  terms               jsonb not null,
  folded_at           timestamptz not null,
  unique (ticket_id, promise, match, cycle)
);
comment on column clocks.moments is '[{key, kind, at}]: every instant still to be told, soonest first; next_moment is the first';
comment on column clocks.due_at is 'null while paused or when it can never fall due';
create index clocks_by_next_moment on clocks (next_moment) where next_moment is not null;
create index clocks_running on clocks (due_at) where state = 'running';

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

alter table clocks enable row level security;
create policy staff_see_clocks on clocks to accord_app using (true) with check (true);
create policy contacts_see_their_clocks on clocks for select to accord_portal using (client_id = portal_client());

grant select, insert, update on policies, clocks to accord_app;
grant select, insert on policy_versions, clock_notices to accord_app;
grant select (ticket_id, client_id, promise, cycle, state, paused_on, due_at, started_at, ended_at) on clocks to accord_portal;
