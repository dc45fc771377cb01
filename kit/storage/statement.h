// A named statement, and the row being read. The build makes one struct of each statement of a `queries.sql`
// (kit/storage/compiler): its parameters are fields, its columns a typed Row.
#pragma once

#include "kit/storage/value.h"

#include <cstdint>
#include <optional>
#include <string>

struct sqlite3_stmt;

namespace storage {

struct Statement {
    char const* name; // "notes.find_one", for logs and the audit
    char const* sql;  // parameters are $1, $2…: both engines read them
};

// The columns of the row under the cursor. A NULL where the schema says there is none reads as empty or zero.
class Columns {
public:
    explicit Columns(sqlite3_stmt* row) : row_{row} { }

    std::string text(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::optional<std::string> maybe_text(int column) const;
    std::optional<std::int64_t> maybe_integer(int column) const;
    std::optional<double> maybe_real(int column) const;

private:
    bool is_null(int column) const;

    sqlite3_stmt* row_;
};

template <class Q>
concept Query = requires(Q const& query, Columns const& columns) {
    { Q::statement } -> std::convertible_to<Statement>;
    { Q::read(columns) } -> std::same_as<typename Q::Row>;
    query.values();
};

template <class Q>
concept Command = requires(Q const& command) {
    { Q::statement } -> std::convertible_to<Statement>;
    command.values();
};

} // namespace storage
