// What a search box proposes while someone types.
#pragma once

#include "kit/web/reply.h"
#include "kit/web/request.h"

namespace search {

// At most eight, nothing under two letters: municipalities whose name begins so, the hub's own first; sectors;
// organizations.
web::Reply suggestions(web::Request const&);

} // namespace search
