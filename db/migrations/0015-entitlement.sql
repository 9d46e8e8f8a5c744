-- Why: every opening of a ticket asks what its client has agreed, in the query that opens it. One function gathers
-- what the decision looks at, for tickets and for the pages that show it alike; the decision itself is not made here.
-- plpgsql keeps its plan, and a client without agreements costs one look into an index.

create function epoch_ms(at timestamptz) returns bigint language sql stable return (extract(epoch from at) * 1000)::bigint;

create function agreement_candidates(client uuid) returns jsonb language plpgsql stable as $$
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
$$;
comment on function agreement_candidates is 'what the choice of an agreement looks at: every one that a client may ask under, but drafts';
