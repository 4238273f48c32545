-- How an account gets in: its password, its sessions, the keys of its programs. The door (role zhuanban_door) looks
-- these up before any tenant is known; the rest of the product sees its own tenant's rows only.

create table credential (
  tenant_id uuid not null default app_tenant(),
  account_id uuid not null,
  -- In PHC form: the parameters stand in it, so that they can be raised without asking anybody for a new password.
  password_hash text not null check (password_hash like '$argon2id$%'),
  changed_at timestamptz not null default now(),
  primary key (tenant_id, account_id),
  foreign key (tenant_id, account_id) references account
);

-- Tokens and keys are 256 random bits, stored as their SHA-256: who reads a table or a backup cannot get in with it.
create table session (
  tenant_id uuid not null default app_tenant(),
  digest bytea not null check (octet_length(digest) = 32),
  account_id uuid not null,
  started_at timestamptz not null default now(),
  -- To the minute.
  seen_at timestamptz not null default now(),
  ends_at timestamptz not null,
  primary key (digest),
  foreign key (tenant_id, account_id) references account
);
create index session_by_account on session (tenant_id, account_id);

create table api_key (
  tenant_id uuid not null default app_tenant(),
  id uuid not null,
  account_id uuid not null,
  name text not null,
  digest bytea not null check (octet_length(digest) = 32),
  hint text not null,
  -- Null: every role of the owner.
  roles text[] check (roles <@ array[
    'member', 'founder', 'approver', 'staffing_office', 'supervisor', 'auditor', 'system_admin']),
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  -- To the hour.
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  unique (digest),
  foreign key (tenant_id, account_id) references account
);
create index api_key_by_account on api_key (tenant_id, account_id);

select hold_tenant('credential', 'select, insert, update');
select hold_tenant('session');
select hold_tenant('api_key', 'select, insert, update');

-- Failures in a row by what was typed, whether such an account exists or not: so that being shut out tells nobody
-- which accounts there are. A name typed at the door belongs to no tenant, and only the door may see this table.
create table sign_in_failure (
  login_digest bytea primary key check (octet_length(login_digest) = 32),
  failures integer not null,
  tried_at timestamptz not null,
  -- Null: not shut.
  shut_until timestamptz
);
create index sign_in_failure_by_age on sign_in_failure (tried_at);
alter table sign_in_failure enable row level security;
alter table sign_in_failure force row level security;
create policy door on sign_in_failure to zhuanban_door using (true);

-- The door: exactly the columns that finding an account, its password, its session and its reach needs.
create index jurisdiction_by_parent on jurisdiction (tenant_id, parent_id);
grant select (tenant_id, id, login, person_id, closed_at) on account to zhuanban_door;
grant select (tenant_id, account_id, role, jurisdiction_id) on account_role to zhuanban_door;
grant select (tenant_id, id, parent_id) on jurisdiction to zhuanban_door;
grant select (tenant_id, account_id, password_hash) on credential to zhuanban_door;
grant select (tenant_id, digest, account_id, seen_at, ends_at), update (seen_at) on session to zhuanban_door;
grant select (tenant_id, digest, account_id, roles, expires_at, last_used_at, revoked_at), update (last_used_at)
  on api_key to zhuanban_door;
grant select, insert, update, delete on sign_in_failure to zhuanban_door;

create policy door on account for select to zhuanban_door using (true);
create policy door on account_role for select to zhuanban_door using (true);
create policy door on jurisdiction for select to zhuanban_door using (true);
create policy door on credential for select to zhuanban_door using (true);
create policy door on session to zhuanban_door using (true);
create policy door on api_key to zhuanban_door using (true);

-- Processes remember for seconds who a token belongs to. Whatever makes that untrue is told to all of them at commit,
-- whoever wrote it: the account it is about, or '*' when the tree of places changed.
create function tell_door() returns trigger language plpgsql as $$
begin
  perform pg_notify('door', coalesce(to_jsonb(coalesce(new, old)) ->> tg_argv[0], '*'));
  return null;
end $$;

create trigger tell_door after update of digest or delete on session for each row execute function tell_door('account_id');
create trigger tell_door after update of roles, expires_at, revoked_at or delete on api_key
  for each row execute function tell_door('account_id');
create trigger tell_door after insert or update or delete on account_role
  for each row execute function tell_door('account_id');
create trigger tell_door after update of closed_at, person_id or delete on account
  for each row execute function tell_door('id');
create trigger tell_door after insert or update of parent_id or delete on jurisdiction
  for each statement execute function tell_door();
