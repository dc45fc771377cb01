// Writes a sheet as CSV (RFC 4180): lines end with CRLF, cells are quoted when they need it.
#pragma once

#include "kit/documents/separator.h"
#include "kit/documents/sheet.h"

#include <string>

namespace documents {

// With its mark, Excel reads the accents; without, programs do not stumble.
enum class Utf8Mark { absent, present };
enum class Decimal : char { point = '.', comma = ',' };

struct CsvStyle {
    Separator separator = Separator::comma;
    Decimal decimal = Decimal::point;
    Utf8Mark mark = Utf8Mark::absent;
};

// What Excel expects when the computer is set to French (Canada), and to English.
constexpr CsvStyle csv_for_excel_in_french{Separator::semicolon, Decimal::comma, Utf8Mark::present};
constexpr CsvStyle csv_for_excel_in_english{Separator::comma, Decimal::point, Utf8Mark::present};

// The name and the widths are left out. Text that a spreadsheet would run as a formula (= + - @, tab or line
// end first) gets an apostrophe before it, unless it is a plain number: see OWASP, "CSV Injection". So does text
// within a cell that would run where another separator than the file's cuts it.
std::string write_csv(Sheet const&, CsvStyle = {});

} // namespace documents
