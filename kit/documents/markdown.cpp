#include "kit/documents/markdown.h"

#include "kit/base/text.h"
#include "kit/documents/markdown_renderer.h"

#include <algorithm>
#include <cstddef>
#include <md4c.h>
#include <stdexcept>

namespace documents {

static constexpr std::size_t most_bytes = 1024 * 1024;

static std::string_view take_line(std::string_view& text)
{
    auto const end = text.find_first_of("\r\n");
    auto const line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    return line;
}

static std::string_view without_ending(std::string_view text, std::string_view characters)
{
    return text.substr(0, text.find_last_not_of(characters) + 1);
}

// Takes the title away from the text, when it has one. A closing run of # is not part of it (CommonMark 4.2).
static std::string_view take_title(std::string_view& text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    std::string_view rest = text;
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
    if (!rest.starts_with("# "))
        return {};
    std::string_view title = without_ending(take_line(rest).substr(2), " \t");
    auto const without_marks = without_ending(title, "#");
    if (without_marks.empty() || without_marks.back() == ' ')
        title = without_ending(without_marks, " \t");
    title.remove_prefix(std::min(title.find_first_not_of(" \t"), title.size()));
    text = rest;
    return title;
}

// What md4c can take without harm. Version 0.4.8 reads beyond a text that ends inside a link of a heading, so
// the text always ends with a line end; bytes that are not UTF-8 become U+FFFD.
static std::string made_safe(std::string_view text)
{
    std::string safe;
    safe.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size();)
        append_character(safe, next_character(text, at));
    return safe += '\n';
}

static MarkdownRenderer& renderer(void* pointer)
{
    return *static_cast<MarkdownRenderer*>(pointer);
}

static MD_PARSER parser()
{
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEAUTOLINKS
        | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* to) {
        renderer(to).enter_block(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* to) {
        renderer(to).leave_block(type, detail);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* to) {
        renderer(to).enter_span(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void* detail, void* to) {
        renderer(to).leave_span(type, detail);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, MD_CHAR const* text, MD_SIZE size, void* to) {
        renderer(to).text(type, {text, size});
        return 0;
    };
    return parser;
}

MarkdownText read_markdown(std::string_view text, MarkdownStyle style)
{
    if (text.size() > most_bytes)
        throw std::length_error{"the Markdown text is too long"};
    MarkdownText read;
    read.title = take_title(text);
    MarkdownRenderer renderer{read.html, style};
    MD_PARSER const callbacks = parser();
    auto const safe = made_safe(text);
    if (md_parse(safe.data(), MD_SIZE(safe.size()), &callbacks, &renderer) != 0)
        throw std::runtime_error{"the Markdown text could not be read"};
    renderer.finish();
    return read;
}

} // namespace documents
