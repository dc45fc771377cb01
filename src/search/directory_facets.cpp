#include "search/directory_facets.h"

#include "kit/web/words.h"
#include "search/addresses.h"
#include "search/place_order.h"

#include <algorithm>
#include <limits>

namespace search {

static constexpr Wording tr{"search"};
// A circle of the map may lead to a hundred: they become one chip.
static constexpr std::size_t most_municipality_chips = 8;

// How many values of a facet are in sight before "see others".
static std::size_t shown_at_first(Facet facet)
{
    switch (facet) {
    case Facet::mrc:
        return 12;
    case Facet::sector:
        return 8;
    case Facet::purpose:
    case Facet::clientele:
        return 3;
    default:
        return 6;
    }
}

std::string_view facet_label(web::Request const& request, Facet facet, std::string_view code)
{
    organizations::Taxonomies const& lists = request.get<organizations::Taxonomies>();
    territories::Gazetteer const& gazetteer = request.get<territories::Gazetteer>();
    auto const short_label = [&](organizations::Taxonomy const& taxonomy) {
        organizations::Term const* const term = taxonomy.find(code);
        return term ? term->short_label(request.language) : code;
    };
    switch (facet) {
    case Facet::sector:
        return lists.sectors.label(code, request.language);
    case Facet::form:
        return short_label(lists.legal_forms);
    case Facet::kind:
        return short_label(lists.kinds);
    case Facet::purpose:
        return lists.purposes.label(code, request.language);
    case Facet::clientele:
        return lists.clienteles.label(code, request.language);
    case Facet::status:
        return lists.statuses.label(code, request.language);
    case Facet::region:
        if (auto const region = gazetteer.find_region(code))
            return gazetteer.regions()[*region].name;
        break;
    case Facet::mrc:
        if (auto const mrc = gazetteer.find_mrc(code))
            return gazetteer.mrcs()[*mrc].name;
        break;
    case Facet::municipality:
        if (auto const municipality = gazetteer.find_municipality(code))
            return gazetteer.municipalities()[*municipality].name;
        break;
    }
    return code;
}

static Phrase legend(Facet facet)
{
    switch (facet) {
    case Facet::sector:
        return tr("Sector of activity");
    case Facet::form:
        return tr("Legal form");
    case Facet::region:
        return tr("Region");
    case Facet::mrc:
        return tr("MRC");
    case Facet::municipality:
        return tr("Municipality");
    case Facet::kind:
        return tr("Particularities");
    case Facet::purpose:
        return tr("Social purpose");
    case Facet::clientele:
        return tr("Clientele");
    case Facet::status:
        break;
    }
    return tr("Status");
}

// Territories are looked for by name; the rest by how many there are. What is chosen comes first.
static std::uint32_t rank_of(web::Request const& request, Facet facet, FacetValue const& value)
{
    territories::Gazetteer const& gazetteer = request.get<territories::Gazetteer>();
    PlaceOrder const& order = request.get<PlaceOrder>();
    if (facet == Facet::mrc)
        if (auto const mrc = gazetteer.find_mrc(value.code))
            return order.mrcs[*mrc];
    if (facet == Facet::region)
        if (auto const region = gazetteer.find_region(value.code))
            return order.regions[*region];
    return std::numeric_limits<std::uint32_t>::max() - value.count;
}

static std::vector<ChoiceView> choices(
    web::Request const& request, Asked const& asked, Facet facet, std::vector<FacetValue> const& values)
{
    std::vector<std::pair<std::pair<bool, std::uint32_t>, FacetValue>> ranked;
    ranked.reserve(values.size());
    for (FacetValue const& value : values)
        ranked.emplace_back(
            std::pair{!asked.filters.is_chosen(facet, value.code), rank_of(request, facet, value)}, value);
    std::stable_sort(ranked.begin(), ranked.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    std::vector<ChoiceView> choices;
    choices.reserve(ranked.size());
    for (auto const& [rank, value] : ranked)
        choices.push_back({value.code, facet_label(request, facet, value.code), value.count, !rank.first});
    return choices;
}

static FacetView view_of(web::Request const& request, Asked const& asked, Facet facet, std::vector<FacetValue> const& values)
{
    FacetView view{name(facet, request.language), legend(facet), choices(request, asked, facet, values), {}};
    std::size_t const shown = shown_at_first(facet);
    if (view.first.size() > shown + 1) {
        view.more.assign(view.first.begin() + long(shown), view.first.end());
        view.first.resize(shown);
    }
    return view;
}

std::vector<FacetView> facet_views(web::Request const& request, Asked const& asked, Results const& results)
{
    std::vector<FacetView> views;
    views.reserve(facet_count);
    for (std::size_t i = 0; i < facet_count; ++i) {
        auto const& values = results.facets[i];
        // One status for all tells nothing.
        bool const useful = Facet(i) != Facet::status || values.size() > 1 || !asked.filters.of(Facet::status).empty();
        if (useful && !values.empty())
            views.push_back(view_of(request, asked, Facet(i), values));
    }
    return views;
}

std::vector<ChipView> chip_views(web::Request const& request, Asked const& asked)
{
    std::vector<ChipView> chips;
    Filters const& filters = asked.filters;
    for (std::size_t i = 0; i < facet_count; ++i) {
        if (Facet(i) == Facet::municipality && filters.chosen[i].size() > most_municipality_chips) {
            chips.push_back({request.words().say(tr.counting("{count} municipality", "{count} municipalities",
                                 std::int64_t(filters.chosen[i].size()))),
                asked.link(directory_place, filters.without(Facet::municipality))});
            continue;
        }
        for (std::string const& code : filters.chosen[i])
            chips.push_back({std::string{facet_label(request, Facet(i), code)},
                asked.link(directory_place, filters.without(Facet(i), code))});
    }
    if (filters.around)
        chips.push_back({request.words().say(tr("Within {km} km of {place}",
                             {{"km", std::to_string(filters.around->kilometres)},
                                 {"place", std::string{facet_label(request, Facet::municipality, filters.around->municipality)}}})),
            asked.link(directory_place, filters.without_around())});
    return chips;
}

} // namespace search
