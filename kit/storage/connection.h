// One connection to SQLite, used by one thread at a time. Prepared statements are kept for its life.
#pragma once

#include "kit/storage/statement.h"

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <unordered_map>

struct sqlite3;

namespace storage {

// What the database refused or could not do. `unique` and `foreign` are decided races; the rest is a fault.
struct Fault : std::runtime_error {
    enum class Kind { busy, unique, foreign, check, disk, other };

    Fault(Kind kind, std::string const& what) : std::runtime_error{what}, kind{kind} { }
    Kind kind;
};

enum class Access { read_only, read_write };

class Connection {
public:
    Connection(std::string const& path, Access);
    ~Connection();
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;

    // How long a statement waits for another process that writes, before it is a Fault of kind `busy`.
    void wait_at_most(std::chrono::milliseconds);
    // Text of several statements, without parameters: migrations and pragmas.
    void script(std::string const& sql);
    // Runs one statement; `row` is called for each row and answers false to stop. Returns the rows changed. A
    // statement run again by its own `row` is a programmer's error: std::logic_error.
    int run(Statement const&, std::span<Value const* const>, std::function<bool(Columns const&)> const& row);

private:
    sqlite3_stmt* prepare(Statement const&);

    sqlite3* handle_ = nullptr;
    std::unordered_map<char const*, sqlite3_stmt*> statements_; // by the address of their text: literals only
};

} // namespace storage
