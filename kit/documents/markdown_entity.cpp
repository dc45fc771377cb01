#include "kit/documents/markdown_entity.h"

#include "kit/base/text.h"

#include <charconv>
#include <map>

namespace documents {

// The character of a numeric reference; U+FFFD for those HTML forbids.
static std::string numeric_character(std::string_view digits)
{
    bool const hexadecimal = digits.starts_with('x') || digits.starts_with('X');
    if (hexadecimal)
        digits.remove_prefix(1);
    unsigned code = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
    bool const exists = code != 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    std::string character;
    append_character(character, exists ? code : 0xFFFD);
    return character;
}

std::string resolved(std::string_view entity)
{
    static std::map<std::string_view, std::string_view> const names{{"&amp;", "&"}, {"&lt;", "<"},
        {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&nbsp;", "\u00A0"}};
    if (entity.starts_with("&#"))
        return numeric_character(entity.substr(2, entity.size() - 3));
    auto const found = names.find(entity);
    return std::string{found == names.end() ? entity : found->second};
}

} // namespace documents
