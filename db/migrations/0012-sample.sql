-- Why: the sample company is taken away with one command. The application may not delete tickets or messages at all;
-- this function may, and only what is marked as sample. The ledger keeps what happened.

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_table_name not in ('ledger', 'ledger_seals')
     and current_setting('accord.removing_sample', true) = 'on' and current_user = (select tableowner from pg_tables
       where schemaname = tg_table_schema and tablename = tg_table_name) then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create function remove_sample() returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone uuid[];
begin
  perform set_config('accord.removing_sample', 'on', true);
  select coalesce(array_agg(t.id), '{}') into gone
    from tickets t where t.sample or t.client_id in (select id from clients where sample);

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

  -- The agreements of sample clients, and those marked as sample; a real one that renews one of them loses the link.
  create temporary table over on commit drop as
    select id from agreements where sample or client_id in (select id from clients where sample);
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
end $$;
revoke all on function remove_sample() from public;
grant execute on function remove_sample() to accord_app;
