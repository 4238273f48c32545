-- People: units with their rank, persons as the rosters tell them, who looked at whom, and rosters that come in.

alter table unit
  add column level text check (level in (
    'bureau', 'deputy_bureau', 'division', 'deputy_division', 'section', 'deputy_section', 'staff', 'none')),
  add column version integer not null default 1,
  add check (parent_id <> id);
create index unit_by_parent on unit (tenant_id, parent_id);

-- No unit stands above itself, however far up: at the end of the transaction, for a roster moves many one after the other;
-- and one transaction after the other, or two of them could close a circle that neither sees.
create function hold_unit_tree() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('unit tree ' || new.tenant_id, 0));
  if exists (
    with recursive above as (
      select parent_id as id from unit where tenant_id = new.tenant_id and id = new.id
      union
      select u.parent_id from unit u join above a on u.tenant_id = new.tenant_id and u.id = a.id
    )
    select from above where id = new.id
  ) then
    raise exception 'a unit stands above itself' using errcode = 'check_violation',
      constraint = 'unit_above_itself', table = 'unit';
  end if;
  return null;
end $$;
create constraint trigger hold_unit_tree after insert or update of parent_id on unit
  deferrable initially deferred for each row when (new.parent_id is not null)
  execute function hold_unit_tree();

alter table person
  -- Of a telephone number only its end is kept: enough to tell namesakes apart.
  add column phone_tail text check (phone_tail ~ '^[0-9]{4}$'),
  -- In the present post since.
  add column post_since date,
  -- Left the service of the place, and how; a person who left stays, because bodies and events name them.
  add column left_on date,
  add column leaving text check (leaving in ('retired', 'left')),
  add column version integer not null default 1,
  add check ((left_on is null) = (leaving is null)),
  -- The sound in one piece, as it is typed.
  add column sound text not null generated always as (replace(pinyin, ' ', '')) stored,
  -- The name after the first sign and after the second (compound surnames), and the sound after the first syllable: for
  -- looking by a given name alone.
  add column given text not null generated always as (substr(name, 2)) stored,
  add column given_tail text not null generated always as (substr(name, 3)) stored,
  add column given_sound text not null generated always as (
    replace(substr(pinyin, strpos(pinyin || ' ', ' ') + 1), ' ', '')) stored;
-- The list of persons goes by sound; searches go by beginnings. The C collation lets a beginning be a range, which
-- row-level security allows an index to look up.
create index person_by_sound on person (tenant_id, sound collate "C", id);
create index person_by_initials on person (tenant_id, initials collate "C");
create index person_by_name_start on person (tenant_id, name collate "C");
create index person_by_given on person (tenant_id, given collate "C");
create index person_by_given_tail on person (tenant_id, given_tail collate "C");
create index person_by_given_sound on person (tenant_id, given_sound collate "C");
create index person_by_post on person (tenant_id, post);
create index person_by_unit_and_sound on person (tenant_id, unit_id, sound collate "C", id);

-- Every post that somebody has or had, once: many persons share few, so a part of a post is looked for here, and the
-- persons by the whole. (A trigram index would ask operators that row-level security does not let before its own check.)
create table post_text (
  tenant_id uuid not null default app_tenant() references tenant,
  post text not null,
  primary key (tenant_id, post)
);
alter table person no force row level security;
insert into post_text (tenant_id, post) select distinct tenant_id, post from person where post <> '';
alter table person force row level security;
create function keep_post_text() returns trigger language plpgsql as $$
begin
  insert into post_text (tenant_id, post)
  select distinct tenant_id, post from entered where post <> '' order by 1, 2
  on conflict do nothing;
  return null;
end $$;
create trigger person_entered after insert on person
  referencing new table as entered for each statement execute function keep_post_text();
create trigger person_corrected after update on person
  referencing new table as entered for each statement execute function keep_post_text();
select hold_tenant('post_text', 'select, insert');

-- Who looked at a person's page: once a day and viewer, for the person to see.
create table person_view (
  tenant_id uuid not null default app_tenant() references tenant,
  person_id uuid not null,
  account_id uuid not null,
  viewed_on date not null,
  viewed_at timestamptz not null default now(),
  primary key (tenant_id, person_id, viewed_on, account_id),
  foreign key (tenant_id, person_id) references person on delete cascade,
  foreign key (tenant_id, account_id) references account
);

-- A roster that came in: how its columns are understood, what it would do, and what became of it.
create table roster_import (
  tenant_id uuid not null default app_tenant() references tenant,
  id uuid not null,
  kind text not null check (kind in ('person', 'unit')),
  jurisdiction_id uuid not null,
  file_name text,
  state text not null check (state in (
    'reading', 'checking', 'checked', 'committing', 'committed', 'undoing', 'undone', 'discarded', 'failed')),
  -- Sheets, columns and how they are matched; what was told while reading.
  outline jsonb not null,
  matching jsonb,
  counts jsonb,
  -- Units that its persons needed and that it made.
  made_units uuid[] not null default '{}',
  refusal jsonb,
  -- Of the work under way, in rows; a worker that stopped tells itself by `beat_at`.
  done integer not null default 0,
  total integer not null default 0,
  beat_at timestamptz not null default now(),
  version integer not null default 1,
  brought_by uuid not null,
  brought_at timestamptz not null default now(),
  committed_by uuid,
  committed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, jurisdiction_id) references jurisdiction,
  foreign key (tenant_id, brought_by) references account,
  foreign key (tenant_id, committed_by) references account
);
create index roster_import_by_time on roster_import (tenant_id, brought_at, id);

-- The rows of a roster while it is looked at, and after it is committed what undoing needs. Identity-card numbers and
-- whole telephone numbers are taken out before a row is written here.
create table roster_line (
  tenant_id uuid not null default app_tenant() references tenant,
  import_id uuid not null,
  sheet integer not null,
  row integer not null,
  cells text[] not null,
  outcome text check (outcome in ('new', 'changed', 'unchanged', 'repeated', 'asked', 'problem')),
  -- What the row would do (person or unit, before and after), and what is to be said of its cells.
  plan jsonb,
  problems jsonb not null default '[]',
  primary key (tenant_id, import_id, sheet, row),
  foreign key (tenant_id, import_id) references roster_import on delete cascade
);
create index roster_line_by_outcome on roster_line (tenant_id, import_id, outcome, row);

select hold_tenant('person_view', 'select, insert');
select hold_tenant('roster_import', 'select, insert, update');
select hold_tenant('roster_line');
