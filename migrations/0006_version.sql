-- A founded body's charter goes from version to version, each with the paper that made it; and how bodies stand to one
-- another.

create table charter_version (
  tenant_id uuid not null default app_tenant() references tenant,
  id uuid not null,
  body_id uuid not null,
  -- 1 is the founding; a number is given when a version is proposed and never given again.
  number integer not null check (number > 0),
  state text not null check (state in (
    'proposed', 'under_review', 'returned', 'rejected', 'withdrawn', 'effective')),
  charter jsonb not null,
  -- The paper that makes this version; that of the founding stays in the charter itself.
  instrument jsonb not null,
  paper_id uuid,
  reason text not null default '',
  -- The effective version it was drafted on: where another one took effect since, it does not fit any more.
  base_number integer,
  -- What was answered to the checks that say no, when it was last submitted.
  exemptions jsonb not null default '{}',
  effective_on date,
  drafted_by uuid not null,
  submitted_by uuid,
  draft_key uuid,
  -- Goes up with every change of the proposal.
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, body_id, number),
  unique (tenant_id, drafted_by, draft_key),
  foreign key (tenant_id, body_id) references body,
  foreign key (tenant_id, body_id, base_number) references charter_version (tenant_id, body_id, number),
  foreign key (tenant_id, paper_id) references paper,
  foreign key (tenant_id, drafted_by) references account,
  foreign key (tenant_id, submitted_by) references account,
  check ((state = 'effective') = (effective_on is not null)),
  check ((number = 1) = (base_number is null)),
  check (base_number < number)
);
-- Two proposals at once would each forget what the other changes.
create unique index charter_version_one_open on charter_version (tenant_id, body_id)
  where state in ('proposed', 'under_review', 'returned');

select hold_tenant('charter_version');

-- A founded body has its founding charter as version 1, whichever way it was founded.
create function keep_founding_charter() returns trigger
  language plpgsql
  as $$
begin
  insert into charter_version (tenant_id, id, body_id, number, state, charter, instrument, paper_id, effective_on,
    drafted_by, submitted_by)
  values (new.tenant_id, gen_random_uuid(), new.id, 1, 'effective', new.charter, new.charter -> 'instrument',
    new.paper_id, new.founded_on, new.drafted_by, new.submitted_by)
  on conflict (tenant_id, body_id, number) do nothing;
  return null;
end $$;
create trigger keep_founding_charter after insert or update of founded_on on body
  for each row when (new.founded_on is not null) execute function keep_founding_charter();

-- A version takes effect on a body that runs, and not while that body ends.
create function refuse_version_of_ended_body() returns trigger
  language plpgsql
  as $$
begin
  perform from body b
  where b.tenant_id = new.tenant_id and b.id = new.body_id and b.state in ('running', 'suspended') for update;
  if not found then
    raise exception 'the body does not run any more'
      using errcode = 'check_violation', constraint = 'charter_version_of_running_body', table = 'charter_version';
  end if;
  return new;
end $$;
create trigger refuse_version_of_ended_body before update of state on charter_version
  for each row when (new.state = 'effective' and old.state <> 'effective') execute function refuse_version_of_ended_body();

-- The bodies of all tenants; the owner, whom the tables bind too, is let by for this statement.
alter table body no force row level security;
alter table charter_version no force row level security;
insert into charter_version (tenant_id, id, body_id, number, state, charter, instrument, paper_id, effective_on,
  drafted_by, submitted_by)
select tenant_id, gen_random_uuid(), id, 1, 'effective', charter, charter -> 'instrument', paper_id, founded_on,
  drafted_by, submitted_by
from body where founded_on is not null;
alter table charter_version force row level security;
alter table body force row level security;

-- A seat of a body that was merged ends with it.
alter table membership add column ended_on date;

create table body_relation (
  tenant_id uuid not null default app_tenant() references tenant,
  id uuid not null,
  kind text not null check (kind in ('office_of', 'under', 'replaces', 'merged_into')),
  -- Read from left to right: `from` is the office of `to`, stands under it, replaces it, was merged into it.
  from_id uuid not null,
  to_id uuid not null,
  -- The paper that says so.
  paper text not null check (paper <> ''),
  since date not null,
  added_by uuid not null,
  added_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, kind, from_id, to_id),
  foreign key (tenant_id, from_id) references body,
  foreign key (tenant_id, to_id) references body,
  foreign key (tenant_id, added_by) references account,
  check (from_id <> to_id)
);
create index body_relation_by_to on body_relation (tenant_id, to_id);
-- A body stands under one body, is the office of one, and is merged once.
create unique index body_relation_once on body_relation (tenant_id, kind, from_id) where kind <> 'replaces';

select hold_tenant('body_relation');

-- Nobody stands above itself: offices and subordinate bodies are one tree, and mergers have a last body.
create function refuse_relation_cycle() returns trigger
  language plpgsql
  as $$
begin
  -- Two halves of a cycle entered at once would not see each other.
  perform pg_advisory_xact_lock(hashtextextended(new.tenant_id::text, 6));
  if exists (
    with recursive above as (
      select new.to_id as id
      union
      select r.to_id from body_relation r join above a on r.from_id = a.id
      where r.tenant_id = new.tenant_id
        and case when new.kind in ('office_of', 'under') then r.kind in ('office_of', 'under') else r.kind = new.kind end
    )
    select from above where id = new.from_id
  ) then
    raise exception 'a body would stand above itself'
      using errcode = 'check_violation', constraint = 'body_relation_no_cycle', table = 'body_relation';
  end if;
  return null;
end $$;
create trigger refuse_relation_cycle after insert or update on body_relation
  for each row execute function refuse_relation_cycle();
