#include "hubs/store.h"

#include "hubs/sql.h"
#include "kit/rules/rule_table.h"
#include "kit/rules/shipped.h"

#include <algorithm>

namespace hubs {

static void seed_hubs(storage::Write& write, std::filesystem::path const& file)
{
    rules::read_rule_table(file, [&](rules::RuleRow const& row) {
        write.run(sql::upsert_hub{.slug = row.text("slug"),
            .name_fr = row.text("name_fr"),
            .name_en = row.text("name_en"),
            .territory_fr = row.text("territory_fr"),
            .territory_en = row.text("territory_en"),
            .name_status = row.text("name_status"),
            .kind = row.text("kind"),
            .languages = row.text("languages")});
    });
}

static void seed_coverage(storage::Write& write, std::filesystem::path const& file)
{
    rules::read_rule_table(file, [&](rules::RuleRow const& row) {
        write.run(sql::upsert_coverage{.hub = row.text("hub"),
            .mrc = row.text("mrc"),
            .since = row.text("since"),
            .until = row.maybe_text("until")});
    });
}

void seed(web::Seeding& seeding)
{
    auto const folder = seeding.rules / "territories";
    auto const hubs_file = folder / "hubs.csv";
    auto const coverage_file = folder / "hub_coverage.csv";
    if (!rules::has_changed(seeding.write, hubs_file) && !rules::has_changed(seeding.write, coverage_file))
        return;
    seed_hubs(seeding.write, hubs_file);
    seed_coverage(seeding.write, coverage_file);
    rules::keep(seeding.write, hubs_file);
    rules::keep(seeding.write, coverage_file);
    seeding.write.record({.tenant = "", .kind = "hubs", .entity = "hubs.csv", .action = "rules.load"});
}

Hubs read_hubs(storage::Reader& reader)
{
    std::vector<Hub> hubs;
    reader.each(sql::all_hubs{}, [&](sql::all_hubs::Row row) {
        hubs.push_back({std::move(row.slug), std::move(row.name_fr), std::move(row.name_en),
            std::move(row.territory_fr), std::move(row.territory_en), row.name_status == "confirmed",
            row.kind == "overlay" ? Kind::overlay : Kind::territory, {}});
    });
    reader.each(sql::all_coverage{}, [&](sql::all_coverage::Row row) {
        auto const hub = std::find_if(hubs.begin(), hubs.end(), [&](Hub const& other) { return other.slug == row.hub; });
        auto const until = row.until ? parse_day(*row.until) : std::nullopt;
        hub->coverage.push_back({std::move(row.mrc), parse_day(row.since).value(), until});
    });
    return Hubs{std::move(hubs)};
}

} // namespace hubs
