-- Why: who was told what. One row per person and occasion, so nobody is told twice.

create table notifications (
  id         uuid primary key,
  person_id  uuid not null references people (id),
  dedupe     text not null,
  kind       text not null,
  at         timestamptz not null,
  ticket_id  uuid references tickets (id),
  payload    jsonb not null default '{}',
  read_at    timestamptz,
  done_at    timestamptz,
  mail_at    timestamptz,
  mailed_at  timestamptz,
  unique (person_id, dedupe)
);
comment on column notifications.mail_at is 'not mailed before then: the person''s working time; null when it is not to be mailed';
create index notifications_by_person on notifications (person_id, at desc) where done_at is null;
create index notifications_to_mail on notifications (person_id, mail_at) where mail_at is not null and mailed_at is null;

-- What a person has chosen; no row means the defaults of the program.
create table notification_preferences (
  person_id   uuid primary key references people (id),
  value       jsonb not null,
  changed_at  timestamptz not null
);

grant select, insert, update on notifications, notification_preferences to accord_app;
