-- keep: fewer organizations than last time leave the others where they are
insert into demonstrations (hub, seed, organizations, made_at) values (:hub, :seed, :organizations, :made_at)
on conflict (hub, seed) do update set made_at = excluded.made_at,
    organizations = case when excluded.organizations > demonstrations.organizations
        then excluded.organizations else demonstrations.organizations end;

-- count: how many demonstrations this database holds
-- types: total integer
select count(*) as total from demonstrations;
