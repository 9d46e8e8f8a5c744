-- Why: a contact's connection reads what an agreement shares with its client, and could read the whole of its terms:
-- our notes, rates, account of hours and example cases. What it may read stands in columns of its own now, made from
-- the terms by the database, and nothing else of a version is granted.

alter table agreement_versions
  add column recipients jsonb generated always as (terms -> 'recipients') stored,
  add column services jsonb generated always as (terms -> 'services') stored,
  add column shares jsonb generated always as (terms -> 'shares') stored;
comment on column agreement_versions.shares is 'with recipients and services the only terms that its client’s connection may read';

revoke select on agreement_versions from accord_portal;
grant select (id, agreement_id, version, policy_version_id, effective_at, recipients, services, shares)
  on agreement_versions to accord_portal;
