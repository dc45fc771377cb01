#include "kit/search/postings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace {

using lookup::Hit;
using lookup::Member;
using lookup::Postings;

Postings every(std::uint32_t step, std::uint32_t end, std::uint8_t strength)
{
    Postings postings;
    for (std::uint32_t document = 0; document < end; document += step)
        postings.push_back(document, strength);
    return postings;
}

Postings at_random(std::mt19937& random, std::uint32_t end, double share)
{
    Postings postings;
    std::uniform_real_distribution<> chance;
    for (std::uint32_t document = 0; document < end; ++document) {
        if (chance(random) < share)
            postings.push_back(document, static_cast<std::uint8_t>(1 + random() % 100));
    }
    return postings;
}

std::map<std::uint32_t, int> as_map(Postings const& postings)
{
    std::map<std::uint32_t, int> map;
    for (std::size_t i = 0; i < postings.size(); ++i)
        map[postings.documents[i]] = postings.strengths[i];
    EXPECT_EQ(map.size(), postings.size());
    EXPECT_TRUE(std::ranges::is_sorted(postings.documents));
    return map;
}

// Few and many documents, so that each way of working is taken.
constexpr std::array<double, 5> shares{0.0, 0.001, 0.02, 0.3, 1.0};

TEST(Postings, unite_as_sets_do_with_the_greatest_strength)
{
    std::mt19937 random{1};
    for (double const share : shares) {
        for (double const other_share : shares) {
            auto const a = at_random(random, 5000, share);
            auto const b = at_random(random, 5003, other_share);
            auto expected = as_map(a);
            for (auto const& [document, strength] : as_map(b))
                expected[document] = std::max(expected[document], strength);
            EXPECT_EQ(as_map(lookup::unite(std::array<Member, 2>{{{&a}, {&b}}})), expected)
                << share << " " << other_share;
        }
    }
}

TEST(Postings, unite_weaker_lists_at_half_their_strength)
{
    for (std::uint32_t const end : {10U, 20'000U}) {
        auto const strong = every(4, end, 9);
        Postings weak;
        weak.push_back(0, 20);
        weak.push_back(1, 1);
        auto const united = as_map(lookup::unite(std::array<Member, 2>{{{&strong}, {&weak, true}}}));
        EXPECT_EQ(united.at(0), 10);
        EXPECT_EQ(united.at(1), 1);
        EXPECT_EQ(united.at(4), 9);
    }
    Postings one;
    one.push_back(100'000, 8);
    auto const far = as_map(lookup::unite(std::array<Member, 2>{{{&one}, {&one, true}}}));
    EXPECT_EQ(far.at(100'000), 8);
}

TEST(Postings, cross_as_sets_do_with_the_smaller_strength)
{
    std::mt19937 random{2};
    for (double const share : shares) {
        for (double const other_share : shares) {
            auto const a = at_random(random, 5000, share);
            auto const b = at_random(random, 5003, other_share);
            auto const left = as_map(a);
            std::map<std::uint32_t, int> expected;
            for (auto const& [document, strength] : as_map(b)) {
                if (left.contains(document))
                    expected[document] = std::min(left.at(document), strength);
            }
            EXPECT_EQ(as_map(lookup::cross(a, b)), expected) << share << " " << other_share;
        }
    }
}

TEST(Postings, score_the_sum_of_their_weighed_strengths)
{
    auto const twos = every(2, 20000, 10);
    auto const threes = every(3, 20000, 1);
    auto const thousands = every(1000, 20000, 2);
    auto const hits = lookup::cross({{&twos, 1}, {&threes, 100}, {&thousands, 0.5F}});
    ASSERT_EQ(hits.size(), 7U);
    EXPECT_EQ(hits[1], (Hit{3000 * 1, 111}));
    EXPECT_EQ(hits.back(), (Hit{18000, 111}));
}

TEST(Postings, cross_to_nothing_when_one_is_empty)
{
    auto const twos = every(2, 100, 10);
    Postings const none;
    EXPECT_TRUE(lookup::cross({{&twos, 1}, {&none, 1}}).empty());
    EXPECT_TRUE(lookup::cross(std::vector<lookup::Weighed>{}).empty());
}

TEST(Postings, leave_nothing_behind_for_the_next_search)
{
    auto const all = every(1, 3000, 7);
    auto const threes = every(3, 3000, 5);
    (void)lookup::cross({{&all, 1}, {&threes, 1}});
    (void)lookup::unite(std::array<Member, 2>{{{&all}, {&threes}}});
    auto const ones = every(1500, 3000, 1);
    EXPECT_EQ(lookup::unite(std::array<Member, 2>{{{&ones}, {&ones}}}).size(), 2U);
    EXPECT_EQ(lookup::cross(ones, threes).size(), 2U);
}

} // namespace
