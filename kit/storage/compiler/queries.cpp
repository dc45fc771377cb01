#include "kit/storage/compiler/queries.h"

#include "kit/storage/compiler/split.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <memory>
#include <sqlite3.h>
#include <stdexcept>
#include <vector>

namespace compiler {

namespace {

struct Column {
    std::string name;
    std::string type; // "text", "integer", "real"
    bool nullable;
};

// Of a hint "n integer" or "n integer?".
Column const* hinted(std::vector<Column> const& hints, std::string_view name)
{
    auto const found = std::find_if(hints.begin(), hints.end(), [&](Column const& hint) { return hint.name == name; });
    return found == hints.end() ? nullptr : &*found;
}

std::vector<Column> read_hints(Named const& named)
{
    std::vector<Column> hints;
    for (std::string const& hint : named.types) {
        std::size_t const space = hint.find(' ');
        std::string type = space == std::string::npos ? "" : hint.substr(space + 1);
        bool const nullable = type.ends_with('?');
        if (nullable)
            type.pop_back();
        hints.push_back({hint.substr(0, space), type, nullable});
    }
    return hints;
}

Column column_of(sqlite3* schema, sqlite3_stmt* prepared, int place, std::vector<Column> const& hints)
{
    std::string const name = sqlite3_column_name(prepared, place);
    if (Column const* const hint = hinted(hints, name))
        return *hint;
    char const* const declared = sqlite3_column_decltype(prepared, place);
    char const* const table = sqlite3_column_table_name(prepared, place);
    if (!declared || !table)
        throw std::runtime_error{fmt::format("column '{}' is an expression: write `-- types: {} integer`", name, name)};
    int not_null = 0;
    sqlite3_table_column_metadata(schema, nullptr, table, sqlite3_column_origin_name(prepared, place), nullptr,
        nullptr, &not_null, nullptr, nullptr);
    std::string type = declared; // SQLite writes the standard types in capitals
    std::transform(type.begin(), type.end(), type.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return {name, type, not_null == 0};
}

std::string cpp_type(Column const& column)
{
    std::string const type = column.type == "text" ? "std::string"
        : column.type == "integer"                 ? "std::int64_t"
        : column.type == "real"                    ? "double"
                                                   : "";
    if (type.empty())
        throw std::runtime_error{fmt::format("column '{}': type '{}' is not text, integer or real", column.name, column.type)};
    return column.nullable ? fmt::format("std::optional<{}>", type) : type;
}

std::string row_of(std::vector<Column> const& columns)
{
    std::string fields;
    std::string reads;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        fields += fmt::format("        {} {};\n", cpp_type(columns[i]), columns[i].name);
        reads += fmt::format("{}columns.{}{}({})", i ? ", " : "", columns[i].nullable ? "maybe_" : "", columns[i].type, i);
    }
    return fmt::format("\n    struct Row {{\n{}    }};\n"
                       "    static Row read(storage::Columns const& columns)\n    {{\n        return {{{}}};\n    }}\n",
        fields, reads);
}

struct Finalize {
    void operator()(sqlite3_stmt* prepared) const { sqlite3_finalize(prepared); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

Prepared prepare(sqlite3* schema, Numbered const& numbered)
{
    sqlite3_stmt* prepared = nullptr;
    char const* rest = nullptr;
    if (sqlite3_prepare_v2(schema, numbered.sql.c_str(), -1, &prepared, &rest) != SQLITE_OK)
        throw std::runtime_error{sqlite3_errmsg(schema)};
    Prepared owned{prepared};
    if (!owned || std::string_view{rest}.find_first_not_of(" \t\n") != std::string_view::npos)
        throw std::runtime_error{"one statement is expected after each name"};
    if (std::size_t(sqlite3_bind_parameter_count(prepared)) != numbered.parameters.size())
        throw std::runtime_error{"a parameter is written :name, and not otherwise"};
    return owned;
}

std::string struct_of(sqlite3* schema, std::string const& feature, Named const& named)
{
    Numbered const numbered = number_parameters(named.sql);
    Prepared const prepared = prepare(schema, numbered);
    auto const hints = read_hints(named);
    std::vector<Column> columns;
    for (int i = 0; i < sqlite3_column_count(prepared.get()); ++i)
        columns.push_back(column_of(schema, prepared.get(), i, hints));

    std::string fields;
    std::string addresses;
    for (std::string const& parameter : numbered.parameters) {
        fields += fmt::format("    storage::Value {};\n", parameter);
        addresses += fmt::format("{}&{}", addresses.empty() ? "" : ", ", parameter);
    }
    return fmt::format("// {}\nstruct {} {{\n{}{}\n"
                       "    static constexpr storage::Statement statement{{\"{}.{}\", R\"sql({})sql\"}};\n"
                       "    std::array<storage::Value const*, {}> values() const {{ return {{{}}}; }}\n}};\n\n",
        named.purpose, named.name, fields, columns.empty() ? "" : row_of(columns), feature, named.name, numbered.sql,
        numbered.parameters.size(), addresses);
}

} // namespace

std::string generate(sqlite3* schema, std::string const& feature, std::string const& file, std::string_view source)
{
    std::string structs;
    for (Named const& named : split(source, file)) {
        try {
            structs += struct_of(schema, feature, named);
        } catch (std::runtime_error const& problem) {
            throw std::runtime_error{fmt::format("{}:{}: {}: {}", file, named.line, named.name, problem.what())};
        }
    }
    return fmt::format("#pragma once\n\n#include \"kit/storage/statement.h\"\n\n#include <array>\n\n"
                       "namespace {}::sql {{\n\n{}}}\n",
        feature, structs);
}

} // namespace compiler
