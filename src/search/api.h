// The directory for programs: /api/v1/organizations, described by the OpenAPI document of the site.
#pragma once

#include "kit/web/reply.h"
#include "kit/web/request.h"

namespace search {

inline constexpr web::Address api_address{"/api/v1/organizations", "/en/api/v1/organizations"};
inline constexpr web::Address api_one_address{"/api/v1/organizations/{id}", "/en/api/v1/organizations/{id}"};

// The filters of the page under their English names, `hub`, `limit` (1 to 100) and `cursor`; in the order of ids, so
// that following cursors neither skips nor repeats when data change. What is not understood is refused (400).
web::Reply api_organizations(web::Request const&);
web::Reply api_organization(web::Request const&);

} // namespace search
