#include "kit/geo/svg_document.h"

#include <gtest/gtest.h>

namespace {

TEST(SvgDocument, writes_elements_within_one_another)
{
    geo::SvgDocument document{ 100, 50.5 };
    document.open("g", { { "fill", "red" } });
    document.add("path", { { "d", "M0 0" } });
    document.close();
    EXPECT_EQ(std::move(document).text(),
        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50.5" width="100" height="50.5">)"
        R"(<g fill="red"><path d="M0 0"/></g></svg>)");
}

TEST(SvgDocument, closes_what_was_left_open)
{
    geo::SvgDocument document{ 1, 1 };
    document.open("g", {});
    EXPECT_NE(std::move(document).text().find("<g></g></svg>"), std::string::npos);
}

TEST(SvgDocument, escapes_values)
{
    geo::SvgDocument document{ 1, 1 };
    document.add("path", { { "id", "a<b & \"c\"" } });
    EXPECT_NE(std::move(document).text().find(R"(id="a&lt;b &amp; &quot;c&quot;")"), std::string::npos);
}

TEST(SvgNumber, keeps_at_most_one_decimal)
{
    EXPECT_EQ(geo::svg_number(12), "12");
    EXPECT_EQ(geo::svg_number(12.34), "12.3");
    EXPECT_EQ(geo::svg_number(-0.04), "0");
}

} // namespace
