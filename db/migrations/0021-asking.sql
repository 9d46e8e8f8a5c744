-- Why: clients ask for services themselves now. With some of them only they know how bad it is ("we cannot work"); with
-- others the question makes no sense ("a new account"), and the ticket begins where the service says.

alter table services add column asks_impact boolean not null default true;
comment on column services.asks_impact is 'whoever asks for it says how bad it is; otherwise its tickets begin where severity says';
