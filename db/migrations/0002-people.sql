-- Why: who works here, who asks, and how they are invited. Sign-in accounts live in the schema `auth`
-- (people-auth); a person without an account is only a row here.

create table people (
  id           uuid primary key,
  kind         text not null check (kind in ('staff', 'contact')),
  name         text not null check (name <> ''),
  email        text check (email = btrim(email) and email <> ''),
  role         text check (role in ('administrator', 'lead', 'account_manager', 'agent', 'observer')),
  client_id    uuid,
  job_title    text,
  phone        text,
  language     text not null default 'en' check (language in ('en', 'nl', 'fr', 'es', 'ru')),
  region       text not null default 'GB',
  zone         text,
  calendar_id  uuid,
  preferences  jsonb not null default '{}',
  sample       boolean not null default false,
  created_at   timestamptz not null default now(),
  disabled_at  timestamptz,
  version      integer not null default 1,
  constraint staff_have_a_role check ((kind = 'staff') = (role is not null)),
  constraint contacts_have_a_client check ((kind = 'contact') = (client_id is not null))
);
create unique index people_by_email on people (lower(email)) where email is not null;
create index people_by_client on people (client_id) where client_id is not null;
create index people_by_name on people using gin (name gin_trgm_ops);

create table teams (
  id           uuid primary key,
  name         text not null check (name <> ''),
  zone         text not null,
  calendar_id  uuid,
  lead_id      uuid references people (id),
  sample       boolean not null default false,
  created_at   timestamptz not null default now(),
  archived_at  timestamptz,
  version      integer not null default 1
);
create unique index teams_by_name on teams (lower(name)) where archived_at is null;

create table team_members (
  team_id    uuid not null references teams (id),
  person_id  uuid not null references people (id),
  primary key (team_id, person_id)
);
create index team_members_by_person on team_members (person_id);

-- What a link in a mail opens: an invitation (72 hours), a sign-in (15 minutes), a new password (an hour). Only the
-- hash of its token is kept; `used_at` null means open; a link opens nothing without the person it is for.
create table mail_links (
  id          uuid primary key,
  person_id   uuid not null references people (id),
  kind        text not null check (kind in ('invitation', 'sign_in', 'reset')),
  token_hash  text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  expires_at  timestamptz not null,
  used_at     timestamptz,
  created_at  timestamptz not null default desk_now(),
  created_by  uuid
);
create index mail_links_open on mail_links (person_id, kind) where used_at is null;

-- The set-up links of first starts, good while the desk has no administrator.
create table setup_tokens (
  token_hash  text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  created_at  timestamptz not null default desk_now(),
  used_at     timestamptz
);

alter table people enable row level security;
create policy staff_see_people on people to accord_app using (true) with check (true);
create policy contacts_see_their_own_side on people for select to accord_portal
  using (client_id = portal_client() or kind = 'staff');

grant select, insert, update on people, teams, mail_links, setup_tokens to accord_app;
grant select, insert, delete on team_members to accord_app;
grant delete on mail_links to accord_app;
grant select (id, kind, name, client_id, language) on people to accord_portal;
