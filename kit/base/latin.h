// The letters of U+0080 to U+017F (Latin-1 Supplement and Latin Extended-A of the Unicode charts) without
// their accents and in small letters, as a table: what `text.h` folds with.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace latin {

constexpr char32_t first = 0xA0;
constexpr char32_t end = 0x180;

// Empty: the character stands for itself.
constexpr std::array<std::string_view, end - first> table = {
    " ", "", "", "", "", "", "", "", "", "", "a", "", "", "", "", "", // U+00A0
    "", "", "2", "3", "", "", "", "", "", "1", "o", "", "", "", "", "", // U+00B0
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", // U+00C0
    "d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "ss", // U+00D0
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", // U+00E0
    "d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "y", // U+00F0
    "a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d", // U+0100
    "d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g", // U+0110
    "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i", // U+0120
    "i", "i", "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l·", // U+0130
    "l·", "l", "l", "n", "n", "n", "n", "n", "n", "'n", "n", "n", "o", "o", "o", "o", // U+0140
    "o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s", // U+0150
    "s", "s", "t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u", // U+0160
    "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s", // U+0170
};

// æ, œ and ĳ are two letters each, with or without accents. ß and þ are letters of their own.
constexpr bool is_ligature(char32_t c)
{
    return c == 0xC6 || c == 0xE6 || c == 0x152 || c == 0x153 || c == 0x132 || c == 0x133;
}

constexpr char32_t lower(char32_t c)
{
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7)
        return c + 32;
    if (c < 0x100 || c == 0x131 || c == 0x138 || c == 0x149)
        return c;
    if (c == 0x130)
        return U'i';
    if (c == 0x178)
        return 0xFF;
    if (c == 0x17F)
        return U's';
    // From here, capital and small letter are neighbours; which of the two is even changes twice.
    bool const capital_is_odd = (c >= 0x139 && c <= 0x148) || c >= 0x179;
    bool const is_capital = (c % 2 == 1) == capital_is_odd;
    return is_capital ? c + 1 : c;
}

// Any character below U+0180 that is not ASCII.
constexpr std::string_view folded(char32_t c)
{
    return c < first ? std::string_view{} : table[c - first];
}

} // namespace latin
