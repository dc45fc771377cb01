// One organization as the directory keeps it: its card, its row of columns, its words. Pure. It is given as the public
// sees it: what is hidden is neither shown nor searched.
#pragma once

#include "organizations/directory.h"

#include <vector>

namespace organizations {

// What an organization is read against.
struct DocumentRules {
    territories::Gazetteer const& gazetteer;
    hubs::Hubs const& hubs;
    Taxonomies const& taxonomies;
    Day today; // decides which hub covers an MRC
};

Card card_of(Organization const&, DocumentRules const&);
lookup::Row row_of(Organization const&, Card const&, DocumentRules const&);

// The words by which it is found, the name first.
struct Words {
    std::vector<std::string> texts; // keeps the text of the fields alive
    std::vector<lookup::Field> fields;
};
Words words_of(Organization const&, DocumentRules const&);

// The beginning of a text, cut after a sentence or a word, with an ellipsis when it is cut.
std::string summary_of(std::string_view text, std::size_t most);

} // namespace organizations
