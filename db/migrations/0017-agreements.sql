-- Why: a contact's connection read the name and days of every agreement of its client, also of one that covers only a
-- colleague or another site. What the desk shows was right; the second belt was not. It looks at whom the version in
-- force covers now: the whole client, the person's site, the person.

-- The owner's rights: which version is in force cannot be seen by a contact who sees only the versions that cover them.
create function portal_agreements() returns table (agreement_id uuid, version_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
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
$$;
comment on function portal_agreements is 'what covers the contact this connection reads for, each with the version in force';
revoke execute on function portal_agreements from public;
grant execute on function portal_agreements to accord_portal;

-- The subselects are asked once for a statement, not for each row.
drop policy contacts_see_what_holds on agreements;
create policy contacts_see_what_covers_them on agreements for select to accord_portal
  using (id in (select p.agreement_id from portal_agreements() p));
drop policy contacts_see_their_agreement_versions on agreement_versions;
create policy contacts_see_the_version_in_force on agreement_versions for select to accord_portal
  using (id in (select p.version_id from portal_agreements() p));
drop policy contacts_see_that_they_are_covered on agreement_clients;
create policy contacts_see_that_they_are_covered on agreement_clients for select to accord_portal
  using (client_id = portal_client() and agreement_id in (select p.agreement_id from portal_agreements() p));

-- Promises kept and missed under an agreement, by the day they were decided: the one they were made under, whatever
-- their ticket came under later.
create index clocks_decided_by_agreement on clocks ((terms -> 'source' -> 'agreement' ->> 'id'), ended_at)
  where state in ('met', 'missed') and (terms -> 'source' -> 'agreement' ->> 'id') is not null;

alter table outside_requests add constraint outside_requests_client_id_fkey foreign key (client_id) references clients (id);
