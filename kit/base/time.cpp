#include "kit/base/time.h"

#include <unicode/timezone.h>

#include <array>
#include <charconv>
#include <fmt/format.h>
#include <memory>

// Québec's time; the few places in the east that keep Atlantic time all year show the same date but for an hour.
static constexpr char const* local_zone = "America/Toronto";

namespace chrono = std::chrono;
using chrono::hh_mm_ss, chrono::year_month_day;

std::string to_text(Day day)
{
    year_month_day const date{day};
    return fmt::format("{:04}-{:02}-{:02}", int{date.year()}, unsigned{date.month()}, unsigned{date.day()});
}

std::string to_text(Instant instant)
{
    Day const day = day_of(instant);
    hh_mm_ss const time{instant - day};
    return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", to_text(day), time.hours().count(),
        time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

// Digits only: std::from_chars alone would take a sign.
static std::optional<int> number(std::string_view text)
{
    int value = 0;
    for (char const c : text) {
        if (c < '0' || c > '9')
            return {};
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<Day> parse_day(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return {};
    auto const y = number(text.substr(0, 4));
    auto const m = number(text.substr(5, 2));
    auto const d = number(text.substr(8, 2));
    if (!y || !m || !d)
        return {};
    year_month_day const date{chrono::year{*y}, chrono::month(unsigned(*m)), chrono::day(unsigned(*d))};
    if (!date.ok())
        return {};
    return Day{date};
}

std::optional<Instant> parse_instant(std::string_view text)
{
    if (text.size() != 24 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.'
        || text[23] != 'Z')
        return {};
    auto const day = parse_day(text.substr(0, 10));
    auto const hour = number(text.substr(11, 2));
    auto const minute = number(text.substr(14, 2));
    auto const second = number(text.substr(17, 2));
    auto const fraction = number(text.substr(20, 3));
    if (!day || !hour || !minute || !second || !fraction || *hour > 23 || *minute > 59 || *second > 59)
        return {};
    return *day + chrono::hours{*hour} + chrono::minutes{*minute} + chrono::seconds{*second}
        + chrono::milliseconds{*fraction};
}

Day day_of(Instant instant)
{
    return chrono::floor<chrono::days>(instant);
}

Day local_day(Instant instant)
{
    // Safe from any thread: ICU fills a zone when it is made.
    static std::unique_ptr<icu::TimeZone const> const zone{icu::TimeZone::createTimeZone(local_zone)};
    std::int32_t offset = 0;
    std::int32_t summer = 0;
    UErrorCode status = U_ZERO_ERROR;
    zone->getOffset(double(instant.time_since_epoch().count()), false, offset, summer, status);
    return day_of(instant + chrono::milliseconds{offset + summer});
}

std::string to_http_date(Instant instant)
{
    static constexpr std::array week{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    Day const day = day_of(instant);
    year_month_day const date{day};
    hh_mm_ss const time{chrono::floor<chrono::seconds>(instant) - day};
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", week[chrono::weekday{day}.c_encoding()],
        unsigned{date.day()}, months[unsigned{date.month()} - 1], int{date.year()}, time.hours().count(),
        time.minutes().count(), time.seconds().count());
}
