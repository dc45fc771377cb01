// Instants and days as the project stores them: ISO-8601 text, instants in UTC. Nothing here reads a clock.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Day = std::chrono::sys_days;

// "2026-11-24T06:00:00.000Z"
std::string to_text(Instant);
// "2026-11-24"
std::string to_text(Day);

// The exact forms above; anything else is absent. A day that no calendar has (2026-02-30) is refused.
std::optional<Instant> parse_instant(std::string_view);
std::optional<Day> parse_day(std::string_view);

// The day in UTC: for logs and headers. For people, it begins in the evening before.
Day day_of(Instant);
// The day that the calendar on the wall shows, summer and winter: « today », and every date that people read.
Day local_day(Instant);

// "Tue, 24 Nov 2026 06:00:00 GMT", for HTTP headers (RFC 9110).
std::string to_http_date(Instant);
