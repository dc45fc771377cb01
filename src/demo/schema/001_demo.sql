-- What was invented in this database, and may be invented again: the pages say that it is fictional.
create table demonstrations (
    hub           text    not null, -- slug; empty: all of Québec
    seed          integer not null,
    organizations integer not null,
    made_at       text    not null,
    primary key (hub, seed)
);
