#include "kit/web/html.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

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

static constexpr auto is_escaped = [] {
    std::array<bool, 256> is_escaped{};
    for (char const c : std::string_view{"&<>\"'"})
        is_escaped[static_cast<unsigned char>(c)] = true;
    return is_escaped;
}();

// Eight bytes at once, for nearly all of a page is text with nothing to escape. `<` and `>` differ by one bit, so do
// `&` and `'`. Taking one from each byte reaches the eighth bit of those that are zero.
static bool has_nothing_to_escape(char const* eight)
{
    static constexpr std::uint64_t each = 0x0101010101010101;
    auto const has_zero = [](std::uint64_t bytes) { return (bytes - each) & ~bytes & (each * 0x80); };
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, eight, sizeof bytes);
    auto const found = has_zero((bytes | each * 2) ^ each * '>') | has_zero((bytes | each) ^ each * '\'')
        | has_zero(bytes ^ each * '"');
    return found == 0;
}

void Html::value(std::string_view text)
{
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t const end = std::min(i + 8, text.size());
        if (end == i + 8 && has_nothing_to_escape(text.data() + i)) {
            i = end;
            continue;
        }
        for (; i < end; ++i) {
            if (!is_escaped[static_cast<unsigned char>(text[i])])
                continue;
            out_.append(text, from, i - from);
            out_.append(escaped(text[i]));
            from = i + 1;
        }
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

void Html::say(char const* context, char const* text)
{
    if (context != last_context_ || text != last_text_) {
        last_said_ = words_.find(context, text);
        last_context_ = context;
        last_text_ = text;
    }
    value(last_said_);
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
