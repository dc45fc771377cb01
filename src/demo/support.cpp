#include "demo/support.h"

#include "demo/french.h"

#include <algorithm>

namespace demo {

using organizations::Organization;
using organizations::Sheet;
using organizations::Status;
using namespace std::chrono_literals;

// A frame of a body that spans the country, and a name that no other sector's federation bears.
static std::string federation_of(Vocabulary const& vocabulary, SectorProfile const& sector)
{
    auto const rank = std::size_t(&sector - vocabulary.sectors.data());
    constexpr std::size_t apart = 9;
    std::string const& name = vocabulary.names[(4 + rank * apart) % vocabulary.names.size()];
    auto const frames = vocabulary.frames.find("nonprofit_federal");
    if (frames == vocabulary.frames.end())
        return name;
    return filled(frames->second.front().pattern, {{"name", name}});
}

static std::string fund_of(Vocabulary const& vocabulary, std::string_view mrc)
{
    auto const offer = vocabulary.offers.find("fund");
    std::string const& complement = vocabulary.complements[mixed(0, mrc) % vocabulary.complements.size()];
    return offer == vocabulary.offers.end() ? "" : offer->second.nouns.front() + " " + complement;
}

void add_relations(
    Organization& organization, Vocabulary const& vocabulary, Nature const& nature, std::string_view mrc, Draws draws)
{
    if (draws.happens(55))
        organization.relations.push_back({"member_of", federation_of(vocabulary, *nature.sector)});
    if (std::string const fund = fund_of(vocabulary, mrc); draws.happens(14) && !fund.empty())
        organization.relations.push_back({"funded_by", fund});
}

// Codes of rules/taxonomies/membership_categories.yaml.
static std::string category_of(Organization const& organization)
{
    auto const is = [&](std::initializer_list<std::string_view> sectors) {
        return std::find(sectors.begin(), sectors.end(), organization.sector) != sectors.end();
    };
    auto const& kinds = organization.kinds;
    if (organization.status == Status::emerging)
        return "emerging";
    if (std::find(kinds.begin(), kinds.end(), "community_organization") != kinds.end())
        return "community";
    if (is({"fund", "microcredit", "savings_credit"}))
        return "finance";
    if (is({"local_development", "housing_development"}))
        return "support";
    return is({"research"}) ? "research" : "enterprise";
}

Sheet membership(Organization const& organization, std::string const& hub, Day today, Draws& draws)
{
    // The first five-year agreement with the hubs.
    Day const earliest{std::chrono::year{std::max(organization.founded_year.value_or(0), 2015)} / 1 / 1};
    int const days = std::max(int((today - earliest).count()), 1);
    Day const since = std::min(earliest + std::chrono::days{draws.below(std::size_t(days))}, today);
    Sheet sheet{.hub = hub,
        .organization = organization.id,
        .category = category_of(organization),
        .since = since,
        .until = {},
        .note = {}};
    Day const left = since + std::chrono::days{draws.between(365, 1500)};
    if (draws.happens(5) && left < today)
        sheet.until = left;
    return sheet;
}

} // namespace demo
