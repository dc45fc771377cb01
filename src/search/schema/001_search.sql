-- Searches that found nothing: words and territory only. hub is empty for the whole of Québec.
create table nothing_found (
    hub   text    not null,
    day   text    not null,
    words text    not null,
    times integer not null check (times > 0),
    primary key (hub, day, words)
);
