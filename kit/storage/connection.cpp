#include "kit/storage/connection.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace storage {

static Fault::Kind kind_of(int code)
{
    switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
        return Fault::Kind::unique;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return Fault::Kind::foreign;
    case SQLITE_CONSTRAINT_CHECK:
    case SQLITE_CONSTRAINT_NOTNULL:
        return Fault::Kind::check;
    default:
        break;
    }
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Fault::Kind::busy;
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
        return Fault::Kind::disk;
    default:
        return Fault::Kind::other;
    }
}

[[noreturn]] static void fail(sqlite3* handle, char const* what)
{
    throw Fault{kind_of(sqlite3_extended_errcode(handle)), fmt::format("{}: {}", what, sqlite3_errmsg(handle))};
}

static constexpr std::chrono::milliseconds usual_wait{5000};

Connection::Connection(std::string const& path, Access access)
{
    int const flags = SQLITE_OPEN_NOMUTEX
        | (access == Access::read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr) != SQLITE_OK) {
        std::string const reason = sqlite3_errmsg(handle_);
        sqlite3_close(handle_);
        throw Fault{Fault::Kind::disk, fmt::format("The database {} cannot be opened: {}.", path, reason)};
    }
    sqlite3_extended_result_codes(handle_, 1);
    wait_at_most(usual_wait);
    // FULL: with NORMAL, simulated power cuts lost acknowledged commits.
    script("pragma foreign_keys = on; pragma synchronous = full; pragma temp_store = memory;");
    if (access == Access::read_write)
        script("pragma journal_mode = wal;");
}

Connection::~Connection()
{
    for (auto const& [text, statement] : statements_)
        sqlite3_finalize(statement);
    sqlite3_close(handle_);
}

void Connection::wait_at_most(std::chrono::milliseconds time)
{
    sqlite3_busy_timeout(handle_, int(time.count()));
}

void Connection::script(std::string const& sql)
{
    if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(handle_, "script");
}

sqlite3_stmt* Connection::prepare(Statement const& statement)
{
    auto const found = statements_.find(statement.sql);
    if (found != statements_.end())
        return found->second;
    sqlite3_stmt* prepared = nullptr;
    if (sqlite3_prepare_v3(handle_, statement.sql, -1, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr) != SQLITE_OK)
        fail(handle_, statement.name);
    statements_.emplace(statement.sql, prepared);
    return prepared;
}

static int bind(sqlite3_stmt* statement, int place, Value const& value)
{
    struct Binder {
        sqlite3_stmt* statement;
        int place;
        int operator()(std::monostate) const { return sqlite3_bind_null(statement, place); }
        int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, place, number); }
        int operator()(double number) const { return sqlite3_bind_double(statement, place, number); }
        int operator()(std::string const& text) const
        {
            return sqlite3_bind_text64(statement, place, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
        }
    };
    return std::visit(Binder{statement, place}, value.held());
}

namespace {

// A statement left un-reset would pin a read snapshot: reset whatever happens.
struct Reset {
    sqlite3_stmt* statement;
    ~Reset()
    {
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
    }
};

} // namespace

int Connection::run(Statement const& statement, std::span<Value const* const> values,
    std::function<bool(Columns const&)> const& row)
{
    sqlite3_stmt* const prepared = prepare(statement);
    if (sqlite3_stmt_busy(prepared))
        throw std::logic_error{fmt::format("{} is run again while its rows are read", statement.name)};
    Reset const reset{prepared};
    for (std::size_t i = 0; i < values.size(); ++i)
        if (bind(prepared, int(i) + 1, *values[i]) != SQLITE_OK)
            fail(handle_, statement.name);
    for (;;) {
        int const code = sqlite3_step(prepared);
        if (code == SQLITE_DONE)
            return sqlite3_changes(handle_);
        if (code != SQLITE_ROW)
            fail(handle_, statement.name);
        if (row && !row(Columns{prepared}))
            return 0;
    }
}

bool Columns::is_null(int column) const
{
    return sqlite3_column_type(row_, column) == SQLITE_NULL;
}

std::string Columns::text(int column) const
{
    auto const* const bytes = reinterpret_cast<char const*>(sqlite3_column_text(row_, column));
    return bytes ? std::string{bytes, std::size_t(sqlite3_column_bytes(row_, column))} : std::string{};
}

std::int64_t Columns::integer(int column) const
{
    return sqlite3_column_int64(row_, column);
}

double Columns::real(int column) const
{
    return sqlite3_column_double(row_, column);
}

std::optional<std::string> Columns::maybe_text(int column) const
{
    return is_null(column) ? std::nullopt : std::optional{text(column)};
}

std::optional<std::int64_t> Columns::maybe_integer(int column) const
{
    return is_null(column) ? std::nullopt : std::optional{integer(column)};
}

std::optional<double> Columns::maybe_real(int column) const
{
    return is_null(column) ? std::nullopt : std::optional{real(column)};
}

} // namespace storage
