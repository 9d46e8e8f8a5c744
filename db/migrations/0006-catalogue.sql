-- Why: what can be asked for.

create table services (
  id           uuid primary key,
  group_name   text not null default '',
  names        jsonb not null,
  team_id      uuid references teams (id),
  position     integer not null default 0,
  sample       boolean not null default false,
  created_at   timestamptz not null default now(),
  archived_at  timestamptz,
  version      integer not null default 1
);
comment on column services.names is 'language -> name; English always present';

grant select, insert, update on services to accord_app;
grant select on services to accord_portal;
