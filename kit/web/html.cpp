#include "kit/web/html.h"

#include <array>
#include <charconv>
#include <cmath>

namespace web {

static std::string_view escaped(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return {};
    }
}

void Html::value(std::string_view text)
{
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string_view const replacement = escaped(text[i]);
        if (replacement.empty())
            continue;
        out_.append(text, from, i - from);
        out_.append(replacement);
        from = i + 1;
    }
    out_.append(text, from);
}

void Html::value(double number)
{
    std::array<char, 32> digits;
    double const rounded = std::round(number * 10) / 10;
    auto const [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), rounded);
    out_.append(digits.data(), end);
}

void Html::plain(std::int64_t number)
{
    std::array<char, 24> digits;
    auto const [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    out_.append(digits.data(), end);
}

void Html::icon(std::string_view name)
{
    raw("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"");
    raw(icons_);
    raw("#");
    value(name);
    raw("\"></use></svg>");
}

void Html::json(std::string_view serialized)
{
    std::size_t from = 0;
    for (std::size_t i = 0; i < serialized.size(); ++i) {
        if (serialized[i] != '<')
            continue;
        out_.append(serialized, from, i - from);
        out_.append("\\u003c");
        from = i + 1;
    }
    out_.append(serialized, from);
}

void Html::say(char const* context, char const* text, PhraseValues const& values)
{
    value(words_.say(Phrase{context, text, values}));
}

void Html::say_count(
    char const* context, char const* one, char const* many, std::int64_t count, PhraseValues const& values)
{
    value(words_.say_count(context, one, many, count, values));
}

} // namespace web
