// A list to hand out, described once and written as CSV or as a workbook.
#pragma once

#include "kit/base/time.h"

#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace documents {

struct Column {
    std::string title;
    double width = 16; // in digits of the workbook's usual letter; CSV has no width
};

// Text is always text: it never becomes a formula, a number or a link. Nothing is an empty cell.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double, Day>;
using Cells = std::vector<Cell>;
using AddRow = std::function<void(Cells const&)>;

struct Sheet {
    std::string name;
    std::vector<Column> columns;
    // Gives the rows in order, one at a time, so that the list need not be in memory. A row may be shorter
    // than the columns, never longer (std::invalid_argument).
    std::function<void(AddRow const&)> rows;
};

// Gives `add` every row of the sheet, checked.
void each_row(Sheet const&, AddRow const& add);

} // namespace documents
