// The map of the results, drawn by the server.
#pragma once

#include "search/asked.h"
#include "search/directory_page.h"

namespace search {

// Circles of how many results there are per municipality, or per MRC for the whole of Québec, gathered so that none
// covers another; each leads to just those results.
hubs::MapPicture result_map(web::Request const&, Asked const&, Results const&);

} // namespace search
