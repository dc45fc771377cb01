#include "hubs/api.h"

#include "hubs/frame.h"
#include "kit/base/json.h"
#include "kit/web/problem.h"
#include "kit/web/site.h"
#include "territories/territories.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>

namespace hubs {

static constexpr Wording tr{"hubs"};

using territories::Gazetteer;

namespace {

enum class Level { regions, mrc, municipalities, hubs };
constexpr std::array<std::string_view, 4> level_names{"regions", "mrc", "municipalities", "hubs"};
constexpr std::array<std::string_view, 3> parameters{"level", "region", "mrc"};

struct TerritoryQuery {
    std::set<Level> levels;
    std::set<std::size_t> regions; // places in the gazetteer; empty: all
    std::set<std::size_t> mrcs;

    bool is_narrowed() const { return !regions.empty() || !mrcs.empty(); }
};

class Reading {
public:
    explicit Reading(web::Request const& request) : request_{request} { }

    Outcome<TerritoryQuery> run();

private:
    using Find = std::function<std::optional<std::size_t>(std::string_view code)>;

    void check_names();
    void read_levels();
    std::set<std::size_t> places(std::string_view parameter, Find const&);
    void refuse(std::string_view parameter, Phrase message)
    {
        refusals_.push_back({std::string{parameter}, std::move(message)});
    }

    web::Request const& request_;
    Refusals refusals_;
    TerritoryQuery query_;
};

Outcome<TerritoryQuery> Reading::run()
{
    Gazetteer const& gazetteer = request_.get<Gazetteer>();
    check_names();
    read_levels();
    query_.regions = places("region", [&](std::string_view code) { return gazetteer.find_region(code); });
    query_.mrcs = places("mrc", [&](std::string_view code) { return gazetteer.find_mrc(code); });
    if (!refusals_.empty())
        return refusals_;
    return query_;
}

void Reading::check_names()
{
    for (auto const& [name, value] : request_.query)
        if (std::find(parameters.begin(), parameters.end(), name) == parameters.end())
            refuse(name, tr("Unknown parameter. See the description of the API."));
}

void Reading::read_levels()
{
    for (std::string_view const value : request_.query.all("level")) {
        auto const found = std::find(level_names.begin(), level_names.end(), value);
        if (found != level_names.end())
            query_.levels.insert(Level(found - level_names.begin()));
        else if (!value.empty())
            refuse("level",
                tr("Unknown level: {level}. Choose regions, mrc, municipalities or hubs.",
                    {{"level", std::string{value}}}));
    }
    // The municipalities are most of the bytes: they come when they are asked for.
    if (query_.levels.empty())
        query_.levels = {Level::regions, Level::mrc, Level::hubs};
}

// What a parameter names. Empty values are left out, as forms send them.
std::set<std::size_t> Reading::places(std::string_view parameter, Find const& find)
{
    std::set<std::size_t> found;
    for (std::string_view const code : request_.query.all(parameter)) {
        if (code.empty())
            continue;
        if (auto const place = find(code))
            found.insert(*place);
        else
            refuse(parameter, tr("Unknown code: {code}.", {{"code", std::string{code}}}));
    }
    return found;
}

class Writer {
public:
    Writer(web::Request const& request, TerritoryQuery const& query, std::string& out)
        : gazetteer_{request.get<Gazetteer>()}
        , hubs_{request.get<Hubs>()}
        , query_{query}
        , today_{local_day(request.now)}
        , language_{request.language}
        , origin_{request.site->address}
        , json_{out}
    {
    }

    void document();

private:
    bool is_kept(territories::Mrc const&) const;
    bool is_kept(territories::Region const&) const;
    bool is_kept(Hub const&) const;
    void regions();
    void mrcs();
    void municipalities();
    void hubs();
    void hub(Hub const&);
    void coverage(Hub const&);

    Gazetteer const& gazetteer_;
    Hubs const& hubs_;
    TerritoryQuery const& query_;
    Day today_;
    web::Language language_;
    std::string const& origin_;
    JsonWriter json_;
};

void Writer::document()
{
    json_.object([&] {
        json_.member("date", to_text(today_));
        if (query_.levels.contains(Level::regions))
            regions();
        if (query_.levels.contains(Level::mrc))
            mrcs();
        if (query_.levels.contains(Level::municipalities))
            municipalities();
        if (query_.levels.contains(Level::hubs))
            hubs();
    });
}

bool Writer::is_kept(territories::Mrc const& mrc) const
{
    auto const place = std::size_t(&mrc - gazetteer_.mrcs().data());
    return (query_.regions.empty() || query_.regions.contains(mrc.region))
        && (query_.mrcs.empty() || query_.mrcs.contains(place));
}

bool Writer::is_kept(territories::Region const& region) const
{
    if (!query_.is_narrowed())
        return true;
    auto const place = std::size_t(&region - gazetteer_.regions().data());
    auto const& all = gazetteer_.mrcs();
    return std::any_of(all.begin(), all.end(),
        [&](territories::Mrc const& mrc) { return mrc.region == place && is_kept(mrc); });
}

bool Writer::is_kept(Hub const& hub) const
{
    if (!query_.is_narrowed())
        return true;
    auto const codes = covered(hub, today_);
    return std::any_of(codes.begin(), codes.end(), [&](std::string const& code) {
        auto const place = gazetteer_.find_mrc(code);
        return place && is_kept(gazetteer_.mrcs()[*place]);
    });
}

void Writer::regions()
{
    json_.array("regions", [&] {
        for (territories::Region const& region : gazetteer_.regions()) {
            if (!is_kept(region))
                continue;
            json_.object([&] {
                json_.member("code", region.code);
                json_.member("name", region.name);
            });
        }
    });
}

void Writer::mrcs()
{
    json_.array("mrc", [&] {
        for (territories::Mrc const& mrc : gazetteer_.mrcs()) {
            if (!is_kept(mrc))
                continue;
            Hub const* const hub = hubs_.covering(mrc.code, today_);
            json_.object([&] {
                json_.member("code", mrc.code);
                json_.member("name", mrc.name);
                json_.member("region", gazetteer_.regions()[mrc.region].code);
                json_.member("hub", hub ? std::optional{hub->slug} : std::nullopt);
            });
        }
    });
}

void Writer::municipalities()
{
    json_.array("municipalities", [&] {
        for (territories::Municipality const& municipality : gazetteer_.municipalities()) {
            territories::Mrc const& mrc = gazetteer_.mrcs()[municipality.mrc];
            if (!is_kept(mrc))
                continue;
            json_.object([&] {
                json_.member("code", municipality.code);
                json_.member("name", municipality.name);
                json_.member("designation", municipality.designation);
                json_.member("mrc", mrc.code);
                json_.member("lat", municipality.lat);
                json_.member("lon", municipality.lon);
            });
        }
    });
}

void Writer::hubs()
{
    json_.array("hubs", [&] {
        for (Hub const& each : hubs_.all())
            if (is_kept(each))
                hub(each);
    });
}

void Writer::hub(Hub const& hub)
{
    Scope const scope{&hub, language_};
    json_.object([&] {
        json_.member("slug", hub.slug);
        json_.member("name_fr", hub.name_fr);
        json_.member("name_en", hub.name_en);
        json_.member("name_confirmed", hub.name_confirmed);
        json_.member("territory_fr", hub.territory_fr);
        json_.member("territory_en", hub.territory_en);
        json_.member("kind", hub.kind == Kind::overlay ? "overlay" : "territory");
        coverage(hub);
        json_.member("page", origin_ + scope.link(home_place).text());
    });
}

// Every period, past ones too: a statistic of another year needs the territory of that year.
void Writer::coverage(Hub const& hub)
{
    json_.array("coverage", [&] {
        for (Period const& period : hub.coverage)
            json_.object([&] {
                json_.member("mrc", period.mrc);
                json_.member("since", to_text(period.since));
                json_.member("until", period.until ? std::optional{to_text(*period.until)} : std::nullopt);
            });
    });
}

} // namespace

web::Reply api_territories(web::Request const& request)
{
    auto const query = Reading{request}.run();
    if (!query.ok())
        return web::problem_details(request, 400, query.refusals());
    web::Reply reply = web::public_json();
    Writer{request, *query, reply.body}.document();
    return reply;
}

} // namespace hubs
