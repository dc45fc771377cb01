#include "demo/inventor.h"

#include "demo/support.h"
#include "kit/geo/distance.h"

#include <algorithm>

namespace demo {

using organizations::Organization;
using organizations::Sheet;
using namespace std::chrono_literals;

// The codes of the closest ones, nearest first.
static std::vector<std::string> neighbours(territories::Gazetteer const& gazetteer, std::size_t mrc)
{
    constexpr std::size_t wanted = 4;
    constexpr double farthest_km = 150;
    auto const& mrcs = gazetteer.mrcs();
    std::vector<std::pair<double, std::size_t>> found;
    for (std::size_t other = 0; other < mrcs.size(); ++other) {
        double const away
            = geo::kilometres_between({mrcs[mrc].lon, mrcs[mrc].lat}, {mrcs[other].lon, mrcs[other].lat});
        if (other != mrc && away < farthest_km)
            found.emplace_back(away, other);
    }
    std::sort(found.begin(), found.end());
    found.resize(std::min(found.size(), wanted));
    std::vector<std::string> codes;
    for (auto const& [away, other] : found)
        codes.push_back(mrcs[other].code);
    return codes;
}

Inventor::Inventor(Ground ground, hubs::Hub const* hub, std::uint64_t seed)
    : ground_{ground}, seed_{mixed(seed, hub ? hub->slug : "")}, spread_{ground.gazetteer, ground.hubs, hub, ground.today}
{
    for (std::size_t mrc = 0; mrc < ground_.gazetteer.mrcs().size(); ++mrc)
        nearest_.push_back(neighbours(ground_.gazetteer, mrc));
}

Id<Organization> Inventor::id(std::size_t index) const
{
    // Any day that stays the same; milliseconds keep the order.
    Instant const made = Day{2026y / 1 / 1} + std::chrono::milliseconds{index};
    Randomness randomness{Draws{seed_, index, "id"}.next()};
    return Id<Organization>::make(made, randomness);
}

Organization Inventor::organization(std::size_t index) const
{
    Draws draws{seed_, index, "spot"};
    Spot const spot = spread_.spot(index, draws);
    std::size_t const mrc = ground_.gazetteer.municipalities()[spot.municipality].mrc;
    return draft(ground_, {seed_, index}, spot, id(index), nearest_[mrc]);
}

std::optional<Sheet> Inventor::sheet(Organization const& organization, std::size_t index) const
{
    Draws draws{seed_, index, "sheet"};
    auto const place = ground_.gazetteer.find_municipality(organization.establishments.front().municipality.value());
    auto const& municipality = ground_.gazetteer.municipalities()[*place];
    hubs::Hub const* const covering
        = ground_.hubs.covering(ground_.gazetteer.mrcs()[municipality.mrc].code, ground_.today);
    std::string const hub = !organization.overlays.empty() ? organization.overlays.front()
        : covering                                         ? covering->slug
                                                           : "";
    if (hub.empty() || !draws.happens(40))
        return {};
    return membership(organization, hub, ground_.today, draws);
}

} // namespace demo
