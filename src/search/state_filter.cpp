#include "search/state_filter.h"

#include <algorithm>
#include <array>

namespace search {

using organizations::Directory;
using organizations::Fields;

lookup::Facet column_of(Facet facet)
{
    Fields const& fields = Directory::fields();
    std::array const columns{fields.sector, fields.form, fields.region, fields.mrc, fields.municipality, fields.kind,
        fields.purpose, fields.clientele, fields.status};
    return columns[std::size_t(facet)];
}

StateFilter::StateFilter(
    Directory const& directory, std::string_view hub, Filters const& filters, std::optional<lookup::Point> centre)
{
    if (!hub.empty())
        filter_.chosen.emplace_back(Directory::fields().hub, std::vector{std::string{hub}});
    for (std::size_t i = 0; i < facet_count; ++i)
        if (Facet(i) != Facet::sector && !filters.chosen[i].empty())
            filter_.chosen.emplace_back(column_of(Facet(i)), filters.chosen[i]);
    choose_sectors(directory.columns(), filters.of(Facet::sector));
    if (filters.around && centre)
        filter_.near = lookup::Circle{*centre, double(filters.around->kilometres)};
}

// "Or" between two columns is a set of rows; one column alone is quicker, and counts itself.
void StateFilter::choose_sectors(lookup::Columns const& columns, std::vector<std::string> const& codes)
{
    Fields const& fields = Directory::fields();
    auto const& groups = columns.facets[std::size_t(fields.sector)].codes;
    auto const is_group = [&](std::string const& code) {
        return std::find(groups.begin(), groups.end(), code) != groups.end();
    };
    if (std::all_of(codes.begin(), codes.end(), is_group)) {
        filter_.chosen.emplace_back(fields.sector, codes);
        return;
    }
    rows_ = lookup::RowSet{columns.size()};
    for (lookup::Facet const column : {fields.sector, fields.activity}) {
        lookup::RowSet const found = lookup::rows(columns, {.chosen = {{column, codes}}});
        for (std::uint32_t row = 0; row < columns.size(); ++row)
            if (found.has(row))
                rows_.add(row);
    }
    filter_.within = &rows_;
}

} // namespace search
