-- Why: hours are prepaid, drawn, carried over and lost, and the client disputes the rest. The ledger is append-only: the
-- balance of an agreement is the sum of its entries, and nothing else. What follows from terms and days is computed and
-- written as the difference to what stands there, so a desk that slept writes the same entries later.

create table allowance_draws (
  id            uuid primary key,
  client_id     uuid not null references clients (id),
  worked_on     date not null,
  seconds       integer not null check (seconds > 0),
  extra         integer not null default 0 check (extra between 0 and seconds),
  state         text not null check (state in ('drawn', 'waiting', 'approved', 'refused', 'taken_back')),
  said_by       uuid references agreements (id),
  ticket_id     uuid references tickets (id),
  note          text not null default '',
  -- What booked it, when something other than a person did: the same source books once.
  source        text unique,
  at            timestamptz not null,
  by            uuid references people (id),
  decided_at    timestamptz,
  decided_by    uuid references people (id),
  reason        text
);
comment on column allowance_draws.extra is 'seconds that no agreement had left';
comment on column allowance_draws.said_by is 'the agreement whose rule at zero decided what becomes of the extra part';
create index allowance_draws_waiting on allowance_draws (at) where state = 'waiting';
create index allowance_draws_by_client on allowance_draws (client_id, id);
create index allowance_draws_by_ticket on allowance_draws (ticket_id) where ticket_id is not null;
create index allowance_draws_by_agreement on allowance_draws (said_by, worked_on) where extra > 0;

-- Hours that were bought or given besides: a fact, from which the desk credits a lot of their own when their day comes.
create table allowance_additions (
  id            uuid primary key,
  agreement_id  uuid not null references agreements (id),
  seconds       integer not null check (seconds > 0),
  from_day      date not null,
  until         date check (until >= from_day),
  reason        text not null,
  at            timestamptz not null,
  by            uuid references people (id)
);
comment on column allowance_additions.until is 'the last day they can be used; null: until the agreement ends';
create index allowance_additions_by_agreement on allowance_additions (agreement_id);
create trigger allowance_additions_are_immutable before update or delete on allowance_additions
  for each row execute function refuse_change();

create table allowance_entries (
  id            uuid primary key,
  agreement_id  uuid not null references agreements (id),
  -- The first day of the period it counts in; its lot is the hours that were credited together.
  period        date not null,
  lot           text not null,
  kind          text not null check (kind in ('credit', 'draw', 'expire', 'roll_out', 'roll_in')),
  day           date not null,
  seconds       integer not null check (seconds <> 0),
  draw_id       uuid references allowance_draws (id),
  rule          text check (rule in ('own', 'service', 'ending_first')),
  at            timestamptz not null,
  by            uuid references people (id),
  note          text not null default '',
  check ((kind = 'draw') = (draw_id is not null))
);
create index allowance_entries_by_agreement on allowance_entries (agreement_id, id);
create index allowance_entries_by_draw on allowance_entries (draw_id) where draw_id is not null;
create trigger allowance_entries_are_immutable before update or delete on allowance_entries
  for each row execute function refuse_change();

-- In which order agreements give their hours: a row without a client is the desk's.
create table draw_orders (
  client_id   uuid unique nulls not distinct references clients (id),
  rules       text[] not null,
  version     integer not null default 1,
  changed_at  timestamptz not null,
  changed_by  uuid references people (id)
);

alter table agreements add column carries_hours boolean not null default false;
alter table agreements add column hours_at timestamptz;
alter table agreements add column hours_left integer;
alter table agreements add column hours_of integer;
alter table agreements add column hours_until date;
alter table agreements add column hours_waiting integer not null default 0;
comment on column agreements.carries_hours is 'it takes over what is left of the hours of the agreement it renews';
comment on column agreements.hours_at is 'when its ledger next changes by itself: what the keeper sleeps until';
comment on column agreements.hours_left is 'a copy of what its ledger says, for lists: left, of how many, until when';
create index agreements_hours_due on agreements (hours_at) where hours_at is not null;
create index agreements_short_of_hours on agreements (id)
  where hours_of > 0 and hours_left < hours_of / 10.0 and state in ('active', 'suspended');
create index agreements_asked_for_hours on agreements (id) where hours_waiting > 0;

-- A threshold is told once for each period of hours.
alter table agreement_notices drop constraint agreement_notices_kind_check;
alter table agreement_notices add constraint agreement_notices_kind_check
  check (kind in ('activated', 'ends_soon', 'ended', 'hours_used'));
alter table agreement_notices add column hours_from date;
comment on column agreement_notices.hours_from is 'of hours used: the first day of the period of hours; days_before is the per cent then';
alter table agreement_notices drop constraint agreement_notices_agreement_id_period_id_kind_days_before_key;
create unique index agreement_notices_once on agreement_notices (agreement_id, period_id, kind, days_before, hours_from)
  nulls not distinct;

grant select, insert on allowance_entries, allowance_additions to accord_app;
grant select, insert, update on allowance_draws, draw_orders to accord_app;
grant delete on draw_orders to accord_app;

-- What began before there was a ledger is looked at once.
update agreements set hours_at = desk_now() where state in ('active', 'suspended', 'ended');
