#include "search/codes.h"

#include "organizations/organizations.h"

namespace search {

using organizations::Taxonomies;
using territories::Gazetteer;

static bool is_known(Facet facet, std::string_view code, Taxonomies const& lists, Gazetteer const& gazetteer)
{
    switch (facet) {
    case Facet::sector:
        return lists.sectors.find(code) != nullptr;
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

// An organization bears a sector of the second or of the third level: the first level is the sum of its parts.
static std::vector<std::string> sectors_of(organizations::Taxonomy const& sectors, std::string_view code)
{
    if (sectors.find(code)->level != 1)
        return {std::string{code}};
    std::vector<std::string> parts;
    for (organizations::Term const& term : sectors.terms())
        if (term.parent == code)
            parts.push_back(term.code);
    return parts;
}

std::vector<std::string> understood(
    Facet facet, std::string_view code, Taxonomies const& lists, Gazetteer const& gazetteer)
{
    if (!is_known(facet, code, lists, gazetteer))
        return {};
    if (facet == Facet::sector)
        return sectors_of(lists.sectors, code);
    return {std::string{facet == Facet::form ? organizations::facet_of_form(lists.legal_forms, code) : code}};
}

void keep_understood(Filters& filters, Taxonomies const& lists, Gazetteer const& gazetteer)
{
    for (std::size_t i = 0; i < facet_count; ++i) {
        std::vector<std::string> const asked = std::move(filters.chosen[i]);
        filters.chosen[i].clear();
        for (std::string const& each : asked)
            for (std::string& code : understood(Facet(i), each, lists, gazetteer))
                if (!filters.is_chosen(Facet(i), code))
                    filters.chosen[i].push_back(std::move(code));
    }
}

} // namespace search
