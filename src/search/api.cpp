#include "search/api.h"

#include "kit/base/json.h"
#include "kit/web/problem.h"
#include "search/asked.h"
#include "search/codes.h"
#include "search/listing.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <set>

namespace search {

static constexpr Wording tr{"search"};
static constexpr web::Language words_of_parameters = web::Language::english;

using organizations::Card;
using organizations::Directory;

namespace {

struct ApiQuery {
    Filters filters;
    std::string hub;
    std::size_t limit = 20;
    std::string cursor; // the last id of the page before
};

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
        auto const code = understood(
            facet, value, request_.get<organizations::Taxonomies>(), request_.get<territories::Gazetteer>());
        if (!code)
            refuse(parameter, tr("Unknown code: {code}.", {{"code", std::string{value}}}));
        else if (!query_.filters.is_chosen(facet, *code))
            query_.filters.of(facet).push_back(*code);
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
    auto const text = request_.query.find(parameter);
    if (text && !whole_number(*text))
        refuse(parameter, tr("A whole number of kilometres."));
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

class Writer {
public:
    Writer(web::Request const& request, std::string& out)
        : rules_{request.get<Directory>(), request.get<organizations::Taxonomies>(), request.get<territories::Gazetteer>(),
            request.get<hubs::Hubs>(), request.words(), request.site->address}
        , json_{out}
    {
    }

    JsonWriter& json() { return json_; }
    void organization(std::uint32_t row);

private:
    void term(std::string_view name, organizations::Taxonomy const&, int place);
    void territory(Card const&);
    void codes(std::string_view name, lookup::Facet, std::uint32_t row);

    ListingRules rules_;
    JsonWriter json_;
};

void Writer::term(std::string_view name, organizations::Taxonomy const& taxonomy, int place)
{
    if (place < 0)
        return json_.member(name, nullptr);
    organizations::Term const& term = taxonomy.terms()[std::size_t(place)];
    json_.object(name, [&] {
        json_.member("code", term.code);
        json_.member("label", term.label(rules_.words.language()));
    });
}

void Writer::territory(Card const& card)
{
    if (card.municipality < 0)
        return;
    auto const& municipality = rules_.gazetteer.municipalities()[std::size_t(card.municipality)];
    auto const& mrc = rules_.gazetteer.mrcs()[municipality.mrc];
    auto const& region = rules_.gazetteer.regions()[mrc.region];
    auto const named = [&](std::string_view field, std::string const& code, std::string const& label) {
        json_.object(field, [&] {
            json_.member("code", code);
            json_.member("label", label);
        });
    };
    named("municipality", municipality.code, municipality.name);
    named("mrc", mrc.code, mrc.name);
    named("region", region.code, region.name);
}

void Writer::codes(std::string_view name, lookup::Facet facet, std::uint32_t row)
{
    auto const& column = rules_.directory.columns().facets[std::size_t(facet)];
    json_.array(name, [&] {
        for (std::uint16_t const value : column.values_of(row))
            json_.value(column.codes[value]);
    });
}

void Writer::organization(std::uint32_t row)
{
    Card const& card = rules_.directory.card(row);
    organizations::Fields const& fields = Directory::fields();
    json_.object([&] {
        json_.member("id", card.id);
        json_.member("name", card.name);
        json_.member("neq", card.neq);
        term("legal_form", rules_.taxonomies.legal_forms, card.form);
        term("sector", rules_.taxonomies.sectors, card.sector);
        territory(card);
        codes("hubs", fields.hub, row);
        codes("kinds", fields.kind, row);
        codes("purposes", fields.purpose, row);
        codes("clienteles", fields.clientele, row);
        json_.member("description", card.summary(rules_.words.language()));
        if (auto const point = position_of(rules_.directory, row))
            json_.object("point", [&] {
                json_.member("lat", point->lat);
                json_.member("lon", point->lon);
                json_.member("precision", card.placed_by_municipality ? "municipality" : "address");
            });
        json_.member("website", card.website.empty() ? std::nullopt : std::optional{card.website});
        json_.member("confirmed_on", card.confirmed_on ? std::optional{to_text(*card.confirmed_on)} : std::nullopt);
        json_.member("page", page_address(rules_, card));
        json_.member("licence", card.licence.empty() ? std::nullopt : std::optional{card.licence});
    });
}

// The rows after the cursor, in the order of ids.
std::vector<std::uint32_t> after(Directory const& directory, std::vector<std::uint32_t> rows, ApiQuery const& query)
{
    std::sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return directory.card(a).id < directory.card(b).id; });
    std::erase_if(rows, [&](std::uint32_t row) { return !query.cursor.empty() && directory.card(row).id <= query.cursor; });
    return rows;
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

} // namespace

web::Reply api_organizations(web::Request const& request)
{
    auto const query = Reading{request}.run();
    if (!query.ok())
        return web::problem_details(request, 400, query.refusals());
    Directory const& directory = request.get<Directory>();
    auto const centre = centre_of(request.get<territories::Gazetteer>(), query->filters);
    auto const all = find_all(directory, query->hub, query->filters, centre);
    auto const rest = after(directory, all, *query);
    std::size_t const count = std::min(rest.size(), query->limit);
    web::Reply reply = web::public_json();
    Writer writer{request, reply.body};
    writer.json().object([&] {
        writer.json().member("total", all.size());
        writer.json().array("data", [&] {
            for (std::size_t i = 0; i < count; ++i)
                writer.organization(rest[i]);
        });
        std::optional<std::string> next;
        if (rest.size() > count)
            next = request.site->address + next_page(request, *query, directory.card(rest[count - 1]).id).text();
        writer.json().member("next", next);
    });
    return reply;
}

web::Reply api_organization(web::Request const& request)
{
    auto const row = request.get<Directory>().find(request.capture(0));
    if (!row)
        return web::problem_details(request, 404, {});
    web::Reply reply = web::public_json();
    Writer{request, reply.body}.organization(*row);
    return reply;
}

} // namespace search
