#include "search/codes.h"

#include "organizations/organizations.h"

namespace search {

using organizations::Taxonomies;
using territories::Gazetteer;

static bool is_known(Facet facet, std::string_view code, Taxonomies const& lists, Gazetteer const& gazetteer)
{
    switch (facet) {
    case Facet::sector: {
        organizations::Term const* const sector = lists.sectors.find(code);
        return sector && sector->level == 2;
    }
    case Facet::form:
        return lists.legal_forms.find(code) != nullptr;
    case Facet::region:
        return gazetteer.find_region(code).has_value();
    case Facet::mrc:
        return gazetteer.find_mrc(code).has_value();
    case Facet::municipality:
        return gazetteer.find_municipality(code).has_value();
    case Facet::kind:
        return lists.kinds.find(code) != nullptr;
    case Facet::purpose:
        return lists.purposes.find(code) != nullptr;
    case Facet::clientele:
        return lists.clienteles.find(code) != nullptr;
    case Facet::status:
        break;
    }
    auto const status = organizations::parse_status(code);
    return status && organizations::is_listed(*status);
}

std::optional<std::string> understood(
    Facet facet, std::string_view code, Taxonomies const& lists, Gazetteer const& gazetteer)
{
    if (!is_known(facet, code, lists, gazetteer))
        return {};
    return std::string{facet == Facet::form ? organizations::facet_of_form(lists.legal_forms, code) : code};
}

void keep_understood(Filters& filters, Taxonomies const& lists, Gazetteer const& gazetteer)
{
    for (std::size_t i = 0; i < facet_count; ++i) {
        std::vector<std::string> const asked = std::move(filters.chosen[i]);
        filters.chosen[i].clear();
        for (std::string const& each : asked)
            if (auto code = understood(Facet(i), each, lists, gazetteer); code && !filters.is_chosen(Facet(i), *code))
                filters.chosen[i].push_back(std::move(*code));
    }
}

} // namespace search
