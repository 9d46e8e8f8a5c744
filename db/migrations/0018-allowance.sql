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

-- Added by mistake: taken back by a row of its own. What was drawn of them meanwhile stays drawn.
create table allowance_withdrawals (
  addition_id   uuid primary key references allowance_additions (id),
  reason        text not null,
  at            timestamptz not null,
  by            uuid references people (id)
);
create trigger allowance_withdrawals_are_immutable before update or delete on allowance_withdrawals
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
alter table agreements add column hours_left bigint;
alter table agreements add column hours_of bigint;
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

grant select, insert on allowance_entries, allowance_additions, allowance_withdrawals to accord_app;
grant select, insert, update on allowance_draws, draw_orders to accord_app;
grant delete on draw_orders to accord_app;

-- What began before there was a ledger is looked at once.
update agreements a set hours_at = desk_now()
 where a.state in ('active', 'suspended', 'ended')
   and exists (select from agreement_versions v
                where v.agreement_id = a.id and jsonb_typeof(v.terms -> 'allowance') = 'object');

-- The sample company has hours too: taken away, nothing of them is left.
create or replace function remove_sample() returns void language plpgsql security definer set search_path = public, pg_temp as $function$
declare
  gone uuid[];
begin
  perform set_config('accord.removing_sample', 'on', true);
  select coalesce(array_agg(t.id), '{}') into gone
    from tickets t where t.sample or t.client_id in (select id from clients where sample);

  -- The agreements of sample clients, and those marked as sample; a real one that renews one of them loses the link.
  create temporary table over on commit drop as
    select id from agreements where sample or client_id in (select id from clients where sample);

  -- Their hours, and whatever was booked on them.
  create temporary table booked on commit drop as
    select id from allowance_draws
     where client_id in (select id from clients where sample) or said_by in (select id from over)
        or id in (select draw_id from allowance_entries where agreement_id in (select id from over));
  delete from allowance_entries where agreement_id in (select id from over) or draw_id in (select id from booked);
  delete from allowance_draws where id in (select id from booked);
  delete from allowance_withdrawals where addition_id in
    (select id from allowance_additions where agreement_id in (select id from over));
  delete from allowance_additions where agreement_id in (select id from over);
  delete from draw_orders where client_id in (select id from clients where sample);
  update allowance_draws set ticket_id = null where ticket_id = any (gone);

  update tickets set merged_into = null where merged_into = any (gone) and id <> all (gone);
  update tickets set follows_id = null where follows_id = any (gone) and id <> all (gone);
  update raw_messages set ticket_id = null, message_id = null where ticket_id = any (gone);
  update raw_messages set assigned_client = null where assigned_client in (select id from clients where sample);
  delete from notifications where ticket_id = any (gone);
  delete from outbox where ticket_id = any (gone);
  delete from clock_notices where ticket_id = any (gone);
  delete from clocks where ticket_id = any (gone);
  delete from drafts where ticket_id = any (gone);
  delete from recalls where ticket_id = any (gone);
  delete from ticket_participants where ticket_id = any (gone);
  delete from message_headers where ticket_id = any (gone);
  delete from attachments where ticket_id = any (gone);
  delete from messages where ticket_id = any (gone);
  delete from outside_requests where ticket_id = any (gone);
  update tickets set merged_into = null, follows_id = null where id = any (gone);
  delete from tickets where id = any (gone);

  update agreements set renews_id = null where renews_id in (select id from over);
  update tickets set agreement_id = null where agreement_id in (select id from over);
  delete from outside_requests where agreement_id in (select id from over);
  delete from agreement_notices where agreement_id in (select id from over);
  delete from agreement_documents where agreement_id in (select id from over);
  delete from agreement_spans where agreement_id in (select id from over);
  delete from agreement_transitions where agreement_id in (select id from over);
  delete from agreement_periods where agreement_id in (select id from over);
  delete from agreement_versions where agreement_id in (select id from over);
  delete from agreement_clients where agreement_id in (select id from over)
     or client_id in (select id from clients where sample);
  delete from agreements where id in (select id from over);
  delete from policy_versions v using policies p
   where p.id = v.policy_id and p.sample
     and not exists (select from agreement_versions where policy_version_id = v.id);
  delete from policies p where sample and not exists (select from policy_versions where policy_id = p.id);

  delete from projects where client_id in (select id from clients where sample);
  delete from client_domains where client_id in (select id from clients where sample);
  delete from services s where sample and not exists (select from tickets where service_id = s.id);

  -- Who has touched real work stays in its history, and can no longer sign in.
  create temporary table leaving on commit drop as
    select p.id from people p
     where p.sample
       and not exists (select from messages where author_id = p.id)
       and not exists (select from tickets where p.id in (assignee_id, requester_id))
       and not exists (select from ticket_participants where person_id = p.id)
       and not exists (select from calendar_versions where published_by = p.id)
       and not exists (select from policy_versions where published_by = p.id)
       and not exists (select from agreement_versions where published_by = p.id)
       and not exists (select from agreement_transitions where by = p.id)
       and not exists (select from agreement_periods where set_by = p.id)
       and not exists (select from agreement_batches where by = p.id)
       and not exists (select from allowance_draws where p.id in (by, decided_by))
       and not exists (select from allowance_entries where by = p.id)
       and not exists (select from allowance_additions where by = p.id)
       and not exists (select from allowance_withdrawals where by = p.id)
       and not exists (select from draw_orders where changed_by = p.id)
       and not exists (select from agreements where p.id in (manager_id, created_by))
       and not exists (select from outside_requests where p.id in (contact_id, decided_by))
       and not exists (select from raw_messages where p.id in (handled_by, assigned_person))
       and not exists (select from clients where account_manager_id = p.id and not sample)
       and not exists (select from teams where lead_id = p.id and not sample);
  delete from auth.users where id in (select id from people where sample);
  update people set disabled_at = coalesce(disabled_at, now())
   where sample and kind = 'staff' and id not in (select id from leaving);
  delete from team_members where person_id in (select id from leaving)
     or team_id in (select id from teams where sample);
  delete from mail_links where person_id in (select id from leaving);
  delete from notifications where person_id in (select id from leaving);
  delete from notification_preferences where person_id in (select id from leaving);
  delete from outbox where person_id in (select id from leaving);
  delete from uploads where person_id in (select id from leaving);
  delete from drafts where person_id in (select id from leaving);
  update clients set account_manager_id = null where sample;
  update teams set lead_id = null where sample;
  delete from teams t where sample
     and not exists (select from tickets where team_id = t.id) and not exists (select from services where team_id = t.id);
  update people set site_id = null where client_id in (select id from clients where sample);
  delete from client_sites where client_id in (select id from clients where sample);
  delete from people where id in (select id from leaving);
  delete from clients c where sample and not exists (select from people where client_id = c.id);

  delete from calendar_versions v using calendars c
   where v.calendar_id = c.id and c.sample
     and not exists (select from clients where calendar_id = c.id) and not exists (select from teams where calendar_id = c.id)
     and not exists (select from people where calendar_id = c.id);
  delete from calendars c where sample and not exists (select from calendar_versions where calendar_id = c.id);
  perform set_config('accord.removing_sample', '', true);
end $function$;
