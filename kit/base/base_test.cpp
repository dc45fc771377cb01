#include "kit/base/id.h"
#include "kit/base/time.h"

#include <gtest/gtest.h>

using namespace std::chrono_literals;

namespace {

struct Thing;

TEST(Time, instants_and_days_survive_a_round_trip_through_text)
{
    Instant const instant = *parse_instant("2026-11-24T06:05:04.321Z");
    EXPECT_EQ(to_text(instant), "2026-11-24T06:05:04.321Z");
    EXPECT_EQ(to_text(day_of(instant)), "2026-11-24");
    EXPECT_EQ(to_text(Instant{0ms}), "1970-01-01T00:00:00.000Z");
}

TEST(Time, instants_fall_on_the_day_of_the_calendar_on_the_wall)
{
    auto const day = [](char const* instant) { return to_text(local_day(*parse_instant(instant))); };
    EXPECT_EQ(day("2026-11-25T04:59:59.999Z"), "2026-11-24"); // five hours behind in winter
    EXPECT_EQ(day("2026-11-25T05:00:00.000Z"), "2026-11-25");
    EXPECT_EQ(day("2026-07-01T03:59:59.999Z"), "2026-06-30"); // four in summer
    EXPECT_EQ(day("2026-07-01T04:00:00.000Z"), "2026-07-01");
    EXPECT_EQ(day("2027-01-01T02:00:00.000Z"), "2026-12-31");
}

TEST(Time, refuses_what_no_calendar_has)
{
    EXPECT_FALSE(parse_day("2026-02-30"));
    EXPECT_FALSE(parse_day("2026-2-03"));
    EXPECT_FALSE(parse_day("-026-02-03"));
    EXPECT_FALSE(parse_instant("2026-11-24T24:00:00.000Z"));
    EXPECT_FALSE(parse_instant("2026-11-24 06:00:00.000Z"));
}

TEST(Time, writes_http_dates)
{
    EXPECT_EQ(to_http_date(*parse_instant("2026-11-24T06:00:00.000Z")), "Tue, 24 Nov 2026 06:00:00 GMT");
}

TEST(Id, carries_its_instant_and_its_version_and_sorts_by_time)
{
    Randomness randomness{7};
    auto const first = Id<Thing>::make(*parse_instant("2026-11-24T06:00:00.000Z"), randomness);
    auto const second = Id<Thing>::make(*parse_instant("2026-11-24T06:00:00.001Z"), randomness);
    EXPECT_LT(first, second);
    EXPECT_EQ(first.text()[14], '7');
    EXPECT_EQ(Id<Thing>::parse(first.text()), first);
}

TEST(Id, the_same_seed_makes_the_same_id)
{
    Instant const now = *parse_instant("2026-11-24T06:00:00.000Z");
    Randomness a{7};
    Randomness b{7};
    EXPECT_EQ(Id<Thing>::make(now, a), Id<Thing>::make(now, b));
    EXPECT_NE(Id<Thing>::make(now, a), Id<Thing>::make(now, b = Randomness{8}));
}

TEST(Id, refuses_what_is_not_a_uuid)
{
    EXPECT_FALSE(Id<Thing>::parse(""));
    EXPECT_FALSE(Id<Thing>::parse("019ab2c3-0000-7000-8000-00000000000G"));
    EXPECT_FALSE(Id<Thing>::parse("019ab2c3x0000-7000-8000-000000000000"));
}

} // namespace
