// What a request of the API asks. Unlike a page, it refuses what it does not understand.
#pragma once

#include "kit/base/outcome.h"
#include "search/asked.h"

#include <cstddef>
#include <string>

namespace search {

struct ApiQuery {
    Filters filters;
    std::string hub;
    std::size_t limit = 20;
    std::string cursor; // the last id of the page before
};

// Every refusal at once, each with its parameter: unknown names and codes, numbers out of bounds, a place that nobody
// knows, a radius without a place. Empty values are left out, as forms send them.
Outcome<ApiQuery> read_api_query(web::Request const&);

// The address of the page after the organization of this id.
web::Link next_page(web::Request const&, ApiQuery const&, std::string const& cursor);

} // namespace search
