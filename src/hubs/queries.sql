-- upsert_hub: shipped facts replace what is there
insert into hubs (slug, name_fr, name_en, territory_fr, territory_en, name_status, kind, languages)
values (:slug, :name_fr, :name_en, :territory_fr, :territory_en, :name_status, :kind, :languages)
on conflict (slug) do update set name_fr = excluded.name_fr, name_en = excluded.name_en,
    territory_fr = excluded.territory_fr, territory_en = excluded.territory_en, name_status = excluded.name_status,
    kind = excluded.kind, languages = excluded.languages;

-- upsert_coverage: one period of one MRC
insert into hub_coverage (hub, mrc, since, until) values (:hub, :mrc, :since, :until)
on conflict (hub, mrc, since) do update set until = excluded.until;

-- all_hubs: every one
select slug, name_fr, name_en, territory_fr, territory_en, name_status, kind, languages from hubs order by slug;

-- all_coverage: every period
select hub, mrc, since, until from hub_coverage order by hub, mrc, since;
