// The facets of the page and the chips of what is chosen.
#pragma once

#include "search/asked.h"
#include "search/directory_page.h"

namespace search {

// The words of a code of a facet, in the reader's language; the code itself when nothing bears it any more.
std::string_view facet_label(web::Request const&, Facet, std::string_view code);

std::vector<FacetView> facet_views(web::Request const&, Asked const&, Results const&);
std::vector<ChipView> chip_views(web::Request const&, Asked const&);

} // namespace search
