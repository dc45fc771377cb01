create table hubs (
    slug         text not null primary key,
    name_fr      text not null,
    name_en      text not null,
    territory_fr text not null,
    territory_en text not null,
    name_status  text not null check (name_status in ('confirmed', 'to_confirm')),
    kind         text not null check (kind in ('territory', 'overlay')),
    languages    text not null
);

-- A hub covers an MRC from a day to another: hub territories are not regions, and they change.
create table hub_coverage (
    hub        text not null references hubs (slug),
    mrc        text not null references mrcs (code),
    since      text not null,
    until      text,
    primary key (hub, mrc, since),
    check (until is null or until > since)
);
