// The territories for programs: /api/v1/territories, described by the OpenAPI document of the site.
#pragma once

#include "kit/web/reply.h"
#include "kit/web/request.h"

namespace hubs {

inline constexpr web::Address territories_api_address{"/api/v1/territories", "/en/api/v1/territories"};

// Regions, MRC and hubs, and municipalities when `level` asks for them. `region` and `mrc` narrow every level
// to what belongs to those codes on the day of the request. A parameter or a code that is not known is
// refused (400).
web::Reply api_territories(web::Request const&);

} // namespace hubs
