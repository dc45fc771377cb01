// The front doors of the site.
#pragma once

#include "kit/web/feature.h"

namespace home {

web::Feature feature();

// What happened and what to do, in the site's frame, or as problem+json under /api. Every status.
web::Reply error_page(web::Request const&, int status);

} // namespace home
