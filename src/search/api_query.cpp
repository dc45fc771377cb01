#include "search/api_query.h"

#include "search/api.h"
#include "search/codes.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <set>

namespace search {

static constexpr Wording tr{"search"};
static constexpr web::Language words_of_parameters = web::Language::english;

namespace {

std::optional<std::size_t> whole_number(std::string_view text)
{
    std::size_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional{number} : std::nullopt;
}

class Reading {
public:
    explicit Reading(web::Request const& request) : request_{request} { }

    Outcome<ApiQuery> run();

private:
    void check_names();
    void read_codes(Facet);
    void check_place();
    void read_limit();
    void check_radius();
    void refuse(std::string_view field, Phrase message) { refusals_.push_back({std::string{field}, std::move(message)}); }

    web::Request const& request_;
    ApiQuery query_;
    Refusals refusals_;
};

void Reading::check_names()
{
    std::set<std::string_view> known{"q", "hub", "limit", "cursor", near_parameter(words_of_parameters), radius_parameter(words_of_parameters)};
    for (std::size_t i = 0; i < facet_count; ++i)
        known.insert(name(Facet(i), words_of_parameters));
    for (auto const& [name, value] : request_.query)
        if (!known.contains(name))
            refuse(name, tr("Unknown parameter. See the description of the API."));
}

// Read again from the address, for the page leaves out what it does not understand. Empty values are left out, as forms
// send them.
void Reading::read_codes(Facet facet)
{
    std::string_view const parameter = name(facet, words_of_parameters);
    query_.filters.of(facet).clear();
    for (std::string_view const value : request_.query.all(parameter)) {
        if (value.empty())
            continue;
        auto const codes = understood(
            facet, value, request_.get<organizations::Taxonomies>(), request_.get<territories::Gazetteer>());
        if (codes.empty())
            refuse(parameter, tr("Unknown code: {code}.", {{"code", std::string{value}}}));
        for (std::string const& code : codes)
            if (!query_.filters.is_chosen(facet, code))
                query_.filters.of(facet).push_back(code);
    }
    if (query_.filters.of(facet).size() > most_values)
        refuse(parameter, tr("At most {most} values.", {{"most", std::to_string(most_values)}}));
}

void Reading::check_place()
{
    if (!query_.hub.empty() && !request_.get<hubs::Hubs>().find(query_.hub))
        refuse("hub", tr("Unknown code: {code}.", {{"code", query_.hub}}));
    if (!query_.filters.near.empty())
        refuse("near", tr("No municipality of Québec bears this name or code."));
    if (!query_.cursor.empty() && !parse_id_text(query_.cursor))
        refuse("cursor", tr("A cursor is taken as it is from the page before."));
}

void Reading::read_limit()
{
    auto const text = request_.query.find("limit");
    if (!text)
        return;
    query_.limit = whole_number(*text).value_or(0);
    if (query_.limit < 1 || query_.limit > 100)
        refuse("limit", tr("A whole number from 1 to 100."));
}

void Reading::check_radius()
{
    std::string_view const parameter = radius_parameter(words_of_parameters);
    std::string_view const text = request_.query.get(parameter);
    if (text.empty())
        return;
    auto const kilometres = whole_number(text);
    bool const offered = kilometres
        && std::any_of(radii.begin(), radii.end(), [&](int radius) { return std::size_t(radius) == *kilometres; });
    if (!offered)
        refuse(parameter, tr("One of these numbers of kilometres: {radii}.", {{"radii", fmt::format("{}", fmt::join(radii, ", "))}}));
    else if (request_.query.get(near_parameter(words_of_parameters)).empty())
        refuse(parameter, tr("A radius goes with a municipality, in the parameter near."));
}

Outcome<ApiQuery> Reading::run()
{
    query_.filters = read(request_.query, words_of_parameters, place_finder(request_.get<territories::Gazetteer>()));
    query_.hub = request_.query.get("hub");
    query_.cursor = request_.query.get("cursor");
    check_names();
    for (std::size_t i = 0; i < facet_count; ++i)
        read_codes(Facet(i));
    check_place();
    read_limit();
    check_radius();
    if (!refusals_.empty())
        return refusals_;
    return query_;
}

} // namespace

Outcome<ApiQuery> read_api_query(web::Request const& request)
{
    return Reading{request}.run();
}

web::Link next_page(web::Request const& request, ApiQuery const& query, std::string const& cursor)
{
    web::Query next = write(query.filters, words_of_parameters);
    if (!query.hub.empty())
        next.add("hub", query.hub);
    next.add("limit", std::to_string(query.limit));
    next.add("cursor", cursor);
    return web::Link::local(web::link_to(api_address, request.language, {}).text() + "?" + next.text());
}

} // namespace search
