-- What happened, written in the same statement as the change it tells of; never changed, never removed.

create table event (
  tenant_id uuid not null default app_tenant() references tenant,
  id uuid not null,
  at timestamptz not null default now(),
  -- Order of sealing: rows below the snapshot's oldest running transaction are complete.
  xid xid8 not null default pg_current_xact_id(),
  kind text not null,
  v smallint not null,
  subject_kind text not null,
  subject_id uuid not null,
  -- Null: the system itself.
  account_id uuid,
  facts jsonb not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references account
);
create index event_by_subject on event (tenant_id, subject_id, id);

-- Not even the product itself can change or remove what was told.
select hold_tenant('event', 'select, insert');
