-- upsert_region: shipped facts replace what is there
insert into regions (code, name, slug) values (:code, :name, :slug)
on conflict (code) do update set name = excluded.name, slug = excluded.slug;

-- upsert_mrc: shipped facts replace what is there
insert into mrcs (code, name, region, kind, lat, lon) values (:code, :name, :region, :kind, :lat, :lon)
on conflict (code) do update set name = excluded.name, region = excluded.region, kind = excluded.kind,
    lat = excluded.lat, lon = excluded.lon;

-- upsert_municipality: shipped facts replace what is there
insert into municipalities (code, name, designation, local, mrc, population, lat, lon)
values (:code, :name, :designation, :local, :mrc, :population, :lat, :lon)
on conflict (code) do update set name = excluded.name, designation = excluded.designation, local = excluded.local,
    mrc = excluded.mrc, population = excluded.population, lat = excluded.lat, lon = excluded.lon;

-- insert_former_name: once
insert into former_names (name, municipality) values (:name, :municipality)
on conflict (name, municipality) do nothing;

-- all_regions: in the order of their codes
select code, name, slug from regions order by code;

-- all_mrcs: in the order of their codes
select code, name, region, kind, lat, lon from mrcs order by code;

-- all_municipalities: in the order of their codes
select code, name, designation, local, mrc, population, lat, lon from municipalities order by code;

-- all_former_names: every one
select name, municipality from former_names order by name, municipality;
