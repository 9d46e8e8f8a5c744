-- Why: raw first. The bytes of every inbound mail are committed before anyone is told "250"; parsing is a later,
-- repeatable step that ends in exactly one of five states. Outgoing mail is a row in the change's transaction.

create table raw_messages (
  id               uuid primary key,
  received_at      timestamptz not null default desk_now(),
  source           text not null check (source in ('smtp', 'lmtp', 'http', 'cli')),
  mail_from        text not null,
  rcpt_to          text[] not null,
  remote           text not null default '',
  bytes            bytea not null,
  size             integer not null,
  sha256           text not null,
  state            text not null default 'received'
                     check (state in ('received', 'created', 'appended', 'duplicate', 'suppressed', 'quarantined')),
  reason           text,
  detail           text,
  from_address     text,
  from_name        text,
  subject          text,
  ticket_id        uuid references tickets (id),
  message_id       uuid references messages (id),
  duplicate_of     uuid references raw_messages (id),
  assigned_client  uuid references clients (id),
  assigned_person  uuid references people (id),
  attempts         integer not null default 0,
  next_attempt_at  timestamptz not null default desk_now(),
  last_error       text,
  as_human         boolean not null default false,
  settled_at       timestamptz,
  handled_at       timestamptz,
  handled_by       uuid references people (id)
);
comment on column raw_messages.assigned_person is 'whom a colleague said it is from: for a mail that was passed on, not its sender';
comment on column raw_messages.as_human is 'a person looked and said it is a letter, whatever its headers say';
alter table raw_messages alter column bytes set storage external; -- mail is mostly base64: compressing it costs more than it saves
create index raw_messages_to_do on raw_messages (next_attempt_at) where state = 'received';
create index raw_messages_triage on raw_messages (received_at) where state = 'quarantined' and handled_at is null;
create index raw_messages_by_time on raw_messages (received_at desc);

-- One accepted copy per mailbox and content; the key is in the database, not in a process.
create table mail_keys (
  key     text primary key,
  raw_id  uuid not null references raw_messages (id),
  at      timestamptz not null
);

create table outbox (
  id             uuid primary key,
  dedupe         text unique,
  kind           text not null check (kind in ('reply', 'acknowledgement', 'notice', 'account')),
  automatic      boolean not null,
  person_id      uuid references people (id),
  ticket_id      uuid references tickets (id),
  message_id     uuid references messages (id),
  to_addresses   jsonb not null,
  cc_addresses   jsonb not null default '[]',
  subject        text not null,
  text           text not null,
  html           text,
  headers        jsonb not null default '{}',
  message_header text not null,
  attachments    jsonb not null default '[]',
  state          text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'cancelled')),
  not_before     timestamptz not null default desk_now(),
  attempts       integer not null default 0,
  accepted       jsonb not null default '[]',
  last_error     text,
  leaving_until  timestamptz,
  created_at     timestamptz not null default desk_now(),
  sent_at        timestamptz,
  sequence       bigint generated always as identity
);
comment on column outbox.accepted is 'recipients the relay has taken it for already, when it refused others for now';
comment on column outbox.leaving_until is 'handed to the relay just now: until then nobody can take it back';
create index outbox_waiting on outbox (not_before) where state = 'waiting';
create index outbox_by_ticket on outbox (ticket_id, sequence);
create index outbox_by_message on outbox (message_id) where message_id is not null;
-- How often an address was thanked by a machine lately: a loop is stopped by counting.
create index outbox_acknowledgements on outbox (lower(to_addresses->0->>'address'), created_at) where kind = 'acknowledgement';
create index outbox_by_time on outbox (created_at desc);

grant select, insert, update on raw_messages, outbox to accord_app;
grant select, insert on mail_keys to accord_app;
