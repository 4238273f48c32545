-- Posts of a body and who holds them, the liaisons of units, training, and the fields experts are asked for in.

create table post (
  tenant_id uuid not null default app_tenant() references tenant,
  id uuid not null,
  body_id uuid not null,
  name text not null check (name <> ''),
  duty text not null,
  powers text[] not null check (powers <@ array['approve', 'decide', 'enforce', 'money', 'people', 'audit']),
  -- Courses that whoever holds it has done.
  training text[] not null,
  closed_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, body_id, id),
  foreign key (tenant_id, body_id) references body
);
create unique index post_one_name on post (tenant_id, body_id, name) where closed_on is null;

-- Who held which post from when; on the day it is handed over it is the next one's. The constraint waits for the end
-- of the statement, which ends one holding and begins another.
create table post_holding (
  tenant_id uuid not null default app_tenant() references tenant,
  id uuid not null,
  body_id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  since date not null,
  until date check (until >= since),
  primary key (tenant_id, id),
  foreign key (tenant_id, body_id, post_id) references post (tenant_id, body_id, id),
  foreign key (tenant_id, person_id) references person,
  constraint post_one_holder exclude using gist (
    tenant_id with =, post_id with =, daterange(since, until, '[)') with &&
  ) deferrable initially immediate
);
create index post_holding_by_post on post_holding (tenant_id, post_id, since);
create index post_holding_by_person on post_holding (tenant_id, person_id);

-- A post is taken by somebody who has a seat in the body or is lent to it on that day.
create function hold_post() returns trigger
  language plpgsql
  as $$
begin
  if not exists (
    select from membership
    where tenant_id = new.tenant_id and body_id = new.body_id and person_id = new.person_id and ended_on is null
  ) and not exists (
    select from secondment
    where tenant_id = new.tenant_id and body_id = new.body_id and person_id = new.person_id
      and state in ('agreed', 'recalled') and days_held(state, start_on, end_on, returned_on) @> new.since
  ) then
    raise exception 'the holder of a post is not in its body' using errcode = 'check_violation',
      constraint = 'post_holder_in_body', table = 'post_holding';
  end if;
  return new;
end $$;

create trigger hold_post before insert or update of person_id, body_id on post_holding
  for each row execute function hold_post();

-- The post of the body's list that a secondment is for, where it names one. What is there already is looked through for
-- the key, which an owner who is bound by the tenant's rows may do only while they are not held.
alter table secondment no force row level security;
alter table secondment
  add column post_id uuid,
  add foreign key (tenant_id, body_id, post_id) references post (tenant_id, body_id, id);
alter table secondment force row level security;

-- The one person whom a unit is reached through by a body.
create table liaison (
  tenant_id uuid not null default app_tenant() references tenant,
  body_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  since date not null,
  -- Named by the unit itself, or by the body, which the unit is told of.
  side text not null check (side in ('home', 'host')),
  named_by uuid not null,
  told_on date,
  primary key (tenant_id, body_id, unit_id),
  foreign key (tenant_id, body_id) references body,
  foreign key (tenant_id, unit_id) references unit,
  foreign key (tenant_id, person_id) references person,
  foreign key (tenant_id, named_by) references account,
  check (side = 'host' or told_on is not null)
);
create index liaison_by_unit on liaison (tenant_id, unit_id);
create index liaison_by_person on liaison (tenant_id, person_id);

-- A course a person has done: which, on what day, and who says so. No mark is kept.
create table training (
  tenant_id uuid not null default app_tenant() references tenant,
  person_id uuid not null,
  course text not null check (course <> ''),
  done_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (tenant_id, person_id, course, done_on),
  foreign key (tenant_id, person_id) references person,
  foreign key (tenant_id, recorded_by) references account
);

-- What somebody is asked for as an expert, in free words, with the sound of the words as they are typed.
create table expertise (
  tenant_id uuid not null default app_tenant() references tenant,
  person_id uuid not null,
  field text not null check (field <> ''),
  sound text not null,
  initials text not null,
  primary key (tenant_id, person_id, field),
  foreign key (tenant_id, person_id) references person
);

select hold_tenant('post', 'select, insert, update');
select hold_tenant('post_holding', 'select, insert, update');
select hold_tenant('liaison');
select hold_tenant('training', 'select, insert, delete');
select hold_tenant('expertise', 'select, insert, delete');
