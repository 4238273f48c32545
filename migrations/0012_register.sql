-- The register in earnest: more of the charter to sort, filter and show by; views that are kept; clean-up campaigns.

-- Readings of the charter that the database makes itself, so that nobody can write one without the other.
alter table body
  add column basis text not null generated always as (coalesce(charter #>> '{basis,kind}', 'none')) stored,
  add column instrument text not null
    generated always as (coalesce(charter #>> '{instrument,kind}', 'formal_document')) stored,
  add column issuer text not null generated always as (coalesce(charter #>> '{instrument,issuer}', '')) stored,
  add column doc_no text not null generated always as (coalesce(charter #>> '{instrument,docNo}', '')) stored,
  add column has_dissolution boolean not null
    generated always as (coalesce(charter ->> 'dissolution', '') <> '') stored,
  add column person_count integer not null generated always as (
    coalesce(jsonb_array_length(charter -> 'leaders'), 0) + coalesce(jsonb_array_length(charter -> 'members'), 0)
  ) stored,
  add column unit_count integer not null
    generated always as (coalesce(jsonb_array_length(charter -> 'memberUnits'), 0)) stored;

-- What the register is ordered by, as columns: under row-level security a comparison with coalesce() or case is kept
-- from the index, and a page would be looked for from the first row on. Without a date a body stands at the end of days;
-- by term, what lives no more stands last whichever way the order goes.
alter table body
  add column founded_order date not null generated always as (coalesce(founded_on, 'infinity'::date)) stored,
  add column term_rising date not null generated always as (
    case when state in ('merged', 'dissolved', 'archived', 'rejected', 'lapsed', 'discarded') then 'infinity'::date
      else coalesce(term_end, '9999-12-31'::date) end) stored,
  add column term_falling date not null generated always as (
    case when state in ('merged', 'dissolved', 'archived', 'rejected', 'lapsed', 'discarded') then '-infinity'::date
      else coalesce(term_end, '9999-12-31'::date) end) stored;
drop index body_by_founding;
drop index body_by_term;
create index body_by_founding on body (tenant_id, founded_order, id);
create index body_by_term_rising on body (tenant_id, term_rising, id);
create index body_by_term_falling on body (tenant_id, term_falling, id);

-- A way of looking at the register that somebody keeps: filters, order and columns as the address has them.
create table register_view (
  tenant_id uuid not null default app_tenant() references tenant,
  id uuid not null,
  account_id uuid not null,
  name text not null check (name <> ''),
  search text not null,
  -- Where it is shared with those who run the bodies of the place; null while it is one's own.
  shared_in uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, account_id, name),
  foreign key (tenant_id, account_id) references account,
  foreign key (tenant_id, shared_in) references jurisdiction
);

-- The view somebody begins with: a kept one, or one that the product brings.
create table register_start (
  tenant_id uuid not null default app_tenant() references tenant,
  account_id uuid not null,
  view_id uuid,
  brought text,
  primary key (tenant_id, account_id),
  foreign key (tenant_id, account_id) references account,
  foreign key (tenant_id, view_id) references register_view on delete cascade,
  check (num_nonnulls(view_id, brought) = 1)
);

-- A clean-up: bodies of a place and below are looked at one by one, and kept, merged or abolished.
create table campaign (
  tenant_id uuid not null default app_tenant() references tenant,
  id uuid not null,
  jurisdiction_id uuid not null,
  name text not null check (name <> ''),
  ground text not null,
  until date not null,
  is_open boolean not null default true,
  opened_by uuid not null,
  opened_at timestamptz not null default now(),
  closed_by uuid,
  closed_at timestamptz,
  -- How many bodies lived, by form, level and type, when it was opened and when it was closed.
  before jsonb not null,
  after jsonb,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, id, is_open),
  foreign key (tenant_id, jurisdiction_id) references jurisdiction,
  foreign key (tenant_id, opened_by) references account,
  foreign key (tenant_id, closed_by) references account,
  check (is_open = (closed_at is null) and is_open = (after is null))
);

create table campaign_item (
  tenant_id uuid not null default app_tenant() references tenant,
  campaign_id uuid not null,
  body_id uuid not null,
  -- The campaign's own, so that the index below can hold a body to one open campaign.
  is_open boolean not null default true,
  -- Why it was chosen, as facts of that day.
  facts jsonb not null,
  proposal text check (proposal in ('keep', 'merge', 'abolish')),
  merge_into uuid,
  reason text not null default '',
  statement text not null default '',
  proposed_by uuid,
  proposed_at timestamptz,
  decision text check (decision in ('agreed', 'returned')),
  note text not null default '',
  decided_by uuid,
  decided_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, campaign_id, body_id),
  foreign key (tenant_id, campaign_id, is_open) references campaign (tenant_id, id, is_open) on update cascade,
  foreign key (tenant_id, body_id) references body,
  foreign key (tenant_id, merge_into) references body,
  foreign key (tenant_id, proposed_by) references account,
  foreign key (tenant_id, decided_by) references account,
  check ((proposal is null) = (proposed_by is null) and (proposal is null) = (proposed_at is null)),
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  check (decision is null or proposal is not null),
  check (decided_by <> proposed_by),
  check ((proposal is not distinct from 'merge') = (merge_into is not null)),
  check (merge_into <> body_id)
);
create unique index campaign_item_once on campaign_item (tenant_id, body_id) where is_open;

select hold_tenant('register_view');
select hold_tenant('register_start');
select hold_tenant('campaign');
select hold_tenant('campaign_item');
