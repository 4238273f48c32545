-- Secondment: a person of one unit lent to a body, asked for by the body, consented to by the unit and by the person.

-- Equality of ids beside overlap of days in one exclusion constraint. The extension comes with PostgreSQL and is
-- trusted: who may create in the database may create it.
do $$
begin
  create extension if not exists btree_gist;
exception
  when insufficient_privilege or undefined_file or feature_not_supported then
    raise exception 'extension-missing btree_gist';
end $$;

-- Accounts that speak for a unit, and for the units below it, when one of its persons is asked for.
create table unit_agent (
  tenant_id uuid not null default app_tenant() references tenant,
  unit_id uuid not null,
  account_id uuid not null,
  primary key (tenant_id, unit_id, account_id),
  foreign key (tenant_id, unit_id) references unit,
  foreign key (tenant_id, account_id) references account
);
create index unit_agent_by_account on unit_agent (tenant_id, account_id);

-- The days a secondment takes of a person: to its end, or to an earlier return.
create function days_held(state text, start_on date, end_on date, returned_on date) returns daterange
  language sql immutable parallel safe
  as $$ select daterange(start_on, case when state = 'returned' then least(end_on, returned_on) else end_on end, '[]') $$;

create table secondment (
  tenant_id uuid not null default app_tenant() references tenant,
  id uuid not null,
  body_id uuid not null,
  -- Who is asked for now; where the home unit offers somebody else, that one.
  person_id uuid not null,
  home_unit_id uuid not null,
  state text not null check (state in (
    'requested', 'offered', 'consented', 'agreed', 'recalled', 'returned', 'refused', 'declined', 'withdrawn')),
  post text not null check (post <> ''),
  duty text not null,
  kind text not null check (kind in ('temporary_post', 'loan', 'drawn', 'shadowing')),
  mode text not null check (mode in ('full_time', 'half_time', 'part_time', 'liaison')),
  -- Of the person's working time.
  share numeric(3, 2) not null check (share > 0 and share <= 1),
  start_on date not null,
  end_on date not null,
  approval_number text,
  approval_organ text,
  approval_on date,
  payer text check (payer in ('home', 'host', 'both')),
  evaluator text check (evaluator in ('home', 'host')),
  fact_sheet_due date,
  -- What the post may do that not everybody may; null: nobody has said.
  powers text[] check (powers <@ array['approve', 'decide', 'enforce', 'money', 'people', 'audit']),
  -- What the home unit says stands against lending the person; null: nobody has said.
  bars text[] check (bars <@ array['probation', 'new_recruit', 'selected_recruit', 'local_leader', 'unfinished_task']),
  -- Whether the person stands under a relative there; null: nobody has said.
  has_kin boolean,
  -- A longer end that is under way between the same three sides.
  extend_to date,
  extend_step text check (extend_step in ('requested', 'offered', 'consented')),
  extend_reason text,
  -- The last day as one side has said it, and which; both have where the state is `returned`.
  returned_on date,
  return_said_by text check (return_said_by in ('host', 'home')),
  requested_by uuid not null,
  -- Named by the one who asks: the same request sent twice is one.
  request_key uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, requested_by, request_key),
  foreign key (tenant_id, body_id) references body,
  foreign key (tenant_id, person_id) references person,
  foreign key (tenant_id, home_unit_id) references unit,
  foreign key (tenant_id, requested_by) references account,
  constraint secondment_term check (start_on <= end_on),
  constraint secondment_mode_share check ((mode = 'full_time') = (share >= 0.9)),
  constraint secondment_approval check (num_nulls(approval_number, approval_organ, approval_on) in (0, 3)),
  constraint secondment_extension check (num_nulls(extend_to, extend_step, extend_reason) in (0, 3)),
  constraint secondment_extension_later check (extend_to > end_on),
  constraint secondment_return check (num_nulls(returned_on, return_said_by) in (0, 2) and returned_on >= start_on),
  constraint secondment_returned check (state <> 'returned' or returned_on is not null),
  constraint secondment_one_full_time exclude using gist (
    tenant_id with =, person_id with =, days_held(state, start_on, end_on, returned_on) with &&
  ) where (mode = 'full_time' and state in ('agreed', 'recalled', 'returned'))
);
create index secondment_by_person on secondment (tenant_id, person_id);
create index secondment_by_body on secondment (tenant_id, body_id);
create index secondment_by_home on secondment (tenant_id, home_unit_id);

-- No day on which the shares of one person pass the whole of it. Whoever changes them waits for who does so already:
-- the row of the person is locked, then the sum is taken as it stands after the wait (read committed).
create function hold_shares() returns trigger
  language plpgsql
  as $$
declare
  peak numeric;
begin
  perform from person where tenant_id = new.tenant_id and id = new.person_id for no key update;
  -- The sum can only rise on a day on which one of them starts.
  with held as (
    select share, days_held(state, start_on, end_on, returned_on) as days
    from secondment
    where tenant_id = new.tenant_id and person_id = new.person_id and state in ('agreed', 'recalled', 'returned')
      and days_held(state, start_on, end_on, returned_on)
        && days_held(new.state, new.start_on, new.end_on, new.returned_on)
  ), summed as (
    select sum(held.share) as total
    from (select distinct lower(days) as on_day from held) start join held on held.days @> start.on_day
    group by start.on_day
  )
  select max(total) into peak from summed;
  if peak > 1 then
    raise exception 'shares of one person over the whole' using errcode = 'check_violation',
      constraint = 'secondment_shares', table = 'secondment';
  end if;
  return null;
end $$;

create trigger hold_shares
  after insert or update of state, person_id, share, start_on, end_on, returned_on on secondment
  for each row when (new.state in ('agreed', 'recalled', 'returned'))
  execute function hold_shares();

select hold_tenant('unit_agent');
select hold_tenant('secondment', 'select, insert, update');
