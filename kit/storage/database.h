// The database as features use it: many readers, one writer. A Reader sees one moment; a Write is one transaction
// that carries its audit row and its change row, or leaves no trace at all.
#pragma once

#include "kit/base/id.h"
#include "kit/storage/connection.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace storage {

// A numbered plain SQL file of a feature. Never edited once released.
struct Migration {
    std::string_view feature;
    int number;
    std::string_view name;
    std::string_view sql;
};

// Place in the order of commits; an index that has followed up to it sees every earlier write.
using Position = std::int64_t;

// What a change row tells those who follow: which thing of which kind.
struct Changed {
    Position position;
    std::string kind;
    std::string entity;
};

// Who writes: shown in the history.
struct Author {
    std::string name;
};

// One thing written, for the audit (states are JSON) and for the followers.
struct Change {
    std::string tenant; // empty for common rows
    std::string kind;
    std::string entity;
    std::string action;
    std::string before = {};
    std::string after = {};
};

class Database;

class Reader {
public:
    explicit Reader(Database&);
    ~Reader();
    Reader(Reader const&) = delete;
    Reader& operator=(Reader const&) = delete;

    template <Query Q>
    void each(Q const& query, auto&& row)
    {
        auto const values = query.values();
        connection_->run(Q::statement, values, [&](Columns const& columns) {
            row(Q::read(columns));
            return true;
        });
    }
    template <Query Q>
    std::vector<typename Q::Row> all(Q const& query)
    {
        std::vector<typename Q::Row> rows;
        each(query, [&](typename Q::Row row) { rows.push_back(std::move(row)); });
        return rows;
    }
    template <Query Q>
    std::optional<typename Q::Row> one(Q const& query)
    {
        std::optional<typename Q::Row> found;
        auto const values = query.values();
        connection_->run(Q::statement, values, [&](Columns const& columns) {
            found = Q::read(columns);
            return false;
        });
        return found;
    }

    // The latest change of this moment, and those after a position, oldest first.
    Position position();
    std::vector<Changed> changes_after(Position);

private:
    Database& database_;
    std::unique_ptr<Connection> connection_;
};

class Write {
public:
    // The longest that a page waits for the writes of others, threads and processes together.
    static constexpr std::chrono::milliseconds usual_patience{5000};

    // Waits for its turn; a wait longer than `patience` is a Fault of kind `busy`.
    Write(Database&, Author, Instant now, std::chrono::milliseconds patience = usual_patience);
    // Without waiting: absent when another is writing. For what may as well not be written, such as a count.
    static std::optional<Write> try_now(Database&, Author, Instant now);
    ~Write(); // not committed: nothing happened
    Write(Write const&) = delete;
    Write& operator=(Write const&) = delete;

    // Returns the number of rows changed.
    template <Command C>
    int run(C const& command)
    {
        unrecorded_ = true;
        auto const values = command.values();
        return connection().run(C::statement, values, {});
    }
    template <Query Q>
    std::optional<typename Q::Row> one(Q const& query)
    {
        std::optional<typename Q::Row> found;
        auto const values = query.values();
        connection().run(Q::statement, values, [&](Columns const& columns) {
            found = Q::read(columns);
            return false;
        });
        return found;
    }

    template <Query Q>
    void each(Q const& query, auto&& row)
    {
        auto const values = query.values();
        connection().run(Q::statement, values, [&](Columns const& columns) {
            row(Q::read(columns));
            return true;
        });
    }

    // The audit row and the change row of what was just written.
    void record(Change const&);
    // Rows written after the last record, or without any, are a programmer's error: std::logic_error, and nothing
    // is kept.
    Position commit();
    // Only for counters that nobody follows and nobody answers for: no audit row, no change row.
    void commit_unrecorded();

    Instant now() const { return now_; }
    Randomness& randomness();

private:
    Connection& connection();
    void begin(std::chrono::milliseconds patience);
    void roll_back() noexcept;

    Database& database_;
    std::unique_lock<std::timed_mutex> turn_;
    Author author_;
    Instant now_;
    Position position_ = 0;
    bool unrecorded_ = false;
    bool open_ = false;
};

class Database {
public:
    // Opens or creates the file and applies the missing migrations, each in one transaction. A database written by a
    // later version of the program is refused with a Fault that says so.
    Database(std::filesystem::path const& file, std::span<Migration const>, Instant now);
    ~Database();

    std::filesystem::path const& file() const { return file_; }
    // Given once, when the database is made: an index knows by it that it follows this one and no other.
    std::string const& identity() const { return identity_; }
    // SQLite's own integrity and foreign-key checks; empty when all is well.
    std::vector<std::string> problems();

private:
    friend class Reader;
    friend class Write;

    std::unique_ptr<Connection> lend();
    void give_back(std::unique_ptr<Connection>);

    void read_identity(Instant now);

    std::filesystem::path file_;
    std::string identity_;
    std::unique_ptr<Connection> writer_;
    std::timed_mutex writing_;
    std::mutex lending_;
    std::vector<std::unique_ptr<Connection>> idle_;
    Randomness randomness_;
};

} // namespace storage
