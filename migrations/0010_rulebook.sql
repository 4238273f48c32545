-- What each place has decided about the rulebook, and which failing checks a body was allowed to explain.

-- One thing a place says for itself: its regime, the switch of a check, a parameter, a measure it has adopted. Where a
-- place says nothing, the place above it speaks. Before and after of every change stand in its event, with the reason.
create table rulebook_choice (
  tenant_id uuid not null default app_tenant() references tenant,
  jurisdiction_id uuid not null,
  topic text not null check (topic in ('regime', 'switch', 'parameter', 'adoption')),
  -- The check, or the article that is adopted; empty for the regime.
  about text not null check ((about = '') = (topic = 'regime')),
  -- The parameter.
  name text not null check ((name <> '') = (topic = 'parameter')),
  value jsonb not null check (
    case topic
      when 'regime' then value in ('"deliberative_body"', '"work_arrangement"')
      when 'parameter' then jsonb_typeof(value) in ('number', 'string', 'boolean')
      else jsonb_typeof(value) = 'boolean'
    end),
  primary key (tenant_id, jurisdiction_id, topic, about, name),
  foreign key (tenant_id, jurisdiction_id) references jurisdiction
);

-- Why a body is as it is although a check says no: on whose word, and until when. One check is answered once in a
-- submission; the next submission answers anew.
create table exemption (
  tenant_id uuid not null default app_tenant() references tenant,
  body_id uuid not null,
  check_id text not null check (check_id <> ''),
  ground text not null check (char_length(btrim(ground)) >= 10),
  basis text not null check (btrim(basis) <> ''),
  until date not null,
  given_by uuid not null,
  primary key (tenant_id, body_id, check_id),
  foreign key (tenant_id, body_id) references body,
  foreign key (tenant_id, given_by) references account
);
create index exemption_by_end on exemption (tenant_id, until);

select hold_tenant('rulebook_choice');
select hold_tenant('exemption');
