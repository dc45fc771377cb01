// Letters and digits of protocols (RFC 9110, RFC 3986): ASCII only, whatever the locale. Words for people use
// kit/base/text.h.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace web {

constexpr bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr char small_letter(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

constexpr bool is_letter_or_digit(char c)
{
    return is_digit(c) || (small_letter(c) >= 'a' && small_letter(c) <= 'z');
}

constexpr bool is_one_of(char c, std::string_view set)
{
    return set.find(c) != std::string_view::npos;
}

constexpr bool same_ignoring_case(std::string_view left, std::string_view right)
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
        [](char l, char r) { return small_letter(l) == small_letter(r); });
}

inline std::string in_small_letters(std::string_view text)
{
    std::string small{text};
    std::transform(small.begin(), small.end(), small.begin(), small_letter);
    return small;
}

// Without the spaces and tabs that HTTP allows around values.
constexpr std::string_view trimmed(std::string_view text)
{
    auto const first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

} // namespace web
