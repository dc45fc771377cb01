#include "kit/web/templates/reader.h"

#include <gtest/gtest.h>

namespace {

using templates::Kind;
using templates::Mistake;
using templates::Piece;

std::string pieces(std::string_view source)
{
    std::string all;
    for (Piece const& piece : templates::read(source)) {
        char const kind = piece.kind == Kind::text ? 'T' : piece.kind == Kind::value ? 'V' : 'I';
        all += kind + std::to_string(piece.line) + "[" + piece.text + "]";
    }
    return all;
}

int line_of_mistake(std::string_view source)
{
    try {
        templates::read(source);
    } catch (Mistake const& mistake) {
        return mistake.line;
    }
    return 0;
}

TEST(TemplateReader, tells_text_values_and_instructions_apart)
{
    EXPECT_EQ(pieces("<p>{{ name }}\n{% if x %}!{% end %}</p>"), "T1[<p>]V1[name]T1[\n]I2[if x]T2[!]I2[end]T2[</p>]");
    EXPECT_EQ(pieces(""), "");
    EXPECT_EQ(pieces("{{a}}{{b}}"), "V1[a]V1[b]");
    EXPECT_EQ(pieces("{ { } } %}"), "T1[{ { } } %}]");
}

TEST(TemplateReader, drops_comments_and_counts_their_lines)
{
    EXPECT_EQ(pieces("a{{# one\ntwo {{ \n}}b"), "T1[a]T3[b]");
}

TEST(TemplateReader, leaves_braces_inside_quotes_alone)
{
    EXPECT_EQ(pieces("{{ tr \"a }} b\" }}"), "V1[tr \"a }} b\"]");
    EXPECT_EQ(pieces("{{ tr \"a \\\" }} b\" }}"), "V1[tr \"a \\\" }} b\"]");
}

TEST(TemplateReader, names_the_line_of_what_is_never_closed)
{
    EXPECT_EQ(line_of_mistake("a\n\n{{ name"), 3);
    EXPECT_EQ(line_of_mistake("{% if x }}"), 1);
    EXPECT_EQ(line_of_mistake("a\n{{# never"), 2);
    EXPECT_EQ(line_of_mistake("{{ \"a }}"), 1);
}

TEST(TemplateReader, takes_words_off_the_front)
{
    std::string_view text = "  for \t x in xs ";
    EXPECT_EQ(templates::take_word(text), "for");
    EXPECT_EQ(text, "x in xs");
    text = "";
    EXPECT_EQ(templates::take_word(text), "");
}

} // namespace
