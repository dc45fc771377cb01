// What a request of the directory asks: where, which state, around which point. Shared by the page, the downloads, the
// suggestions and the API.
#pragma once

#include "hubs/scope.h"
#include "search/filters.h"
#include "search/results.h"

#include <optional>
#include <string_view>

namespace search {

struct Asked {
    hubs::Scope scope;
    Filters filters;
    std::optional<lookup::Point> centre;

    // Slug, empty for Québec.
    std::string_view hub() const { return scope.hub ? std::string_view{scope.hub->slug} : std::string_view{}; }
    // The same place in another state.
    web::Link link(hubs::Place const&, Filters const&) const;
};

Asked asked(web::Request const&, hubs::Place const&);
// The point of the municipality around which the search is made.
std::optional<lookup::Point> centre_of(territories::Gazetteer const&, Filters const&);
// A municipality by its code or its name; one without a point cannot be searched around.
PlaceFinder place_finder(territories::Gazetteer const&);

} // namespace search
