// What stands between two cells of a CSV file.
#pragma once

#include <string_view>

namespace documents {

enum class Separator : char { comma = ',', semicolon = ';', tab = '\t' };

// The separator that the first records share, from the beginning of a file. Of two equally likely, the one
// that prose uses least; a comma when there is only one column.
Separator detect_separator(std::string_view beginning);

} // namespace documents
