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
  unique (person_id, dedupe)
);
create index notifications_by_person on notifications (person_id, at desc) where done_at is null;

grant select, insert, update on notifications to accord_app;
