#include "search/suggestions.h"

#include "kit/base/json.h"
#include "kit/base/text.h"
#include "kit/web/words.h"
#include "search/addresses.h"
#include "search/asked.h"
#include "search/place_names.h"

#include <algorithm>
#include <map>

namespace search {

static constexpr Wording tr{"search"};
static constexpr std::size_t most_suggestions = 8;
static constexpr std::size_t most_municipalities = 3;
static constexpr std::size_t most_sectors = 2;
static constexpr std::size_t shortest = 2; // letters

// While « agro-al » is typed, the index looks for a word that begins with "agroal": it may also be the beginning of the
// second part. The text with its last hyphens opened; absent when the last word has none.
static std::optional<std::string> opened(std::string_view text)
{
    std::string open = fold(text);
    std::size_t const last_word = open.rfind(' ') == std::string::npos ? 0 : open.rfind(' ');
    if (open.find('-', last_word) == std::string::npos)
        return {};
    std::replace(open.begin() + long(last_word), open.end(), '-', ' ');
    return open;
}

static std::vector<lookup::Hit> hits_of(organizations::Directory const& directory, std::string_view text)
{
    std::vector<lookup::Hit> hits = directory.search(text, lookup::LastWord::unfinished).hits;
    auto const other = opened(text);
    if (!other)
        return hits;
    std::map<std::uint32_t, lookup::Hit> best;
    for (lookup::Hit const& hit : hits)
        best.emplace(hit.document, hit);
    for (lookup::Hit const& hit : directory.search(*other, lookup::LastWord::unfinished).hits)
        if (auto const [found, added] = best.emplace(hit.document, hit); !added)
            found->second.score = std::max(found->second.score, hit.score);
    hits.clear();
    for (auto const& [document, hit] : best)
        hits.push_back(hit);
    return hits;
}

namespace {

// Fills the list up to its limit: where it is, what it does, then who bears the words.
class Suggestions {
public:
    Suggestions(web::Request const& request, Asked const& asked, JsonWriter& json)
        : request_{request}, asked_{asked}, json_{json}
    {
    }

    void add_municipalities();
    void add_sectors();
    void add_organizations();

private:
    void add(std::string_view label, web::Link const& link, Phrase const& kind);

    web::Request const& request_;
    Asked const& asked_;
    JsonWriter& json_;
    std::size_t count_ = 0;
};

void Suggestions::add(std::string_view label, web::Link const& link, Phrase const& kind)
{
    if (count_++ >= most_suggestions)
        return;
    json_.object([&] {
        json_.member("label", label);
        json_.member("url", link.text());
        json_.member("kind", request_.words().say(kind));
    });
}

void Suggestions::add_municipalities()
{
    territories::Gazetteer const& gazetteer = request_.get<territories::Gazetteer>();
    std::vector<std::string> own;
    if (asked_.scope.hub)
        own = hubs::covered(*asked_.scope.hub, local_day(request_.now));
    for (std::size_t const place : complete(request_.get<PlaceNames>(), gazetteer, asked_.filters.text, own, most_municipalities)) {
        territories::Municipality const& municipality = gazetteer.municipalities()[place];
        Filters filters;
        filters.around = Around{municipality.code};
        add(municipality.name, asked_.link(directory_place, filters), tr("around this municipality"));
    }
}

void Suggestions::add_sectors()
{
    std::string const typed = fold(asked_.filters.text);
    std::size_t added = 0;
    for (organizations::Term const& term : request_.get<organizations::Taxonomies>().sectors.terms()) {
        if (term.level != 2 || !fold(term.label(request_.language)).starts_with(typed) || ++added > most_sectors)
            continue;
        add(term.label(request_.language), asked_.link(directory_place, Filters{}.with(Facet::sector, term.code)), tr("sector"));
    }
}

void Suggestions::add_organizations()
{
    organizations::Directory const& directory = request_.get<organizations::Directory>();
    lookup::Filter filter;
    if (asked_.scope.hub)
        filter.chosen.emplace_back(organizations::Directory::fields().hub, std::vector{std::string{asked_.hub()}});
    auto const selection = lookup::select(directory.columns(), hits_of(directory, asked_.filters.text), filter, {});
    lookup::Order const best{lookup::ByScore{}, lookup::Sense::descending};
    for (lookup::Hit const& hit : lookup::page(directory.columns(), selection.hits, best, 0, most_suggestions - 2)) {
        organizations::Card const& card = directory.card(hit.document);
        add(card.name, asked_.scope.link(organizations::organization_place, {card.slug}), tr("enterprise"));
    }
}

} // namespace

web::Reply suggestions(web::Request const& request)
{
    Asked const asked = search::asked(request, suggest_place);
    web::Reply reply = web::json(200, "");
    JsonWriter json{reply.body};
    json.array([&] {
        if (fold(asked.filters.text).size() < shortest)
            return;
        Suggestions suggestions{request, asked, json};
        suggestions.add_municipalities();
        suggestions.add_sectors();
        suggestions.add_organizations();
    });
    return reply;
}

} // namespace search
