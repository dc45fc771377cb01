#include "kit/documents/markdown_renderer.h"

#include "kit/base/text.h"
#include "kit/documents/markdown_address.h"
#include "kit/documents/markdown_entity.h"

#include <algorithm>
#include <array>
#include <set>

namespace documents {

static std::string plain(MD_ATTRIBUTE const& attribute)
{
    std::string text;
    for (int i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
        auto const start = attribute.substr_offsets[i];
        std::string_view const piece{attribute.text + start, attribute.substr_offsets[i + 1] - start};
        if (attribute.substr_types[i] == MD_TEXT_NULLCHAR)
            text += "\uFFFD";
        else
            text += attribute.substr_types[i] == MD_TEXT_ENTITY ? resolved(piece) : std::string{piece};
    }
    return text;
}

namespace {

struct Tags {
    std::string_view opening;
    std::string_view closing;
};

} // namespace

// In the order of MD_BLOCKTYPE. What depends on more than the type is written by its own function.
static constexpr std::array<Tags, MD_BLOCK_TD + 1> block_tags{{
    {"", ""}, // document
    {"<blockquote>\n", "</blockquote>\n"},
    {"<ul>\n", "</ul>\n"},
    {"", "</ol>\n"},
    {"<li>", "</li>\n"},
    {"<hr>\n", ""},
    {"", ""}, // heading
    {"<pre tabindex=\"0\"><code>", "</code></pre>\n"},
    {"", ""}, // raw HTML, which is off
    {"<p>", "</p>\n"},
    {"<table>\n", "</table>\n"},
    {"<thead>\n", "</thead>\n"},
    {"<tbody>\n", "</tbody>\n"},
    {"<tr>", "</tr>\n"},
    {"", "</th>"},
    {"", "</td>"},
}};

// In the order of MD_SPANTYPE; links and images are written by their own functions, the rest is off.
static constexpr std::array<Tags, MD_SPAN_DEL + 1> span_tags{{
    {"<em>", "</em>"},
    {"<strong>", "</strong>"},
    {"", ""}, // link
    {"", ""}, // image
    {"<code>", "</code>"},
    {"<del>", "</del>"},
}};

static void append_escaped(std::string& out, std::string_view text)
{
    for (char const c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
}

static std::string attribute(std::string_view name, std::string_view value)
{
    std::string written = " ";
    written += name;
    written += "=\"";
    append_escaped(written, value);
    return written += '"';
}

void MarkdownRenderer::enter_block(MD_BLOCKTYPE type, void* detail)
{
    if (type == MD_BLOCK_H)
        open_heading();
    else if (type == MD_BLOCK_OL)
        open_numbers(*static_cast<MD_BLOCK_OL_DETAIL*>(detail));
    else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
        open_cell(
            type == MD_BLOCK_TH ? "<th scope=\"col\"" : "<td", *static_cast<MD_BLOCK_TD_DETAIL*>(detail));
    else
        out_ += block_tags.at(type).opening;
}

void MarkdownRenderer::leave_block(MD_BLOCKTYPE type, void* detail)
{
    while (!spans_.empty())
        close_span();
    if (type == MD_BLOCK_H)
        close_heading(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
    else
        out_ += block_tags.at(type).closing;
}

void MarkdownRenderer::enter_span(MD_SPANTYPE type, void* detail)
{
    spans_.push_back({type, {}});
    if (type == MD_SPAN_IMG)
        open_image(*static_cast<MD_SPAN_IMG_DETAIL*>(detail));
    else if (images_ > 0)
        return;
    else if (type == MD_SPAN_A)
        open_link(*static_cast<MD_SPAN_A_DETAIL*>(detail));
    else
        open_span(span_tags.at(type).opening, span_tags.at(type).closing);
}

// md4c may leave a link before an image that began inside it: `[](![)]()`. The inner one then ends first, and
// its own end is passed over.
void MarkdownRenderer::leave_span(MD_SPANTYPE type, void*)
{
    auto const is_it = [&](Span const& span) { return span.type == type; };
    if (std::none_of(spans_.begin(), spans_.end(), is_it))
        return;
    while (!is_it(spans_.back()))
        close_span();
    close_span();
}

void MarkdownRenderer::text(MD_TEXTTYPE type, std::string_view text)
{
    if (type == MD_TEXT_NULLCHAR)
        return escaped("\uFFFD");
    if (type == MD_TEXT_SOFTBR || (type == MD_TEXT_BR && images_ > 0))
        return escaped("\n");
    if (type == MD_TEXT_BR)
        return void(out_ += "<br>\n");
    if (type != MD_TEXT_ENTITY)
        return escaped(text);
    // md4c has checked its form: the browser, which knows every name, resolves it.
    heading_text_ += resolved(text);
    out_ += text;
}

void MarkdownRenderer::finish()
{
    std::set<unsigned> used;
    for (auto const& heading : headings_)
        used.insert(heading.level);
    for (auto const& heading : headings_) {
        auto const above = int(std::distance(used.begin(), used.find(heading.level)));
        char const digit = char('0' + std::clamp(style_.first_level + above, 1, 6));
        out_[heading.opening] = digit;
        out_[heading.closing] = digit;
    }
}

void MarkdownRenderer::escaped(std::string_view text)
{
    heading_text_ += text;
    append_escaped(out_, text);
}

void MarkdownRenderer::open_numbers(MD_BLOCK_OL_DETAIL const& list)
{
    out_ += "<ol";
    if (list.start != 1)
        out_ += attribute("start", std::to_string(list.start));
    out_ += ">\n";
}

// A class, not a style: the content security policy allows no style in the page.
void MarkdownRenderer::open_cell(std::string_view opening, MD_BLOCK_TD_DETAIL const& cell)
{
    out_ += opening;
    if (cell.align == MD_ALIGN_CENTER)
        out_ += attribute("class", "align-center");
    if (cell.align == MD_ALIGN_RIGHT)
        out_ += attribute("class", "align-right");
    out_ += '>';
}

void MarkdownRenderer::open_span(std::string_view opening, std::string_view closing)
{
    out_ += opening;
    spans_.back().closing = closing;
}

void MarkdownRenderer::close_span()
{
    out_ += spans_.back().closing;
    images_ -= spans_.back().type == MD_SPAN_IMG ? 1 : 0;
    spans_.pop_back();
}

void MarkdownRenderer::open_link(MD_SPAN_A_DETAIL const& link)
{
    auto const address = plain(link.href);
    auto const destination = destination_of(address);
    if (destination == Destination::forbidden)
        return;
    auto opening = "<a" + attribute("href", encoded_address(address));
    if (destination == Destination::outside)
        opening += attribute("rel", "noopener");
    if (link.title.size > 0)
        opening += attribute("title", plain(link.title));
    open_span(opening + '>', "</a>");
}

// What follows, until the span closes, is the alternative. An image from elsewhere leaves only that text.
void MarkdownRenderer::open_image(MD_SPAN_IMG_DETAIL const& image)
{
    auto const address = plain(image.src);
    bool const shown = images_++ == 0 && destination_of(address) == Destination::inside;
    if (!shown)
        return;
    auto const title = image.title.size > 0 ? attribute("title", plain(image.title)) : "";
    open_span("<img" + attribute("src", encoded_address(address)) + " alt=\"", '"' + title + '>');
}

void MarkdownRenderer::open_heading()
{
    heading_start_ = out_.size();
    heading_text_.clear();
}

// The id comes from the whole text of the heading, so the opening tag is put before it now.
void MarkdownRenderer::close_heading(unsigned level)
{
    auto const opening = "<h1 id=\"" + new_id() + "\">";
    out_.insert(heading_start_, opening);
    out_ += "</h1>\n";
    headings_.push_back({level, heading_start_ + 2, out_.size() - 3});
}

std::string MarkdownRenderer::new_id()
{
    auto const from_text = slug(heading_text_);
    auto const wish = std::string{style_.id_prefix}
        + (from_text.empty() ? std::to_string(headings_.size() + 1) : from_text);
    auto const [wished, fresh] = ids_.try_emplace(wish, 1);
    auto id = wish;
    for (bool free = fresh; !free; free = ids_.try_emplace(id, 1).second)
        id = wish + "-" + std::to_string(++wished->second);
    return id;
}

} // namespace documents
