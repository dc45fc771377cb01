#include "hubs/hubs.h"

#include <algorithm>

namespace hubs {

std::string_view Hub::name(web::Language language) const
{
    return language == web::Language::french ? name_fr : name_en;
}

std::string_view Hub::territory(web::Language language) const
{
    return language == web::Language::french ? territory_fr : territory_en;
}

static bool holds(Period const& period, Day day)
{
    return period.since <= day && (!period.until || day < *period.until);
}

std::vector<std::string> covered(Hub const& hub, Day day)
{
    std::vector<std::string> codes;
    for (Period const& period : hub.coverage)
        if (holds(period, day))
            codes.push_back(period.mrc);
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
}

Hub const* Hubs::find(std::string_view slug) const
{
    auto const found = std::find_if(hubs_.begin(), hubs_.end(), [&](Hub const& hub) { return hub.slug == slug; });
    return found == hubs_.end() ? nullptr : &*found;
}

Hub const* Hubs::covering(std::string_view mrc, Day day) const
{
    for (Hub const& hub : hubs_)
        for (Period const& period : hub.coverage)
            if (period.mrc == mrc && holds(period, day))
                return &hub;
    return nullptr;
}

} // namespace hubs
