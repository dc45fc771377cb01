#include "search/filters.h"

#include "kit/base/text.h"

#include <algorithm>
#include <charconv>

namespace search {

namespace {

struct Names {
    std::string_view french;
    std::string_view english;

    std::string_view in(web::Language language) const
    {
        return language == web::Language::french ? french : english;
    }
};

constexpr std::array<Names, facet_count> facet_names{{{"secteur", "sector"}, {"forme", "form"}, {"region", "region"},
    {"mrc", "mrc"}, {"municipalite", "municipality"}, {"particularite", "kind"}, {"finalite", "purpose"},
    {"clientele", "clientele"}, {"statut", "status"}}};
constexpr Names text_name{"q", "q"};
constexpr Names near_name{"autour", "near"};
constexpr Names radius_name{"rayon", "radius"};
constexpr Names sort_name{"tri", "sort"};
constexpr Names view_name{"vue", "view"};
constexpr Names page_name{"page", "page"};
constexpr std::array<Names, 4> sorts{{{"pertinence", "relevance"}, {"nom", "name"}, {"recent", "recent"}, {"distance", "distance"}}};
constexpr Names map_view{"carte", "map"};

// Long enough for any real search; more is cut rather than refused.
constexpr std::size_t longest_text = 200;
constexpr int last_page = 10'000;

int number(std::string_view text, int least, int most, int otherwise)
{
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return otherwise;
    return std::clamp(value, least, most);
}

std::vector<std::string> codes(web::Query const& query, std::string_view name)
{
    std::vector<std::string> found;
    for (std::string_view const value : query.all(name)) {
        bool const usable = !value.empty() && value.size() <= 60 && found.size() < most_values;
        if (usable && std::find(found.begin(), found.end(), value) == found.end())
            found.emplace_back(value);
    }
    return found;
}

std::optional<Sort> sort_of(std::string_view text, web::Language language)
{
    for (std::size_t i = 0; i < sorts.size(); ++i)
        if (sorts[i].in(language) == text)
            return Sort(i);
    return {};
}

int nearest_radius(int wanted)
{
    return *std::min_element(radii.begin(), radii.end(),
        [&](int a, int b) { return std::abs(a - wanted) < std::abs(b - wanted); });
}

// Tidied, cut at the end of a character.
std::string typed(std::string_view text)
{
    std::string kept = tidy(text).value_or("");
    if (kept.size() <= longest_text)
        return kept;
    std::size_t end = longest_text;
    while ((static_cast<unsigned char>(kept[end]) & 0xc0) == 0x80)
        --end;
    return kept.substr(0, end);
}

Around around(std::string code, std::string_view radius)
{
    return {std::move(code), nearest_radius(number(radius, 1, 1000, 25))};
}

} // namespace

std::string_view name(Facet facet, web::Language language)
{
    return facet_names[std::size_t(facet)].in(language);
}

std::string_view name(Sort sort, web::Language language)
{
    return sorts[std::size_t(sort)].in(language);
}

std::string_view near_parameter(web::Language language)
{
    return near_name.in(language);
}

std::string_view radius_parameter(web::Language language)
{
    return radius_name.in(language);
}

std::string_view sort_parameter(web::Language language)
{
    return sort_name.in(language);
}

std::string_view view_parameter(web::Language language)
{
    return view_name.in(language);
}

std::string_view map_view_value(web::Language language)
{
    return map_view.in(language);
}

bool Filters::is_chosen(Facet facet, std::string_view code) const
{
    auto const& codes = of(facet);
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

int Filters::count() const
{
    int count = around ? 1 : 0;
    for (auto const& codes : chosen)
        count += int(codes.size());
    return count;
}

Sort Filters::usual_order() const
{
    if (!text.empty())
        return Sort::relevance;
    return around ? Sort::distance : Sort::name;
}

Sort Filters::order() const
{
    bool const possible = sort && (*sort != Sort::distance || around) && (*sort != Sort::relevance || !text.empty());
    return possible ? *sort : usual_order();
}

Filters Filters::without(Facet facet, std::string_view code) const
{
    Filters other = at_page(1);
    std::erase(other.of(facet), code);
    return other;
}

Filters Filters::without(Facet facet) const
{
    Filters other = at_page(1);
    other.of(facet).clear();
    return other;
}

Filters Filters::with(Facet facet, std::string_view code) const
{
    Filters other = without(facet, code);
    other.of(facet).emplace_back(code);
    return other;
}

Filters Filters::at_page(int page) const
{
    Filters other = *this;
    other.page = page;
    return other;
}

Filters Filters::without_text() const
{
    Filters other = at_page(1);
    other.text.clear();
    return other;
}

Filters Filters::without_around() const
{
    Filters other = at_page(1);
    other.around.reset();
    other.near.clear();
    return other;
}

Filters read(web::Query const& query, web::Language language, PlaceFinder const& place)
{
    Filters filters;
    filters.text = typed(query.get(text_name.in(language)));
    for (std::size_t i = 0; i < facet_count; ++i)
        filters.chosen[i] = codes(query, facet_names[i].in(language));
    filters.near = typed(query.get(near_name.in(language)));
    if (auto code = filters.near.empty() ? std::nullopt : place(filters.near)) {
        filters.around = around(std::move(*code), query.get(radius_name.in(language)));
        filters.near.clear();
    }
    filters.sort = sort_of(query.get(sort_name.in(language)), language);
    filters.view = query.get(view_name.in(language)) == map_view.in(language) ? View::map : View::list;
    filters.page = number(query.get(page_name.in(language)), 1, last_page, 1);
    return filters;
}

template <class Add>
static void each_parameter(Filters const& filters, web::Language language, Add add)
{
    if (!filters.text.empty())
        add(text_name.in(language), filters.text);
    for (std::size_t i = 0; i < facet_count; ++i)
        for (std::string const& code : filters.chosen[i])
            add(facet_names[i].in(language), code);
    if (filters.around) {
        add(near_name.in(language), filters.around->municipality);
        add(radius_name.in(language), std::to_string(filters.around->kilometres));
    }
    if (Sort const order = filters.order(); order != filters.usual_order())
        add(sort_name.in(language), name(order, language));
    if (filters.view == View::map)
        add(view_name.in(language), map_view.in(language));
    if (filters.page > 1)
        add(page_name.in(language), std::to_string(filters.page));
}

web::Query write(Filters const& filters, web::Language language)
{
    web::Query query;
    each_parameter(filters, language, [&](std::string_view name, std::string_view value) {
        query.add(std::string{name}, std::string{value});
    });
    return query;
}

std::string query_text(Filters const& filters, web::Language language)
{
    std::string text;
    text.reserve(64);
    each_parameter(filters, language,
        [&](std::string_view name, std::string_view value) { web::append_parameter(text, name, value); });
    return text;
}

} // namespace search
