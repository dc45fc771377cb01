#include "kit/storage/database.h"

#include "kit/storage/migrate.h"
#include "storage/sql.h"

#include <fmt/format.h>

namespace storage {

namespace {

// What the engine itself understands: not statements on our tables, which live in queries.sql.
constexpr Statement begin_reading{"storage.begin_reading", "begin"};
constexpr Statement begin_writing{"storage.begin_writing", "begin immediate"};
constexpr Statement commit_statement{"storage.commit", "commit"};
constexpr Statement rollback_statement{"storage.roll_back", "rollback"};
constexpr Statement integrity_check{"storage.integrity_check", "pragma integrity_check"};
constexpr Statement foreign_key_check{"storage.foreign_key_check", "pragma foreign_key_check"};

} // namespace

Reader::Reader(Database& database) : database_{database}, connection_{database.lend()}
{
    connection_->run(begin_reading, {}, {});
}

Reader::~Reader()
{
    try {
        connection_->run(commit_statement, {}, {});
        database_.give_back(std::move(connection_));
    } catch (Fault const&) {
        // A connection that cannot end its transaction is closed, which ends it.
        connection_.reset();
    }
}

Position Reader::position()
{
    return one(sql::last_position{})->position;
}

std::vector<Changed> Reader::changes_after(Position position)
{
    std::vector<Changed> changes;
    each(sql::changes_after{.position = position}, [&](sql::changes_after::Row row) {
        changes.push_back({row.position, std::move(row.kind), std::move(row.entity)});
    });
    return changes;
}

Write::Write(Database& database, Author author, Instant now, std::chrono::milliseconds patience)
    : database_{database}, turn_{database.writing_, std::defer_lock}, author_{std::move(author)}, now_{now}
{
    begin(patience);
    try {
        position_ = one(sql::last_position{})->position;
    } catch (...) {
        roll_back();
        throw;
    }
}

std::optional<Write> Write::try_now(Database& database, Author author, Instant now)
{
    try {
        return std::optional<Write>{std::in_place, database, std::move(author), now, std::chrono::milliseconds{0}};
    } catch (Fault const& fault) {
        if (fault.kind != Fault::Kind::busy)
            throw;
        return std::nullopt;
    }
}

Write::~Write()
{
    if (open_)
        roll_back();
}

// Half of the patience is for the turn among our threads, half for the one among processes.
void Write::begin(std::chrono::milliseconds patience)
{
    if (!turn_.try_lock_for(patience / 2))
        throw Fault{Fault::Kind::busy, "another write takes too long"};
    connection().wait_at_most(patience / 2);
    connection().run(begin_writing, {}, {});
    open_ = true;
}

void Write::roll_back() noexcept
{
    open_ = false;
    try {
        connection().run(rollback_statement, {}, {});
    } catch (Fault const&) {
        // SQLite has already rolled back when the disk failed.
    }
}

Connection& Write::connection()
{
    return *database_.writer_;
}

Randomness& Write::randomness()
{
    return database_.randomness_;
}

void Write::record(Change const& change)
{
    IdText const id = make_id_text(now_, randomness());
    run(sql::insert_audit{.id = std::string_view{id.data(), id.size()},
        .at = now_,
        .author = author_.name,
        .tenant = change.tenant,
        .kind = change.kind,
        .entity = change.entity,
        .action = change.action,
        .state_before = change.before,
        .state_after = change.after});
    run(sql::insert_change{.position = ++position_, .at = now_, .tenant = change.tenant, .kind = change.kind, .entity = change.entity});
    unrecorded_ = false;
}

Position Write::commit()
{
    if (unrecorded_)
        throw std::logic_error{"rows were written without an audit and a change row after them"};
    commit_unrecorded();
    return position_;
}

void Write::commit_unrecorded()
{
    connection().run(commit_statement, {}, {});
    open_ = false;
    turn_.unlock();
}

Database::Database(std::filesystem::path const& file, std::span<Migration const> migrations, Instant now)
    : file_{file}
{
    if (file.has_parent_path())
        std::filesystem::create_directories(file.parent_path());
    writer_ = std::make_unique<Connection>(file.string(), Access::read_write);
    migrate(*writer_, migrations, now);
    read_identity(now);
}

void Database::read_identity(Instant now)
{
    auto const read = [&] {
        writer_->run(sql::identity::statement, {}, [&](Columns const& columns) {
            identity_ = columns.text(0);
            return false;
        });
    };
    read();
    if (!identity_.empty())
        return;
    IdText const id = make_id_text(now, randomness_);
    sql::make_identity const make{.id = std::string_view{id.data(), id.size()}};
    writer_->run(sql::make_identity::statement, make.values(), {});
    read();
}

Database::~Database() = default;

std::unique_ptr<Connection> Database::lend()
{
    {
        std::lock_guard const guard{lending_};
        if (!idle_.empty()) {
            auto connection = std::move(idle_.back());
            idle_.pop_back();
            return connection;
        }
    }
    return std::make_unique<Connection>(file_.string(), Access::read_only);
}

void Database::give_back(std::unique_ptr<Connection> connection)
{
    std::lock_guard const guard{lending_};
    idle_.push_back(std::move(connection));
}

std::vector<std::string> Database::problems()
{
    std::vector<std::string> found;
    auto const connection = lend();
    connection->run(integrity_check, {}, [&](Columns const& columns) {
        if (columns.text(0) != "ok")
            found.push_back(columns.text(0));
        return true;
    });
    connection->run(foreign_key_check, {}, [&](Columns const& columns) {
        found.push_back(fmt::format("a row of {} refers to a missing row of {}", columns.text(0), columns.text(2)));
        return true;
    });
    return found;
}

} // namespace storage
