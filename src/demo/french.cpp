#include "demo/french.h"

#include "kit/base/text.h"

#include <algorithm>
#include <cctype>

namespace demo {

// "le" and "les" melt into the preposition; "la" and "l’" stay beside it.
static std::string joined(std::string_view name, std::string_view with_le, std::string_view with_les,
    std::string_view otherwise)
{
    std::string const text{name};
    if (text.starts_with("Le "))
        return std::string{with_le} + text.substr(3);
    if (text.starts_with("Les "))
        return std::string{with_les} + text.substr(4);
    return std::string{otherwise} + text;
}

// Before H, "de" is always right enough: many names of places begin with an aspirated one.
static bool begins_with_vowel(std::string_view name)
{
    std::string const folded = fold(name);
    return !folded.empty() && std::string_view{"aeiou"}.find(folded.front()) != std::string_view::npos;
}

std::string of_place(std::string_view name)
{
    return joined(name, "du ", "des ", begins_with_vowel(name) ? "d’" : "de ");
}

std::string at_place(std::string_view name)
{
    return joined(name, "au ", "aux ", "à ");
}

std::string listed(std::vector<std::string> const& words, web::Language language)
{
    bool const french = language == web::Language::french;
    std::string_view const conjunction = french ? " et " : " and ";
    bool const held = std::any_of(words.begin(), words.end(),
        [&](std::string const& word) { return word.find(conjunction) != std::string::npos; });
    std::string_view const last = !held ? conjunction : french ? " ainsi que " : " as well as ";
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0)
            text += i + 1 == words.size() ? last : ", ";
        text += words[i];
    }
    return text;
}

std::string capitalized(std::string text)
{
    if (text.empty())
        return text;
    auto const first = static_cast<unsigned char>(text[0]);
    if (first < 0x80) {
        text[0] = char(std::toupper(first));
        return text;
    }
    // "à" to "þ" are U+00E0 to U+00FE, their capitals 0x20 before.
    auto const second = text.size() > 1 ? static_cast<unsigned char>(text[1]) : 0;
    if (first == 0xC3 && second >= 0xA0 && second <= 0xBE && second != 0xB7)
        text[1] = char(second - 0x20);
    return text;
}

std::string filled(std::string_view pattern, Fillings const& fillings)
{
    std::string text;
    while (!pattern.empty()) {
        auto const open = std::min(pattern.find('{'), pattern.size());
        text += pattern.substr(0, open);
        pattern.remove_prefix(open);
        auto const close = pattern.find('}');
        if (close == std::string_view::npos)
            return text += pattern;
        auto const word = pattern.substr(1, close - 1);
        auto const found = std::find_if(
            fillings.begin(), fillings.end(), [&](auto const& filling) { return filling.first == word; });
        text += found == fillings.end() ? pattern.substr(0, close + 1) : std::string_view{found->second};
        pattern.remove_prefix(close + 1);
    }
    return text;
}

} // namespace demo
