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

bool is_in(Applied const& done, Migration const& migration)
{
    return done.contains({std::string{migration.feature}, migration.number});
}

// Before anything is written: a refused database stays as it was.
void refuse_later_version(Applied done, std::span<Migration const> migrations)
{
    for (Migration const& migration : migrations)
        done.erase({std::string{migration.feature}, migration.number});
    if (!done.empty())
        throw Fault{Fault::Kind::other,
            fmt::format("This database was written by a later version of the program (it holds {} {:03}). Use that "
                        "version, or restore a backup made with this one.",
                done.begin()->first, done.begin()->second)};
}

void write_version(Connection& connection, Migration const& migration, Instant now)
{
    Value const feature{migration.feature};
    Value const number{migration.number};
    Value const name{migration.name};
    Value const at{now};
    std::array const values{&feature, &number, &name, &at};
    connection.run(insert_version, values, {});
}

// What went wrong before it is worth more than why this fails: some faults have already ended the transaction.
void roll_back(Connection& connection) noexcept
{
    try {
        connection.script("rollback");
    } catch (Fault const&) {
        return;
    }
}

void apply(Connection& connection, Migration const& migration, Instant now)
{
    connection.script("begin immediate");
    try {
        // Another process that starts at the same time may have applied it while this one waited.
        if (!is_in(applied(connection), migration)) {
            connection.script(std::string{migration.sql});
            write_version(connection, migration, now);
        }
        connection.script("commit");
    } catch (...) {
        roll_back(connection);
        throw;
    }
}

} // namespace

void migrate(Connection& connection, std::span<Migration const> migrations, Instant now)
{
    connection.run(create_versions, {}, {});
    Applied const done = applied(connection);
    refuse_later_version(done, migrations);
    for (Migration const& migration : migrations)
        if (!is_in(done, migration))
            apply(connection, migration, now);
}

} // namespace storage
