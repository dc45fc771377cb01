// Named statements → typed structs. A file holds `-- name: what it is for`, an optional
// `-- types: column integer, other text?` for columns that are expressions, then one statement ended by ';'.
#pragma once

#include <string>
#include <string_view>

struct sqlite3;

namespace compiler {

// The header of a feature's statements. Throws std::runtime_error naming file and line.
std::string generate(sqlite3* schema, std::string const& feature, std::string const& file, std::string_view source);

} // namespace compiler
