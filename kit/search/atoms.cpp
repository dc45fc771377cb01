#include "kit/search/atoms.h"

#include "kit/base/text.h"

#include <unicode/uchar.h>

#include <cstddef>

namespace lookup {

namespace {

bool is_word_character(char32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    auto const wide = static_cast<UChar32>(c);
    return u_isalnum(wide) || u_charType(wide) == U_NON_SPACING_MARK
        || u_charType(wide) == U_COMBINING_SPACING_MARK || u_charType(wide) == U_OTHER_NUMBER;
}

Glue glue_of(char32_t c)
{
    switch (c) {
    case ' ':
    case '\t':
    case '\r':
    case '\n':
    case '(':
    case ')':
        return Glue::space;
    case '\'':
        return Glue::apostrophe;
    case '-':
        return Glue::hyphen;
    case '.':
        return Glue::dot;
    default:
        return Glue::other;
    }
}

} // namespace

std::vector<Atom> atoms_of(std::string_view text)
{
    std::vector<Atom> atoms;
    auto glue = Glue::other;
    bool after_word = false;
    for (std::size_t at = 0; at < text.size();) {
        auto const start = at;
        auto const c = next_character(text, at);
        if (is_word_character(c)) {
            auto end = at;
            while (at < text.size() && is_word_character(next_character(text, at)))
                end = at;
            at = end;
            atoms.push_back({text.substr(start, end - start), glue});
            after_word = true;
        } else if (c == '&') {
            atoms.push_back({"et", Glue::other});
            after_word = false;
            glue = Glue::other;
        } else {
            auto const next = glue_of(c);
            glue = after_word || next == glue ? next : Glue::other;
            after_word = false;
        }
    }
    return atoms;
}

} // namespace lookup
