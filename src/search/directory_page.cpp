#include "search/directory_page.h"

#include "kit/base/json.h"
#include "kit/web/assets.h"
#include "kit/web/html.h"
#include "search/addresses.h"
#include "search/directory.html.h"
#include "search/directory_facets.h"
#include "search/directory_map.h"
#include "search/nothing_found.h"

#include <fmt/format.h>

namespace search {

static constexpr Wording tr{"search"};

namespace {

class PageBuilder {
public:
    PageBuilder(web::Request const& request, Asked const& asked) : request_{request}, asked_{asked} { }

    DirectoryPage build(Results) const;

private:
    std::string say(Phrase const& phrase) const { return request_.words().say(phrase); }
    web::Link at(Filters const& filters) const { return asked_.link(directory_place, filters); }
    web::Link file(hubs::Place const& place) const;
    hubs::Frame frame(Results const&) const;
    std::vector<PageLink> pages(Results const&) const;
    std::vector<OptionView> sorts() const;
    std::vector<OptionView> radius_options() const;
    std::vector<WayOut> ways_out() const;
    std::uint32_t count_in(hubs::Scope const&, Filters const&) const;
    std::optional<SuggestionView> suggestion(Results const&) const;
    void add_nothing(DirectoryPage&) const;
    void add_search_names(DirectoryPage&) const;
    void add_island(DirectoryPage&) const;
    void add_results(DirectoryPage&, Results const&) const;

    web::Request const& request_;
    Asked const& asked_;
};

web::Link PageBuilder::file(hubs::Place const& place) const
{
    Filters filters = asked_.filters.at_page(1);
    filters.view = View::list;
    return asked_.link(place, filters);
}

hubs::Frame PageBuilder::frame(Results const& results) const
{
    std::string const territory{asked_.scope.territory()};
    std::string title = asked_.filters.text.empty()
        ? say(tr("Directory of social-economy enterprises – {territory}", {{"territory", territory}}))
        : say(tr("“{words}” in the directory – {territory}", {{"words", asked_.filters.text}, {"territory", territory}}));
    std::string description = say(tr.counting("{count} social-economy enterprise in {territory}: sector, legal form, services and map.",
        "{count} social-economy enterprises in {territory}: sector, legal form, services and map.", results.total,
        {{"territory", territory}}));
    auto frame = hubs::frame(request_, asked_.scope, directory_place, {}, std::move(title), std::move(description));
    frame.width = hubs::Width::wide;
    auto const in = [&](web::Language language) {
        return Asked{asked_.scope.in(language), asked_.filters, {}}.link(directory_place, asked_.filters);
    };
    frame.self = in(asked_.scope.language);
    frame.other = in(web::other(asked_.scope.language));
    // One page of the directory is worth indexing; its thousand filtered states are not.
    frame.indexable = asked_.filters.count() == 0 && asked_.filters.text.empty() && asked_.filters.page == 1;
    return frame;
}

std::vector<PageLink> PageBuilder::pages(Results const& results) const
{
    std::vector<PageLink> links;
    for (int number = 1; number <= results.pages; ++number) {
        bool const shown = number == 1 || number == results.pages || std::abs(number - results.page) <= 1;
        if (shown)
            links.push_back({number, at(asked_.filters.at_page(number)), number == results.page});
        else if (!links.empty() && links.back().number != 0)
            links.push_back({0, at(asked_.filters), false});
    }
    return links;
}

std::vector<OptionView> PageBuilder::sorts() const
{
    std::vector<std::pair<Sort, Phrase>> all;
    if (!asked_.filters.text.empty())
        all.emplace_back(Sort::relevance, tr("Relevance"));
    if (asked_.filters.around)
        all.emplace_back(Sort::distance, tr("Distance"));
    all.emplace_back(Sort::name, tr("Name, from A to Z"));
    all.emplace_back(Sort::recent, tr("Recently checked"));
    std::vector<OptionView> options;
    // The usual order has no value: words typed afterwards are then sorted by relevance.
    for (auto const& [sort, label] : all)
        options.push_back({sort == asked_.filters.usual_order() ? "" : std::string{name(sort, request_.language)}, say(label),
            sort == asked_.filters.order()});
    return options;
}

std::vector<OptionView> PageBuilder::radius_options() const
{
    std::vector<OptionView> options;
    int const chosen = asked_.filters.around ? asked_.filters.around->kilometres : 25;
    for (int const radius : radii)
        options.push_back({std::to_string(radius), say(tr("{km} km", {{"km", std::to_string(radius)}})), radius == chosen});
    return options;
}

std::uint32_t PageBuilder::count_in(hubs::Scope const& scope, Filters const& state) const
{
    return count(request_.get<organizations::Directory>(), scope.hub ? std::string_view{scope.hub->slug} : "", state,
        centre_of(request_.get<territories::Gazetteer>(), state));
}

std::optional<SuggestionView> PageBuilder::suggestion(Results const& results) const
{
    if (!results.suggestion)
        return {};
    Filters corrected = asked_.filters.at_page(1);
    corrected.text = *results.suggestion;
    Filters bare;
    bare.text = corrected.text;
    bare.view = corrected.view;
    hubs::Scope const quebec{nullptr, asked_.scope.language};
    auto const leading = [&](Phrase label, hubs::Scope const& scope, Filters const& state) {
        return SuggestionView{std::move(label), corrected.text, Asked{scope, state, {}}.link(directory_place, state)};
    };
    if (count_in(asked_.scope, corrected) > 0)
        return leading(tr("Did you mean:"), asked_.scope, corrected);
    if (corrected.count() > 0 && count_in(asked_.scope, bare) > 0)
        return leading(tr("Did you mean, without any filter:"), asked_.scope, bare);
    if (asked_.scope.hub && count_in(quebec, bare) > 0)
        return leading(tr("Did you mean, in all of Québec:"), quebec, bare);
    return {};
}

std::vector<WayOut> PageBuilder::ways_out() const
{
    Filters const& filters = asked_.filters;
    std::vector<WayOut> ways;
    auto const add = [&](Phrase label, Filters const& state, hubs::Scope const& scope) {
        if (auto const found = count_in(scope, state))
            ways.push_back({std::move(label), Asked{scope, state, {}}.link(directory_place, state), found});
    };
    if (filters.count() > 0) {
        Filters bare;
        bare.text = filters.text;
        add(tr("Without any filter"), bare, asked_.scope);
    }
    if (asked_.scope.hub)
        add(tr("In all of Québec"), filters.at_page(1), {nullptr, asked_.scope.language});
    if (!filters.text.empty() && filters.count() > 0)
        add(tr("Without the words"), filters.without_text(), asked_.scope);
    return ways;
}

void PageBuilder::add_search_names(DirectoryPage& page) const
{
    page.near_name = near_parameter(request_.language);
    page.radius_name = radius_parameter(request_.language);
    page.sort_name = sort_parameter(request_.language);
    page.view_name = view_parameter(request_.language);
    page.view_value = map_view_value(request_.language);
    page.near = asked_.filters.near;
    page.near_unknown = !asked_.filters.near.empty();
    if (asked_.filters.around)
        page.near = facet_label(request_, Facet::municipality, asked_.filters.around->municipality);
    JsonWriter json{page.suggest_words};
    json.object([&] {
        json.member("list", say(tr("Suggestions")));
        json.member("one", say(tr("1 suggestion")));
        json.member("other", say(tr("{count} suggestions", {{"count", "{count}"}})));
        json.member("none", say(tr("No suggestion")));
    });
}

void PageBuilder::add_island(DirectoryPage& page) const
{
    page.schematic = request_.get<hubs::Maps>().schematic();
    page.tiles = request_.site->tiles;
    page.tiles_credit = request_.site->tiles_credit;
    std::vector<std::string> codes;
    if (asked_.scope.hub)
        codes = hubs::covered(*asked_.scope.hub, std::chrono::floor<std::chrono::days>(request_.now));
    page.map_codes = fmt::format("{}", fmt::join(codes, " "));
    JsonWriter json{page.map_words};
    json.object([&] {
        json.member("map", say(tr("Interactive map of the enterprises")));
        json.member("open", say(tr("Open the interactive map")));
        json.member("cluster", say(tr("{count} enterprises, zoom in", {{"count", "{count}"}})));
        json.member("zoom_in", say(tr("Zoom in")));
        json.member("zoom_out", say(tr("Zoom out")));
        json.member("close", say(tr("Close")));
        json.member("failed", say(tr("The interactive map could not open. The list gives the same enterprises.")));
    });
}

DirectoryPage PageBuilder::build(Results results) const
{
    Filters map_state = asked_.filters;
    map_state.view = View::map;
    Filters list_state = asked_.filters;
    list_state.view = View::list;
    web::Assets const& assets = *request_.site->assets;
    DirectoryPage page{.frame = frame(results),
        .filters = asked_.filters,
        .results = {},
        .facets = facet_views(request_, asked_, results),
        .chips = chip_views(request_, asked_),
        .pages = pages(results),
        .sorts = sorts(),
        .radii = radius_options(),
        .map = result_map(request_, asked_, results),
        .action = asked_.scope.link(directory_place),
        .clear = at({}),
        .list_view = at(list_state),
        .map_view = at(map_state),
        .csv = file(csv_place),
        .xlsx = file(xlsx_place),
        .geojson = file(geojson_place),
        .suggest = asked_.scope.link(suggest_place),
        .map_points = file(points_place),
        .borders = assets.link("territories.topojson"),
        .background = assets.link("surroundings.topojson")};
    add_results(page, results);
    add_search_names(page);
    add_island(page);
    page.results = std::move(results);
    return page;
}

void PageBuilder::add_results(DirectoryPage& page, Results const& results) const
{
    organizations::Directory const& directory = request_.get<organizations::Directory>();
    page.cards.reserve(results.rows.size());
    for (std::uint32_t const row : results.rows)
        page.cards.push_back(organizations::card_view(request_, asked_.scope, directory.card(row)));
    if (results.page > 1)
        page.previous = at(asked_.filters.at_page(results.page - 1));
    if (results.page < results.pages)
        page.next = at(asked_.filters.at_page(results.page + 1));
    page.suggestion = suggestion(results);
    if (results.total == 0)
        add_nothing(page);
}

void PageBuilder::add_nothing(DirectoryPage& page) const
{
    page.ways_out = ways_out();
    page.nothing_yet = count_in(asked_.scope, {}) == 0;
    page.counted = !page.nothing_yet && !page.suggestion && is_worth_keeping(asked_.filters);
}

} // namespace

web::Reply directory_page(web::Request const& request)
{
    Asked const asked = search::asked(request, directory_place);
    DirectoryPage const page = PageBuilder{request, asked}.build(find(
        request.get<organizations::Directory>(), asked.hub(), asked.filters, asked.centre, Counting::facets));
    if (page.counted)
        keep_nothing_found(request, asked);
    return web::page(request, view::directory, page);
}

} // namespace search
