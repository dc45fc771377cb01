#include "kit/testing/case_expectations.h"

#include "kit/web/ascii.h"
#include "kit/web/finishing.h"

#include <algorithm>
#include <boost/json.hpp>
#include <fmt/format.h>
#include <string_view>

namespace cases {

static constexpr std::size_t excerpt_margin = 100;
static constexpr std::size_t shortest_likeness = 4;

static bool is_inside_character(std::string const& text, std::size_t place)
{
    return place < text.size() && (text[place] & 0xC0) == 0x80;
}

static std::string excerpt(std::string const& body, std::size_t place, std::size_t length)
{
    std::size_t first = place > excerpt_margin ? place - excerpt_margin : 0;
    std::size_t last = std::min(body.size(), place + length + excerpt_margin);
    while (is_inside_character(body, first))
        ++first;
    while (is_inside_character(body, last))
        ++last;
    return fmt::format(
        "{}{}{}", first > 0 ? "…" : "", body.substr(first, last - first), last < body.size() ? "…" : "");
}

// The longest length that the body has of what `part` gives, found by halves: if it has n, it has n - 1.
template <class Part>
static std::size_t longest_likeness(std::string const& body, std::size_t size, Part part)
{
    std::size_t known = 0;
    std::size_t beyond = size + 1;
    while (beyond - known > 1) {
        std::size_t const middle = (known + beyond) / 2;
        (body.find(part(middle)) == std::string::npos ? beyond : known) = middle;
    }
    return known;
}

std::string nearest_excerpt(std::string const& body, std::string const& text)
{
    auto const beginning = [&text](std::size_t n) { return std::string_view{text}.substr(0, n); };
    auto const end = [&text](std::size_t n) { return std::string_view{text}.substr(text.size() - n); };
    std::size_t const first = longest_likeness(body, text.size(), beginning);
    std::size_t const last = longest_likeness(body, text.size(), end);
    if (std::max(first, last) < shortest_likeness) {
        auto const main = body.find("<main");
        return excerpt(body, main == std::string::npos ? 0 : main, 2 * excerpt_margin);
    }
    std::string_view const likeness = first >= last ? beginning(first) : end(last);
    return excerpt(body, body.find(likeness), likeness.size());
}

static std::optional<std::string> mismatch_of_text(Expectation const& expected, web::Reply const& reply)
{
    auto const place = reply.body.find(expected.argument);
    bool const wanted = expected.kind == Expectation::Kind::has;
    if ((place != std::string::npos) == wanted)
        return {};
    if (wanted)
        return fmt::format("expected \"{}\", the nearest is:\n    {}", expected.argument,
            nearest_excerpt(reply.body, expected.argument));
    return fmt::format("expected no \"{}\", but:\n    {}", expected.argument,
        excerpt(reply.body, place, expected.argument.size()));
}

static bool has_header(web::Reply const& reply, std::string_view name, std::string_view value)
{
    return std::any_of(reply.headers.begin(), reply.headers.end(), [name, value](auto const& header) {
        return web::same_ignoring_case(header.first, name) && (value.empty() || header.second == value);
    });
}

static std::string all_headers(web::Reply const& reply)
{
    std::string all;
    for (auto const& [name, value] : reply.headers)
        all += fmt::format("\n    {}: {}", name, value);
    return all;
}

static std::optional<std::string> mismatch_of_header(Expectation const& expected, web::Reply const& reply)
{
    std::string_view const line{expected.argument};
    auto const colon = std::min(line.find(':'), line.size());
    auto const value = web::trimmed(line.substr(std::min(colon + 1, line.size())));
    bool const wanted = expected.kind == Expectation::Kind::header;
    if (has_header(reply, line.substr(0, colon), value) == wanted)
        return {};
    return fmt::format("expected {}header \"{}\" among:{}", wanted ? "" : "no ", line, all_headers(reply));
}

// '*' stands for any run of characters.
static bool matches(std::string_view pattern, std::string_view text)
{
    if (pattern.empty())
        return text.empty();
    if (pattern.front() != '*')
        return !text.empty() && text.front() == pattern.front() && matches(pattern.substr(1), text.substr(1));
    for (std::size_t skipped = 0; skipped <= text.size(); ++skipped)
        if (matches(pattern.substr(1), text.substr(skipped)))
            return true;
    return false;
}

static std::optional<std::string> mismatch_of_location(Expectation const& expected, web::Reply const& reply)
{
    auto const location = web::find_header(reply, "location");
    if (matches(expected.argument, location))
        return {};
    return fmt::format("expected the location {}, it is \"{}\"", expected.argument, location);
}

static std::optional<std::string> mismatch_of_type(Expectation const& expected, web::Reply const& reply)
{
    auto const type = web::find_header(reply, "content-type");
    if (type == expected.argument || type.substr(0, type.find(';')) == expected.argument)
        return {};
    return fmt::format("expected the type {}, it is \"{}\"", expected.argument, type);
}

// "$.items[0].name" → "/items/0/name" (RFC 6901).
static std::string pointer_of(std::string path)
{
    path.erase(0, path.substr(0, 1) == "$" ? 1 : 0);
    std::replace_if(
        path.begin(), path.end(), [](char c) { return c == '.' || c == '['; }, '/');
    path.erase(std::remove(path.begin(), path.end(), ']'), path.end());
    return path;
}

static std::optional<std::string> mismatch_of_json(Expectation const& expected, web::Reply const& reply)
{
    boost::json::error_code error;
    auto const body = boost::json::parse(reply.body, error);
    if (error)
        return "expected JSON, the body begins with:\n    " + reply.body.substr(0, 2 * excerpt_margin);
    auto const wanted = boost::json::parse(expected.value, error);
    if (error)
        return "this is no JSON: " + expected.value;
    boost::json::value const* const found = body.find_pointer(pointer_of(expected.argument), error);
    if (found && *found == wanted)
        return {};
    return fmt::format("expected {} == {}, it is {}", expected.argument, expected.value,
        found ? boost::json::serialize(*found)
              : "absent from:\n    " + reply.body.substr(0, 4 * excerpt_margin));
}

std::optional<std::string> mismatch(Expectation const& expected, web::Reply const& reply)
{
    switch (expected.kind) {
    case Expectation::Kind::has:
    case Expectation::Kind::lacks:
        return mismatch_of_text(expected, reply);
    case Expectation::Kind::header:
    case Expectation::Kind::lacks_header:
        return mismatch_of_header(expected, reply);
    case Expectation::Kind::type:
        return mismatch_of_type(expected, reply);
    case Expectation::Kind::location:
        return mismatch_of_location(expected, reply);
    case Expectation::Kind::json:
        return mismatch_of_json(expected, reply);
    }
    return {};
}

} // namespace cases
