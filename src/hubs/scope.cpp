#include "hubs/scope.h"

#include "kit/web/reply.h"

namespace hubs {

web::Link Scope::link(Place const& place, std::vector<std::string_view> segments) const
{
    if (!hub)
        return web::link_to(place.quebec, language, segments);
    segments.insert(segments.begin(), hub->slug);
    return web::link_to(place.hub, language, segments);
}

std::string_view Scope::territory() const
{
    return hub ? hub->territory(language) : "Québec";
}

Scope scope(web::Request const& request, Place const& place)
{
    Scope scope{nullptr, request.language};
    if (request.captures.size() == std::size_t(place.quebec.places()))
        return scope;
    scope.hub = request.get<Hubs>().find(request.capture(0));
    if (!scope.hub)
        throw web::Problem{404};
    return scope;
}

std::string_view capture(web::Request const& request, Scope const& scope, std::size_t place)
{
    return request.capture(place + (scope.hub ? 1 : 0));
}

} // namespace hubs
