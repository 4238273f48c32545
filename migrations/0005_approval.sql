-- Working days of a place, approval chains as data, the cases that go through them, and founding by word.

create table calendar_year (
  tenant_id uuid not null default app_tenant(),
  jurisdiction_id uuid not null,
  year integer not null check (year between 2000 and 2100),
  confirmed boolean not null,
  grade text not null check (grade in ('A', 'B', 'C', 'UNVERIFIED')),
  source text not null,
  days_off date[] not null,
  make_up_days date[] not null,
  primary key (tenant_id, jurisdiction_id, year),
  foreign key (tenant_id, jurisdiction_id) references jurisdiction
);

create table approval_chain (
  tenant_id uuid not null default app_tenant(),
  jurisdiction_id uuid not null,
  kind text not null check (kind in ('body_founding', 'charter_version', 'dissolution', 'secondment_bar')),
  steps jsonb not null check (jsonb_array_length(steps) between 1 and 8),
  version integer not null default 1,
  primary key (tenant_id, jurisdiction_id, kind),
  foreign key (tenant_id, jurisdiction_id) references jurisdiction
);

create table approval_case (
  tenant_id uuid not null default app_tenant(),
  id uuid not null,
  kind text not null check (kind in ('body_founding', 'charter_version', 'dissolution', 'secondment_bar')),
  -- A row of the table that the kind speaks of.
  subject_id uuid not null,
  jurisdiction_id uuid not null,
  title text not null,
  state text not null check (state in ('open', 'approved', 'returned', 'rejected', 'withdrawn')),
  -- The chain as it was when the case was opened, each step with its signers.
  steps jsonb not null check (jsonb_array_length(steps) >= 1),
  step integer not null check (step >= 0 and step < jsonb_array_length(steps)),
  round integer not null check (round >= 1),
  applicants uuid[] not null check (cardinality(applicants) >= 1),
  opened_on date not null,
  opened_at timestamptz not null default now(),
  since date not null,
  due date not null check (due >= since),
  returns integer not null check (returns >= 0),
  reminded_on date,
  ended_on date,
  version integer not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, jurisdiction_id) references jurisdiction,
  check ((state = 'open') = (ended_on is null))
);
-- One open case for each subject.
create unique index approval_case_open on approval_case (tenant_id, kind, subject_id) where state = 'open';
create index approval_case_by_subject on approval_case (tenant_id, subject_id);
create index approval_case_waiting on approval_case (tenant_id, due) where state = 'open';

create table approval_decision (
  tenant_id uuid not null default app_tenant(),
  case_id uuid not null,
  round integer not null,
  step integer not null,
  act text not null check (act in ('signed', 'returned', 'rejected')),
  signer_id uuid not null,
  -- Whose hand it was: the signer's own, or that of the account that stood in.
  by_id uuid not null,
  decided_on date not null,
  decided_at timestamptz not null default now(),
  note text not null,
  -- One decision of each signer, and by each hand, in a round.
  primary key (tenant_id, case_id, round, signer_id),
  unique (tenant_id, case_id, round, by_id),
  foreign key (tenant_id, case_id) references approval_case,
  foreign key (tenant_id, signer_id) references account,
  foreign key (tenant_id, by_id) references account
);

create table approval_delegation (
  tenant_id uuid not null default app_tenant(),
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null check (to_id <> from_id),
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  reason text not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, from_id) references account,
  foreign key (tenant_id, to_id) references account
);
create index approval_delegation_by_from on approval_delegation (tenant_id, from_id);
create index approval_delegation_by_to on approval_delegation (tenant_id, to_id) where ended_at is null;

select hold_tenant('calendar_year');
select hold_tenant('approval_chain');
select hold_tenant('approval_case');
select hold_tenant('approval_decision', 'select, insert');
select hold_tenant('approval_delegation', 'select, insert, update');

-- A body founded by a leader's word runs at once and lapses by itself after the day by which it was to be regularised.
alter table body drop constraint body_state_check;
alter table body add constraint body_state_check check (state in (
  'draft', 'submitted', 'returned', 'rejected', 'running', 'suspended', 'merged',
  'winding_up', 'dissolved', 'archived', 'discarded', 'lapsed'));
alter table body add column word jsonb;
alter table body add column regularise_by date;
alter table body add constraint body_word_check check (regularise_by is null or word is not null);

-- The SQL twin of `standingOf` (body.rules): whoever reads a state reads it of today, also before the nightly sweep.
create function standing_of(state text, regularise_by date) returns text
  language sql stable parallel safe
  as $$ select case when state in ('running', 'suspended') and regularise_by < (now() at time zone 'Asia/Shanghai')::date
    then 'lapsed' else state end $$;
create index body_to_regularise on body (tenant_id, regularise_by) where regularise_by is not null;
