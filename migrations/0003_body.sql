-- Bodies: the charter as it stands, where the body is in its life, and what the register sorts and filters by.

create table paper (
  tenant_id uuid not null default app_tenant() references tenant,
  id uuid not null,
  file_name text,
  format text not null check (format in ('text', 'txt', 'docx', 'pdf', 'html')),
  text text not null,
  -- Which words say which value of the charter, and how sure the reader was.
  traces jsonb not null,
  added_by uuid not null,
  added_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, added_by) references account
);

create table body (
  tenant_id uuid not null default app_tenant() references tenant,
  id uuid not null,
  jurisdiction_id uuid not null,
  state text not null check (state in (
    'draft', 'submitted', 'returned', 'rejected', 'running', 'suspended', 'merged',
    'winding_up', 'dissolved', 'archived', 'discarded')),
  charter jsonb not null,
  paper_id uuid,
  -- Readings of the charter that the register filters and sorts by; written with it, never alone.
  name text not null,
  search text not null,
  form text not null check (form in (
    'leading_group', 'office', 'headquarters', 'task_force', 'joint_conference', 'other')),
  type text not null check (type in (
    'forceful_response', 'task_assault', 'coordination_display', 'gap_filling')),
  head text not null,
  lead_unit text not null,
  member_count integer not null check (member_count >= 0),
  term_end date,
  founded_on date,
  drafted_by uuid not null,
  submitted_by uuid,
  -- Named by the one who saves: the same draft sent twice is one draft.
  draft_key uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, drafted_by, draft_key),
  foreign key (tenant_id, jurisdiction_id) references jurisdiction,
  foreign key (tenant_id, paper_id) references paper,
  foreign key (tenant_id, drafted_by) references account,
  foreign key (tenant_id, submitted_by) references account,
  check (state in ('draft', 'submitted', 'returned', 'rejected', 'discarded') or founded_on is not null)
);

-- The register pages by these orders; the key after the value makes each order total.
create index body_by_name on body (tenant_id, name collate "zh-x-icu", id);
create index body_by_head on body (tenant_id, head collate "zh-x-icu", id);
create index body_by_members on body (tenant_id, member_count, id);
create index body_by_term on body (tenant_id, (coalesce(term_end, 'infinity'::date)), id);
create index body_by_founding on body (tenant_id, (coalesce(founded_on, 'infinity'::date)), id);

-- One seat of a founded body. The person is bound where the register knows one of that name and unit.
create table membership (
  tenant_id uuid not null default app_tenant() references tenant,
  body_id uuid not null,
  key text not null,
  person_id uuid,
  name text not null,
  role text not null,
  tier text not null check (tier in (
    'beside', 'head', 'first_deputy', 'executive_deputy', 'accountable_deputy', 'deputy', 'member')),
  post text not null,
  primary key (tenant_id, body_id, key),
  foreign key (tenant_id, body_id) references body,
  foreign key (tenant_id, person_id) references person
);
create index membership_by_person on membership (tenant_id, person_id);

select hold_tenant('paper');
select hold_tenant('body');
select hold_tenant('membership');
