-- Why: requests, their conversation and their people. Messages are immutable; what happened is in the ledger;
-- next_due_* are copies of the clocks' answer, so that the queue is one index scan.

create table statuses (
  id           uuid primary key,
  names        jsonb not null,
  turn         text not null check (turn in ('us', 'client', 'third_party', 'nobody')),
  category     text not null check (category in ('new', 'open', 'waiting', 'solved', 'closed')),
  position     integer not null,
  archived_at  timestamptz
);
comment on table statuses is 'Clocks look at turn and category, never at a name';

-- A type says where its tickets go: on arrival, when we have answered, when the client has, when solved, when over.
create table ticket_types (
  id                   uuid primary key,
  names                jsonb not null,
  icon                 text not null,
  position             integer not null,
  new_status_id        uuid not null references statuses (id),
  open_status_id       uuid not null references statuses (id),
  hand_over_status_id  uuid not null references statuses (id),
  solve_status_id      uuid not null references statuses (id),
  close_status_id      uuid not null references statuses (id),
  archived_at          timestamptz
);

create sequence ticket_numbers start 1001;

create table tickets (
  id                uuid primary key,
  number            bigint not null unique,
  client_id         uuid not null references clients (id),
  project_id        uuid not null references projects (id),
  subject           text not null check (subject <> ''),
  type_id           uuid not null references ticket_types (id),
  status_id         uuid not null references statuses (id),
  turn              text not null check (turn in ('us', 'client', 'third_party', 'nobody')),
  category          text not null check (category in ('new', 'open', 'waiting', 'solved', 'closed')),
  severity          smallint not null check (severity between 1 and 4),
  urgency           smallint not null check (urgency between 1 and 3),
  priority          smallint not null check (priority between 1 and 4),
  priority_reason   text,
  service_id        uuid references services (id),
  assignee_id       uuid references people (id),
  team_id           uuid references teams (id),
  requester_id      uuid references people (id),
  tags              text[] not null default '{}',
  channel           text not null check (channel in ('app', 'portal', 'mail', 'api', 'import')),
  arrived_at        timestamptz not null,
  created_at        timestamptz not null,
  solved_at         timestamptz,
  last_message_at   timestamptz not null,
  snoozed_until     timestamptz,
  match             jsonb not null,
  next_due_at       timestamptz,
  next_due_clock    uuid,
  merged_into       uuid references tickets (id),
  follows_id        uuid references tickets (id),
  sample            boolean not null default false,
  version           integer not null default 1
);
comment on column tickets.match is 'why this agreement and policy, or why no commitment: the trace kept at intake';
create index tickets_by_next_due on tickets (next_due_at, number)
  where category in ('new', 'open', 'waiting');
create index tickets_open_without_due on tickets (last_message_at, number)
  where category in ('new', 'open', 'waiting') and next_due_at is null;
-- Whether it is put aside stands in the index too, so that counting a list does not read the tickets.
create index tickets_open_by_assignee on tickets (assignee_id, next_due_at, number) include (snoozed_until)
  where category in ('new', 'open', 'waiting');
create index tickets_open_unassigned on tickets (next_due_at, number) include (snoozed_until)
  where category in ('new', 'open', 'waiting') and assignee_id is null;
create index tickets_waiting on tickets (next_due_at, number) where category = 'waiting';
create index tickets_waiting_without_due on tickets (last_message_at, number)
  where category = 'waiting' and next_due_at is null;
create index tickets_open_by_team on tickets (team_id, next_due_at, number) include (snoozed_until)
  where category in ('new', 'open', 'waiting');
create index tickets_open_by_client on tickets (client_id) where category in ('new', 'open', 'waiting');
create index tickets_by_client on tickets (client_id, number desc);
create index tickets_by_requester on tickets (requester_id) where requester_id is not null;
create index tickets_by_arrival on tickets (arrived_at desc);
create index tickets_by_merge on tickets (merged_into) where merged_into is not null;

alter table clocks add constraint clocks_ticket foreign key (ticket_id) references tickets (id) deferrable initially deferred;

create table ticket_participants (
  ticket_id  uuid not null references tickets (id),
  address    text not null check (address = lower(address)),
  name       text not null default '',
  person_id  uuid references people (id),
  role       text not null check (role in ('cc', 'watcher')),
  added_at   timestamptz not null,
  primary key (ticket_id, role, address)
);

create table messages (
  id            uuid primary key,
  ticket_id     uuid not null references tickets (id),
  client_id     uuid not null,
  side          text not null check (side in ('client', 'us')),
  visibility    text not null check (visibility in ('client', 'internal')),
  human         boolean not null,
  opening       boolean not null default false,
  author_id     uuid references people (id),
  from_name     text not null default '',
  from_address  text,
  verified      boolean not null default true,
  recipients    jsonb not null default '{"to": [], "cc": []}',
  via           text not null check (via in ('app', 'portal', 'mail', 'api', 'import')),
  subject       text,
  text          text not null,
  html          text,
  quoted_from   integer,
  raw_id        uuid,
  message_id    text,
  at            timestamptz not null
);
comment on column messages.html is 'as written; sanitised each time it is read, never stored sanitised';
comment on column messages.quoted_from is 'offset in text where the quoted earlier mail begins: folded, never deleted';
create index messages_by_ticket on messages (ticket_id, id);
create trigger messages_are_immutable before update or delete on messages for each row execute function refuse_change();

-- A reply taken back before it left. The message stays as it was written; clients no longer see it.
create table recalls (
  message_id  uuid primary key references messages (id),
  ticket_id   uuid not null references tickets (id),
  client_id   uuid not null,
  at          timestamptz not null,
  by          uuid not null references people (id)
);
create trigger recalls_are_immutable before update or delete on recalls for each row execute function refuse_change();

-- Every Message-ID seen or sent, so that any of them in References finds its ticket.
create table message_headers (
  header     text not null,
  ticket_id  uuid not null references tickets (id),
  message    uuid not null references messages (id),
  primary key (header, ticket_id)
);

create table attachments (
  id          uuid primary key,
  message_id  uuid not null references messages (id),
  ticket_id   uuid not null references tickets (id),
  client_id   uuid not null,
  visibility  text not null check (visibility in ('client', 'internal')),
  sha256      text not null references blobs (sha256),
  name        text not null,
  media_type  text not null,
  size        bigint not null,
  content_id  text,
  position    integer not null default 0
);
create index attachments_by_ticket on attachments (ticket_id);

-- Files chosen in a composer and not yet sent; bound to the person who uploaded them.
create table uploads (
  id          uuid primary key,
  person_id   uuid not null references people (id),
  sha256      text not null references blobs (sha256),
  name        text not null,
  media_type  text not null,
  size        bigint not null,
  created_at  timestamptz not null
);

create table drafts (
  person_id   uuid not null references people (id),
  ticket_id   uuid not null references tickets (id),
  kind        text not null check (kind in ('reply', 'note')),
  html        text not null,
  seen        uuid,
  uploads     uuid[] not null default '{}',
  updated_at  timestamptz not null,
  primary key (person_id, ticket_id, kind)
);

-- Who is looking or writing just now; worth nothing after a minute, so it is not even logged.
create unlogged table presences (
  ticket_id  uuid not null,
  person_id  uuid not null,
  doing      text not null check (doing in ('viewing', 'writing')),
  seen_at    timestamptz not null,
  primary key (ticket_id, person_id)
);

alter table tickets enable row level security;
create policy staff_see_tickets on tickets to accord_app using (true) with check (true);
create policy contacts_see_their_tickets on tickets for select to accord_portal using (client_id = portal_client());
alter table messages enable row level security;
create policy staff_see_messages on messages to accord_app using (true) with check (true);
create policy contacts_see_their_messages on messages for select to accord_portal
  using (client_id = portal_client() and visibility = 'client'
         and not exists (select from recalls r where r.message_id = messages.id));
alter table recalls enable row level security;
create policy staff_see_recalls on recalls to accord_app using (true) with check (true);
create policy contacts_see_what_was_taken_back on recalls for select to accord_portal using (client_id = portal_client());
alter table attachments enable row level security;
create policy staff_see_attachments on attachments to accord_app using (true) with check (true);
create policy contacts_see_their_attachments on attachments for select to accord_portal
  using (client_id = portal_client() and visibility = 'client'
         and not exists (select from recalls r where r.message_id = attachments.message_id));

grant select, insert, update on ticket_types, statuses, tickets to accord_app;
grant select, insert on messages, message_headers, attachments, recalls to accord_app;
grant select, insert, delete on ticket_participants, uploads to accord_app;
grant select, insert, update, delete on drafts, presences to accord_app;
grant usage on sequence ticket_numbers to accord_app;
-- What a contact's pages show, column by column: a query that asks for more is refused, whatever its code meant.
grant select (id, number, client_id, subject, turn, category, assignee_id, requester_id, arrived_at, last_message_at,
              solved_at, merged_into) on tickets to accord_portal;
grant select (id, ticket_id, client_id, side, visibility, author_id, from_name, text, html, quoted_from, at)
  on messages to accord_portal;
grant select (message_id, client_id) on recalls to accord_portal;
grant select (id, message_id, ticket_id, client_id, visibility, sha256, name, media_type, size, content_id, position)
  on attachments to accord_portal;
