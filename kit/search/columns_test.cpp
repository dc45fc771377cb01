#include "kit/search/columns_writer.h"
#include "kit/search/filter.h"
#include "kit/search/order.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using namespace lookup;

using Rows = std::vector<std::uint32_t>;

Schema const schema{{"sector", "region"}, {"jobs"}, {"name"}, {"member", "website"}};
Facet const sector = schema.facet("sector");
Facet const region = schema.facet("region");
Number const jobs = schema.number("jobs");
Ordering const name = schema.ordering("name");

constexpr Point shawinigan{46.566F, -72.749F};
constexpr Point trois_rivieres{46.343F, -72.543F};
constexpr Point montreal{45.509F, -73.554F};

// 0 food in 04, 1 food and culture in 06, 2 culture in 04, 3 housing in 06 without anything else.
class ColumnsOfFour : public testing::Test {
protected:
    ColumnsOfFour()
    {
        writer_.set(0,
            {"id-c", {{sector, {"food"}}, {region, {"04"}}}, {{jobs, 5}}, {{name, "Épicerie"}}, {Flag{0}},
                shawinigan});
        writer_.set(1,
            {"id-b", {{sector, {"food", "culture"}}, {region, {"06"}}}, {{jobs, -2}}, {{name, "Zone"}},
                {Flag{0}, Flag{1}}, montreal});
        writer_.set(2,
            {"id-a", {{sector, {"culture"}}, {region, {"04"}}}, {{jobs, 5}}, {{name, "épicerie"}}, {},
                trois_rivieres});
        writer_.set(3, {"id-d", {{sector, {"housing"}}, {region, {"06"}}}, {}, {}, {}, {}});
        columns_ = writer_.publish();
    }

    Rows selected(Filter const& filter) const
    {
        Rows rows;
        for (auto const& hit : select(*columns_, all_rows(*columns_), filter, {}).hits)
            rows.push_back(hit.document);
        return rows;
    }

    std::uint32_t counted(Filter const& filter, Facet facet, std::string const& code) const
    {
        auto const selection = select(*columns_, all_rows(*columns_), filter, std::array{facet});
        auto const& codes = columns_->facets[static_cast<std::size_t>(facet)].codes;
        return selection.counts[0][static_cast<std::size_t>(std::ranges::find(codes, code) - codes.begin())];
    }

    Rows ordered(Order const& order, std::size_t first = 0, std::size_t count = 10) const
    {
        std::vector<Hit> const hits{{0, 2}, {1, 9}, {2, 2}, {3, 0.5F}};
        Rows rows;
        for (auto const& hit : page(*columns_, hits, order, first, count))
            rows.push_back(hit.document);
        return rows;
    }

    ColumnsWriter writer_{schema};
    std::shared_ptr<Columns const> columns_;
};

TEST_F(ColumnsOfFour, filter_with_or_within_a_facet_and_and_between_facets)
{
    EXPECT_EQ(selected({}), (Rows{0, 1, 2, 3}));
    EXPECT_EQ(selected({.chosen = {{sector, {"culture"}}}}), (Rows{1, 2}));
    EXPECT_EQ(selected({.chosen = {{sector, {"culture", "housing"}}}}), (Rows{1, 2, 3}));
    EXPECT_EQ(selected({.chosen = {{sector, {"culture", "housing"}}, {region, {"06"}}}}), (Rows{1, 3}));
    EXPECT_EQ(selected({.chosen = {{sector, {"no such code"}}}}), Rows{});
    EXPECT_EQ(selected({.chosen = {{sector, {}}}}), (Rows{0, 1, 2, 3}));
}

TEST_F(ColumnsOfFour, count_a_facet_as_if_nothing_were_chosen_in_it)
{
    Filter const food{.chosen = {{sector, {"food"}}}};
    EXPECT_EQ(counted(food, sector, "culture"), 2U);
    EXPECT_EQ(counted(food, sector, "housing"), 1U);
    EXPECT_EQ(counted(food, region, "04"), 1U);
    Filter const food_in_06{.chosen = {{sector, {"food"}}, {region, {"06"}}}};
    EXPECT_EQ(counted(food_in_06, sector, "culture"), 1U);
    EXPECT_EQ(counted(food_in_06, sector, "housing"), 1U);
    EXPECT_EQ(counted(food_in_06, region, "04"), 1U);
    EXPECT_EQ(counted(food_in_06, region, "06"), 1U);
}

TEST_F(ColumnsOfFour, filter_by_number_flag_and_given_rows)
{
    EXPECT_EQ(selected({.ranges = {{.number = jobs, .least = 0}}}), (Rows{0, 2}));
    EXPECT_EQ(selected({.ranges = {{.number = jobs, .most = -2}}}), (Rows{1}));
    EXPECT_EQ(selected({.ranges = {{.number = jobs}}}), (Rows{0, 1, 2}));
    EXPECT_EQ(selected({.present = {Flag{0}}}), (Rows{0, 1}));
    EXPECT_EQ(selected({.present = {Flag{0}, schema.flag("website")}}), (Rows{1}));
    RowSet within{4};
    within.add(2);
    within.add(3);
    EXPECT_EQ(selected({.within = &within}), (Rows{2, 3}));
    EXPECT_EQ(rows(*columns_, {.chosen = {{sector, {"food"}}}}).size(), 2U);
}

TEST_F(ColumnsOfFour, filter_by_distance)
{
    double const apart
        = kilometres(direction_of(shawinigan), direction_of(trois_rivieres)); // 29.4 by any calculator
    EXPECT_NEAR(apart, 29.4, 0.1);
    EXPECT_EQ(selected({.near = Circle{shawinigan, apart + 0.01}}), (Rows{0, 2}));
    EXPECT_EQ(selected({.near = Circle{shawinigan, apart - 0.01}}), (Rows{0}));
    EXPECT_EQ(selected({.near = Circle{montreal, 500}}), (Rows{0, 1, 2}));
}

TEST_F(ColumnsOfFour, order_by_each_key_with_missing_values_last_and_ties_by_id)
{
    EXPECT_EQ(ordered({ByScore{}, Sense::descending}), (Rows{1, 2, 0, 3}));
    EXPECT_EQ(ordered({ByText{name}, Sense::ascending}), (Rows{2, 0, 1, 3}));
    EXPECT_EQ(ordered({ByText{name}, Sense::descending}), (Rows{1, 0, 2, 3}));
    EXPECT_EQ(ordered({ByNumber{jobs}, Sense::ascending}), (Rows{1, 2, 0, 3}));
    EXPECT_EQ(ordered({ByNumber{jobs}, Sense::descending}), (Rows{2, 0, 1, 3}));
    EXPECT_EQ(ordered({ByDistance{shawinigan}, Sense::ascending}), (Rows{0, 2, 1, 3}));
}

TEST_F(ColumnsOfFour, give_one_page)
{
    EXPECT_EQ(ordered({ByText{name}, Sense::ascending}, 1, 2), (Rows{0, 1}));
    EXPECT_EQ(ordered({ByText{name}, Sense::ascending}, 3, 2), (Rows{3}));
    EXPECT_EQ(ordered({ByText{name}, Sense::ascending}, 4, 2), Rows{});
    EXPECT_EQ(ordered({ByText{name}, Sense::ascending}, 0, 0), Rows{});
}

TEST_F(ColumnsOfFour, do_not_change_once_published)
{
    writer_.remove(1);
    writer_.set(0, {"id-c", {{sector, {"culture"}}}, {}, {{name, "Zzz"}}, {}, {}});
    writer_.set(4, {"id-e", {{sector, {"food"}}}, {}, {{name, "Alizé"}}, {}, {}});
    EXPECT_EQ(selected({.chosen = {{sector, {"food"}}}}), (Rows{0, 1}));
    columns_ = writer_.publish();
    EXPECT_EQ(selected({.chosen = {{sector, {"food"}}}}), (Rows{4}));
    EXPECT_EQ(selected({}), (Rows{0, 2, 3, 4}));
    EXPECT_EQ(selected({.ranges = {{.number = jobs}}}), (Rows{2}));
    std::vector<Hit> const hits{{0, 0}, {1, 0}, {2, 0}, {4, 0}, {99, 0}};
    auto const known = select(*columns_, hits, {}, {}).hits;
    ASSERT_EQ(known.size(), 3U);
    EXPECT_EQ(page(*columns_, known, {ByText{name}}, 0, 1).front().document, 4U);
    EXPECT_EQ(page(*columns_, known, {ByText{name}}, 2, 1).front().document, 0U);
}

TEST_F(ColumnsOfFour, stay_small_when_rows_change_often)
{
    for (int i = 0; i < 1000; ++i) {
        writer_.set(2, {"id-a", {{sector, {"culture", "food"}}}, {}, {{name, std::to_string(i)}}, {}, {}});
        columns_ = writer_.publish();
    }
    EXPECT_LT(columns_->facets[0].values.size(), 100U);
    EXPECT_EQ(counted({}, sector, "culture"), 2U);
    EXPECT_EQ(counted({}, sector, "food"), 3U);
}

TEST(Ranks, are_the_same_one_by_one_as_all_at_once)
{
    constexpr std::uint32_t rows = 300;
    auto const key = [](std::uint32_t row) { return std::to_string(row * 7919 % 101); };
    RankedKeys together;
    together.grow(rows);
    RankedKeys apart;
    apart.grow(rows);
    for (std::uint32_t row = 0; row < rows; ++row) {
        together.set(row, key(row));
        apart.set(row, "changed later");
        apart.ranks();
    }
    for (std::uint32_t row = 0; row < rows; ++row) {
        apart.set(row, key(row));
        apart.ranks();
    }
    EXPECT_EQ(apart.ranks(), together.ranks());
}

TEST(ColumnsWriter, knows_the_codes_it_has_when_there_is_no_place_for_another)
{
    constexpr int most = 65'536;
    constexpr int in_a_row = 255;
    ColumnsWriter writer{schema};
    std::uint32_t row = 0;
    for (int code = 0; code < most; ++row) {
        std::vector<std::string> codes;
        for (; code < most && std::ssize(codes) < in_a_row; ++code)
            codes.push_back(std::to_string(code));
        writer.set(row, {std::to_string(row), {{sector, codes}}, {}, {}, {}, {}});
    }
    EXPECT_NO_THROW(writer.set(row, {"known", {{sector, {"0", "65535"}}}, {}, {}, {}, {}}));
    EXPECT_THROW(writer.set(row, {"new", {{sector, {"one more"}}}, {}, {}, {}, {}}), std::length_error);
}

TEST(Schema, does_not_know_other_names)
{
    EXPECT_THROW((void)schema.facet("colour"), std::out_of_range);
    EXPECT_THROW((void)schema.number("name"), std::out_of_range);
}

} // namespace
