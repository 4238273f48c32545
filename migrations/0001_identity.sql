-- Who is there: the tenant, its places, units, persons, and how they sign in.

create table tenant (
  tenant_id uuid primary key,
  name text not null,
  created_at timestamptz not null default now()
);

-- A tree of places. A development zone is a place of its own with the rank of its committee.
create table jurisdiction (
  tenant_id uuid not null default app_tenant() references tenant,
  id uuid not null,
  parent_id uuid,
  level text not null check (level in ('province', 'city', 'county', 'township', 'zone')),
  name text not null,
  name_en text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, parent_id) references jurisdiction
);

create table unit (
  tenant_id uuid not null default app_tenant() references tenant,
  id uuid not null,
  jurisdiction_id uuid not null,
  parent_id uuid,
  name text not null,
  short_name text not null,
  name_en text not null default '',
  kind text not null,
  system text,
  uscc text check (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  primary key (tenant_id, id),
  unique (tenant_id, jurisdiction_id, name),
  foreign key (tenant_id, jurisdiction_id) references jurisdiction,
  foreign key (tenant_id, parent_id) references unit
);

-- No identity-card number, anywhere.
create table person (
  tenant_id uuid not null default app_tenant() references tenant,
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  -- Toneless pinyin and its initials, for search and order: 'zhang san', 'zs'.
  pinyin text not null,
  initials text not null,
  post text not null,
  rank text not null,
  establishment text not null check (establishment in (
    'civil_servant', 'public_institution', 'auxiliary_police', 'outside', 'state_firm', 'expert', 'deputy')),
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit
);
create index person_by_name on person (tenant_id, name);
create index person_by_unit on person (tenant_id, unit_id);

create table account (
  tenant_id uuid not null default app_tenant() references tenant,
  id uuid not null,
  -- How it signs in; one name in the whole deployment, so that the door needs no tenant to find it.
  login text not null check (login = lower(login)),
  person_id uuid,
  display_name text not null,
  -- Closed accounts stay, because events name them.
  closed_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (id),
  unique (login),
  foreign key (tenant_id, person_id) references person
);

create table account_role (
  tenant_id uuid not null default app_tenant() references tenant,
  account_id uuid not null,
  role text not null check (role in (
    'member', 'founder', 'approver', 'staffing_office', 'supervisor', 'auditor', 'system_admin')),
  jurisdiction_id uuid not null,
  primary key (tenant_id, account_id, role, jurisdiction_id),
  foreign key (tenant_id, account_id) references account,
  foreign key (tenant_id, jurisdiction_id) references jurisdiction
);

select hold_tenant('tenant');
select hold_tenant('jurisdiction');
select hold_tenant('unit');
select hold_tenant('person');
select hold_tenant('account');
select hold_tenant('account_role');
