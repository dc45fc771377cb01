#include "kit/web/templates/context.h"

#include <gtest/gtest.h>

namespace {

using templates::Context;
using templates::Place;

Place after(std::string_view html)
{
    Context context;
    context.follow(html);
    return context.place();
}

TEST(TemplateContext, is_text_between_tags)
{
    for (std::string_view const html : {"", "<p>", "<p class=\"a\">b", "<br/>", "<img src=\"a\">", "</p>", "a < b>",
             "<!-- a > b -->", "<!doctype html>", "<input checked>", "<style>p { }</style>", "<script src=\"/a\"></script>"})
        EXPECT_EQ(after(html), Place::text) << html;
}

TEST(TemplateContext, is_an_attribute_only_between_quotes)
{
    EXPECT_EQ(after("<p class=\""), Place::attribute);
    EXPECT_EQ(after("<p class='"), Place::attribute);
    EXPECT_EQ(after("<p class=\"a > b"), Place::attribute);
    EXPECT_EQ(after("<p title='\"'"), Place::tag);
    EXPECT_EQ(after("<p class="), Place::tag);
    EXPECT_EQ(after("<p class=\"a\" "), Place::tag);
    EXPECT_EQ(after("<p "), Place::tag);
    EXPECT_EQ(after("<p"), Place::tag);
}

TEST(TemplateContext, knows_the_attributes_that_hold_addresses)
{
    for (std::string_view const html : {"<a href=\"", "<img alt=\"\" src='", "<form action=\"", "<button formaction=\"",
             "<video poster=\"", "<q cite=\"", "<img srcset=\"", "<use xlink:href=\"", "<object data=\"", "<A HREF=\"",
             "<a Href='"})
        EXPECT_EQ(after(html), Place::address) << html;
    EXPECT_EQ(after("<a hreflang=\""), Place::attribute);
    EXPECT_EQ(after("<p data-name=\""), Place::attribute);
    EXPECT_EQ(after("<SCRIPT></script><p CLASS=\""), Place::attribute);
}

TEST(TemplateContext, forbids_values_where_they_would_be_run)
{
    for (std::string_view const html : {"<script>", "<script type=\"module\">a", "<style>", "<p onclick=\"", "<p style=\"",
             "<iframe srcdoc=\"", "<!-- ", "<!-- a --", "<p onClick=\"", "<p ONCLICK=\"", "<p STYLE=\"", "<SCRIPT>",
             "<script></SCRIPT><style>", "<p data-hx-on:click=\"", "<p data-hx-on--load=\"", "<p hx-on:click=\""})
        EXPECT_EQ(after(html), Place::forbidden) << html;
}

TEST(TemplateContext, allows_data_in_its_own_kind_of_script)
{
    EXPECT_EQ(after("<script type=\"application/ld+json\">"), Place::json);
    EXPECT_EQ(after("<script type=\"application/ld+json\"></script><script>"), Place::forbidden);
    EXPECT_EQ(after("<p title=\"application/ld+json\"></p><script>"), Place::forbidden);
}

} // namespace
