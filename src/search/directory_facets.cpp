#include "search/directory_facets.h"

#include "kit/base/collation.h"
#include "kit/web/words.h"
#include "search/addresses.h"

#include <algorithm>
#include <fmt/format.h>

namespace search {

static constexpr Wording tr{"search"};

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
static void order(Facet facet, std::vector<ChoiceView>& choices)
{
    bool const by_name = facet == Facet::mrc || facet == Facet::region;
    if (by_name) {
        std::vector<std::pair<std::string, ChoiceView>> keyed;
        for (ChoiceView& choice : choices)
            keyed.emplace_back(sort_key(choice.label), std::move(choice));
        std::sort(keyed.begin(), keyed.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
        for (std::size_t i = 0; i < choices.size(); ++i)
            choices[i] = std::move(keyed[i].second);
    } else
        std::stable_sort(choices.begin(), choices.end(),
            [](ChoiceView const& a, ChoiceView const& b) { return a.count > b.count; });
    std::stable_partition(choices.begin(), choices.end(), [](ChoiceView const& choice) { return choice.chosen; });
}

static FacetView view_of(web::Request const& request, Asked const& asked, Facet facet, std::vector<FacetValue> const& values)
{
    FacetView view{name(facet, request.language), legend(facet), {}, {}};
    for (FacetValue const& value : values)
        view.first.push_back({fmt::format("{}-{}", view.name, value.code), value.code,
            facet_label(request, facet, value.code), value.count, asked.filters.is_chosen(facet, value.code)});
    order(facet, view.first);
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
    for (Facet const facet : {Facet::sector, Facet::form, Facet::region, Facet::mrc, Facet::municipality, Facet::kind,
             Facet::purpose, Facet::clientele, Facet::status}) {
        bool const useful = facet == Facet::region ? !asked.scope.hub
            : facet == Facet::mrc                  ? asked.scope.hub || !asked.filters.of(Facet::region).empty()
            : facet == Facet::municipality         ? !asked.filters.of(Facet::municipality).empty()
            : facet == Facet::status               ? results.facets[std::size_t(facet)].size() > 1
                                                   : true;
        auto const& values = results.facets[std::size_t(facet)];
        bool const chosen = !asked.filters.of(facet).empty();
        if ((useful || chosen) && !values.empty())
            views.push_back(view_of(request, asked, facet, values));
    }
    return views;
}

std::vector<ChipView> chip_views(web::Request const& request, Asked const& asked)
{
    std::vector<ChipView> chips;
    Filters const& filters = asked.filters;
    for (std::size_t i = 0; i < facet_count; ++i)
        for (std::string const& code : filters.chosen[i])
            chips.push_back({std::string{facet_label(request, Facet(i), code)},
                asked.link(directory_place, filters.without(Facet(i), code))});
    if (filters.around)
        chips.push_back({request.words().say(tr("Within {km} km of {place}",
                             {{"km", std::to_string(filters.around->kilometres)},
                                 {"place", std::string{facet_label(request, Facet::municipality, filters.around->municipality)}}})),
            asked.link(directory_place, filters.without_around())});
    return chips;
}

} // namespace search
