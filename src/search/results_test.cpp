#include "search/results.h"

#include "search/asked.h"
#include "territories/territories.h"
#include "world_in_test.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <thread>

using organizations::Directory;
using search::Counting;
using search::Facet;
using search::FacetValue;
using search::Filters;
using search::Results;

namespace {

// What is true of any directory is looked for in the demonstration.
Directory const& demo()
{
    return shared_world("demo").snapshot().get<Directory>();
}

Results results(Filters const& filters, std::optional<lookup::Point> centre = {})
{
    return find(demo(), "mauricie", filters, centre, Counting::facets);
}

std::uint32_t total(Filters const& filters)
{
    return count(demo(), "mauricie", filters, {});
}

std::vector<FacetValue> const& values(Results const& results, Facet facet)
{
    return results.facets[std::size_t(facet)];
}

std::uint32_t count_of(Results const& results, Facet facet, std::string_view code)
{
    for (FacetValue const& value : values(results, facet))
        if (value.code == code)
            return value.count;
    return 0;
}

// The two values of a facet that most have.
std::pair<std::string, std::string> most_frequent(Facet facet)
{
    auto all = values(results({}), facet);
    std::sort(all.begin(), all.end(), [](FacetValue const& a, FacetValue const& b) { return a.count > b.count; });
    return {std::string{all.at(0).code}, std::string{all.at(1).code}};
}

std::vector<std::uint32_t> every_page(Filters filters)
{
    std::vector<std::uint32_t> rows;
    for (filters.page = 1; filters.page <= results(filters).pages; ++filters.page)
        for (std::uint32_t const row : results(filters).rows)
            rows.push_back(row);
    return rows;
}

} // namespace

TEST(Results, count_for_a_value_what_choosing_it_gives)
{
    Results const all = results({});
    EXPECT_EQ(all.total, 400u);
    for (Facet const facet : {Facet::sector, Facet::form, Facet::mrc, Facet::kind, Facet::purpose, Facet::clientele, Facet::status})
        for (FacetValue const& value : values(all, facet))
            EXPECT_EQ(total(Filters{}.with(facet, value.code)), value.count) << value.code;
}

TEST(Results, count_a_facet_without_its_own_selection)
{
    auto const [first, second] = most_frequent(Facet::sector);
    Results const all = results({});
    Results const chosen = results(Filters{}.with(Facet::sector, first));
    EXPECT_EQ(count_of(chosen, Facet::sector, second), count_of(all, Facet::sector, second));
    // The other facets follow the selection.
    std::uint32_t forms = 0;
    for (FacetValue const& value : values(chosen, Facet::form))
        forms += value.count;
    EXPECT_EQ(forms, chosen.total);
}

TEST(Results, are_or_within_a_facet_and_and_between_facets)
{
    auto const [sector, other_sector] = most_frequent(Facet::sector);
    auto const [form, other_form] = most_frequent(Facet::form);
    Filters const both = Filters{}.with(Facet::sector, sector).with(Facet::sector, other_sector);
    EXPECT_EQ(total(both), total(Filters{}.with(Facet::sector, sector)) + total(Filters{}.with(Facet::sector, other_sector)));
    EXPECT_EQ(total(both.with(Facet::form, form)),
        total(Filters{}.with(Facet::sector, sector).with(Facet::form, form))
            + total(Filters{}.with(Facet::sector, other_sector).with(Facet::form, form)));
    EXPECT_LT(total(both.with(Facet::form, form)), total(both));
}

TEST(Results, offer_regions_in_quebec_mrc_in_a_hub_and_municipalities_once_chosen)
{
    EXPECT_FALSE(is_offered(Facet::region, "mauricie", {}));
    EXPECT_TRUE(is_offered(Facet::region, "", {}));
    EXPECT_TRUE(is_offered(Facet::mrc, "mauricie", {}));
    EXPECT_FALSE(is_offered(Facet::mrc, "", {}));
    EXPECT_TRUE(is_offered(Facet::mrc, "", Filters{}.with(Facet::region, "04")));
    EXPECT_TRUE(is_offered(Facet::mrc, "", Filters{}.with(Facet::mrc, "36")));
    EXPECT_FALSE(is_offered(Facet::municipality, "mauricie", {}));
    EXPECT_TRUE(is_offered(Facet::municipality, "mauricie", Filters{}.with(Facet::municipality, "36033")));
    EXPECT_TRUE(is_offered(Facet::sector, "", {}));
}

TEST(Results, keep_a_chosen_value_in_sight_when_nothing_is_left_of_it)
{
    auto const sector = most_frequent(Facet::sector).first;
    Filters filters = Filters{}.with(Facet::sector, sector);
    filters.text = "xyzzyplugh";
    Results const none = results(filters);
    EXPECT_EQ(none.total, 0u);
    ASSERT_EQ(values(none, Facet::sector).size(), 1u);
    EXPECT_EQ(values(none, Facet::sector)[0].code, sector);
    EXPECT_EQ(values(none, Facet::sector)[0].count, 0u);
}

TEST(Results, show_each_row_once_over_their_pages)
{
    for (search::Sort const sort : {search::Sort::name, search::Sort::recent, search::Sort::relevance}) {
        Filters filters;
        filters.sort = sort;
        auto const rows = every_page(filters);
        EXPECT_EQ(rows.size(), 400u);
        EXPECT_EQ(std::set<std::uint32_t>(rows.begin(), rows.end()).size(), 400u);
        EXPECT_EQ(rows, find_all(demo(), "mauricie", filters, {})); // downloads are what is on the screen
        EXPECT_EQ(rows, every_page(filters)); // and the same each time
    }
}

TEST(Results, clamp_the_page_to_those_there_are)
{
    EXPECT_EQ(results(Filters{}.at_page(9999)).page, 20);
    EXPECT_EQ(results(Filters{}.at_page(9999)).rows, results(Filters{}.at_page(20)).rows);
    Filters none;
    none.text = "xyzzyplugh";
    none.page = 3;
    EXPECT_EQ(results(none).page, 1);
    EXPECT_EQ(results(none).pages, 1);
    EXPECT_TRUE(results(none).rows.empty());
}

TEST(Results, stand_within_the_radius_the_nearest_first)
{
    auto const& gazetteer = shared_world("demo").snapshot().get<territories::Gazetteer>();
    Filters filters;
    std::uint32_t before = 0;
    for (int const radius : search::radii) {
        filters.around = search::Around{"36033", radius};
        auto const centre = search::centre_of(gazetteer, filters);
        ASSERT_TRUE(centre);
        auto const rows = find_all(demo(), "mauricie", filters, centre);
        double last = 0;
        for (std::uint32_t const row : rows) {
            double const far = kilometres(demo().columns().directions[row], lookup::direction_of(*centre));
            EXPECT_LE(far, radius + 0.01);
            EXPECT_GE(far, last - 0.001);
            last = far;
        }
        EXPECT_GE(rows.size(), before);
        before = std::uint32_t(rows.size());
    }
    EXPECT_GT(before, 0u);
    EXPECT_LT(before, 400u);
}

TEST(Results, count_for_the_map_the_municipalities_of_a_hub_and_the_mrc_of_quebec)
{
    auto const& gazetteer = shared_world("demo").snapshot().get<territories::Gazetteer>();
    std::uint32_t here = 0;
    for (FacetValue const& value : results({}).places) {
        EXPECT_TRUE(gazetteer.find_municipality(value.code)) << value.code;
        here += value.count;
    }
    EXPECT_EQ(here, 400u);
    std::uint32_t everywhere = 0;
    for (FacetValue const& value : find(demo(), "", {}, {}, Counting::facets).places) {
        EXPECT_TRUE(gazetteer.find_mrc(value.code)) << value.code;
        everywhere += value.count;
    }
    EXPECT_EQ(everywhere, 400u);
    EXPECT_TRUE(find(demo(), "mauricie", {}, {}, Counting::none).places.empty());
}

TEST(Results, belong_to_the_hub_that_is_asked)
{
    EXPECT_EQ(search::count(demo(), "estrie", {}, {}), 0u);
    EXPECT_EQ(search::count(demo(), "", {}, {}), 400u);
}

// The dictionary is built behind the first answer.
static std::optional<std::string> meant(std::string const& text)
{
    Filters filters;
    filters.text = text;
    auto const& directory = shared_world("mauricie").snapshot().get<Directory>();
    std::optional<std::string> suggestion;
    for (int tries = 0; tries < 500 && !suggestion; ++tries) {
        suggestion = find(directory, "mauricie", filters, {}, Counting::none).suggestion;
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    return suggestion;
}

static bool shows(std::string const& target, std::string_view text)
{
    return shared_world("mauricie").get(target).body.find(text) != std::string::npos;
}

TEST(Results, propose_the_word_that_was_meant)
{
    EXPECT_EQ(meant("epicirie"), "épicerie");
    EXPECT_TRUE(shows("/mauricie/repertoire?q=epicirie", "Vouliez-vous dire : <a href=\"/mauricie/repertoire?q=%C3%A9picerie\""));
    Filters filters;
    filters.text = "epicerie";
    auto const& directory = shared_world("mauricie").snapshot().get<Directory>();
    EXPECT_FALSE(find(directory, "mauricie", filters, {}, Counting::none).suggestion);
}

TEST(Results, propose_a_word_only_where_it_finds_something)
{
    ASSERT_EQ(meant("epicirie"), "épicerie");
    EXPECT_TRUE(shows("/mauricie/repertoire?q=epicirie&secteur=food",
        "Vouliez-vous dire : <a href=\"/mauricie/repertoire?q=%C3%A9picerie&amp;secteur=food\""));
    EXPECT_TRUE(shows("/mauricie/repertoire?q=epicirie&secteur=housing",
        "sans aucun filtre : <a href=\"/mauricie/repertoire?q=%C3%A9picerie\""));
    EXPECT_TRUE(shows("/estrie/repertoire?q=epicirie", "dans tout le Québec : <a href=\"/repertoire?q=%C3%A9picerie\""));
    ASSERT_EQ(meant("epicirie velos"), "épicerie velos");
    EXPECT_FALSE(shows("/mauricie/repertoire?q=epicirie+velos", "Vouliez-vous dire"));
}

TEST(Results, take_sectors_of_two_levels_together)
{
    Directory const& directory = shared_world("mauricie").snapshot().get<Directory>();
    Filters const both = Filters{}.with(Facet::sector, "grocery").with(Facet::sector, "housing");
    Results const found = find(directory, "mauricie", both, {}, Counting::facets);
    EXPECT_EQ(found.total, 2u);
    EXPECT_EQ(count_of(found, Facet::sector, "grocery"), 1u);
    EXPECT_EQ(count_of(found, Facet::sector, "housing"), 1u);
    // Sectors that were not chosen are still offered, with what choosing them would add.
    EXPECT_EQ(count_of(found, Facet::sector, "food"), 2u);
    EXPECT_EQ(search::count(directory, "mauricie", both.with(Facet::sector, "food"), {}), 3u);
    EXPECT_EQ(find_all(directory, "mauricie", both, {}).size(), 2u);
}
