// Which codes of a facet can be asked for: those that the directory keeps, and those that stand for them.
#pragma once

#include "organizations/taxonomies.h"
#include "search/filters.h"
#include "territories/territories.h"

#include <string>
#include <string_view>
#include <vector>

namespace search {

// The codes by which the directory knows it: the sectors below one of the first level, the form that the public does not
// tell from this one, a status that is listed. None when nothing could ever be found by it.
std::vector<std::string> understood(
    Facet, std::string_view code, organizations::Taxonomies const&, territories::Gazetteer const&);

// Leaves out the codes that are not understood.
void keep_understood(Filters&, organizations::Taxonomies const&, territories::Gazetteer const&);

} // namespace search
