#include "search/asked.h"

#include "search/codes.h"

namespace search {

web::Link Asked::link(hubs::Place const& place, Filters const& state) const
{
    std::string const query = query_text(state, scope.language);
    web::Link const link = scope.link(place);
    return query.empty() ? link : web::Link::local(link.text() + "?" + query);
}

PlaceFinder place_finder(territories::Gazetteer const& gazetteer)
{
    return [&gazetteer](std::string_view words) -> std::optional<std::string> {
        auto place = gazetteer.find_municipality(words);
        if (auto const match = place ? std::nullopt : gazetteer.match(words))
            place = match->municipality;
        bool const usable = place && gazetteer.municipalities()[*place].lat;
        return usable ? std::optional{gazetteer.municipalities()[*place].code} : std::nullopt;
    };
}

std::optional<lookup::Point> centre_of(territories::Gazetteer const& gazetteer, Filters const& filters)
{
    auto const place = filters.around ? gazetteer.find_municipality(filters.around->municipality) : std::nullopt;
    if (!place)
        return {};
    territories::Municipality const& municipality = gazetteer.municipalities()[*place];
    if (!municipality.lat)
        return {};
    return lookup::Point{float(*municipality.lat), float(*municipality.lon)};
}

Asked asked(web::Request const& request, hubs::Place const& place)
{
    territories::Gazetteer const& gazetteer = request.get<territories::Gazetteer>();
    Asked asked{hubs::scope(request, place), read(request.query, request.language, place_finder(gazetteer)), {}};
    keep_understood(asked.filters, request.get<organizations::Taxonomies>(), gazetteer);
    asked.centre = centre_of(gazetteer, asked.filters);
    return asked;
}

} // namespace search
