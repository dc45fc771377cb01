// The build's SQL compiler. Every statement is prepared against the real schema, so a wrong table, column or
// parameter stops the build.
//   sql_compiler queries FEATURE QUERIES.sql OUTPUT.h MIGRATION.sql…
//   sql_compiler migrations OUTPUT.cpp MIGRATION.sql…
#include "kit/base/file.h"
#include "kit/storage/compiler/queries.h"

#include <fmt/format.h>
#include <filesystem>
#include <iostream>
#include <span>
#include <sqlite3.h>

// …/<feature>/schema/001_name.sql
static std::string migration_entry(std::filesystem::path const& file)
{
    std::string const stem = file.stem().string();
    std::string const feature = file.parent_path().parent_path().filename().string();
    return fmt::format("    {{\"{}\", {}, \"{}\", R\"sql({})sql\"}},\n", feature, std::stoi(stem.substr(0, 3)),
        stem.substr(4), read_file(file));
}

static void write_migrations(std::span<char*> arguments)
{
    std::string entries;
    for (char const* const file : arguments.subspan(1))
        entries += migration_entry(file);
    write_if_different(arguments[0], fmt::format("#include \"kit/storage/database.h\"\n\n#include <span>\n\n"
                                               "static constexpr storage::Migration migrations[] = {{\n{}}};\n\n"
                                               "std::span<storage::Migration const> all_migrations()\n{{\n"
                                               "    return migrations;\n}}\n",
        entries));
}

static void write_queries(std::span<char*> arguments)
{
    sqlite3* schema = nullptr;
    sqlite3_open(":memory:", &schema);
    for (char const* const file : arguments.subspan(3)) {
        char* error = nullptr;
        if (sqlite3_exec(schema, read_file(file).c_str(), nullptr, nullptr, &error) != SQLITE_OK)
            throw std::runtime_error{fmt::format("{}: {}", file, error)};
    }
    write_if_different(arguments[2], compiler::generate(schema, arguments[0], arguments[1], read_file(arguments[1])));
    sqlite3_close(schema);
}

int main(int count, char** arguments)
{
    std::span<char*> const all{arguments, std::size_t(count)};
    try {
        if (count > 3 && std::string_view{all[1]} == "migrations")
            write_migrations(all.subspan(2));
        else if (count > 4 && std::string_view{all[1]} == "queries")
            write_queries(all.subspan(2));
        else
            throw std::runtime_error{"usage: sql_compiler queries|migrations …"};
        return 0;
    } catch (std::exception const& problem) {
        std::cerr << problem.what() << '\n';
        return 1;
    }
}
