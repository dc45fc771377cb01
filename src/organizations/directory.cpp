#include "organizations/directory.h"

#include <algorithm>

namespace organizations {

std::string_view Card::summary(web::Language language) const
{
    bool const english = language == web::Language::english && !summary_en.empty();
    return english ? summary_en : summary_fr;
}

std::shared_ptr<lookup::Corrector const> LateCorrector::get() const
{
    std::lock_guard const lock{mutex_};
    return corrector_;
}

void LateCorrector::set(std::shared_ptr<lookup::Corrector const> corrector)
{
    std::lock_guard const lock{mutex_};
    corrector_ = std::move(corrector);
}

static lookup::Schema schema()
{
    return {.facets = {"hub", "sector", "activity", "form", "region", "mrc", "municipality", "kind", "purpose", "clientele",
                "status"},
        .numbers = {"founded", "confirmed", "updated"},
        .orderings = {"name"},
        .flags = {}};
}

Fields::Fields()
    : schema{organizations::schema()}
    , hub{schema.facet("hub")}
    , sector{schema.facet("sector")}
    , activity{schema.facet("activity")}
    , form{schema.facet("form")}
    , region{schema.facet("region")}
    , mrc{schema.facet("mrc")}
    , municipality{schema.facet("municipality")}
    , kind{schema.facet("kind")}
    , purpose{schema.facet("purpose")}
    , clientele{schema.facet("clientele")}
    , status{schema.facet("status")}
    , founded{schema.number("founded")}
    , confirmed{schema.number("confirmed")}
    , updated{schema.number("updated")}
    , name{schema.ordering("name")}
{
}

Fields const& Directory::fields()
{
    static Fields const fields;
    return fields;
}

Directory::Directory(std::shared_ptr<lookup::TextIndex const> index, std::shared_ptr<lookup::Columns const> columns,
    std::shared_ptr<std::vector<Card> const> cards, std::shared_ptr<lookup::Synonyms const> synonyms,
    std::shared_ptr<LateCorrector const> corrector)
    : index_{std::move(index)}
    , columns_{std::move(columns)}
    , cards_{std::move(cards)}
    , synonyms_{std::move(synonyms)}
    , corrector_{std::move(corrector)}
{
    for (std::uint32_t row = 0; row < columns_->size(); ++row)
        size_ += columns_->has(row) ? 1 : 0;
}

void Directory::bring_near(std::span<std::uint32_t const> rows) const
{
    static constexpr std::size_t line = 64;
    for (std::uint32_t const row : rows) {
        auto const* const bytes = reinterpret_cast<char const*>(&card(row));
        for (std::size_t at = 0; at < sizeof(Card); at += line)
            __builtin_prefetch(bytes + at);
    }
    for (std::uint32_t const row : rows)
        for (std::string const* const text : {&card(row).slug, &card(row).name, &card(row).summary_fr})
            for (std::size_t at = 0; at < text->size(); at += line)
                __builtin_prefetch(text->data() + at);
}

lookup::Found Directory::search(std::string_view text, lookup::LastWord last) const
{
    return index_->search(lookup::make_query(text, *synonyms_, last));
}

std::optional<std::string> Directory::corrected(
    std::string_view text, std::vector<lookup::Word> const& unmatched) const
{
    auto const corrector = corrector_->get();
    return corrector ? corrector->corrected(text, unmatched) : std::nullopt;
}

std::optional<std::uint32_t> Directory::find(std::string_view id) const
{
    for (std::uint32_t row = 0; row < columns_->size(); ++row)
        if (columns_->has(row) && card(row).id == id)
            return row;
    return {};
}

std::vector<std::uint32_t> Directory::similar(std::uint32_t row, std::size_t most) const
{
    Fields const& names = fields();
    auto const sectors = columns_->facets[std::size_t(names.sector)].values_of(row);
    if (sectors.empty() || !columns_->has_point(row))
        return {};
    lookup::Filter filter;
    filter.chosen = {{names.sector, {columns_->facets[std::size_t(names.sector)].codes[sectors[0]]}}};
    filter.near = lookup::Circle{columns_->points[row], 150};
    auto const hits = lookup::select(*columns_, lookup::all_rows(*columns_), filter, {}).hits;
    std::vector<std::uint32_t> rows;
    for (lookup::Hit const& hit : lookup::page(*columns_, hits, {lookup::ByDistance{columns_->points[row]}}, 0, most + 1))
        if (hit.document != row && rows.size() < most)
            rows.push_back(hit.document);
    return rows;
}

} // namespace organizations
