#include "home/home_page.h"

#include "home/hub_home.html.h"
#include "home/network_home.html.h"
#include "home/statements.h"
#include "kit/base/json.h"
#include "kit/web/html.h"
#include "search/addresses.h"
#include "search/asked.h"
#include "search/results.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace home {

static constexpr Wording tr{"home"};
static constexpr std::size_t latest_shown = 6;
static constexpr std::size_t shortcuts_shown = 4;

using organizations::Directory;

namespace {

std::string suggest_words(web::Request const& request)
{
    std::string out;
    JsonWriter json{out};
    json.object([&] {
        json.member("list", request.words().say(tr("Suggestions")));
        json.member("one", request.words().say(tr("1 suggestion")));
        json.member("other", request.words().say(tr("{count} suggestions", {{"count", "{count}"}})));
        json.member("none", request.words().say(tr("No suggestion")));
    });
    return out;
}

web::Link directory_with(hubs::Scope const& scope, search::Filters const& filters)
{
    return search::Asked{scope, filters, {}}.link(search::directory_place, filters);
}

AxisView axis(web::Request const& request, hubs::Scope const& scope, int number)
{
    using Where = hubs::Section::Where;
    static constexpr std::array icons{"megaphone", "handshake", "sprout", "network"};
    static constexpr std::array places{Where::axis_1, Where::axis_2, Where::axis_3, Where::axis_4};
    std::array const verbs{tr("Promote"), tr("Strengthen"), tr("Support"), tr("Deploy")};
    std::array const purposes{tr("The social economy, its principles and its benefits in the territory."),
        tr("Social-economy enterprises, whatever their size and their stage."),
        tr("The emergence of the social economy as a model of territorial development."),
        tr("A strong, coherent and complementary support ecosystem.")};
    std::size_t const place = std::size_t(number - 1);
    AxisView view{number, icons[place], verbs[place], purposes[place], {}};
    for (hubs::Section const& section : request.get<hubs::Sections>().all)
        if (section.where == places[place])
            view.links.push_back({request.words().say(section.label), hubs::link_to(section, scope)});
    return view;
}

// Units of the drawing: room for the number, and a surface in proportion to its share of the whole.
double radius_of(std::uint32_t count, std::uint32_t whole)
{
    double const room = count < 10 ? 15 : count < 100 ? 17 : count < 1000 ? 20 : 25;
    return std::max(room, 40 * std::sqrt(double(count) / double(std::max<std::uint32_t>(whole, 1))));
}

class HubHomeBuilder {
public:
    HubHomeBuilder(web::Request const& request, hubs::Scope const& scope)
        : request_{request}
        , scope_{scope}
        , directory_{request.get<Directory>()}
        , gazetteer_{request.get<territories::Gazetteer>()}
        , results_{search::find(directory_, scope.hub->slug, {}, {}, search::Counting::facets)}
    {
    }

    HubHome build() const;

private:
    std::string say(Phrase const& phrase) const { return request_.words().say(phrase); }
    std::vector<search::FacetValue> const& facet(search::Facet facet) const { return results_.facets[std::size_t(facet)]; }
    hubs::MapPicture map() const;
    void add_shortcuts(HubHome&) const;
    void add_figures(HubHome&) const;
    void add_latest(HubHome&) const;

    web::Request const& request_;
    hubs::Scope const& scope_;
    Directory const& directory_;
    territories::Gazetteer const& gazetteer_;
    search::Results results_;
};

hubs::MapPicture HubHomeBuilder::map() const
{
    territories::BaseMap const& base = request_.get<hubs::Maps>().of(scope_.hub);
    auto picture = request_.get<hubs::Maps>().picture(
        scope_.hub, say(tr("Map of social-economy enterprises by MRC")));
    for (search::FacetValue const& value : facet(search::Facet::mrc)) {
        auto const place = gazetteer_.find_mrc(value.code);
        auto const label = std::find_if(base.labels.begin(), base.labels.end(),
            [&](territories::MapLabel const& other) { return other.mrc == value.code; });
        if (!place || label == base.labels.end())
            continue;
        std::string const& name = gazetteer_.mrcs()[*place].name;
        Phrase const title = tr.counting(
            "{place}: {count} enterprise", "{place}: {count} enterprises", value.count, {{"place", name}});
        picture.marks.push_back({label->x, label->y, radius_of(value.count, results_.total), std::int64_t(value.count), name,
            say(title), directory_with(scope_, search::Filters{}.with(search::Facet::mrc, value.code))});
    }
    hubs::spread_marks(picture);
    hubs::name_marks(picture);
    return picture;
}

void HubHomeBuilder::add_shortcuts(HubHome& page) const
{
    auto sectors = facet(search::Facet::sector);
    std::stable_sort(sectors.begin(), sectors.end(), [](auto const& a, auto const& b) { return a.count > b.count; });
    organizations::Taxonomy const& taxonomy = request_.get<organizations::Taxonomies>().sectors;
    for (search::FacetValue const& value : sectors)
        if (page.shortcuts.size() < shortcuts_shown)
            page.shortcuts.push_back({taxonomy.label(value.code, scope_.language),
                directory_with(scope_, search::Filters{}.with(search::Facet::sector, value.code))});
}

void HubHomeBuilder::add_figures(HubHome& page) const
{
    auto const& confirmed = directory_.columns().numbers[std::size_t(Directory::fields().confirmed)];
    std::int64_t const year_ago = local_day(request_.now).time_since_epoch().count() - 365;
    std::size_t fresh = 0;
    for (std::uint32_t const row : search::find_all(directory_, scope_.hub->slug, {}, {}))
        fresh += confirmed[row] >= year_ago ? 1 : 0;
    auto const number = [&](std::size_t count) { return request_.words().number(std::int64_t(count)); };
    page.figures = {{tr("social-economy enterprises"), number(results_.total)},
        {tr("MRC served"), number(std::max(page.mrcs.size(), facet(search::Facet::mrc).size()))},
        {tr("sectors of activity"), number(facet(search::Facet::sector).size())}};
    if (results_.total > 0)
        page.figures.push_back({tr("of the pages checked within a year"),
            say(tr("{share}%", {{"share", number(fresh * 100 / results_.total)}}))});
}

void HubHomeBuilder::add_latest(HubHome& page) const
{
    search::Filters filters;
    filters.sort = search::Sort::recent;
    auto const latest = search::find(directory_, scope_.hub->slug, filters, {}, search::Counting::none);
    for (std::uint32_t const row : latest.rows)
        if (page.latest.size() < latest_shown)
            page.latest.push_back(organizations::card_view(request_, scope_, directory_.card(row)));
}

HubHome HubHomeBuilder::build() const
{
    std::string const territory{scope_.territory()};
    search::Filters on_map;
    on_map.view = search::View::map;
    HubHome page{.frame = hubs::frame(request_, scope_, hubs::home_place, {}, std::string{scope_.hub->name(scope_.language)},
                     say(tr("Social-economy enterprises of {territory}: directory, map and contacts.", {{"territory", territory}}))),
        .map = map(),
        .mrc_name = std::string{search::name(search::Facet::mrc, scope_.language)},
        .mrcs = {},
        .shortcuts = {},
        .axes = {},
        .figures = {},
        .latest = {},
        .today = request_.words().day(local_day(request_.now)),
        .suggest_words = suggest_words(request_),
        .directory = scope_.link(search::directory_place),
        .map_view = directory_with(scope_, on_map),
        .suggest = scope_.link(search::suggest_place),
        .method = scope_.link(data_place)};
    for (std::string const& code : hubs::covered(*scope_.hub, local_day(request_.now)))
        if (auto const mrc = gazetteer_.find_mrc(code))
            page.mrcs.push_back({gazetteer_.mrcs()[*mrc].code, gazetteer_.mrcs()[*mrc].name});
    for (int number = 1; number <= 4; ++number)
        page.axes.push_back(axis(request_, scope_, number));
    add_shortcuts(page);
    add_figures(page);
    add_latest(page);
    return page;
}

// Where a hub's circle stands: the middle of the MRC that it covers, weighted by nothing.
std::optional<geo::LonLat> middle(hubs::Hub const& hub, territories::Gazetteer const& gazetteer, Day today)
{
    geo::LonLat sum{0, 0};
    double count = 0;
    for (std::string const& code : hubs::covered(hub, today)) {
        auto const mrc = gazetteer.find_mrc(code);
        if (!mrc)
            continue;
        sum.lon += gazetteer.mrcs()[*mrc].lon;
        sum.lat += gazetteer.mrcs()[*mrc].lat;
        ++count;
    }
    return count > 0 ? std::optional{geo::LonLat{sum.lon / count, sum.lat / count}} : std::nullopt;
}

void add_hubs(web::Request const& request, NetworkHome& page)
{
    auto const& hubs = request.get<hubs::Hubs>().all();
    Directory const& directory = request.get<Directory>();
    territories::BaseMap const& base = request.get<hubs::Maps>().of(nullptr);
    page.map.size = hubs::MapSize::crowded;
    for (hubs::Hub const& hub : hubs) {
        auto const count = search::count(directory, hub.slug, {}, {});
        web::Link const link = hubs::Scope{&hub, request.language}.link(hubs::home_place);
        std::string const territory{hub.territory(request.language)};
        page.hubs.push_back({hub.name(request.language), hub.territory(request.language), link, count, !hub.name_confirmed});
        auto const at = middle(hub, request.get<territories::Gazetteer>(), local_day(request.now));
        if (!at)
            continue;
        auto const place = base.place(*at);
        Phrase const title = tr.counting("{place}: {count} enterprise", "{place}: {count} enterprises",
            std::int64_t(count), {{"place", territory}});
        page.map.marks.push_back({place.x, place.y, radius_of(count, std::uint32_t(directory.size())), std::int64_t(count),
            territory, request.words().say(title), link});
    }
    hubs::spread_marks(page.map);
    hubs::name_marks(page.map);
}

} // namespace

web::Reply hub_home(web::Request const& request)
{
    hubs::Scope const scope = hubs::scope(request, hubs::home_place);
    return web::page(request, view::hub_home, HubHomeBuilder{request, scope}.build());
}

web::Reply network_home(web::Request const& request)
{
    hubs::Scope const scope{nullptr, request.language};
    auto const say = [&](Phrase const& phrase) { return request.words().say(phrase); };
    NetworkHome page{.frame = hubs::frame(request, scope, hubs::home_place, {}, say(tr("The social economy hubs of Québec")),
                         say(tr("The 22 social economy hubs of Québec and the directory of their enterprises."))),
        .map = request.get<hubs::Maps>().picture(nullptr, say(tr("Map of the hubs"))),
        .hubs = {},
        .figures = {},
        .suggest_words = suggest_words(request),
        .directory = scope.link(search::directory_place),
        .suggest = scope.link(search::suggest_place)};
    add_hubs(request, page);
    auto const number = [&](std::size_t count) { return request.words().number(std::int64_t(count)); };
    page.figures = {{tr("enterprises in the directory"), number(request.get<Directory>().size())},
        {tr("hubs"), number(page.hubs.size())},
        {tr("MRC and equivalent territories"), number(request.get<territories::Gazetteer>().mrcs().size())}};
    return web::page(request, view::network_home, page);
}

} // namespace home
