create table regions (
    code text not null primary key,
    name text not null,
    slug text not null unique
);

create table mrcs (
    code   text not null primary key,
    name   text not null,
    region text not null references regions (code),
    kind   text not null check (kind in ('mrc', 'equivalent', 'northern')),
    lat    real not null,
    lon    real not null
);

-- Local municipalities, and the other territories (unorganized, reserves…) where local is 0.
create table municipalities (
    code        text    not null primary key,
    name        text    not null,
    designation text    not null,
    local       integer not null check (local in (0, 1)),
    mrc         text    not null references mrcs (code),
    population  integer,
    lat         real,
    lon         real
);

-- Names that municipalities no longer bear, still written in addresses.
create table former_names (
    name         text not null,
    municipality text not null references municipalities (code),
    primary key (name, municipality)
);
