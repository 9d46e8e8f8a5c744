-- Why: what can be asked for, complete: what each service is in every language, what it asks, and where its tickets
-- begin. What somebody answered stays with the ticket, in the words it was asked in.

alter table services
  add column descriptions jsonb not null default '{}',
  add column type_id uuid references ticket_types (id),
  add column severity smallint check (severity between 1 and 4),
  add column urgency smallint check (urgency between 1 and 3),
  add column form jsonb not null default '[]';
comment on column services.descriptions is 'language -> what it is, for whoever asks for it';
comment on column services.type_id is 'where its tickets begin, with severity, urgency and team, when nobody says otherwise';
comment on column services.form is '[{key, kind, names, help, required, choices: [{key, names}]}]: what is asked with it, in this order';

alter table tickets add column answers jsonb not null default '[]';
comment on column tickets.answers is '[{key, kind, names, value}]: what the form of its service asked then, and was answered';
create index tickets_by_service on tickets (service_id, arrived_at) where service_id is not null;

-- A client's page: what became of its promises, and what happened to it, without reading its tickets.
create index clocks_decided_by_client on clocks (client_id, ended_at) where state in ('met', 'missed');
create index clocks_late_by_client on clocks (client_id) where breached and state in ('running', 'paused');
create index ledger_by_client on ledger (client_id, at, id)
  where client_id is not null and (subject_kind <> 'ticket' or type in ('tickets.opened', 'tickets.merged', 'tickets.cancelled'));
