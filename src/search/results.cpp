#include "search/results.h"

#include "search/state_filter.h"

#include <algorithm>
#include <array>

namespace search {

using organizations::Directory;
using organizations::Fields;

static bool has(std::vector<std::string> const& codes, std::string_view code)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

static lookup::Order order_of(Filters const& filters, std::optional<lookup::Point> centre)
{
    Fields const& fields = Directory::fields();
    switch (filters.order()) {
    case Sort::relevance:
        if (!filters.text.empty())
            return {lookup::ByScore{}, lookup::Sense::descending};
        break;
    case Sort::recent:
        return {lookup::ByNumber{fields.confirmed}, lookup::Sense::descending};
    case Sort::distance:
        if (centre)
            return {lookup::ByDistance{*centre}};
        break;
    case Sort::name:
        break;
    }
    return {lookup::ByText{fields.name}};
}

namespace {

struct Matched {
    std::vector<lookup::Hit> hits;
    std::vector<lookup::Word> unmatched;
};

Matched match(Directory const& directory, Filters const& filters)
{
    if (filters.text.empty())
        return {lookup::all_rows(directory.columns()), {}};
    auto found = directory.search(filters.text);
    return {std::move(found.hits), std::move(found.unmatched)};
}

std::vector<FacetValue> values_of(lookup::FacetColumn const& column, std::vector<std::uint32_t> const& counts,
    std::vector<std::string> const& chosen)
{
    std::vector<FacetValue> values;
    for (std::size_t code = 0; code < counts.size(); ++code)
        if (counts[code] > 0 || has(chosen, column.codes[code]))
            values.push_back({column.codes[code], counts[code]});
    return values;
}

// One search, answered from the memory.
class Finder {
public:
    Finder(Directory const& directory, std::string_view hub, Filters const& filters, std::optional<lookup::Point> centre)
        : directory_{directory}
        , columns_{directory.columns()}
        , hub_{hub}
        , filters_{filters}
        , centre_{centre}
        , kept_{directory, hub, filters, centre}
        , matched_{match(directory, filters)}
    {
    }

    Results find(Counting) const;
    std::vector<lookup::Hit> hits() const { return lookup::select(columns_, matched_.hits, kept_.filter(), {}).hits; }

private:
    std::vector<lookup::Hit> count_facets(Results&) const;
    std::vector<FacetValue> sectors() const;
    std::vector<FacetValue> places(std::vector<lookup::Hit> const&) const;
    void put_page(Results&, std::vector<lookup::Hit> const&) const;

    Directory const& directory_;
    lookup::Columns const& columns_;
    std::string_view hub_;
    Filters const& filters_;
    std::optional<lookup::Point> centre_;
    StateFilter kept_;
    Matched matched_;
};

Results Finder::find(Counting counting) const
{
    Results results;
    auto const hits = counting == Counting::facets ? count_facets(results) : this->hits();
    results.total = std::uint32_t(hits.size());
    put_page(results, hits);
    if (counting == Counting::facets) {
        directory_.bring_near(results.rows);
        results.places = places(hits);
    }
    if (!matched_.unmatched.empty())
        results.suggestion = directory_.corrected(filters_.text, matched_.unmatched);
    return results;
}

std::vector<lookup::Hit> Finder::count_facets(Results& results) const
{
    std::vector<Facet> offered;
    std::vector<lookup::Facet> counted;
    for (std::size_t i = 0; i < facet_count; ++i)
        if (is_offered(Facet(i), hub_, filters_)) {
            offered.push_back(Facet(i));
            counted.push_back(column_of(Facet(i)));
        }
    auto selection = lookup::select(columns_, matched_.hits, kept_.filter(), counted);
    for (std::size_t i = 0; i < counted.size(); ++i)
        results.facets[std::size_t(offered[i])] = values_of(
            columns_.facets[std::size_t(counted[i])], selection.counts[i], filters_.of(offered[i]));
    if (kept_.by_precise_sector())
        results.facets[std::size_t(Facet::sector)] = sectors();
    return std::move(selection.hits);
}

// Counted without any sector chosen, as a facet ignores its own choice; those of the third level only when chosen.
std::vector<FacetValue> Finder::sectors() const
{
    Fields const& fields = Directory::fields();
    Filters const open = filters_.without(Facet::sector);
    StateFilter const kept{directory_, hub_, open, centre_};
    std::array const counted{fields.sector, fields.activity};
    auto const selection = lookup::select(columns_, matched_.hits, kept.filter(), counted);
    auto const& chosen = filters_.of(Facet::sector);
    auto const& groups = columns_.facets[std::size_t(fields.sector)];
    auto const& precise = columns_.facets[std::size_t(fields.activity)];
    std::vector<FacetValue> values = values_of(groups, selection.counts[0], chosen);
    for (std::size_t code = 0; code < precise.codes.size(); ++code)
        if (has(chosen, precise.codes[code]) && !has(groups.codes, precise.codes[code]))
            values.push_back({precise.codes[code], selection.counts[1][code]});
    return values;
}

// Where the results are: the map shows all of them, whatever the page.
std::vector<FacetValue> Finder::places(std::vector<lookup::Hit> const& hits) const
{
    auto const& column = columns_.facets[std::size_t(column_of(map_facet(hub_)))];
    std::vector<std::uint32_t> counts(column.codes.size(), 0);
    for (lookup::Hit const& hit : hits)
        for (std::uint16_t const value : column.values_of(hit.document))
            ++counts[value];
    return values_of(column, counts, {});
}

void Finder::put_page(Results& results, std::vector<lookup::Hit> const& hits) const
{
    results.pages = std::max(1, int((results.total + page_size - 1) / page_size));
    results.page = std::min(filters_.page, results.pages);
    for (lookup::Hit const& hit : lookup::page(columns_, hits, order_of(filters_, centre_),
             std::size_t(results.page - 1) * page_size, page_size))
        results.rows.push_back(hit.document);
}

} // namespace

Facet map_facet(std::string_view hub)
{
    return hub.empty() ? Facet::mrc : Facet::municipality;
}

bool is_offered(Facet facet, std::string_view hub, Filters const& filters)
{
    if (!filters.of(facet).empty())
        return true;
    switch (facet) {
    case Facet::region:
        return hub.empty();
    case Facet::mrc:
        return !hub.empty() || !filters.of(Facet::region).empty();
    case Facet::municipality:
        return false;
    default:
        return true;
    }
}

Results find(Directory const& directory, std::string_view hub, Filters const& filters,
    std::optional<lookup::Point> centre, Counting counting)
{
    return Finder{directory, hub, filters, centre}.find(counting);
}

std::vector<std::uint32_t> find_all(
    Directory const& directory, std::string_view hub, Filters const& filters, std::optional<lookup::Point> centre)
{
    auto const hits = Finder{directory, hub, filters, centre}.hits();
    std::vector<std::uint32_t> rows;
    rows.reserve(hits.size());
    for (lookup::Hit const& hit : lookup::page(directory.columns(), hits, order_of(filters, centre), 0, hits.size()))
        rows.push_back(hit.document);
    return rows;
}

std::uint32_t count(
    Directory const& directory, std::string_view hub, Filters const& filters, std::optional<lookup::Point> centre)
{
    return std::uint32_t(Finder{directory, hub, filters, centre}.hits().size());
}

} // namespace search
