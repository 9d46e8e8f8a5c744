-- Why: how people sign in. These tables are better-auth's (1.7.5: its own migration, renamed to our style, ids as uuid);
-- it works on them as accord_app, and so do we where a change must be one with ours: a person who is disabled loses the
-- sessions in the same transaction. An account's id is the person's.

create schema auth;
grant usage on schema auth to accord_app;

create table auth.users (
  id                  uuid primary key references public.people (id) deferrable initially deferred,
  name                text not null,
  email               text not null unique check (email = lower(email)),
  -- Always true: an invitation that was accepted has proved the address. (False would make a magic link revoke the password.)
  email_verified      boolean not null default true check (email_verified),
  image               text,
  two_factor_enabled  boolean not null default false,
  seen_at             timestamptz,
  created_at          timestamptz not null default now(),
  updated_at          timestamptz not null default now()
);

create table auth.credentials (
  id                        uuid primary key,
  user_id                   uuid not null references auth.users (id) on delete cascade,
  provider_id               text not null,
  account_id                text not null,
  password                  text,
  access_token              text,
  refresh_token             text,
  id_token                  text,
  access_token_expires_at   timestamptz,
  refresh_token_expires_at  timestamptz,
  scope                     text,
  created_at                timestamptz not null default now(),
  updated_at                timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index credentials_by_user on auth.credentials (user_id);

-- The token itself is only in the browser's cookie; here is its SHA-256.
create table auth.sessions (
  id            uuid primary key,
  user_id       uuid not null references auth.users (id) on delete cascade,
  token         text not null unique check (token ~ '^[0-9a-f]{64}$'),
  expires_at    timestamptz not null,
  active_at     timestamptz not null default public.desk_now(),
  confirmed_at  timestamptz,
  ip_address    text,
  user_agent    text,
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now()
);
create index sessions_by_user on auth.sessions (user_id);
create index sessions_by_end on auth.sessions (expires_at);
comment on column auth.sessions.active_at is 'the last thing the person did; polls and streams do not count';
comment on column auth.sessions.confirmed_at is 'when the password or a code was last shown in this session';

create table auth.verifications (
  id          uuid primary key,
  identifier  text not null,
  value       text not null,
  expires_at  timestamptz not null,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
);
create index verifications_by_identifier on auth.verifications (identifier);

create table auth.second_factors (
  id                         uuid primary key,
  user_id                    uuid not null unique references auth.users (id) on delete cascade,
  secret                     text not null,
  backup_codes               text not null,
  verified                   boolean not null default false,
  failed_verification_count  integer not null default 0,
  locked_until               timestamptz
);
comment on column auth.second_factors.secret is 'encrypted under a key that is not in the database';
comment on column auth.second_factors.backup_codes is 'JSON array of keyed hashes; a used one is taken out';

grant select, insert, update, delete on all tables in schema auth to accord_app;
