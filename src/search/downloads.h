// The result on screen as files, and what the interactive map draws.
#pragma once

#include "kit/web/reply.h"
#include "kit/web/request.h"

namespace search {

web::Reply download_csv(web::Request const&);
web::Reply download_xlsx(web::Request const&);
web::Reply download_geojson(web::Request const&);
// Names, addresses and points only, four decimals: what the interactive map draws.
web::Reply map_points(web::Request const&);

} // namespace search
