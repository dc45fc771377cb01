#include "kit/documents/markdown.h"

#include <gtest/gtest.h>

#include <stdexcept>

using namespace documents;

namespace {

std::string html(std::string_view text, MarkdownStyle style = {})
{
    return read_markdown(text, style).html;
}

bool has(std::string const& text, std::string_view piece)
{
    return text.find(piece) != text.npos;
}

TEST(Markdown, writes_the_usual_blocks_and_spans)
{
    EXPECT_EQ(html("Un *mot*, un **fort**,\n~~rayé~~ et `code <b>`."),
        "<p>Un <em>mot</em>, un <strong>fort</strong>,\n<del>rayé</del> et <code>code "
        "&lt;b&gt;</code>.</p>\n");
    EXPECT_EQ(html("- a\n- b\n\n3. c\n"),
        "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol start=\"3\">\n<li>c</li>\n</ol>\n");
    EXPECT_EQ(html("> a\n\n---\n"), "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n");
    EXPECT_EQ(html("```\na & b\n```\n"), "<pre tabindex=\"0\"><code>a &amp; b\n</code></pre>\n");
    EXPECT_EQ(html("a  \nb"), "<p>a<br>\nb</p>\n");
}

TEST(Markdown, writes_tables_whose_titles_are_announced)
{
    EXPECT_EQ(html("| a | b |\n|---|--:|\n| 1 | 2 |\n"),
        "<table>\n<thead>\n<tr><th scope=\"col\">a</th><th scope=\"col\" "
        "class=\"align-right\">b</th></tr>\n</thead>\n"
        "<tbody>\n<tr><td>1</td><td class=\"align-right\">2</td></tr>\n</tbody>\n</table>\n");
}

TEST(Markdown, takes_the_title_from_the_first_line)
{
    auto const read = read_markdown("\n# Les « règles » & usages ##\n\n## Suite\n");
    EXPECT_EQ(read.title, "Les « règles » & usages");
    EXPECT_EQ(read.html, "<h2 id=\"section-suite\">Suite</h2>\n");
    EXPECT_EQ(read_markdown("# Écrire en C#").title, "Écrire en C#");
    EXPECT_EQ(read_markdown("\xEF\xBB\xBF# Titre").title, "Titre");
    EXPECT_EQ(read_markdown("Texte\n\n# Titre\n").title, "");
    EXPECT_EQ(read_markdown("").title, "");
    EXPECT_EQ(read_markdown("#  \nTexte").html, "<p>Texte</p>\n");
}

TEST(Markdown, keeps_the_h1_of_the_page_single)
{
    EXPECT_EQ(html("Texte\n\n# A\n\n### B\n\n# C\n"),
        "<p>Texte</p>\n<h2 id=\"section-a\">A</h2>\n<h3 id=\"section-b\">B</h3>\n<h2 "
        "id=\"section-c\">C</h2>\n");
    EXPECT_EQ(html("#### A\n", {3, ""}), "<h3 id=\"a\">A</h3>\n");
    EXPECT_TRUE(has(html("x\n\n# A\n## B\n", {6, ""}), "<h6 id=\"b\">B</h6>"));
}

TEST(Markdown, gives_each_heading_an_id_of_its_own)
{
    auto const text = html("## L’*œuvre* & `vie` [ici](/a)\n## Été\n## Été\n## Été 2\n## Été\n");
    EXPECT_TRUE(has(text, "id=\"section-l-oeuvre-vie-ici\"")) << text;
    EXPECT_TRUE(has(text, "id=\"section-ete\"")) << text;
    EXPECT_TRUE(has(text, "id=\"section-ete-2\"")) << text;
    EXPECT_TRUE(has(text, "id=\"section-ete-2-2\"")) << text;
    EXPECT_TRUE(has(text, "id=\"section-ete-3\"")) << text;
    EXPECT_EQ(html("## A 2\n## A\n## A\n## ?\n", {2, ""}),
        "<h2 id=\"a-2\">A 2</h2>\n<h2 id=\"a\">A</h2>\n<h2 id=\"a-3\">A</h2>\n<h2 id=\"4\">?</h2>\n");
}

TEST(Markdown, shows_raw_html_as_text)
{
    EXPECT_EQ(html("<script>alert(1)</script>"), "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
    EXPECT_FALSE(has(html("a <img src=x onerror=alert(1)> b\n\n<div>\n\nc\n"), "<img"));
    EXPECT_FALSE(has(html("&lt;script&gt;"), "<script"));
}

TEST(Markdown, marks_links_that_leave_the_site)
{
    EXPECT_EQ(html("[a](https://example.org/?a=1&b=2 \"T\")"),
        "<p><a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener\" title=\"T\">a</a></p>\n");
    EXPECT_TRUE(has(html("[a](//example.org)"), "rel=\"noopener\""));
    EXPECT_TRUE(has(html("voir www.example.org."), "<a href=\"http://www.example.org\" rel=\"noopener\">"));
    EXPECT_EQ(html("[a](/aide#b)"), "<p><a href=\"/aide#b\">a</a></p>\n");
    EXPECT_EQ(
        html("<info@example.org>"), "<p><a href=\"mailto:info@example.org\">info@example.org</a></p>\n");
}

TEST(Markdown, drops_links_that_would_run_or_disguise)
{
    for (char const* address :
        {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#115;cript:alert(1)", "javascript&#58;alert(1)",
            "javascript&#x3A;alert(1)", "data:text/html,x", "vbscript:x", "file:///etc"})
        EXPECT_EQ(html("[a](" + std::string{address} + ")"), "<p>a</p>\n") << address;
    EXPECT_FALSE(has(html("[a](<java\tscript:alert(1)>)"), "href")) << html("[a](<java\tscript:alert(1)>)");
    EXPECT_EQ(
        html("[a](javascript&colon;alert(1))"), "<p><a href=\"javascript&amp;colon;alert(1)\">a</a></p>\n");
    EXPECT_EQ(html("[a](/\\example.org)"), "<p><a href=\"/%5Cexample.org\">a</a></p>\n");
    EXPECT_FALSE(has(html("[a](</x\" onclick=\"alert(1)>)"), "onclick=\""));
}

TEST(Markdown, shows_images_of_this_site_only)
{
    EXPECT_EQ(html("![Une *belle* \"image\"](/a.png \"T\")"),
        "<p><img src=\"/a.png\" alt=\"Une belle &quot;image&quot;\" title=\"T\"></p>\n");
    EXPECT_EQ(html("![Une *image*](https://example.org/a.png)"), "<p>Une image</p>\n");
    EXPECT_EQ(html("![a [b](/c) ![d](/e.png)](/f.png)"), "<p><img src=\"/f.png\" alt=\"a b d\"></p>\n");
}

TEST(Markdown, closes_what_it_opens_even_when_links_and_images_overlap)
{
    auto const text = html("[](![)]() fin");
    EXPECT_EQ(has(text, "<a "), has(text, "</a>")) << text;
    EXPECT_TRUE(has(text, " fin</p>")) << text;
}

TEST(Markdown, keeps_entities_and_odd_characters)
{
    EXPECT_EQ(html("&eacute;&nbsp;& &#233;"), "<p>&eacute;&nbsp;&amp; &#233;</p>\n");
    EXPECT_EQ(html(std::string_view{"a\0b", 3}), "<p>a\uFFFDb</p>\n");
    EXPECT_EQ(html("a\xE9"), "<p>a\uFFFD</p>\n");
}

TEST(Markdown, reads_nothing_beyond_the_end_of_the_text)
{
    std::string_view const longer = "x\n\n## A [b](h) secret";
    EXPECT_EQ(html(longer.substr(0, 13), {2, ""}), "<p>x</p>\n<h2 id=\"a-b-h\">A [b](h</h2>\n");
}

TEST(Markdown, throws_on_texts_no_one_wrote)
{
    EXPECT_THROW(html(std::string(1024 * 1024 + 1, 'x')), std::length_error);
}

} // namespace
