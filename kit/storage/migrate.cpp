#include "kit/storage/migrate.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

namespace storage {

namespace {

constexpr Statement create_versions{"storage.create_versions",
    "create table if not exists schema_versions (feature text not null, number integer not null, name text not null, "
    "applied_at text not null, primary key (feature, number))"};
constexpr Statement list_versions{"storage.list_versions", "select feature, number from schema_versions"};
constexpr Statement insert_version{"storage.insert_version",
    "insert into schema_versions (feature, number, name, applied_at) values ($1, $2, $3, $4)"};

using Applied = std::set<std::pair<std::string, std::int64_t>>;

Applied applied(Connection& connection)
{
    Applied done;
    connection.run(list_versions, {}, [&](Columns const& columns) {
        done.emplace(columns.text(0), columns.integer(1));
        return true;
    });
    return done;
}

void apply(Connection& connection, Migration const& migration, Instant now)
{
    connection.script("begin immediate");
    try {
        connection.script(std::string{migration.sql});
        Value const feature{migration.feature};
        Value const number{migration.number};
        Value const name{migration.name};
        Value const at{now};
        std::array const values{&feature, &number, &name, &at};
        connection.run(insert_version, values, {});
        connection.script("commit");
    } catch (...) {
        connection.script("rollback");
        throw;
    }
}

} // namespace

void migrate(Connection& connection, std::span<Migration const> migrations, Instant now)
{
    connection.run(create_versions, {}, {});
    Applied done = applied(connection);
    for (Migration const& migration : migrations) {
        if (done.erase({std::string{migration.feature}, migration.number}) == 0)
            apply(connection, migration, now);
    }
    if (!done.empty())
        throw Fault{Fault::Kind::other,
            fmt::format("This database was written by a later version of the program (it holds {} {:03}). Use that "
                        "version, or restore a backup made with this one.",
                done.begin()->first, done.begin()->second)};
}

} // namespace storage
