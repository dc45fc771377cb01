#include "kit/documents/sheet.h"

#include <stdexcept>

namespace documents {

void each_row(Sheet const& sheet, AddRow const& add)
{
    sheet.rows([&](Cells const& cells) {
        if (cells.size() > sheet.columns.size())
            throw std::invalid_argument{"a row of “" + sheet.name + "” is wider than its columns"};
        add(cells);
    });
}

} // namespace documents
