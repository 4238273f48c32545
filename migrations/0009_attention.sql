-- Planned attention: how much of somebody's working time a body takes, and the home unit needs, where somebody has said
-- so. Where nobody has, the default of the way of serving stands in, and is never stored.

create table stated_share (
  tenant_id uuid not null default app_tenant() references tenant,
  body_id uuid not null,
  person_id uuid not null,
  mode text not null check (mode in ('full_time', 'half_time', 'part_time', 'liaison', 'nominal')),
  -- Of the working time; null: the way of serving is known, the share is not.
  share numeric(3, 2) check (share > 0 and share <= 1),
  -- What was planned of the person when a share was stated first: a later cut does not hide it.
  original numeric(3, 2) not null check (original > 0 and original <= 1),
  said_by uuid not null,
  said_at timestamptz not null default now(),
  primary key (tenant_id, person_id, body_id),
  foreign key (tenant_id, body_id) references body,
  foreign key (tenant_id, person_id) references person,
  foreign key (tenant_id, said_by) references account
);
create index stated_share_by_body on stated_share (tenant_id, body_id);

create table home_share (
  tenant_id uuid not null default app_tenant() references tenant,
  person_id uuid not null,
  share numeric(3, 2) not null check (share >= 0 and share <= 1),
  said_by uuid not null,
  said_at timestamptz not null default now(),
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person,
  foreign key (tenant_id, said_by) references account
);

-- Who has looked at somebody's load, once a day each; the person sees it.
create table load_view (
  tenant_id uuid not null default app_tenant() references tenant,
  person_id uuid not null,
  on_day date not null,
  account_id uuid not null,
  -- `what_if`: it was shown beside the roster of a body that is being planned.
  via text not null check (via in ('person', 'what_if')),
  primary key (tenant_id, person_id, on_day, account_id, via),
  foreign key (tenant_id, person_id) references person,
  foreign key (tenant_id, account_id) references account
);

select hold_tenant('stated_share');
select hold_tenant('home_share');
select hold_tenant('load_view', 'select, insert');
