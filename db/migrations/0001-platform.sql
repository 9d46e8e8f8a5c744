-- Why: what every room stands on. Roles that own nothing, the desk's only clock, the append-only ledger,
-- settings, idempotency, nodes, content-addressed files and shared rate limits.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- accord_app: staff and the system. accord_portal: reads on behalf of one client's contact, under row-level security.
-- Neither owns a table, so neither can alter one, and row-level security applies to both.
do $$
begin
  if not exists (select from pg_roles where rolname = 'accord_app') then create role accord_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'accord_portal') then create role accord_portal nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of this cluster was first
end $$;
grant accord_app, accord_portal to current_user;
grant usage on schema public to accord_app, accord_portal;

-- The one clock of the desk, to the millisecond as every instant we keep. Stable and inlined, so `next_moment <= desk_now()` can use an index.
create function desk_now() returns timestamptz language sql stable parallel safe as $$ select date_trunc('milliseconds', now()) $$;

-- Whom a portal connection reads for; set per transaction, unset means nobody.
create function portal_client() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('accord.client', true), '')::uuid $$;
create function portal_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('accord.person', true), '')::uuid $$;

create table ledger (
  id            uuid primary key,
  tx            xid8 not null default pg_current_xact_id(),
  at            timestamptz not null,
  actor_kind    text not null check (actor_kind in ('staff', 'contact', 'system')),
  actor_id      uuid,
  on_behalf_of  uuid,
  via           text not null check (via in ('app', 'portal', 'mail', 'api', 'cli', 'rule', 'clock', 'import', 'setup')),
  room          text not null,
  subject_kind  text not null,
  subject_id    uuid not null,
  client_id     uuid,
  type          text not null,
  version       smallint not null default 1,
  payload       jsonb not null,
  reason        text,
  caused_by     uuid
);
comment on table ledger is 'Every change, once, for ever: who, when, on what, why. Insert only.';
create index ledger_by_subject on ledger (subject_id, id);
create index ledger_by_tx on ledger (tx);
create index ledger_by_time on ledger (at);

create function refuse_change() returns trigger language plpgsql as $$
begin raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege'; end $$;
create trigger ledger_is_append_only before update or delete on ledger for each row execute function refuse_change();
create trigger ledger_is_not_truncated before truncate on ledger for each statement execute function refuse_change();

-- The chain is sealed behind the writers, not by them: a row-by-row chain would make every writer wait for the
-- one before. A seal covers the transactions [from_tx, to_tx), all of which have ended when it is written.
create table ledger_seals (
  seq        bigint generated always as identity primary key,
  from_tx    xid8 not null,
  to_tx      xid8 not null,
  rows       bigint not null,
  digest     bytea not null,
  previous   bytea,
  sealed_at  timestamptz not null default now()
);
create trigger seals_are_append_only before update or delete on ledger_seals for each row execute function refuse_change();

create table settings (
  key         text primary key,
  value       jsonb not null,
  version     integer not null default 1,
  changed_at  timestamptz not null default now(),
  changed_by  uuid
);

-- Encrypted at rest (AES-256-GCM, key outside the database); never returned by any read.
create table secrets (
  key         text primary key,
  ciphertext  bytea not null,
  key_id      text not null,
  changed_at  timestamptz not null default now()
);

create table idempotency (
  owner    uuid not null,
  key      text not null,
  command  text not null,
  reply    jsonb not null,
  at       timestamptz not null default now(),
  primary key (owner, key)
);

create table nodes (
  id            uuid primary key,
  started_at    timestamptz not null default now(),
  heartbeat_at  timestamptz not null default now(),
  version       text not null,
  roles         text[] not null,
  workers       text[] not null default '{}'
);

create table blobs (
  sha256      text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size        bigint not null check (size >= 0),
  created_at  timestamptz not null default now()
);

create table rate_limits (
  bucket  text not null,
  opened  timestamptz not null,
  used    integer not null,
  primary key (bucket, opened)
);

grant select, insert on ledger, ledger_seals, blobs to accord_app;
grant usage on sequence ledger_seals_seq_seq to accord_app;
grant select, insert, update, delete on settings, secrets, idempotency, nodes, rate_limits to accord_app;

-- A job is enqueued in the transaction of the change that causes it. The queue's own tables belong to the owner;
-- this function is the only door to them.
create function enqueue(task text, payload json, key text, run_at timestamptz, queue text, max_attempts integer)
returns void language sql volatile security definer set search_path = public, pg_temp as $$
  select graphile_worker.add_job(task, payload, queue, run_at, max_attempts, key)
$$;
revoke all on function enqueue(text, json, text, timestamptz, text, integer) from public;
grant execute on function enqueue(text, json, text, timestamptz, text, integer) to accord_app;
