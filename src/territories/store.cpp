#include "territories/store.h"

#include "kit/rules/rule_table.h"
#include "kit/rules/shipped.h"
#include "territories/sql.h"

#include <array>
#include <fmt/format.h>

namespace territories {

static void seed_regions(storage::Write& write, std::filesystem::path const& file)
{
    rules::read_rule_table(file, [&](rules::RuleRow const& row) {
        write.run(sql::upsert_region{.code = row.text("code"), .name = row.text("name"), .slug = row.text("slug")});
    });
}

static void seed_mrcs(storage::Write& write, std::filesystem::path const& file)
{
    rules::read_rule_table(file, [&](rules::RuleRow const& row) {
        write.run(sql::upsert_mrc{.code = row.text("code"),
            .name = row.text("name"),
            .region = row.text("region"),
            .kind = row.text("kind"),
            .lat = row.real("lat"),
            .lon = row.real("lon")});
    });
}

static void seed_municipalities(storage::Write& write, std::filesystem::path const& file)
{
    rules::read_rule_table(file, [&](rules::RuleRow const& row) {
        write.run(sql::upsert_municipality{.code = row.text("code"),
            .name = row.text("name"),
            .designation = row.text("designation"),
            .local = row.integer("local"),
            .mrc = row.text("mrc"),
            .population = row.integer("population"),
            .lat = row.real("lat"),
            .lon = row.real("lon")});
    });
}

static void seed_former_names(storage::Write& write, std::filesystem::path const& file)
{
    rules::read_rule_table(file, [&](rules::RuleRow const& row) {
        write.run(sql::insert_former_name{.name = row.text("old_name"), .municipality = row.text("municipality")});
    });
}

void seed(web::Seeding& seeding)
{
    using Seed = void (*)(storage::Write&, std::filesystem::path const&);
    static constexpr std::array<std::pair<char const*, Seed>, 4> tables{{{"regions.csv", seed_regions},
        {"mrc.csv", seed_mrcs}, {"municipalities.csv", seed_municipalities}, {"old_names.csv", seed_former_names}}};
    for (auto const& [name, load] : tables) {
        auto const file = seeding.rules / "territories" / name;
        if (!rules::has_changed(seeding.write, file))
            continue;
        load(seeding.write, file);
        rules::keep(seeding.write, file);
        seeding.write.record({.tenant = "", .kind = "territories", .entity = name, .action = "rules.load"});
    }
}

// The official tables write a straight apostrophe; people read a typographic one.
static std::string for_display(std::string_view official)
{
    std::string shown;
    for (char const c : official)
        if (c == '\'')
            shown += "’";
        else
            shown += c;
    return shown;
}

Gazetteer read_gazetteer(storage::Reader& reader)
{
    std::vector<Region> regions;
    std::unordered_map<std::string, std::size_t> region_places;
    reader.each(sql::all_regions{}, [&](sql::all_regions::Row row) {
        region_places.emplace(row.code, regions.size());
        regions.push_back({std::move(row.code), for_display(row.name), std::move(row.slug)});
    });
    std::vector<Mrc> mrcs;
    std::unordered_map<std::string, std::size_t> mrc_places;
    reader.each(sql::all_mrcs{}, [&](sql::all_mrcs::Row row) {
        mrc_places.emplace(row.code, mrcs.size());
        mrcs.push_back({std::move(row.code), for_display(row.name), region_places.at(row.region), row.lat, row.lon});
    });
    std::vector<Municipality> municipalities;
    reader.each(sql::all_municipalities{}, [&](sql::all_municipalities::Row row) {
        municipalities.push_back({std::move(row.code), for_display(row.name), std::move(row.designation), row.local != 0,
            mrc_places.at(row.mrc), row.population.value_or(0), row.lat, row.lon});
    });
    std::vector<std::pair<std::string, std::string>> former;
    reader.each(sql::all_former_names{}, [&](sql::all_former_names::Row row) {
        former.emplace_back(std::move(row.name), std::move(row.municipality));
    });
    return {std::move(regions), std::move(mrcs), std::move(municipalities), former};
}

static void load(web::Loading& loading)
{
    if (loading.concerns({"territories"}))
        loading.snapshot.put(read_gazetteer(loading.reader));
}

web::Feature feature()
{
    return {.name = "territories", .seed = seed, .load = load};
}

} // namespace territories
