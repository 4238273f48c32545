-- What a body is for, beside its name: whoever drafts another is shown the bodies that have the same duty. The charter
-- itself is long and stored apart, and is not read for it.
alter table body
  add column purpose text not null generated always as (coalesce(charter ->> 'purpose', '')) stored;
