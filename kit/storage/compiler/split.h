// Cuts a `queries.sql` into its statements and numbers their parameters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace compiler {

struct Named {
    std::string name;
    std::string purpose;
    std::vector<std::string> types; // "column integer", from a `-- types:` line
    std::string sql;                // with :name parameters, without the ';' and the comments
    int line;
};

// A statement without a name, a name used twice or a missing ';' throws std::runtime_error naming file and line.
std::vector<Named> split(std::string_view source, std::string const& file);

struct Numbered {
    std::string sql;                     // with $1, $2…
    std::vector<std::string> parameters; // by number
};

// Parameters inside quotes are text; `::` is left alone.
Numbered number_parameters(std::string_view sql);

} // namespace compiler
