// Which column of a file holds what, told from its titles.
#pragma once

#include "kit/base/outcome.h"
#include "kit/documents/table.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace organizations {

enum class Column {
    name, neq, legal_form, sector, activity, description, products, purpose, street, street_end, municipality,
    municipality_code, postal_code, lat, lon, website, email, phone, employees, founded_year
};
inline constexpr std::size_t column_count = 20;

class ImportColumns {
public:
    // A file without a column for the name is refused: the titles understood are listed.
    static Outcome<ImportColumns> read(documents::Headers const&);

    // The cell, tidied; empty when the file has no such column.
    std::string cell(documents::Record const&, Column) const;
    // The register's open data say their forms as three letters: their rows carry its licence.
    bool is_register() const { return register_; }

private:
    std::array<std::optional<std::size_t>, column_count> places_;
    bool register_ = false;
};

} // namespace organizations
