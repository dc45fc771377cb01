// Reads a CSV of organizations (a register's extract, a list) into organizations: every row is placed in its
// municipality, or listed with the reason. Nothing is half applied: the file goes in whole, in one write, or not at
// all.
#pragma once

#include "kit/base/outcome.h"
#include "kit/storage/database.h"
#include "organizations/organizations.h"
#include "organizations/sector_words.h"
#include "organizations/taxonomies.h"
#include "territories/territories.h"

#include <cstddef>
#include <functional>
#include <istream>
#include <string>
#include <vector>

namespace organizations {

// A row that a person should look at, and why. Rows are named by line and NEQ, never by what they hold.
struct RowToSee {
    std::size_t line;
    std::string neq;
    Phrase reason;
};

struct ImportReport {
    int rows = 0;
    int created = 0;
    int updated = 0;
    int repeated = 0; // the NEQ of an earlier row: that row was replaced
    int refused = 0;
    int placed = 0;   // of those written
    int classified = 0;
    std::vector<RowToSee> to_see;
};

struct ImportRules {
    territories::Gazetteer const& gazetteer;
    Taxonomies const& taxonomies;
    SectorWords const& sector_words;
};

// Absent titles, a file that is not a table and the like come back as refusals, and nothing is written. `progress` is
// told the number of rows done.
Outcome<ImportReport> import_organizations(
    std::istream&, ImportRules const&, storage::Write&, std::function<void(int)> const& progress);

} // namespace organizations
