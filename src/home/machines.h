// For machines: sitemap, robots, icon, description of the API.
#pragma once

#include "kit/web/feature.h"

#include <string>

namespace home {

// The OpenAPI document, as it is in rules/api.
struct ApiDescription {
    std::string json;
};

// At most this many addresses a file; the protocol allows 50,000.
inline constexpr std::size_t addresses_a_file = 20'000;

web::Reply sitemap_index(web::Request const&);
web::Reply sitemap_file(web::Request const&);
web::Reply robots(web::Request const&);
web::Reply favicon(web::Request const&);
web::Reply api_description(web::Request const&);

} // namespace home
