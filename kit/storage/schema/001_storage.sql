-- Who did what, before and after: every write leaves a row here, in its own transaction.
create table audit (
    id           text    not null primary key,
    at           text    not null,
    author       text    not null,
    tenant          text    not null,
    kind         text    not null,
    entity       text    not null,
    action       text    not null,
    state_before text    not null,
    state_after  text    not null
);

create index audit_by_entity on audit (kind, entity, at);

-- What indexes and memories follow. The position is given by the single writer, in the order of commits.
create table changes (
    position integer not null primary key,
    at       text    not null,
    tenant      text    not null,
    kind     text    not null,
    entity   text    not null
);

-- Shipped rules seed and upgrade the database, which is the truth afterwards: what was last loaded of each file.
create table rule_files (
    name        text not null primary key,
    fingerprint text not null
);

-- One row, made with the database: an index knows by it that it follows this database and no other.
create table database_identity (
    one integer not null primary key check (one = 1),
    id  text    not null
);
