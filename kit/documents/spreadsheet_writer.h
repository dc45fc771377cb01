// Writes sheets as an Excel workbook (XLSX, ECMA-376), row by row, without holding the rows in memory.
#pragma once

#include "kit/base/time.h"
#include "kit/documents/sheet.h"

#include <string>
#include <vector>

namespace documents {

// What the workbook says of itself.
struct WorkbookProperties {
    std::string title;
    std::string subject;
    std::string author;
    Instant created;
};

// The bytes of the file: each sheet with its titles in bold, always in sight and filtering; days as true
// dates. Excel's limits apply: a sheet's name loses what Excel forbids and all beyond 31 characters, text is
// cut after 32,767. Whole numbers beyond fifteen digits are written as text and keep every digit. Throws
// std::runtime_error when the workbook cannot be made: two sheets of one name, no column, over 1,048,575
// rows.
std::string write_spreadsheet(WorkbookProperties const&, std::vector<Sheet> const&);

} // namespace documents
