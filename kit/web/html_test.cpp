#include "kit/web/html.h"

#include <gtest/gtest.h>
#include <limits>

namespace {

using web::Html;
using web::Language;
using web::Link;
using web::Markup;
using web::Words;

class HtmlTest : public testing::Test {
protected:
    template <class T>
    std::string value(T const& shown)
    {
        std::string out;
        Html{out, french, "/assets/icons.svg"}.value(shown);
        return out;
    }
    template <class F>
    std::string written(F const& write)
    {
        std::string out;
        Html html{out, french, "/assets/icons.svg"};
        write(html);
        return out;
    }

    Words french{Language::french, POLES_BUILD_FOLDER "/words"};
};

TEST_F(HtmlTest, escapes_text_by_its_type)
{
    EXPECT_EQ(value("<b> & \"c\" 'd'"), "&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;");
    EXPECT_EQ(value(std::string{"&amp;"}), "&amp;amp;");
    EXPECT_EQ(value(std::string{"été"}), "été");
    EXPECT_EQ(value(std::string{}), "");
    EXPECT_EQ(value(Markup{"<b>"}), "<b>");
    EXPECT_EQ(value(std::optional<std::string>{"<"}), "&lt;");
    EXPECT_EQ(value(std::optional<std::string>{}), "");
}

TEST_F(HtmlTest, escapes_a_sentence_after_its_places_are_filled)
{
    EXPECT_EQ(value(Phrase{"x", "“{a}”", {{"a", "<script>"}}}), "“&lt;script&gt;”");
    EXPECT_EQ(written([](Html& html) { html.say("x", "{a} & co", {{"a", "<"}}); }), "&lt; &amp; co");
    EXPECT_EQ(written([](Html& html) { html.say_count("x", "{count} {a}", "{count} {a}", 1000, {{"a", "<"}}); }), "1\u00a0000 &lt;");
}

TEST_F(HtmlTest, says_each_sentence_again_as_the_first_time)
{
    EXPECT_EQ(written([](Html& html) {
        for (int i = 0; i < 2; ++i) {
            html.say("search", "Search");
            html.say("search", "Search");
            html.say("nowhere", "Search");
            html.say("search", "Municipality");
            html.say("search", "<b>");
        }
    }), "ChercherChercherSearchMunicipalité&lt;b&gt;ChercherChercherSearchMunicipalité&lt;b&gt;");
}

TEST_F(HtmlTest, groups_numbers_in_text_and_not_in_attributes)
{
    EXPECT_EQ(value(6340), "6\u00a0340");
    EXPECT_EQ(written([](Html& html) { html.attribute(6340); }), "6340");
    EXPECT_EQ(written([](Html& html) { html.attribute(std::numeric_limits<std::int64_t>::min()); }), "-9223372036854775808");
    EXPECT_EQ(written([](Html& html) { html.attribute(std::string{"\""}); }), "&quot;");
}

TEST_F(HtmlTest, writes_coordinates_with_one_decimal)
{
    EXPECT_EQ(value(12.34), "12.3");
    EXPECT_EQ(value(12.0), "12");
    EXPECT_EQ(value(-0.05), "-0.1");
}

TEST_F(HtmlTest, escapes_what_addresses_hold)
{
    EXPECT_EQ(written([](Html& html) { html.link(Link::local("/a?b=1&c='")); }), "/a?b=1&amp;c=&#39;");
}

TEST_F(HtmlTest, cannot_be_left_by_the_end_of_a_script)
{
    EXPECT_EQ(written([](Html& html) { html.json("{\"a\":\"</script><!--\"}"); }), "{\"a\":\"\\u003c/script>\\u003c!--\"}");
}

TEST_F(HtmlTest, refers_to_a_drawing_of_the_sprite)
{
    EXPECT_EQ(written([](Html& html) { html.icon("map-pin"); }),
        "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"/assets/icons.svg#map-pin\"></use></svg>");
    EXPECT_NE(written([](Html& html) { html.icon("\"><script>"); }).find("#&quot;&gt;&lt;script&gt;\""), std::string::npos);
}

template <class T>
concept StandsInAttributes = requires(Html& out, T const& value) { out.attribute(value); };

TEST(Html, takes_no_markup_in_an_attribute)
{
    EXPECT_TRUE(StandsInAttributes<std::string>);
    EXPECT_FALSE(StandsInAttributes<web::Markup>);
    EXPECT_FALSE(StandsInAttributes<std::optional<web::Markup>>);
}

} // namespace
