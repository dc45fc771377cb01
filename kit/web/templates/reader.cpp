#include "kit/web/templates/reader.h"

#include <algorithm>

namespace templates {

std::string_view trim(std::string_view text)
{
    auto const begin = text.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

std::string_view take_word(std::string_view& text)
{
    text = trim(text);
    auto const end = std::min(text.find_first_of(" \t\n"), text.size());
    std::string_view const word = text.substr(0, end);
    text = trim(text.substr(end));
    return word;
}

// The end of the braces: quotes may hold "}}".
static std::size_t find_close(std::string_view source, std::size_t from, std::string_view close, int line)
{
    bool quoted = false;
    for (std::size_t i = from; i + 1 < source.size(); ++i) {
        if (source[i] == '"' && source[i - 1] != '\\')
            quoted = !quoted;
        if (!quoted && source.substr(i, 2) == close)
            return i;
    }
    throw Mistake{line, "this brace is never closed"};
}

std::vector<Piece> read(std::string_view source)
{
    std::vector<Piece> pieces;
    std::size_t at = 0;
    int line = 1;
    auto const advance = [&](std::size_t to) {
        line += int(std::count(source.begin() + long(at), source.begin() + long(to), '\n'));
        at = to;
    };
    while (at < source.size()) {
        std::size_t const open = std::min({source.find("{{", at), source.find("{%", at), source.size()});
        if (open > at)
            pieces.push_back({Kind::text, std::string{source.substr(at, open - at)}, line});
        advance(open);
        if (open == source.size())
            break;
        bool const value = source[open + 1] == '{';
        bool const comment = value && open + 2 < source.size() && source[open + 2] == '#';
        std::size_t const close = comment ? source.find("}}", open) : find_close(source, open + 2, value ? "}}" : "%}", line);
        if (close == std::string_view::npos)
            throw Mistake{line, "this comment is never closed"};
        if (!comment)
            pieces.push_back({value ? Kind::value : Kind::instruction,
                std::string{trim(source.substr(open + 2, close - open - 2))}, line});
        advance(close + 2);
    }
    return pieces;
}

} // namespace templates
