// Which codes of a facet can be asked for: those that the directory keeps, and those that stand for them.
#pragma once

#include "organizations/taxonomies.h"
#include "search/filters.h"
#include "territories/territories.h"

#include <optional>
#include <string>
#include <string_view>

namespace search {

// The code as the directory keeps it: a sector of the middle level, the form that the public does not tell from this
// one, a status that is listed. Absent when nothing could ever be found by it.
std::optional<std::string> understood(
    Facet, std::string_view code, organizations::Taxonomies const&, territories::Gazetteer const&);

// Leaves out the codes that are not understood.
void keep_understood(Filters&, organizations::Taxonomies const&, territories::Gazetteer const&);

} // namespace search
