#include "search/api.h"

#include "kit/base/json.h"
#include "kit/web/problem.h"
#include "search/api_query.h"
#include "search/listing.h"
#include "search/public_record.h"

#include <algorithm>

namespace search {

using organizations::Card;
using organizations::Directory;

namespace {

class Writer {
public:
    Writer(web::Request const& request, std::string& out)
        : rules_{request.get<Directory>(), request.get<organizations::Taxonomies>(), request.get<territories::Gazetteer>(),
            request.get<hubs::Hubs>(), request.words(), request.site->address, request.db()}
        , reader_{request.db()}
        , json_{out}
    {
    }

    JsonWriter& json() { return json_; }
    // False, and nothing written, when it has left the directory since the memory was filled.
    bool organization(std::uint32_t row);

private:
    void term(std::string_view name, organizations::Taxonomy const&, int place);
    void territory(Card const&);
    void codes(std::string_view name, lookup::Facet, std::uint32_t row);
    void texts(std::string_view name, std::vector<std::string> const&);
    void classes(Card const&, std::uint32_t row);
    void record(PublicRecord const&);
    void point(Card const&, std::uint32_t row);

    ListingRules rules_;
    storage::Reader reader_; // the whole answer is of one moment
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

void Writer::texts(std::string_view name, std::vector<std::string> const& values)
{
    json_.array(name, [&] {
        for (std::string const& value : values)
            json_.value(value);
    });
}

void Writer::classes(Card const& card, std::uint32_t row)
{
    organizations::Fields const& fields = Directory::fields();
    term("legal_form", rules_.taxonomies.legal_forms, card.form);
    term("sector", rules_.taxonomies.sectors, card.sector);
    term("sector_group", rules_.taxonomies.sectors, card.sector_group);
    territory(card);
    codes("hubs", fields.hub, row);
    codes("kinds", fields.kind, row);
    codes("purposes", fields.purpose, row);
    codes("clienteles", fields.clientele, row);
}

void Writer::record(PublicRecord const& record)
{
    auto const if_any = [](std::string const& text) { return text.empty() ? std::nullopt : std::optional{text}; };
    organizations::Taxonomy const& statuses = rules_.taxonomies.statuses;
    organizations::Term const* const status = statuses.find(organizations::code(record.status));
    term("status", statuses, status ? int(status - statuses.terms().data()) : -1);
    json_.member("description", record.description);
    texts("products", record.products);
    json_.member("founded_year", record.founded_year);
    json_.member("street", if_any(record.street));
    json_.member("postal_code", if_any(record.postal_code));
    texts("phones", record.phones);
    texts("emails", record.emails);
}

void Writer::point(Card const& card, std::uint32_t row)
{
    auto const point = position_of(rules_.directory, row);
    if (!point)
        return;
    json_.object("point", [&] {
        json_.member("lat", point->lat);
        json_.member("lon", point->lon);
        json_.member("precision", card.placed_by_municipality ? "municipality" : "address");
    });
}

bool Writer::organization(std::uint32_t row)
{
    Card const& card = rules_.directory.card(row);
    auto const found = public_record(reader_, card, rules_.words.language());
    if (!found)
        return false;
    json_.object([&] {
        json_.member("id", card.id);
        json_.member("name", card.name);
        json_.member("neq", card.neq);
        classes(card, row);
        record(*found);
        point(card, row);
        json_.member("website", card.website.empty() ? std::nullopt : std::optional{card.website});
        json_.member("confirmed_on", card.confirmed_on ? std::optional{to_text(*card.confirmed_on)} : std::nullopt);
        json_.member("page", page_address(rules_, card));
        json_.member("licence", card.licence.empty() ? std::nullopt : std::optional{card.licence});
    });
    return true;
}

// The rows after the cursor, in the order of ids.
std::vector<std::uint32_t> after(Directory const& directory, std::vector<std::uint32_t> rows, ApiQuery const& query)
{
    std::sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return directory.card(a).id < directory.card(b).id; });
    std::erase_if(rows, [&](std::uint32_t row) { return !query.cursor.empty() && directory.card(row).id <= query.cursor; });
    return rows;
}

} // namespace

web::Reply api_organizations(web::Request const& request)
{
    auto const query = read_api_query(request);
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
    return Writer{request, reply.body}.organization(*row) ? reply : web::problem_details(request, 404, {});
}

} // namespace search
