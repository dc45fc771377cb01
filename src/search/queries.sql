-- count_nothing_found: once more that day
insert into nothing_found (hub, day, words, times) values (:hub, :day, :words, 1)
on conflict (hub, day, words) do update set times = nothing_found.times + 1;

-- latest_nothing_found: what a hub's visitors looked for in vain
select day, words, times from nothing_found where hub = :hub order by day desc, times desc, words limit :most;
