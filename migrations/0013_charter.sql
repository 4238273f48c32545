-- Charters of before say nothing of groups that a paper announces without naming them.

alter table body no force row level security;
update body set charter = jsonb_set(charter, '{mechanisms,groupsAnnounced}', 'null')
  where not charter -> 'mechanisms' ? 'groupsAnnounced';
alter table body force row level security;

alter table charter_version no force row level security;
update charter_version set charter = jsonb_set(charter, '{mechanisms,groupsAnnounced}', 'null')
  where not charter -> 'mechanisms' ? 'groupsAnnounced';
alter table charter_version force row level security;
