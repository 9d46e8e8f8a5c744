-- Made by `npm run schema` from db/migrations. Do not edit.

create extension btree_gist;
create extension pg_trgm;
create extension unaccent;

create schema auth;
grant usage on schema auth to accord_app;

CREATE OR REPLACE FUNCTION public.agreement_candidates(client uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  if not exists (select from agreement_clients c where c.client_id = client) then
    return '[]';
  end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
             'id', a.id, 'number', a.number, 'name', a.name, 'rank', a.rank, 'state', a.state,
             'endsOn', a.ends_on,
             -- What could not begin on its day has not begun.
             'startsAt', case when a.failure is null or a.state <> 'planned' then epoch_ms(a.starts_at) end,
             'endsAt', epoch_ms(a.ends_at),
             -- No turn is dated before the instant it was arranged for.
             'plannedAt', epoch_ms(a.turns_at),
             'spans', coalesce((select jsonb_agg(jsonb_build_object('since', epoch_ms(s.since), 'until', epoch_ms(s.until))
                                                 order by s.since)
                                  from agreement_spans s where s.agreement_id = a.id), '[]'),
             'versions', coalesce((select jsonb_agg(jsonb_build_object(
                                             'version', v.version, 'from', epoch_ms(v.effective_at),
                                             'recipients', v.terms -> 'recipients', 'services', v.terms -> 'services',
                                             'policyVersionId', v.policy_version_id, 'calendarId', v.calendar_id)
                                           order by v.version)
                                     from agreement_versions v where v.agreement_id = a.id), '[]'))
             order by a.number), '[]')
      from agreement_clients c join agreements a on a.id = c.agreement_id
     where c.client_id = client and a.state <> 'draft');
end
$function$;
grant execute on function agreement_candidates(uuid) to public;

CREATE OR REPLACE FUNCTION public.desk_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select date_trunc('milliseconds', now()) $function$;
grant execute on function desk_now() to public;

CREATE OR REPLACE FUNCTION public.enqueue(task text, payload json, key text, run_at timestamp with time zone, queue text, max_attempts integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select graphile_worker.add_job(task, payload, queue, run_at, max_attempts, key)
$function$;
grant execute on function enqueue(text,json,text,timestamp with time zone,text,integer) to accord_app;

CREATE OR REPLACE FUNCTION public.epoch_ms(at timestamp with time zone)
 RETURNS bigint
 LANGUAGE sql
 STABLE
RETURN ((EXTRACT(epoch FROM at) * (1000)::numeric))::bigint;
grant execute on function epoch_ms(timestamp with time zone) to public;

CREATE OR REPLACE FUNCTION public.folded(written text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select lower(public.unaccent('public.unaccent'::regdictionary, written)) $function$;
grant execute on function folded(text) to public;

CREATE OR REPLACE FUNCTION public.latinised(written text)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
declare
  plain text := public.folded(written);
begin
  if plain ~ '[а-яіґє]' then
    plain := replace(replace(replace(plain, 'щ', 'sch'), 'ж', 'zh'), 'ч', 'ch');
    plain := replace(replace(replace(replace(plain, 'ш', 'sh'), 'ю', 'iu'), 'я', 'ia'), 'є', 'ie');
    plain := translate(plain, 'абвгдезийклмнопрстуфхцыэіґьъ', 'abvgdeziiklmnoprstufhcieig');
  end if;
  plain := replace(replace(replace(replace(plain, 'shch', 'sch'), 'kh', 'h'), 'ts', 'c'), 'tz', 'c');
  return regexp_replace(replace(replace(translate(plain, 'yj', 'ii'), 'x', 'ks'), 'w', 'v'), 'ii+', 'i', 'g');
end $function$;
grant execute on function latinised(text) to public;

CREATE OR REPLACE FUNCTION public.like_text(typed text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select replace(replace(replace(typed, '\', '\\'), '%', '\%'), '_', '\_') $function$;
grant execute on function like_text(text) to public;

CREATE OR REPLACE FUNCTION public.new_id(place bigint)
 RETURNS uuid
 LANGUAGE sql
 PARALLEL SAFE
AS $function$
  select (lpad(to_hex((extract(epoch from statement_timestamp()) * 1000)::bigint), 12, '0')
       || '7' || lpad(to_hex(place & 4095), 3, '0')
       || '8' || substr(replace(gen_random_uuid()::text, '-', ''), 18))::uuid
$function$;
grant execute on function new_id(bigint) to accord_app;
grant execute on function new_id(bigint) to public;

CREATE OR REPLACE FUNCTION public.portal_agreements()
 RETURNS TABLE(agreement_id uuid, version_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.id, v.id
    from agreement_clients c
    join agreements a on a.id = c.agreement_id and a.state in ('active', 'suspended', 'ended')
    cross join lateral (
      select n.id, n.recipients from agreement_versions n
       where n.agreement_id = a.id and coalesce(n.effective_at, '-infinity') <= desk_now()
         -- What was to hold from a day after the end never did.
         and (n.effective_at is null or a.ends_at is null or n.effective_at < a.ends_at)
       order by n.version desc limit 1) v
   where c.client_id = portal_client()
     and v.recipients @> any (array[
           jsonb_build_array(jsonb_build_object('kind', 'client', 'id', portal_client())),
           jsonb_build_array(jsonb_build_object('kind', 'contact', 'id', portal_person())),
           (select jsonb_build_array(jsonb_build_object('kind', 'site', 'id', p.site_id)) from people p
             where p.id = portal_person() and p.client_id = portal_client())])
$function$;
grant execute on function portal_agreements() to accord_portal;

CREATE OR REPLACE FUNCTION public.portal_client()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('accord.client', true), '')::uuid $function$;
grant execute on function portal_client() to public;

CREATE OR REPLACE FUNCTION public.portal_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('accord.person', true), '')::uuid $function$;
grant execute on function portal_person() to public;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and tg_table_name not in ('ledger', 'ledger_seals')
     and current_setting('accord.removing_sample', true) = 'on' and current_user = (select tableowner from pg_tables
       where schemaname = tg_table_schema and tablename = tg_table_name) then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $function$;
grant execute on function refuse_change() to public;

CREATE OR REPLACE FUNCTION public.remove_sample()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
grant execute on function remove_sample() to accord_app;

create sequence ticket_numbers as bigint start 1001 increment 1;
grant usage on sequence ticket_numbers to accord_app;

create table agreement_batches (
  id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  by uuid,
  undone_at timestamp with time zone,
  constraint agreement_batches_pkey PRIMARY KEY (id),
  constraint agreement_batches_kind_check CHECK ((kind = ANY (ARRAY['create'::text, 'renew'::text]))),
  constraint agreement_batches_by_fkey FOREIGN KEY (by) REFERENCES people(id)
);
grant insert, select, update on agreement_batches to accord_app;

create table agreement_clients (
  agreement_id uuid not null,
  client_id uuid not null,
  constraint agreement_clients_pkey PRIMARY KEY (agreement_id, client_id),
  constraint agreement_clients_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreements(id),
  constraint agreement_clients_client_id_fkey FOREIGN KEY (client_id) REFERENCES clients(id)
);
CREATE INDEX agreement_clients_by_client ON public.agreement_clients USING btree (client_id);
alter table agreement_clients enable row level security;
create policy contacts_see_that_they_are_covered on agreement_clients for select to accord_portal using (((client_id = portal_client()) AND (agreement_id IN ( SELECT p.agreement_id
   FROM portal_agreements() p(agreement_id, version_id)))));
create policy staff_see_agreement_clients on agreement_clients for all to accord_app using (true) with check (true);
grant delete, insert, select on agreement_clients to accord_app;
grant select on agreement_clients to accord_portal;

create table agreement_documents (
  id uuid not null,
  agreement_id uuid not null,
  sha256 text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  added_at timestamp with time zone not null,
  added_by uuid,
  removed_at timestamp with time zone,
  constraint agreement_documents_pkey PRIMARY KEY (id),
  constraint agreement_documents_added_by_fkey FOREIGN KEY (added_by) REFERENCES people(id),
  constraint agreement_documents_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreements(id),
  constraint agreement_documents_sha256_fkey FOREIGN KEY (sha256) REFERENCES blobs(sha256)
);
CREATE INDEX agreement_documents_by_agreement ON public.agreement_documents USING btree (agreement_id);
grant insert, select, update on agreement_documents to accord_app;

create table agreement_notices (
  id uuid not null,
  agreement_id uuid not null,
  period_id uuid not null,
  kind text not null,
  days_before integer not null default 0,
  about timestamp with time zone not null,
  due_at timestamp with time zone not null,
  state text not null,
  reason text,
  told_at timestamp with time zone,
  late boolean not null default false,
  told jsonb not null default '[]'::jsonb,
  hours_from date,
  constraint agreement_notices_pkey PRIMARY KEY (id),
  constraint agreement_notices_kind_check CHECK ((kind = ANY (ARRAY['activated'::text, 'ends_soon'::text, 'ended'::text, 'hours_used'::text]))),
  constraint agreement_notices_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'sent'::text, 'skipped'::text]))),
  constraint agreement_notices_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreements(id),
  constraint agreement_notices_period_id_fkey FOREIGN KEY (period_id) REFERENCES agreement_periods(id)
);
CREATE INDEX agreement_notices_by_agreement ON public.agreement_notices USING btree (agreement_id);
CREATE INDEX agreement_notices_due ON public.agreement_notices USING btree (due_at) WHERE (state = 'planned'::text);
CREATE UNIQUE INDEX agreement_notices_once ON public.agreement_notices USING btree (agreement_id, period_id, kind, days_before, hours_from) NULLS NOT DISTINCT;
grant insert, select, update on agreement_notices to accord_app;
comment on column agreement_notices.hours_from is 'of hours used: the first day of the period of hours; days_before is the per cent then';
comment on column agreement_notices.told is '[{personId, name, address, language, mailAt}]: who was told, each once';

create table agreement_periods (
  id uuid not null,
  agreement_id uuid not null,
  starts_on date,
  ends_on date,
  zone text not null,
  set_at timestamp with time zone not null,
  set_by uuid,
  superseded_at timestamp with time zone,
  constraint agreement_periods_pkey PRIMARY KEY (id),
  constraint agreement_periods_in_force EXCLUDE USING gist (agreement_id WITH =) WHERE ((superseded_at IS NULL)) DEFERRABLE INITIALLY DEFERRED,
  constraint agreement_periods_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreements(id),
  constraint agreement_periods_set_by_fkey FOREIGN KEY (set_by) REFERENCES people(id)
);
CREATE INDEX agreement_periods_by_agreement ON public.agreement_periods USING btree (agreement_id);
grant insert, select, update on agreement_periods to accord_app;

create table agreement_spans (
  id uuid not null,
  agreement_id uuid not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  constraint agreement_spans_pkey PRIMARY KEY (id),
  constraint agreement_spans_do_not_overlap EXCLUDE USING gist (agreement_id WITH =, tstzrange(since, until) WITH &&) DEFERRABLE INITIALLY DEFERRED,
  constraint agreement_spans_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreements(id)
);
CREATE INDEX agreement_spans_by_agreement ON public.agreement_spans USING btree (agreement_id);
grant insert, select, update on agreement_spans to accord_app;

create table agreement_transitions (
  id uuid not null,
  agreement_id uuid not null,
  period_id uuid not null,
  before text,
  after text not null,
  at timestamp with time zone not null,
  detected_at timestamp with time zone not null,
  by uuid,
  automatic boolean not null,
  reason text,
  constraint agreement_transitions_pkey PRIMARY KEY (id),
  constraint agreement_transitions_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreements(id),
  constraint agreement_transitions_by_fkey FOREIGN KEY (by) REFERENCES people(id),
  constraint agreement_transitions_period_id_fkey FOREIGN KEY (period_id) REFERENCES agreement_periods(id)
);
CREATE INDEX agreement_transitions_by_agreement ON public.agreement_transitions USING btree (agreement_id, id);
CREATE UNIQUE INDEX agreement_turns_once ON public.agreement_transitions USING btree (agreement_id, period_id, after) WHERE automatic;
grant insert, select on agreement_transitions to accord_app;
comment on column agreement_transitions.at is 'the instant it is dated at; detected_at is when the desk did it';

create table agreement_versions (
  id uuid not null,
  agreement_id uuid not null,
  version integer not null,
  terms jsonb not null,
  policy_version_id uuid not null,
  calendar_id uuid,
  effective_on date,
  effective_at timestamp with time zone,
  published_at timestamp with time zone not null,
  published_by uuid,
  note text not null default ''::text,
  recipients jsonb generated always as ((terms -> 'recipients'::text)) stored,
  services jsonb generated always as ((terms -> 'services'::text)) stored,
  shares jsonb generated always as ((terms -> 'shares'::text)) stored,
  constraint agreement_versions_pkey PRIMARY KEY (id),
  constraint agreement_versions_agreement_id_version_key UNIQUE (agreement_id, version),
  constraint agreement_versions_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreements(id),
  constraint agreement_versions_calendar_id_fkey FOREIGN KEY (calendar_id) REFERENCES calendars(id),
  constraint agreement_versions_policy_version_id_fkey FOREIGN KEY (policy_version_id) REFERENCES policy_versions(id),
  constraint agreement_versions_published_by_fkey FOREIGN KEY (published_by) REFERENCES people(id)
);
CREATE INDEX agreement_versions_by_policy ON public.agreement_versions USING btree (policy_version_id);
CREATE UNIQUE INDEX agreement_versions_take_turns ON public.agreement_versions USING btree (agreement_id, COALESCE(effective_at, '-infinity'::timestamp with time zone));
CREATE TRIGGER agreement_versions_are_immutable BEFORE DELETE OR UPDATE ON public.agreement_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table agreement_versions enable row level security;
create policy contacts_see_the_version_in_force on agreement_versions for select to accord_portal using ((id IN ( SELECT p.version_id
   FROM portal_agreements() p(agreement_id, version_id))));
create policy staff_see_agreement_versions on agreement_versions for all to accord_app using (true) with check (true);
grant insert, select on agreement_versions to accord_app;
grant select on agreement_versions (agreement_id) to accord_portal;
grant select on agreement_versions (effective_at) to accord_portal;
grant select on agreement_versions (id) to accord_portal;
grant select on agreement_versions (policy_version_id) to accord_portal;
grant select on agreement_versions (recipients) to accord_portal;
grant select on agreement_versions (services) to accord_portal;
grant select on agreement_versions (shares) to accord_portal;
grant select on agreement_versions (version) to accord_portal;
comment on column agreement_versions.effective_at is 'from when it is the one that holds, until the next one is; null: from the beginning';
comment on column agreement_versions.shares is 'with recipients and services the only terms that its client’s connection may read';

create table agreements (
  id uuid not null,
  number bigint not null generated by default as identity,
  name text not null,
  client_id uuid not null,
  state text not null,
  manager_id uuid,
  rank smallint not null default 50,
  template boolean not null default false,
  series_id uuid not null,
  renews_id uuid,
  batch_id uuid,
  period_id uuid not null,
  starts_on date,
  ends_on date,
  zone text not null,
  starts_at timestamp with time zone,
  ends_at timestamp with time zone,
  planned_at timestamp with time zone,
  turns_at timestamp with time zone,
  turns_to text,
  failure jsonb,
  draft jsonb,
  sample boolean not null default false,
  created_at timestamp with time zone not null,
  created_by uuid,
  version integer not null default 1,
  carries_hours boolean not null default false,
  hours_at timestamp with time zone,
  hours_left bigint,
  hours_of bigint,
  hours_until date,
  hours_waiting integer not null default 0,
  constraint agreements_pkey PRIMARY KEY (id),
  constraint agreements_number_key UNIQUE (number),
  constraint agreements_of_a_series_follow_each_other EXCLUDE USING gist (series_id WITH =, daterange(starts_on, ends_on, '[]'::text) WITH &&) WHERE ((state = ANY (ARRAY['planned'::text, 'active'::text, 'suspended'::text, 'ended'::text]))) DEFERRABLE INITIALLY DEFERRED,
  constraint agreements_end_after_they_start CHECK ((ends_on >= starts_on)),
  constraint agreements_name_check CHECK ((name <> ''::text)),
  constraint agreements_rank_check CHECK (((rank >= 1) AND (rank <= 99))),
  constraint agreements_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'planned'::text, 'active'::text, 'suspended'::text, 'ended'::text, 'cancelled'::text]))),
  constraint agreements_turns_to_check CHECK ((turns_to = ANY (ARRAY['active'::text, 'ended'::text]))),
  constraint agreements_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES agreement_batches(id),
  constraint agreements_client_id_fkey FOREIGN KEY (client_id) REFERENCES clients(id),
  constraint agreements_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  constraint agreements_manager_id_fkey FOREIGN KEY (manager_id) REFERENCES people(id),
  constraint agreements_renews_id_fkey FOREIGN KEY (renews_id) REFERENCES agreements(id)
);
CREATE INDEX agreements_asked_for_hours ON public.agreements USING btree (id) WHERE (hours_waiting > 0);
CREATE INDEX agreements_by_batch ON public.agreements USING btree (batch_id) WHERE (batch_id IS NOT NULL);
CREATE INDEX agreements_by_client ON public.agreements USING btree (client_id, state);
CREATE INDEX agreements_by_end ON public.agreements USING btree (COALESCE(ends_on, 'infinity'::date), number);
CREATE INDEX agreements_by_manager ON public.agreements USING btree (manager_id);
CREATE INDEX agreements_by_renewal ON public.agreements USING btree (renews_id) WHERE (renews_id IS NOT NULL);
CREATE INDEX agreements_by_series ON public.agreements USING btree (series_id);
CREATE INDEX agreements_by_spelling ON public.agreements USING gin (latinised(name) gin_trgm_ops);
CREATE INDEX agreements_by_state ON public.agreements USING btree (state, COALESCE(ends_on, 'infinity'::date), number);
CREATE INDEX agreements_hours_due ON public.agreements USING btree (hours_at) WHERE (hours_at IS NOT NULL);
CREATE INDEX agreements_in_draft ON public.agreements USING btree (starts_at) WHERE (state = 'draft'::text);
CREATE INDEX agreements_serving_by_end ON public.agreements USING btree (COALESCE(ends_on, 'infinity'::date), number) WHERE (state = ANY (ARRAY['active'::text, 'suspended'::text]));
CREATE INDEX agreements_serving_by_end_instant ON public.agreements USING btree (ends_at) WHERE (state = ANY (ARRAY['active'::text, 'suspended'::text]));
CREATE INDEX agreements_short_of_hours ON public.agreements USING btree (id) WHERE ((hours_of > 0) AND ((hours_left)::numeric < ((hours_of)::numeric / 10.0)) AND (state = ANY (ARRAY['active'::text, 'suspended'::text])));
CREATE INDEX agreements_that_did_not_turn ON public.agreements USING btree (id) WHERE (failure IS NOT NULL);
CREATE INDEX agreements_to_turn ON public.agreements USING btree (turns_at) WHERE (turns_at IS NOT NULL);
alter table agreements enable row level security;
create policy contacts_see_what_covers_them on agreements for select to accord_portal using ((id IN ( SELECT p.agreement_id
   FROM portal_agreements() p(agreement_id, version_id))));
create policy staff_see_agreements on agreements for all to accord_app using (true) with check (true);
grant insert, select, update on agreements to accord_app;
grant select on agreements (client_id) to accord_portal;
grant select on agreements (ends_on) to accord_portal;
grant select on agreements (id) to accord_portal;
grant select on agreements (name) to accord_portal;
grant select on agreements (number) to accord_portal;
grant select on agreements (starts_on) to accord_portal;
grant select on agreements (state) to accord_portal;
grant select on agreements (zone) to accord_portal;
comment on column agreements.carries_hours is 'it takes over what is left of the hours of the agreement it renews';
comment on column agreements.draft is 'terms that are not published yet';
comment on column agreements.ends_on is 'the last day it serves; null: open';
comment on column agreements.failure is 'why it did not turn when it should have: {code, params, at}; tried again after a change, or by hand';
comment on column agreements.hours_at is 'when its ledger next changes by itself: what the keeper sleeps until';
comment on column agreements.hours_left is 'a copy of what its ledger says, for lists: left, of how many, until when';
comment on column agreements.planned_at is 'when it was last planned: it does not begin before that, whatever its start';
comment on column agreements.rank is 'the smaller goes first where several cover a request';
comment on column agreements.starts_at is 'the local midnight of starts_on in its zone; ends_at that of the day after ends_on';
comment on column agreements.turns_at is 'when it next changes state by itself, and turns_to what: what the keeper sleeps until';

create table allowance_additions (
  id uuid not null,
  agreement_id uuid not null,
  seconds integer not null,
  from_day date not null,
  until date,
  reason text not null,
  at timestamp with time zone not null,
  by uuid,
  constraint allowance_additions_pkey PRIMARY KEY (id),
  constraint allowance_additions_check CHECK ((until >= from_day)),
  constraint allowance_additions_seconds_check CHECK ((seconds > 0)),
  constraint allowance_additions_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreements(id),
  constraint allowance_additions_by_fkey FOREIGN KEY (by) REFERENCES people(id)
);
CREATE INDEX allowance_additions_by_agreement ON public.allowance_additions USING btree (agreement_id);
CREATE TRIGGER allowance_additions_are_immutable BEFORE DELETE OR UPDATE ON public.allowance_additions FOR EACH ROW EXECUTE FUNCTION refuse_change();
grant insert, select on allowance_additions to accord_app;
comment on column allowance_additions.until is 'the last day they can be used; null: until the agreement ends';

create table allowance_draws (
  id uuid not null,
  client_id uuid not null,
  worked_on date not null,
  seconds integer not null,
  extra integer not null default 0,
  state text not null,
  said_by uuid,
  ticket_id uuid,
  note text not null default ''::text,
  source text,
  at timestamp with time zone not null,
  by uuid,
  decided_at timestamp with time zone,
  decided_by uuid,
  reason text,
  constraint allowance_draws_pkey PRIMARY KEY (id),
  constraint allowance_draws_source_key UNIQUE (source),
  constraint allowance_draws_check CHECK (((extra >= 0) AND (extra <= seconds))),
  constraint allowance_draws_seconds_check CHECK ((seconds > 0)),
  constraint allowance_draws_state_check CHECK ((state = ANY (ARRAY['drawn'::text, 'waiting'::text, 'approved'::text, 'refused'::text, 'taken_back'::text]))),
  constraint allowance_draws_by_fkey FOREIGN KEY (by) REFERENCES people(id),
  constraint allowance_draws_client_id_fkey FOREIGN KEY (client_id) REFERENCES clients(id),
  constraint allowance_draws_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id),
  constraint allowance_draws_said_by_fkey FOREIGN KEY (said_by) REFERENCES agreements(id),
  constraint allowance_draws_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX allowance_draws_by_agreement ON public.allowance_draws USING btree (said_by, worked_on) WHERE (extra > 0);
CREATE INDEX allowance_draws_by_client ON public.allowance_draws USING btree (client_id, id);
CREATE INDEX allowance_draws_by_ticket ON public.allowance_draws USING btree (ticket_id) WHERE (ticket_id IS NOT NULL);
CREATE INDEX allowance_draws_waiting ON public.allowance_draws USING btree (at) WHERE (state = 'waiting'::text);
grant insert, select, update on allowance_draws to accord_app;
comment on column allowance_draws.extra is 'seconds that no agreement had left';
comment on column allowance_draws.said_by is 'the agreement whose rule at zero decided what becomes of the extra part';

create table allowance_entries (
  id uuid not null,
  agreement_id uuid not null,
  period date not null,
  lot text not null,
  kind text not null,
  day date not null,
  seconds integer not null,
  draw_id uuid,
  rule text,
  at timestamp with time zone not null,
  by uuid,
  note text not null default ''::text,
  constraint allowance_entries_pkey PRIMARY KEY (id),
  constraint allowance_entries_check CHECK (((kind = 'draw'::text) = (draw_id IS NOT NULL))),
  constraint allowance_entries_kind_check CHECK ((kind = ANY (ARRAY['credit'::text, 'draw'::text, 'expire'::text, 'roll_out'::text, 'roll_in'::text]))),
  constraint allowance_entries_rule_check CHECK ((rule = ANY (ARRAY['own'::text, 'service'::text, 'ending_first'::text]))),
  constraint allowance_entries_seconds_check CHECK ((seconds <> 0)),
  constraint allowance_entries_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreements(id),
  constraint allowance_entries_by_fkey FOREIGN KEY (by) REFERENCES people(id),
  constraint allowance_entries_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES allowance_draws(id)
);
CREATE INDEX allowance_entries_by_agreement ON public.allowance_entries USING btree (agreement_id, id);
CREATE INDEX allowance_entries_by_draw ON public.allowance_entries USING btree (draw_id) WHERE (draw_id IS NOT NULL);
CREATE TRIGGER allowance_entries_are_immutable BEFORE DELETE OR UPDATE ON public.allowance_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
grant insert, select on allowance_entries to accord_app;

create table allowance_withdrawals (
  addition_id uuid not null,
  reason text not null,
  at timestamp with time zone not null,
  by uuid,
  constraint allowance_withdrawals_pkey PRIMARY KEY (addition_id),
  constraint allowance_withdrawals_addition_id_fkey FOREIGN KEY (addition_id) REFERENCES allowance_additions(id),
  constraint allowance_withdrawals_by_fkey FOREIGN KEY (by) REFERENCES people(id)
);
CREATE TRIGGER allowance_withdrawals_are_immutable BEFORE DELETE OR UPDATE ON public.allowance_withdrawals FOR EACH ROW EXECUTE FUNCTION refuse_change();
grant insert, select on allowance_withdrawals to accord_app;

create table attachments (
  id uuid not null,
  message_id uuid not null,
  ticket_id uuid not null,
  client_id uuid not null,
  visibility text not null,
  sha256 text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  content_id text,
  "position" integer not null default 0,
  constraint attachments_pkey PRIMARY KEY (id),
  constraint attachments_visibility_check CHECK ((visibility = ANY (ARRAY['client'::text, 'internal'::text]))),
  constraint attachments_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id),
  constraint attachments_sha256_fkey FOREIGN KEY (sha256) REFERENCES blobs(sha256),
  constraint attachments_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX attachments_by_ticket ON public.attachments USING btree (ticket_id);
alter table attachments enable row level security;
create policy contacts_see_their_attachments on attachments for select to accord_portal using (((client_id = portal_client()) AND (visibility = 'client'::text) AND (NOT (EXISTS ( SELECT
   FROM recalls r
  WHERE (r.message_id = attachments.message_id))))));
create policy staff_see_attachments on attachments for all to accord_app using (true) with check (true);
grant insert, select on attachments to accord_app;
grant select on attachments (client_id) to accord_portal;
grant select on attachments (content_id) to accord_portal;
grant select on attachments (id) to accord_portal;
grant select on attachments (media_type) to accord_portal;
grant select on attachments (message_id) to accord_portal;
grant select on attachments (name) to accord_portal;
grant select on attachments (position) to accord_portal;
grant select on attachments (sha256) to accord_portal;
grant select on attachments (size) to accord_portal;
grant select on attachments (ticket_id) to accord_portal;
grant select on attachments (visibility) to accord_portal;

create table auth.credentials (
  id uuid not null,
  user_id uuid not null,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint credentials_pkey PRIMARY KEY (id),
  constraint credentials_provider_id_account_id_key UNIQUE (provider_id, account_id),
  constraint credentials_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.users(id) ON DELETE CASCADE
);
CREATE INDEX credentials_by_user ON auth.credentials USING btree (user_id);
grant delete, insert, select, update on auth.credentials to accord_app;

create table auth.second_factors (
  id uuid not null,
  user_id uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamp with time zone,
  constraint second_factors_pkey PRIMARY KEY (id),
  constraint second_factors_user_id_key UNIQUE (user_id),
  constraint second_factors_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.users(id) ON DELETE CASCADE
);
grant delete, insert, select, update on auth.second_factors to accord_app;
comment on column auth.second_factors.backup_codes is 'JSON array of keyed hashes; a used one is taken out';
comment on column auth.second_factors.secret is 'encrypted under a key that is not in the database';

create table auth.sessions (
  id uuid not null,
  user_id uuid not null,
  token text not null,
  expires_at timestamp with time zone not null,
  active_at timestamp with time zone not null default desk_now(),
  confirmed_at timestamp with time zone,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_token_key UNIQUE (token),
  constraint sessions_token_check CHECK ((token ~ '^[0-9a-f]{64}$'::text)),
  constraint sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.users(id) ON DELETE CASCADE
);
CREATE INDEX sessions_by_end ON auth.sessions USING btree (expires_at);
CREATE INDEX sessions_by_user ON auth.sessions USING btree (user_id);
grant delete, insert, select, update on auth.sessions to accord_app;
comment on column auth.sessions.active_at is 'the last thing the person did; polls and streams do not count';
comment on column auth.sessions.confirmed_at is 'when the password or a code was last shown in this session';

create table auth.users (
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean not null default true,
  image text,
  two_factor_enabled boolean not null default false,
  seen_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint users_pkey PRIMARY KEY (id),
  constraint users_email_key UNIQUE (email),
  constraint users_email_check CHECK ((email = lower(email))),
  constraint users_email_verified_check CHECK (email_verified),
  constraint users_id_fkey FOREIGN KEY (id) REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED
);
grant delete, insert, select, update on auth.users to accord_app;

create table auth.verifications (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint verifications_pkey PRIMARY KEY (id)
);
CREATE INDEX verifications_by_identifier ON auth.verifications USING btree (identifier);
grant delete, insert, select, update on auth.verifications to accord_app;

create table blobs (
  sha256 text not null,
  size bigint not null,
  created_at timestamp with time zone not null default now(),
  constraint blobs_pkey PRIMARY KEY (sha256),
  constraint blobs_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint blobs_size_check CHECK ((size >= 0))
);
grant insert, select on blobs to accord_app;

create table calendar_versions (
  id uuid not null,
  calendar_id uuid not null,
  version integer not null,
  spec jsonb not null,
  members jsonb not null default '[]'::jsonb,
  effective_at timestamp with time zone not null,
  published_at timestamp with time zone not null,
  published_by uuid,
  note text not null default ''::text,
  constraint calendar_versions_pkey PRIMARY KEY (id),
  constraint calendar_versions_calendar_id_version_key UNIQUE (calendar_id, version),
  constraint calendar_versions_calendar_id_fkey FOREIGN KEY (calendar_id) REFERENCES calendars(id),
  constraint calendar_versions_published_by_fkey FOREIGN KEY (published_by) REFERENCES people(id)
);
CREATE TRIGGER calendar_versions_are_immutable BEFORE DELETE OR UPDATE ON public.calendar_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
grant insert, select on calendar_versions to accord_app;
comment on column calendar_versions.members is 'of a union: [{id, name, version}] of the calendars whose hours it took over; spec holds the hours themselves';

create table calendars (
  id uuid not null,
  name text not null,
  sample boolean not null default false,
  created_at timestamp with time zone not null default now(),
  archived_at timestamp with time zone,
  version integer not null default 1,
  constraint calendars_pkey PRIMARY KEY (id),
  constraint calendars_name_check CHECK ((name <> ''::text))
);
CREATE UNIQUE INDEX calendars_by_name ON public.calendars USING btree (lower(name)) WHERE (archived_at IS NULL);
grant insert, select, update on calendars to accord_app;

create table client_domains (
  domain text not null,
  client_id uuid not null,
  constraint client_domains_pkey PRIMARY KEY (domain),
  constraint client_domains_domain_check CHECK (((domain = lower(domain)) AND (domain <> ''::text))),
  constraint client_domains_client_id_fkey FOREIGN KEY (client_id) REFERENCES clients(id)
);
CREATE INDEX client_domains_by_client ON public.client_domains USING btree (client_id);
grant delete, insert, select on client_domains to accord_app;

create table client_sites (
  id uuid not null,
  client_id uuid not null,
  name text not null,
  created_at timestamp with time zone not null,
  archived_at timestamp with time zone,
  version integer not null default 1,
  constraint client_sites_pkey PRIMARY KEY (id),
  constraint client_sites_name_check CHECK ((name <> ''::text)),
  constraint client_sites_client_id_fkey FOREIGN KEY (client_id) REFERENCES clients(id)
);
CREATE UNIQUE INDEX client_sites_by_name ON public.client_sites USING btree (client_id, lower(name)) WHERE (archived_at IS NULL);
grant insert, select, update on client_sites to accord_app;

create table clients (
  id uuid not null,
  number bigint not null generated by default as identity,
  name text not null,
  former_names text[] not null default '{}'::text[],
  reference text,
  zone text not null,
  language text not null default 'en'::text,
  region text not null default 'GB'::text,
  account_manager_id uuid,
  calendar_id uuid,
  notes text not null default ''::text,
  sample boolean not null default false,
  created_at timestamp with time zone not null default now(),
  archived_at timestamp with time zone,
  version integer not null default 1,
  constraint clients_pkey PRIMARY KEY (id),
  constraint clients_number_key UNIQUE (number),
  constraint clients_language_check CHECK ((language = ANY (ARRAY['en'::text, 'nl'::text, 'fr'::text, 'es'::text, 'ru'::text]))),
  constraint clients_name_check CHECK ((name <> ''::text)),
  constraint clients_account_manager_id_fkey FOREIGN KEY (account_manager_id) REFERENCES people(id),
  constraint clients_calendar FOREIGN KEY (calendar_id) REFERENCES calendars(id)
);
CREATE INDEX clients_by_spelling ON public.clients USING gin (latinised(name) gin_trgm_ops);
CREATE INDEX clients_by_words ON public.clients USING gin (name gin_trgm_ops);
CREATE UNIQUE INDEX clients_by_name ON public.clients USING btree (lower(name)) WHERE (archived_at IS NULL);
alter table clients enable row level security;
create policy contacts_see_their_client on clients for select to accord_portal using ((id = portal_client()));
create policy staff_see_clients on clients for all to accord_app using (true) with check (true);
grant insert, select, update on clients to accord_app;
grant select on clients (id) to accord_portal;
grant select on clients (language) to accord_portal;
grant select on clients (name) to accord_portal;
grant select on clients (number) to accord_portal;
grant select on clients (zone) to accord_portal;

create table clock_notices (
  id uuid not null,
  clock_id uuid not null,
  ticket_id uuid not null,
  client_id uuid not null,
  promise text not null,
  cycle integer not null,
  generation integer not null,
  threshold text not null,
  kind text not null,
  at timestamp with time zone not null,
  detected_at timestamp with time zone not null,
  due_at timestamp with time zone,
  skipped text,
  by_change boolean not null default false,
  constraint clock_notices_pkey PRIMARY KEY (id),
  constraint clock_notices_clock_id_cycle_generation_threshold_key UNIQUE (clock_id, cycle, generation, threshold),
  constraint clock_notices_kind_check CHECK ((kind = ANY (ARRAY['heads_up'::text, 'warning'::text, 'breach'::text, 'escalation'::text]))),
  constraint clock_notices_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES clocks(id)
);
CREATE INDEX clock_notices_by_ticket ON public.clock_notices USING btree (ticket_id);
grant insert, select on clock_notices to accord_app;

create table clocks (
  id uuid not null,
  ticket_id uuid not null,
  client_id uuid not null,
  promise text not null,
  match integer not null,
  cycle integer not null,
  generation integer not null,
  state text not null,
  breached boolean not null,
  breached_at timestamp with time zone,
  breached_by_change boolean not null default false,
  paused_on text,
  paused_at timestamp with time zone,
  planned boolean not null default false,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  superseded_at timestamp with time zone,
  due_at timestamp with time zone,
  target_ms bigint not null,
  used_ms bigint not null,
  calendar text not null,
  moments jsonb not null,
  next_moment timestamp with time zone,
  team_id uuid,
  terms jsonb not null,
  folded_at timestamp with time zone not null,
  constraint clocks_pkey PRIMARY KEY (id),
  constraint clocks_promise_check CHECK ((promise = ANY (ARRAY['first_response'::text, 'next_response'::text, 'periodic_update'::text, 'resolution'::text, 'team'::text, 'supplier'::text]))),
  constraint clocks_state_check CHECK ((state = ANY (ARRAY['not_started'::text, 'running'::text, 'paused'::text, 'met'::text, 'missed'::text, 'cancelled'::text, 'superseded'::text, 'merged'::text]))),
  constraint clocks_ticket FOREIGN KEY (ticket_id) REFERENCES tickets(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX clocks_by_next_moment ON public.clocks USING btree (next_moment) WHERE (next_moment IS NOT NULL);
CREATE INDEX clocks_by_ticket ON public.clocks USING btree (ticket_id);
CREATE INDEX clocks_decided_by_agreement ON public.clocks USING btree (((((terms -> 'source'::text) -> 'agreement'::text) ->> 'id'::text)), ended_at) WHERE ((state = ANY (ARRAY['met'::text, 'missed'::text])) AND ((((terms -> 'source'::text) -> 'agreement'::text) ->> 'id'::text) IS NOT NULL));
CREATE INDEX clocks_decided_by_client ON public.clocks USING btree (client_id, ended_at) WHERE (state = ANY (ARRAY['met'::text, 'missed'::text]));
CREATE INDEX clocks_going_on ON public.clocks USING btree (calendar) WHERE (state = ANY (ARRAY['not_started'::text, 'running'::text, 'paused'::text]));
CREATE INDEX clocks_late_by_client ON public.clocks USING btree (client_id) WHERE (breached AND (state = ANY (ARRAY['running'::text, 'paused'::text])));
alter table clocks enable row level security;
create policy contacts_see_their_clocks on clocks for select to accord_portal using ((client_id = portal_client()));
create policy staff_see_clocks on clocks for all to accord_app using (true) with check (true);
grant insert, select, update on clocks to accord_app;
grant select on clocks (client_id) to accord_portal;
grant select on clocks (cycle) to accord_portal;
grant select on clocks (due_at) to accord_portal;
grant select on clocks (ended_at) to accord_portal;
grant select on clocks (paused_on) to accord_portal;
grant select on clocks (promise) to accord_portal;
grant select on clocks (started_at) to accord_portal;
grant select on clocks (state) to accord_portal;
grant select on clocks (ticket_id) to accord_portal;
comment on column clocks.calendar is 'the calendar version that counts now';
comment on column clocks.due_at is 'null while paused before due, or when it can never fall due';
comment on column clocks.moments is '[{key, kind, at, wakeAt}] in epoch milliseconds: what is still to be told in this generation, soonest first; null while it cannot be known';
comment on column clocks.next_moment is 'the first wakeAt of moments: what the sweeper sleeps until';
comment on column clocks.used_ms is 'counted until folded_at; a running clock has used what its calendar was open since, as well';
comment on table clocks is 'A copy of the fold, rebuilt with every change of its ticket. The id is made from ticket, promise, match and cycle, so it is unique for them';

create table drafts (
  person_id uuid not null,
  ticket_id uuid not null,
  kind text not null,
  html text not null,
  seen uuid,
  uploads uuid[] not null default '{}'::uuid[],
  updated_at timestamp with time zone not null,
  constraint drafts_pkey PRIMARY KEY (person_id, ticket_id, kind),
  constraint drafts_kind_check CHECK ((kind = ANY (ARRAY['reply'::text, 'note'::text]))),
  constraint drafts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint drafts_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
grant delete, insert, select, update on drafts to accord_app;

create table draw_orders (
  client_id uuid,
  rules text[] not null,
  version integer not null default 1,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint draw_orders_client_id_key UNIQUE NULLS NOT DISTINCT (client_id),
  constraint draw_orders_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people(id),
  constraint draw_orders_client_id_fkey FOREIGN KEY (client_id) REFERENCES clients(id)
);
grant delete, insert, select, update on draw_orders to accord_app;

create table idempotency (
  owner uuid not null,
  key text not null,
  command text not null,
  reply jsonb not null,
  at timestamp with time zone not null default now(),
  constraint idempotency_pkey PRIMARY KEY (owner, key)
);
grant delete, insert, select, update on idempotency to accord_app;

create table ledger (
  id uuid not null,
  tx xid8 not null default pg_current_xact_id(),
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id uuid,
  on_behalf_of uuid,
  via text not null,
  room text not null,
  subject_kind text not null,
  subject_id uuid not null,
  client_id uuid,
  type text not null,
  version smallint not null default 1,
  payload jsonb not null,
  reason text,
  caused_by uuid,
  constraint ledger_pkey PRIMARY KEY (id),
  constraint ledger_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'contact'::text, 'system'::text]))),
  constraint ledger_via_check CHECK ((via = ANY (ARRAY['app'::text, 'portal'::text, 'mail'::text, 'api'::text, 'cli'::text, 'rule'::text, 'clock'::text, 'import'::text, 'setup'::text])))
);
CREATE INDEX ledger_by_client ON public.ledger USING btree (client_id, at, id) WHERE ((client_id IS NOT NULL) AND ((subject_kind <> 'ticket'::text) OR (type = ANY (ARRAY['tickets.opened'::text, 'tickets.merged'::text, 'tickets.cancelled'::text]))));
CREATE INDEX ledger_by_subject ON public.ledger USING btree (subject_id, id);
CREATE INDEX ledger_by_time ON public.ledger USING btree (at);
CREATE INDEX ledger_by_tx ON public.ledger USING btree (tx);
CREATE TRIGGER ledger_is_append_only BEFORE DELETE OR UPDATE ON public.ledger FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_is_not_truncated BEFORE TRUNCATE ON public.ledger FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on ledger to accord_app;
comment on table ledger is 'Every change, once, for ever: who, when, on what, why. Insert only.';

create table ledger_seals (
  seq bigint not null generated always as identity,
  from_tx xid8 not null,
  to_tx xid8 not null,
  rows bigint not null,
  digest bytea not null,
  previous bytea,
  sealed_at timestamp with time zone not null default now(),
  constraint ledger_seals_pkey PRIMARY KEY (seq)
);
CREATE TRIGGER seals_are_append_only BEFORE DELETE OR UPDATE ON public.ledger_seals FOR EACH ROW EXECUTE FUNCTION refuse_change();
grant insert, select on ledger_seals to accord_app;

create table mail_keys (
  key text not null,
  raw_id uuid not null,
  at timestamp with time zone not null,
  constraint mail_keys_pkey PRIMARY KEY (key),
  constraint mail_keys_raw_id_fkey FOREIGN KEY (raw_id) REFERENCES raw_messages(id)
);
grant insert, select on mail_keys to accord_app;

create table mail_links (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  token_hash text not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  created_at timestamp with time zone not null default desk_now(),
  created_by uuid,
  constraint mail_links_pkey PRIMARY KEY (id),
  constraint mail_links_token_hash_key UNIQUE (token_hash),
  constraint mail_links_kind_check CHECK ((kind = ANY (ARRAY['invitation'::text, 'sign_in'::text, 'reset'::text]))),
  constraint mail_links_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint mail_links_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX mail_links_open ON public.mail_links USING btree (person_id, kind) WHERE (used_at IS NULL);
grant delete, insert, select, update on mail_links to accord_app;

create table message_headers (
  header text not null,
  ticket_id uuid not null,
  message uuid not null,
  constraint message_headers_pkey PRIMARY KEY (header, ticket_id),
  constraint message_headers_message_fkey FOREIGN KEY (message) REFERENCES messages(id),
  constraint message_headers_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
grant insert, select on message_headers to accord_app;

create table messages (
  id uuid not null,
  ticket_id uuid not null,
  client_id uuid not null,
  side text not null,
  visibility text not null,
  human boolean not null,
  opening boolean not null default false,
  author_id uuid,
  from_name text not null default ''::text,
  from_address text,
  verified boolean not null default true,
  recipients jsonb not null default '{"cc": [], "to": []}'::jsonb,
  via text not null,
  subject text,
  text text not null,
  html text,
  quoted_from integer,
  raw_id uuid,
  message_id text,
  at timestamp with time zone not null,
  constraint messages_pkey PRIMARY KEY (id),
  constraint messages_side_check CHECK ((side = ANY (ARRAY['client'::text, 'us'::text]))),
  constraint messages_via_check CHECK ((via = ANY (ARRAY['app'::text, 'portal'::text, 'mail'::text, 'api'::text, 'import'::text]))),
  constraint messages_visibility_check CHECK ((visibility = ANY (ARRAY['client'::text, 'internal'::text]))),
  constraint messages_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id),
  constraint messages_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX messages_by_ticket ON public.messages USING btree (ticket_id, id);
CREATE TRIGGER messages_are_immutable BEFORE DELETE OR UPDATE ON public.messages FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table messages enable row level security;
create policy contacts_see_their_messages on messages for select to accord_portal using (((client_id = portal_client()) AND (visibility = 'client'::text) AND (NOT (EXISTS ( SELECT
   FROM recalls r
  WHERE (r.message_id = messages.id))))));
create policy staff_see_messages on messages for all to accord_app using (true) with check (true);
grant insert, select on messages to accord_app;
grant select on messages (at) to accord_portal;
grant select on messages (author_id) to accord_portal;
grant select on messages (client_id) to accord_portal;
grant select on messages (from_name) to accord_portal;
grant select on messages (html) to accord_portal;
grant select on messages (id) to accord_portal;
grant select on messages (quoted_from) to accord_portal;
grant select on messages (side) to accord_portal;
grant select on messages (text) to accord_portal;
grant select on messages (ticket_id) to accord_portal;
grant select on messages (visibility) to accord_portal;
comment on column messages.html is 'as written; sanitised each time it is read, never stored sanitised';
comment on column messages.quoted_from is 'offset in text where the quoted earlier mail begins: folded, never deleted';

create table migrations (
  name text not null,
  digest text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migrations_pkey PRIMARY KEY (name)
);

create table nodes (
  id uuid not null,
  started_at timestamp with time zone not null default now(),
  heartbeat_at timestamp with time zone not null default now(),
  version text not null,
  roles text[] not null,
  workers text[] not null default '{}'::text[],
  constraint nodes_pkey PRIMARY KEY (id)
);
grant delete, insert, select, update on nodes to accord_app;

create table notification_preferences (
  person_id uuid not null,
  value jsonb not null,
  changed_at timestamp with time zone not null,
  constraint notification_preferences_pkey PRIMARY KEY (person_id),
  constraint notification_preferences_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
grant insert, select, update on notification_preferences to accord_app;

create table notifications (
  id uuid not null,
  person_id uuid not null,
  dedupe text not null,
  kind text not null,
  at timestamp with time zone not null,
  ticket_id uuid,
  payload jsonb not null default '{}'::jsonb,
  read_at timestamp with time zone,
  done_at timestamp with time zone,
  mail_at timestamp with time zone,
  mailed_at timestamp with time zone,
  constraint notifications_pkey PRIMARY KEY (id),
  constraint notifications_person_id_dedupe_key UNIQUE (person_id, dedupe),
  constraint notifications_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint notifications_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX notifications_by_person ON public.notifications USING btree (person_id, at DESC) WHERE (done_at IS NULL);
CREATE INDEX notifications_to_mail ON public.notifications USING btree (person_id, mail_at) WHERE ((mail_at IS NOT NULL) AND (mailed_at IS NULL));
grant insert, select, update on notifications to accord_app;
comment on column notifications.mail_at is 'not mailed before then: the person''s working time; null when it is not to be mailed';

create table outbox (
  id uuid not null,
  dedupe text,
  kind text not null,
  automatic boolean not null,
  person_id uuid,
  ticket_id uuid,
  message_id uuid,
  to_addresses jsonb not null,
  cc_addresses jsonb not null default '[]'::jsonb,
  subject text not null,
  text text not null,
  html text,
  headers jsonb not null default '{}'::jsonb,
  message_header text not null,
  attachments jsonb not null default '[]'::jsonb,
  state text not null default 'waiting'::text,
  not_before timestamp with time zone not null default desk_now(),
  attempts integer not null default 0,
  accepted jsonb not null default '[]'::jsonb,
  last_error text,
  leaving_until timestamp with time zone,
  created_at timestamp with time zone not null default desk_now(),
  sent_at timestamp with time zone,
  sequence bigint not null generated always as identity,
  constraint outbox_pkey PRIMARY KEY (id),
  constraint outbox_dedupe_key UNIQUE (dedupe),
  constraint outbox_kind_check CHECK ((kind = ANY (ARRAY['reply'::text, 'acknowledgement'::text, 'notice'::text, 'account'::text]))),
  constraint outbox_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'cancelled'::text]))),
  constraint outbox_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id),
  constraint outbox_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint outbox_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX outbox_acknowledgements ON public.outbox USING btree (lower(((to_addresses -> 0) ->> 'address'::text)), created_at) WHERE (kind = 'acknowledgement'::text);
CREATE INDEX outbox_by_message ON public.outbox USING btree (message_id) WHERE (message_id IS NOT NULL);
CREATE INDEX outbox_by_ticket ON public.outbox USING btree (ticket_id, sequence);
CREATE INDEX outbox_by_time ON public.outbox USING btree (created_at DESC);
CREATE INDEX outbox_waiting ON public.outbox USING btree (not_before) WHERE (state = 'waiting'::text);
grant insert, select, update on outbox to accord_app;
comment on column outbox.accepted is 'recipients the relay has taken it for already, when it refused others for now';
comment on column outbox.leaving_until is 'handed to the relay just now: until then nobody can take it back';

create table outside_requests (
  ticket_id uuid not null,
  client_id uuid not null,
  contact_id uuid,
  service_id uuid,
  reason text not null,
  at timestamp with time zone not null,
  answered_at timestamp with time zone,
  decision text,
  decided_at timestamp with time zone,
  decided_by uuid,
  agreement_id uuid,
  note text,
  constraint outside_requests_pkey PRIMARY KEY (ticket_id),
  constraint outside_requests_decision_check CHECK ((decision = ANY (ARRAY['accepted_once'::text, 'attached'::text, 'declined'::text]))),
  constraint outside_requests_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreements(id),
  constraint outside_requests_client_id_fkey FOREIGN KEY (client_id) REFERENCES clients(id),
  constraint outside_requests_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES people(id),
  constraint outside_requests_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id),
  constraint outside_requests_service_id_fkey FOREIGN KEY (service_id) REFERENCES services(id),
  constraint outside_requests_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX outside_requests_by_client ON public.outside_requests USING btree (client_id);
CREATE INDEX outside_requests_waiting ON public.outside_requests USING btree (at) WHERE (decision IS NULL);
grant insert, select, update on outside_requests to accord_app;

create table people (
  id uuid not null,
  kind text not null,
  name text not null,
  email text,
  role text,
  client_id uuid,
  job_title text,
  phone text,
  language text not null default 'en'::text,
  region text not null default 'GB'::text,
  zone text,
  calendar_id uuid,
  preferences jsonb not null default '{}'::jsonb,
  sample boolean not null default false,
  created_at timestamp with time zone not null default now(),
  disabled_at timestamp with time zone,
  version integer not null default 1,
  site_id uuid,
  constraint people_pkey PRIMARY KEY (id),
  constraint contacts_have_a_client CHECK (((kind = 'contact'::text) = (client_id IS NOT NULL))),
  constraint people_email_check CHECK (((email = btrim(email)) AND (email <> ''::text))),
  constraint people_kind_check CHECK ((kind = ANY (ARRAY['staff'::text, 'contact'::text]))),
  constraint people_language_check CHECK ((language = ANY (ARRAY['en'::text, 'nl'::text, 'fr'::text, 'es'::text, 'ru'::text]))),
  constraint people_name_check CHECK ((name <> ''::text)),
  constraint people_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'lead'::text, 'account_manager'::text, 'agent'::text, 'observer'::text]))),
  constraint staff_have_a_role CHECK (((kind = 'staff'::text) = (role IS NOT NULL))),
  constraint people_calendar FOREIGN KEY (calendar_id) REFERENCES calendars(id),
  constraint people_client FOREIGN KEY (client_id) REFERENCES clients(id),
  constraint people_site_id_fkey FOREIGN KEY (site_id) REFERENCES client_sites(id)
);
CREATE INDEX people_by_client ON public.people USING btree (client_id) WHERE (client_id IS NOT NULL);
CREATE INDEX people_by_name ON public.people USING gin (name gin_trgm_ops);
CREATE INDEX people_by_part_of_address ON public.people USING gin (lower(email) gin_trgm_ops) WHERE (email IS NOT NULL);
CREATE INDEX people_by_spelling ON public.people USING gin (latinised(name) gin_trgm_ops);
CREATE UNIQUE INDEX people_by_email ON public.people USING btree (lower(email)) WHERE (email IS NOT NULL);
alter table people enable row level security;
create policy contacts_see_their_own_side on people for select to accord_portal using (((client_id = portal_client()) OR (kind = 'staff'::text)));
create policy staff_see_people on people for all to accord_app using (true) with check (true);
grant insert, select, update on people to accord_app;
grant select on people (client_id) to accord_portal;
grant select on people (id) to accord_portal;
grant select on people (kind) to accord_portal;
grant select on people (language) to accord_portal;
grant select on people (name) to accord_portal;

create table policies (
  id uuid not null,
  name text not null,
  sample boolean not null default false,
  created_at timestamp with time zone not null default now(),
  archived_at timestamp with time zone,
  version integer not null default 1,
  constraint policies_pkey PRIMARY KEY (id),
  constraint policies_name_check CHECK ((name <> ''::text))
);
CREATE UNIQUE INDEX policies_by_name ON public.policies USING btree (lower(name)) WHERE (archived_at IS NULL);
grant insert, select, update on policies to accord_app;

create table policy_versions (
  id uuid not null,
  policy_id uuid not null,
  version integer not null,
  terms jsonb not null,
  published_at timestamp with time zone not null,
  published_by uuid,
  note text not null default ''::text,
  constraint policy_versions_pkey PRIMARY KEY (id),
  constraint policy_versions_policy_id_version_key UNIQUE (policy_id, version),
  constraint policy_versions_policy_id_fkey FOREIGN KEY (policy_id) REFERENCES policies(id),
  constraint policy_versions_published_by_fkey FOREIGN KEY (published_by) REFERENCES people(id)
);
CREATE TRIGGER policy_versions_are_immutable BEFORE DELETE OR UPDATE ON public.policy_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
grant insert, select on policy_versions to accord_app;

create table presences (
  ticket_id uuid not null,
  person_id uuid not null,
  doing text not null,
  seen_at timestamp with time zone not null,
  constraint presences_pkey PRIMARY KEY (ticket_id, person_id),
  constraint presences_doing_check CHECK ((doing = ANY (ARRAY['viewing'::text, 'writing'::text])))
);
grant delete, insert, select, update on presences to accord_app;

create table projects (
  id uuid not null,
  client_id uuid not null,
  name text not null,
  sample boolean not null default false,
  created_at timestamp with time zone not null default now(),
  archived_at timestamp with time zone,
  version integer not null default 1,
  constraint projects_pkey PRIMARY KEY (id),
  constraint projects_name_check CHECK ((name <> ''::text)),
  constraint projects_client_id_fkey FOREIGN KEY (client_id) REFERENCES clients(id)
);
CREATE INDEX projects_by_client ON public.projects USING btree (client_id);
alter table projects enable row level security;
create policy contacts_see_their_projects on projects for select to accord_portal using ((client_id = portal_client()));
create policy staff_see_projects on projects for all to accord_app using (true) with check (true);
grant insert, select, update on projects to accord_app;
grant select on projects to accord_portal;

create table rate_limits (
  bucket text not null,
  opened timestamp with time zone not null,
  used integer not null,
  constraint rate_limits_pkey PRIMARY KEY (bucket, opened)
);
grant delete, insert, select, update on rate_limits to accord_app;

create table raw_messages (
  id uuid not null,
  received_at timestamp with time zone not null default desk_now(),
  source text not null,
  mail_from text not null,
  rcpt_to text[] not null,
  remote text not null default ''::text,
  bytes bytea not null,
  size integer not null,
  sha256 text not null,
  state text not null default 'received'::text,
  reason text,
  detail text,
  from_address text,
  from_name text,
  subject text,
  ticket_id uuid,
  message_id uuid,
  duplicate_of uuid,
  assigned_client uuid,
  assigned_person uuid,
  attempts integer not null default 0,
  next_attempt_at timestamp with time zone not null default desk_now(),
  last_error text,
  as_human boolean not null default false,
  settled_at timestamp with time zone,
  handled_at timestamp with time zone,
  handled_by uuid,
  constraint raw_messages_pkey PRIMARY KEY (id),
  constraint raw_messages_source_check CHECK ((source = ANY (ARRAY['smtp'::text, 'lmtp'::text, 'http'::text, 'cli'::text]))),
  constraint raw_messages_state_check CHECK ((state = ANY (ARRAY['received'::text, 'created'::text, 'appended'::text, 'duplicate'::text, 'suppressed'::text, 'quarantined'::text]))),
  constraint raw_messages_assigned_client_fkey FOREIGN KEY (assigned_client) REFERENCES clients(id),
  constraint raw_messages_assigned_person_fkey FOREIGN KEY (assigned_person) REFERENCES people(id),
  constraint raw_messages_duplicate_of_fkey FOREIGN KEY (duplicate_of) REFERENCES raw_messages(id),
  constraint raw_messages_handled_by_fkey FOREIGN KEY (handled_by) REFERENCES people(id),
  constraint raw_messages_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id),
  constraint raw_messages_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE INDEX raw_messages_by_time ON public.raw_messages USING btree (received_at DESC);
CREATE INDEX raw_messages_to_do ON public.raw_messages USING btree (next_attempt_at) WHERE (state = 'received'::text);
CREATE INDEX raw_messages_triage ON public.raw_messages USING btree (received_at) WHERE ((state = 'quarantined'::text) AND (handled_at IS NULL));
grant insert, select, update on raw_messages to accord_app;
comment on column raw_messages.as_human is 'a person looked and said it is a letter, whatever its headers say';
comment on column raw_messages.assigned_person is 'whom a colleague said it is from: for a mail that was passed on, not its sender';

create table recalls (
  message_id uuid not null,
  ticket_id uuid not null,
  client_id uuid not null,
  at timestamp with time zone not null,
  by uuid not null,
  constraint recalls_pkey PRIMARY KEY (message_id),
  constraint recalls_by_fkey FOREIGN KEY (by) REFERENCES people(id),
  constraint recalls_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id),
  constraint recalls_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
CREATE TRIGGER recalls_are_immutable BEFORE DELETE OR UPDATE ON public.recalls FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table recalls enable row level security;
create policy contacts_see_what_was_taken_back on recalls for select to accord_portal using ((client_id = portal_client()));
create policy staff_see_recalls on recalls for all to accord_app using (true) with check (true);
grant insert, select on recalls to accord_app;
grant select on recalls (client_id) to accord_portal;
grant select on recalls (message_id) to accord_portal;

create table replans (
  id uuid not null,
  kind text not null,
  subject_id uuid not null,
  name text not null,
  version integer not null,
  total integer not null default 0,
  done integer not null default 0,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint replans_pkey PRIMARY KEY (id),
  constraint replans_kind_subject_id_version_key UNIQUE (kind, subject_id, version),
  constraint replans_kind_check CHECK ((kind = ANY (ARRAY['calendar'::text, 'policy'::text])))
);
grant insert, select, update on replans to accord_app;

create table secrets (
  key text not null,
  ciphertext bytea not null,
  key_id text not null,
  changed_at timestamp with time zone not null default now(),
  constraint secrets_pkey PRIMARY KEY (key)
);
grant delete, insert, select, update on secrets to accord_app;

create table services (
  id uuid not null,
  group_name text not null default ''::text,
  names jsonb not null,
  team_id uuid,
  "position" integer not null default 0,
  sample boolean not null default false,
  created_at timestamp with time zone not null default now(),
  archived_at timestamp with time zone,
  version integer not null default 1,
  descriptions jsonb not null default '{}'::jsonb,
  type_id uuid,
  severity smallint,
  urgency smallint,
  form jsonb not null default '[]'::jsonb,
  asks_impact boolean not null default true,
  constraint services_pkey PRIMARY KEY (id),
  constraint services_severity_check CHECK (((severity >= 1) AND (severity <= 4))),
  constraint services_urgency_check CHECK (((urgency >= 1) AND (urgency <= 3))),
  constraint services_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint services_type_id_fkey FOREIGN KEY (type_id) REFERENCES ticket_types(id)
);
grant insert, select, update on services to accord_app;
grant select on services to accord_portal;
comment on column services.asks_impact is 'whoever asks for it says how bad it is; otherwise its tickets begin where severity says';
comment on column services.descriptions is 'language -> what it is, for whoever asks for it';
comment on column services.form is '[{key, kind, names, help, required, choices: [{key, names}]}]: what is asked with it, in this order';
comment on column services.names is 'language -> name; English always present';
comment on column services.type_id is 'where its tickets begin, with severity, urgency and team, when nobody says otherwise';

create table settings (
  key text not null,
  value jsonb not null,
  version integer not null default 1,
  changed_at timestamp with time zone not null default now(),
  changed_by uuid,
  constraint settings_pkey PRIMARY KEY (key)
);
grant delete, insert, select, update on settings to accord_app;

create table setup_tokens (
  token_hash text not null,
  created_at timestamp with time zone not null default desk_now(),
  used_at timestamp with time zone,
  constraint setup_tokens_pkey PRIMARY KEY (token_hash),
  constraint setup_tokens_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text))
);
grant insert, select, update on setup_tokens to accord_app;

create table statuses (
  id uuid not null,
  names jsonb not null,
  turn text not null,
  category text not null,
  "position" integer not null,
  archived_at timestamp with time zone,
  constraint statuses_pkey PRIMARY KEY (id),
  constraint statuses_category_check CHECK ((category = ANY (ARRAY['new'::text, 'open'::text, 'waiting'::text, 'solved'::text, 'closed'::text]))),
  constraint statuses_turn_check CHECK ((turn = ANY (ARRAY['us'::text, 'client'::text, 'third_party'::text, 'nobody'::text])))
);
grant insert, select, update on statuses to accord_app;
comment on table statuses is 'Clocks look at turn and category, never at a name';

create table team_members (
  team_id uuid not null,
  person_id uuid not null,
  constraint team_members_pkey PRIMARY KEY (team_id, person_id),
  constraint team_members_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint team_members_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id)
);
CREATE INDEX team_members_by_person ON public.team_members USING btree (person_id);
grant delete, insert, select on team_members to accord_app;

create table teams (
  id uuid not null,
  name text not null,
  zone text not null,
  calendar_id uuid,
  lead_id uuid,
  sample boolean not null default false,
  created_at timestamp with time zone not null default now(),
  archived_at timestamp with time zone,
  version integer not null default 1,
  constraint teams_pkey PRIMARY KEY (id),
  constraint teams_name_check CHECK ((name <> ''::text)),
  constraint teams_calendar FOREIGN KEY (calendar_id) REFERENCES calendars(id),
  constraint teams_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES people(id)
);
CREATE UNIQUE INDEX teams_by_name ON public.teams USING btree (lower(name)) WHERE (archived_at IS NULL);
grant insert, select, update on teams to accord_app;

create table ticket_participants (
  ticket_id uuid not null,
  address text not null,
  name text not null default ''::text,
  person_id uuid,
  role text not null,
  added_at timestamp with time zone not null,
  constraint ticket_participants_pkey PRIMARY KEY (ticket_id, role, address),
  constraint ticket_participants_address_check CHECK ((address = lower(address))),
  constraint ticket_participants_role_check CHECK ((role = ANY (ARRAY['cc'::text, 'watcher'::text]))),
  constraint ticket_participants_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint ticket_participants_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id)
);
grant delete, insert, select on ticket_participants to accord_app;

create table ticket_types (
  id uuid not null,
  names jsonb not null,
  icon text not null,
  "position" integer not null,
  new_status_id uuid not null,
  open_status_id uuid not null,
  hand_over_status_id uuid not null,
  solve_status_id uuid not null,
  close_status_id uuid not null,
  archived_at timestamp with time zone,
  constraint ticket_types_pkey PRIMARY KEY (id),
  constraint ticket_types_close_status_id_fkey FOREIGN KEY (close_status_id) REFERENCES statuses(id),
  constraint ticket_types_hand_over_status_id_fkey FOREIGN KEY (hand_over_status_id) REFERENCES statuses(id),
  constraint ticket_types_new_status_id_fkey FOREIGN KEY (new_status_id) REFERENCES statuses(id),
  constraint ticket_types_open_status_id_fkey FOREIGN KEY (open_status_id) REFERENCES statuses(id),
  constraint ticket_types_solve_status_id_fkey FOREIGN KEY (solve_status_id) REFERENCES statuses(id)
);
grant insert, select, update on ticket_types to accord_app;

create table tickets (
  id uuid not null,
  number bigint not null,
  client_id uuid not null,
  project_id uuid not null,
  subject text not null,
  type_id uuid not null,
  status_id uuid not null,
  turn text not null,
  category text not null,
  severity smallint not null,
  urgency smallint not null,
  priority smallint not null,
  priority_reason text,
  service_id uuid,
  assignee_id uuid,
  team_id uuid,
  requester_id uuid,
  tags text[] not null default '{}'::text[],
  channel text not null,
  arrived_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  solved_at timestamp with time zone,
  last_message_at timestamp with time zone not null,
  snoozed_until timestamp with time zone,
  match jsonb not null,
  next_due_at timestamp with time zone,
  next_due_clock uuid,
  merged_into uuid,
  follows_id uuid,
  sample boolean not null default false,
  version integer not null default 1,
  agreement_id uuid,
  agreement_version integer,
  answers jsonb not null default '[]'::jsonb,
  constraint tickets_pkey PRIMARY KEY (id),
  constraint tickets_number_key UNIQUE (number),
  constraint tickets_category_check CHECK ((category = ANY (ARRAY['new'::text, 'open'::text, 'waiting'::text, 'solved'::text, 'closed'::text]))),
  constraint tickets_channel_check CHECK ((channel = ANY (ARRAY['app'::text, 'portal'::text, 'mail'::text, 'api'::text, 'import'::text]))),
  constraint tickets_priority_check CHECK (((priority >= 1) AND (priority <= 4))),
  constraint tickets_severity_check CHECK (((severity >= 1) AND (severity <= 4))),
  constraint tickets_subject_check CHECK ((subject <> ''::text)),
  constraint tickets_turn_check CHECK ((turn = ANY (ARRAY['us'::text, 'client'::text, 'third_party'::text, 'nobody'::text]))),
  constraint tickets_urgency_check CHECK (((urgency >= 1) AND (urgency <= 3))),
  constraint tickets_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreements(id),
  constraint tickets_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES people(id),
  constraint tickets_client_id_fkey FOREIGN KEY (client_id) REFERENCES clients(id),
  constraint tickets_follows_id_fkey FOREIGN KEY (follows_id) REFERENCES tickets(id),
  constraint tickets_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES tickets(id),
  constraint tickets_project_id_fkey FOREIGN KEY (project_id) REFERENCES projects(id),
  constraint tickets_requester_id_fkey FOREIGN KEY (requester_id) REFERENCES people(id),
  constraint tickets_service_id_fkey FOREIGN KEY (service_id) REFERENCES services(id),
  constraint tickets_status_id_fkey FOREIGN KEY (status_id) REFERENCES statuses(id),
  constraint tickets_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint tickets_type_id_fkey FOREIGN KEY (type_id) REFERENCES ticket_types(id)
);
CREATE INDEX tickets_by_arrival ON public.tickets USING btree (arrived_at DESC);
CREATE INDEX tickets_by_client ON public.tickets USING btree (client_id, number DESC);
CREATE INDEX tickets_by_merge ON public.tickets USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX tickets_by_next_due ON public.tickets USING btree (next_due_at, number) WHERE (category = ANY (ARRAY['new'::text, 'open'::text, 'waiting'::text]));
CREATE INDEX tickets_by_requester ON public.tickets USING btree (requester_id) WHERE (requester_id IS NOT NULL);
CREATE INDEX tickets_by_service ON public.tickets USING btree (service_id, arrived_at) WHERE (service_id IS NOT NULL);
CREATE INDEX tickets_by_subject ON public.tickets USING gin (folded(subject) gin_trgm_ops);
CREATE INDEX tickets_open_by_agreement ON public.tickets USING btree (agreement_id) WHERE ((agreement_id IS NOT NULL) AND (category = ANY (ARRAY['new'::text, 'open'::text, 'waiting'::text])));
CREATE INDEX tickets_open_by_assignee ON public.tickets USING btree (assignee_id, next_due_at, number) INCLUDE (snoozed_until) WHERE (category = ANY (ARRAY['new'::text, 'open'::text, 'waiting'::text]));
CREATE INDEX tickets_open_by_client ON public.tickets USING btree (client_id) WHERE (category = ANY (ARRAY['new'::text, 'open'::text, 'waiting'::text]));
CREATE INDEX tickets_open_by_team ON public.tickets USING btree (team_id, next_due_at, number) INCLUDE (snoozed_until) WHERE (category = ANY (ARRAY['new'::text, 'open'::text, 'waiting'::text]));
CREATE INDEX tickets_open_unassigned ON public.tickets USING btree (next_due_at, number) INCLUDE (snoozed_until) WHERE ((category = ANY (ARRAY['new'::text, 'open'::text, 'waiting'::text])) AND (assignee_id IS NULL));
CREATE INDEX tickets_open_without_due ON public.tickets USING btree (last_message_at, number) WHERE ((category = ANY (ARRAY['new'::text, 'open'::text, 'waiting'::text])) AND (next_due_at IS NULL));
CREATE INDEX tickets_waiting ON public.tickets USING btree (next_due_at, number) WHERE (category = 'waiting'::text);
CREATE INDEX tickets_waiting_without_due ON public.tickets USING btree (last_message_at, number) WHERE ((category = 'waiting'::text) AND (next_due_at IS NULL));
alter table tickets enable row level security;
create policy contacts_see_their_tickets on tickets for select to accord_portal using ((client_id = portal_client()));
create policy staff_see_tickets on tickets for all to accord_app using (true) with check (true);
grant insert, select, update on tickets to accord_app;
grant select on tickets (arrived_at) to accord_portal;
grant select on tickets (assignee_id) to accord_portal;
grant select on tickets (category) to accord_portal;
grant select on tickets (client_id) to accord_portal;
grant select on tickets (id) to accord_portal;
grant select on tickets (last_message_at) to accord_portal;
grant select on tickets (merged_into) to accord_portal;
grant select on tickets (number) to accord_portal;
grant select on tickets (requester_id) to accord_portal;
grant select on tickets (solved_at) to accord_portal;
grant select on tickets (subject) to accord_portal;
grant select on tickets (turn) to accord_portal;
comment on column tickets.answers is '[{key, kind, names, value}]: what the form of its service asked then, and was answered';
comment on column tickets.match is 'why this agreement and policy, or why no commitment: the trace kept at intake';

create table uploads (
  id uuid not null,
  person_id uuid not null,
  sha256 text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  created_at timestamp with time zone not null,
  constraint uploads_pkey PRIMARY KEY (id),
  constraint uploads_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint uploads_sha256_fkey FOREIGN KEY (sha256) REFERENCES blobs(sha256)
);
grant delete, insert, select on uploads to accord_app;
