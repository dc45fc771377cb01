// Markdown (CommonMark with tables, struck text and bare links) turned into HTML that is safe whoever wrote
// it: raw HTML shows as text, links go only to http, https, mailto, tel and this site, images come only from
// this site.
#pragma once

#include <string>
#include <string_view>

namespace documents {

struct MarkdownStyle {
    // The level, 1 to 6, of the text's highest heading. The page has its own h1.
    int first_level = 2;
    // Before the slug of each heading, so that no id of the text meets one of the page.
    std::string_view id_prefix = "section-";
};

struct MarkdownText {
    std::string title; // plain text; empty when there is none
    std::string html;
};

// When the text begins with a line `# Title`, that line is the title and is not part of the HTML. The levels
// of headings that are used become successive levels from `first_level` on. Links that leave the site carry
// rel="noopener". Bytes that are not UTF-8 show as U+FFFD. Throws std::length_error beyond 1 MB.
MarkdownText read_markdown(std::string_view text, MarkdownStyle = {});

} // namespace documents
