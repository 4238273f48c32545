-- Official papers: what is printed, the number that issuing gave, and the sequence that gives it.

-- 机关代字 and year → the last serial number given. Its row is locked by the statement that issues a paper, so that a
-- number is given once and none is left out. A code belongs to the place that used it first.
create table document_counter (
  tenant_id uuid not null default app_tenant() references tenant,
  code text not null check (code <> ''),
  year integer not null check (year between 1900 and 2999),
  jurisdiction_id uuid not null,
  last integer not null check (last > 0),
  primary key (tenant_id, code, year),
  foreign key (tenant_id, jurisdiction_id) references jurisdiction
);

create table official_document (
  tenant_id uuid not null default app_tenant() references tenant,
  id uuid not null,
  body_id uuid not null,
  jurisdiction_id uuid not null,
  kind text not null check (kind in (
    'request_founding', 'found', 'adjust', 'dissolve', 'ask_secondment', 'answer_secondment', 'minutes')),
  state text not null check (state in ('draft', 'issued', 'void', 'discarded')),
  content jsonb not null,
  -- The loan a letter asks or answers about: who may not see the one does not see the other.
  secondment_id uuid,
  -- The version of the charter that a notice tells of.
  charter_version_id uuid,
  code text,
  year integer,
  serial integer check (serial > 0),
  issued_on date,
  issued_by uuid,
  drafted_by uuid not null,
  -- Named by the one who begins: the same beginning sent twice is one draft.
  draft_key uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, drafted_by, draft_key),
  -- No number twice, also not one that was taken back.
  unique (tenant_id, code, year, serial),
  foreign key (tenant_id, body_id) references body,
  foreign key (tenant_id, jurisdiction_id) references jurisdiction,
  foreign key (tenant_id, secondment_id) references secondment,
  foreign key (tenant_id, charter_version_id) references charter_version,
  foreign key (tenant_id, drafted_by) references account,
  foreign key (tenant_id, issued_by) references account,
  foreign key (tenant_id, code, year) references document_counter,
  check (secondment_id is null or kind in ('ask_secondment', 'answer_secondment')),
  check (charter_version_id is null or kind = 'adjust'),
  -- What is issued has its whole number, its day and who issued it; what is not has none of them.
  check (
    (state in ('issued', 'void')) = (serial is not null) and num_nulls(code, year, serial, issued_on, issued_by) in (0, 5))
);
create index official_document_by_body on official_document (tenant_id, body_id, created_at);
create index official_document_by_secondment on official_document (tenant_id, secondment_id)
  where secondment_id is not null;

-- A paper that is out is what it is: only its state still changes, from issued to void.
create function keep_issued_document() returns trigger language plpgsql as $$
begin
  if old.state not in ('issued', 'void') then
    return new;
  end if;
  if new.state not in ('issued', 'void') or (old.state = 'void' and new.state <> 'void')
    or (new.kind, new.content, new.code, new.year, new.serial, new.issued_on, new.issued_by, new.body_id,
      new.jurisdiction_id, new.secondment_id, new.charter_version_id)
      is distinct from (old.kind, old.content, old.code, old.year, old.serial, old.issued_on, old.issued_by,
      old.body_id, old.jurisdiction_id, old.secondment_id, old.charter_version_id) then
    raise exception 'an issued document does not change';
  end if;
  return new;
end
$$;
create trigger keep_issued_document before update on official_document
  for each row execute function keep_issued_document();

select hold_tenant('document_counter', 'select, insert, update');
select hold_tenant('official_document', 'select, insert, update');
