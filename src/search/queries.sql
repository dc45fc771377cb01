-- count_nothing_found: once more that day; other words than those kept already, only while they are few enough
insert into nothing_found (hub, day, words, times)
select :hub, :day, :words, 1
where (select count(*) from nothing_found where hub = :hub and day = :day) < :most
    or exists (select words from nothing_found where hub = :hub and day = :day and words = :words)
on conflict (hub, day, words) do update set times = nothing_found.times + 1;

-- latest_nothing_found: what a hub's visitors looked for in vain
select day, words, times from nothing_found where hub = :hub order by day desc, times desc, words limit :most;
