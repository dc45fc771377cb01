// What md4c reads, written as HTML. Only `markdown.cpp` needs it.
#pragma once

#include "kit/documents/markdown.h"

#include <cstddef>
#include <map>
#include <md4c.h>
#include <string>
#include <string_view>
#include <vector>

namespace documents {

class MarkdownRenderer {
public:
    MarkdownRenderer(std::string& out, MarkdownStyle style) : out_{out}, style_{style} { }

    void enter_block(MD_BLOCKTYPE, void* detail);
    void leave_block(MD_BLOCKTYPE, void* detail);
    void enter_span(MD_SPANTYPE, void* detail);
    void leave_span(MD_SPANTYPE, void* detail);
    void text(MD_TEXTTYPE, std::string_view);
    // Once all is read: gives the headings their levels.
    void finish();

private:
    struct Span {
        MD_SPANTYPE type;
        std::string closing; // empty when the opening was not written
    };

    // Where the digits of <h2> and </h2> stand in `out_`.
    struct Heading {
        unsigned level;
        std::size_t opening;
        std::size_t closing;
    };

    void escaped(std::string_view);
    void open_numbers(MD_BLOCK_OL_DETAIL const&);
    void open_cell(std::string_view opening, MD_BLOCK_TD_DETAIL const&);
    void open_span(std::string_view opening, std::string_view closing);
    void close_span();
    void open_link(MD_SPAN_A_DETAIL const&);
    void open_image(MD_SPAN_IMG_DETAIL const&);
    void open_heading();
    void close_heading(unsigned level);
    std::string new_id();

    std::string& out_;
    MarkdownStyle style_;
    std::vector<Span> spans_; // open, the innermost last
    int images_ = 0; // how many of them are images: their text is an attribute, without tags
    std::size_t heading_start_ = 0;
    std::string heading_text_;
    std::vector<Heading> headings_;
    std::map<std::string, int> ids_; // and how often each was wished for
};

} // namespace documents
