-- The ground of every table: who may touch rows, and how a row is held in its tenant.

-- Roles belong to the whole server, so another database may have made them already, or be making them right now.
-- Nobody logs in as them: a connection logs in as whoever it is told to and takes one of them on.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['zhuanban_app', 'zhuanban_door'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nologin nosuperuser nobypassrls', wanted);
      end if;
    exception
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then raise exception 'role-missing %', wanted;
    end;
    begin
      if not pg_has_role(current_user, wanted, 'member') then
        execute format('grant %I to current_user', wanted);
      end if;
    exception
      when insufficient_privilege then raise exception 'role-missing %', wanted;
    end;
  end loop;
end $$;

grant usage on schema zhuanban to zhuanban_app, zhuanban_door;

-- The tenant whose rows this connection may see; null, and so no rows at all, where none was set.
create function app_tenant() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.tenant', true), '')::uuid $$;

-- Holds the rows of a table in their tenant, for the owner too, and lets the product use them. Every table with a
-- tenant_id calls this; a test reads the catalog and fails where one does not.
create function hold_tenant(held regclass, privileges text default 'select, insert, update, delete') returns void
  language plpgsql
  as $$
begin
  execute format('alter table %s enable row level security', held);
  execute format('alter table %s force row level security', held);
  execute format(
    'create policy tenant on %s to zhuanban_app using (tenant_id = app_tenant()) with check (tenant_id = app_tenant())',
    held);
  execute format('grant %s on %s to zhuanban_app', privileges, held);
end $$;
