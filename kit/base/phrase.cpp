#include "kit/base/phrase.h"

#include <algorithm>

std::string filled(std::string_view text, PhraseValues const& values, std::string_view count)
{
    std::string out;
    out.reserve(text.size() + 32);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const open = std::min(text.find('{', at), text.size());
        out += text.substr(at, open - at);
        if (open == text.size())
            break;
        std::size_t const close = std::min(text.find('}', open), text.size() - 1);
        std::string_view const place = text.substr(open + 1, close - open - 1);
        if (place == "count")
            out += count;
        for (auto const& [name, value] : values)
            if (name == place)
                out += value;
        at = close + 1;
    }
    return out;
}

std::string in_english(Phrase const& phrase)
{
    char const* const text = phrase.many && phrase.count != 1 ? phrase.many : phrase.text;
    return filled(text, phrase.values, std::to_string(phrase.count));
}
