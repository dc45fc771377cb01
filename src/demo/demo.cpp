#include "demo/demo.h"

#include "demo/inventor.h"
#include "demo/sql.h"
#include "demo/taken.h"
#include "hubs/frame.h"
#include "hubs/store.h"
#include "territories/store.h"

#include <fmt/format.h>
#include <unordered_set>

namespace demo {

static constexpr Wording tr{"demo"};
static constexpr int most_organizations = 200'000;
// Where an invented organization says that it comes from.
static constexpr char const* source = "demo";

// Everything that is in the database and is not about to be written again.
static Taken taken_by_others(storage::Reader& reader, Inventor const& inventor, int organizations)
{
    std::unordered_set<std::string> own;
    for (int i = 0; i < organizations; ++i)
        own.emplace(inventor.id(std::size_t(i)).text());
    Taken taken;
    organizations::each(reader, [&](organizations::Organization const& organization) {
        if (!own.contains(std::string{organization.id.text()}))
            taken.remember(organization);
    });
    return taken;
}

static void write_all(storage::Write& write, Inventor const& inventor, Ground const& ground, Taken& taken,
    int organizations, std::function<void(int)> const& progress)
{
    constexpr int between_two_reports = 200;
    for (int i = 0; i < organizations; ++i) {
        auto organization = inventor.organization(std::size_t(i));
        auto const place = ground.gazetteer.find_municipality(*organization.establishments.front().municipality);
        taken.settle(organization, ground.vocabulary.tie_breakers, ground.gazetteer.municipalities()[*place].name);
        save(write, organization, "demo.invent");
        if (auto const sheet = inventor.sheet(organization, std::size_t(i)))
            save(write, *sheet);
        if ((i + 1) % between_two_reports == 0)
            progress(i + 1);
    }
    progress(organizations);
}

Outcome<int> invent(storage::Database& database, std::filesystem::path const& rules, Wish const& wish, Instant now,
    std::function<void(int)> const& progress)
{
    if (wish.organizations < 1 || wish.organizations > most_organizations)
        return Refusal{"organizations", tr("Ask for 1 to 200,000 organizations.")};
    storage::Write write{database, {"command line"}, now};
    storage::Reader reader{database};
    if (organizations::holds_other_than(reader, source))
        return Refusal{"", tr("This folder holds organizations that are not invented: make the demonstration in another folder, given with --data.")};
    auto const hubs = hubs::read_hubs(reader);
    auto const* const hub = hubs.find(wish.hub);
    if (!wish.hub.empty() && !hub)
        return Refusal{"hub", tr("There is no hub «{hub}».", {{"hub", wish.hub}})};
    auto const gazetteer = territories::read_gazetteer(reader);
    auto const taxonomies = organizations::read_taxonomies(rules);
    auto const vocabulary = read_vocabulary(rules, taxonomies);
    Ground const ground{vocabulary, gazetteer, hubs, taxonomies, local_day(now)};
    Inventor const inventor{ground, hub, wish.seed};
    if (inventor.has_nowhere())
        return Refusal{"hub", tr("This hub covers no municipality today: there is nowhere to invent anything.")};
    Taken taken = taken_by_others(reader, inventor, wish.organizations);
    write_all(write, inventor, ground, taken, wish.organizations, progress);
    write.run(sql::keep{.hub = wish.hub,
        .seed = std::int64_t(wish.seed),
        .organizations = wish.organizations,
        .made_at = now});
    write.record({.tenant = wish.hub,
        .kind = "demonstration",
        .entity = fmt::format("{}", wish.seed),
        .action = "demo.invent",
        .after = fmt::format("{}", wish.organizations)});
    write.commit();
    return wish.organizations;
}

bool is_demonstration(storage::Reader& reader)
{
    return reader.one(sql::count{})->total > 0;
}

static void load(web::Loading& loading)
{
    if (loading.concerns({"demonstration"}) && is_demonstration(loading.reader))
        loading.snapshot.put(hubs::Notice{.fictional = true});
}

web::Feature feature()
{
    return {.name = "demo", .load = load};
}

} // namespace demo
