-- Why: when time counts. A calendar is a name; what it says is in its versions, which never change once published.

create table calendars (
  id           uuid primary key,
  name         text not null check (name <> ''),
  sample       boolean not null default false,
  created_at   timestamptz not null default now(),
  archived_at  timestamptz,
  version      integer not null default 1
);
create unique index calendars_by_name on calendars (lower(name)) where archived_at is null;

create table calendar_versions (
  id            uuid primary key,
  calendar_id   uuid not null references calendars (id),
  version       integer not null,
  spec          jsonb not null,
  members       jsonb not null default '[]',
  effective_at  timestamptz not null,
  published_at  timestamptz not null,
  published_by  uuid references people (id),
  note          text not null default '',
  unique (calendar_id, version)
);
comment on column calendar_versions.members is 'of a union: [{id, name, version}] of the calendars whose hours it took over; spec holds the hours themselves';
create trigger calendar_versions_are_immutable before update or delete on calendar_versions
  for each row execute function refuse_change();

alter table people add constraint people_calendar foreign key (calendar_id) references calendars (id);
alter table teams add constraint teams_calendar foreign key (calendar_id) references calendars (id);
alter table clients add constraint clients_calendar foreign key (calendar_id) references calendars (id);

grant select, insert, update on calendars to accord_app;
grant select, insert on calendar_versions to accord_app;
