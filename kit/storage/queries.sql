-- last_position: the position of the latest change, 0 when there is none
-- types: position integer
select coalesce(max(position), 0) as position from changes;

-- changes_after: what followers have not seen yet
select position, kind, entity from changes where position > :position order by position;

-- insert_audit: who did what
insert into audit (id, at, author, tenant, kind, entity, action, state_before, state_after)
values (:id, :at, :author, :tenant, :kind, :entity, :action, :state_before, :state_after);

-- insert_change: told to those who follow
insert into changes (position, at, tenant, kind, entity) values (:position, :at, :tenant, :kind, :entity);

-- find_rule_file: what a shipped file of rules was when it was last loaded
select fingerprint from rule_files where name = :name;

-- keep_rule_file: so that a file that did not change is not loaded again
insert into rule_files (name, fingerprint) values (:name, :fingerprint)
on conflict (name) do update set fingerprint = excluded.fingerprint;

-- identity: which database this is
select id from database_identity where one = 1;

-- make_identity: once, when the database is made
insert into database_identity (one, id) values (1, :id) on conflict (one) do nothing;
