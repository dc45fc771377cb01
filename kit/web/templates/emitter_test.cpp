#include "kit/web/templates/emitter.h"

#include "kit/web/templates/reader.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace {

using templates::Generated;

Generated generated(std::string_view source)
{
    return templates::generate(source, "notes", "notes/page.html");
}

std::string part(std::string_view body)
{
    return generated(fmt::format("{{% part card(Card const& card) %}}\n{}", body)).source;
}

std::string mistake(std::string_view source)
{
    try {
        generated(source);
    } catch (templates::Mistake const& found) {
        return fmt::format("{}: {}", found.line, found.what());
    }
    return "none";
}

std::string mistake_in_part(std::string_view body)
{
    return mistake(fmt::format("{{% part card() %}}\n{}", body));
}

bool has(std::string const& text, std::string_view piece)
{
    return text.find(piece) != std::string::npos;
}

TEST(TemplateEmitter, makes_a_function_of_each_part)
{
    auto const made = generated("{% include \"notes/card.h\" %}\n{% part one(Card const& card) %}a\n{% part two() %}b");
    EXPECT_TRUE(has(made.header, "#include \"notes/card.h\"\n"));
    EXPECT_TRUE(has(made.header, "namespace notes::view {"));
    EXPECT_TRUE(has(made.header, "void one(web::Html& out, Card const& card);\nvoid two(web::Html& out);\n"));
    EXPECT_TRUE(has(made.source, "void one(web::Html& out, Card const& card)\n{"));
}

TEST(TemplateEmitter, escapes_by_the_place_of_the_value)
{
    EXPECT_TRUE(has(part("<p>{{ card.name }}</p>"), "out.value(card.name);"));
    EXPECT_TRUE(has(part("<p title=\"{{ card.name }}\"></p>"), "out.attribute(card.name);"));
    EXPECT_TRUE(has(part("<a href=\"{{ card.link }}\"></a>"), "out.link(card.link);"));
    EXPECT_TRUE(has(part("<script type=\"application/ld+json\">{{ card.data }}</script>"), "out.json(card.data);"));
    EXPECT_TRUE(has(part("{{ icon \"map-pin\" }}"), "out.icon(\"map-pin\");"));
}

TEST(TemplateEmitter, says_sentences_in_the_context_of_the_feature)
{
    EXPECT_TRUE(has(part("{{ tr \"Search\" }}"), "out.say(\"notes\", \"Search\");"));
    EXPECT_TRUE(has(part("{{ tr \"Page {n}, {m}\" n=f(1, 2), m=card.total }}"),
        "out.say(\"notes\", \"Page {n}, {m}\", {{\"n\", out.shown(f(1, 2))}, {\"m\", out.shown(card.total)}});"));
    EXPECT_TRUE(has(part("{{ trn \"{count} a\" \"{count} b\" card.total }}"),
        "out.say_count(\"notes\", \"{count} a\", \"{count} b\", card.total);"));
    EXPECT_TRUE(has(part("{{ trn \"{count} {x}\" \"{count} {x}s\" card.total | x=card.x }}"),
        "out.say_count(\"notes\", \"{count} {x}\", \"{count} {x}s\", card.total, {{\"x\", out.shown(card.x)}});"));
}

TEST(TemplateEmitter, writes_loops_conditions_and_calls)
{
    auto const source = part("{% for x in card.all %}{% if x %}a{% elif y %}b{% else %}c{% end %}{% end %}"
                             "{% let z = card.z %}{% call other(z) %}{% call none() %}");
    EXPECT_TRUE(has(source, "for (auto const& x : card.all) {"));
    EXPECT_TRUE(has(source, "if (x) {"));
    EXPECT_TRUE(has(source, "} else if (y) {"));
    EXPECT_TRUE(has(source, "} else {"));
    EXPECT_TRUE(has(source, "auto const& z = card.z;"));
    EXPECT_TRUE(has(source, "other(out, z);"));
    EXPECT_TRUE(has(source, "none(out);"));
}

TEST(TemplateEmitter, cuts_a_layout_in_two_around_its_content)
{
    auto const made = generated("{% part layout(Frame const& frame) %}<main>{% content %}</main>\n"
                                "{% part page(Page const& page) %}{% use layout(page.frame) %}x{% end %}");
    EXPECT_TRUE(has(made.header, "void layout_begin(web::Html& out, Frame const& frame);\nvoid layout_end(web::Html& out, Frame const& frame);"));
    EXPECT_TRUE(has(made.source, "{ layout_begin(out, page.frame);"));
    EXPECT_TRUE(has(made.source, "layout_end(out, page.frame); }"));
}

TEST(TemplateEmitter, sends_a_line_break_for_any_indentation)
{
    EXPECT_TRUE(has(part("<ul>\n      <li>a  b</li>\n\n\n</ul>"), "<ul>\\n<li>a  b</li>\\n</ul>\"sv"));
    EXPECT_TRUE(has(part("\\ \"q\""), "\\\\ \\\"q\\\""));
}

TEST(TemplateEmitter, points_the_compiler_to_the_line_of_the_template)
{
    EXPECT_TRUE(has(part("a\n\n{{ card.name }}"), "#line 4 \"notes/page.html\"\n    out.value(card.name);"));
}

TEST(TemplateEmitter, refuses_values_where_they_cannot_be_escaped)
{
    EXPECT_EQ(mistake_in_part("<p {{ x }}>"), "2: a value may stand between tags or in a quoted attribute, not here");
    EXPECT_EQ(mistake_in_part("<p class={{ x }}>"), "2: a value may stand between tags or in a quoted attribute, not here");
    for (char const* const html : {"<script>{{ x }}</script>", "<style>{{ x }}</style>", "<p onclick=\"{{ x }}\">", "<p style=\"{{ x }}\">", "<!-- {{ x }} -->"})
        EXPECT_EQ(mistake_in_part(html), "2: no value may stand in a script, a style, a comment or an on… attribute") << html;
}

TEST(TemplateEmitter, refuses_sentences_and_icons_where_they_are_no_text)
{
    std::string const sentence = "2: a sentence may stand between tags or in an attribute that holds no address, not here";
    EXPECT_EQ(mistake_in_part("<a href=\"{{ tr \"x\" }}\"></a>"), sentence);
    EXPECT_EQ(mistake_in_part("<a href=\"{{ trn \"x\" \"y\" n }}\"></a>"), sentence);
    EXPECT_EQ(mistake_in_part("<script type=\"application/ld+json\">{{ tr \"x\" }}</script>"), sentence);
    EXPECT_EQ(mistake_in_part("<p title=\"{{ icon \"x\" }}\"></p>"), "2: an icon may stand between tags only");
    EXPECT_EQ(mistake_in_part("<p title=\"{{ tr \"x\" }}\">{{ icon \"x\" }}</p>"), "none");
}

TEST(TemplateEmitter, leaves_the_signs_of_the_page_as_they_are)
{
    auto const made = generated("{% part one() %}<p>info@exemple.quebec</p>\n"
                                "{% part layout() %}a@b{% content %}c@d\n{% part two() %}e@f");
    for (char const* const piece : {"void one(web::Html& out)\n", "info@exemple.quebec", "void layout_begin(web::Html& out)\n",
             "a@b", "void layout_end(web::Html& out)\n", "c@d", "void two(web::Html& out)\n", "e@f"})
        EXPECT_TRUE(has(made.source, piece)) << piece;
}

TEST(TemplateEmitter, names_the_line_of_other_mistakes)
{
    EXPECT_EQ(mistake("text"), "1: text stands before the first {% part … %}");
    EXPECT_EQ(mistake("\n{{ x }}"), "2: a value stands before the first {% part … %}");
    EXPECT_EQ(mistake("{% if x %}"), "1: an instruction stands before the first {% part … %}");
    EXPECT_EQ(mistake("{% part card %}"), "1: write {% part name(Type const& parameter) %}");
    EXPECT_EQ(mistake_in_part("{% if x %}"), "2: part 'card' ends inside a block: an {% end %} is missing");
    EXPECT_EQ(mistake_in_part("{% end %}"), "2: this {% end %} closes nothing");
    EXPECT_EQ(mistake_in_part("<p class=\""), "1: part 'card' ends inside a tag or an attribute");
    EXPECT_EQ(mistake_in_part("{% loop x %}"), "2: unknown instruction 'loop'");
    EXPECT_EQ(mistake_in_part("{% for x of y %}{% end %}"), "2: write {% for x in xs %}");
    EXPECT_EQ(mistake_in_part("{{ tr \"never }}"), "2: this brace is never closed");
    EXPECT_EQ(mistake_in_part("{{ tr \"A {b}\" b }}"), "2: name=value is expected after the sentence");
    EXPECT_EQ(mistake_in_part("{% if x %}{% content %}{% end %}"), "2: {% content %} may not stand inside a block");
}

TEST(TemplateEmitter, wants_the_branches_of_a_condition_to_end_in_the_same_place)
{
    EXPECT_EQ(mistake_in_part("{% if x %}<p title=\"{% end %}\">"), "2: a block must end where it began: in text, in a tag or in an attribute");
    EXPECT_EQ(mistake_in_part("{% if x %}<p title=\"{% else %}{% end %}\">"), "2: the branches of a condition must end in the same place of the HTML");
    EXPECT_EQ(mistake_in_part("<input {% if x %}checked{% end %}>"), "none");
}

} // namespace
