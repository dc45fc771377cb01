#include "kit/base/json.h"

#include <gtest/gtest.h>

#include <limits>

namespace {

template <class T>
std::string written(T const& value, JsonWriter::Target target = JsonWriter::Target::file)
{
    std::string out;
    JsonWriter{out, target}.value(value);
    return out;
}

TEST(Json, nests_objects_and_arrays_with_commas_only_between)
{
    std::string out;
    JsonWriter json{out};
    json.object([&] {
        json.member("name", "x");
        json.object("empty", [] {});
        json.array("list", [&] {
            json.value(1);
            json.array([] {});
            json.object([&] { json.member("yes", true); });
            json.value("end");
        });
        json.member("last", nullptr);
    });
    EXPECT_EQ(out, R"({"name":"x","empty":{},"list":[1,[],{"yes":true},"end"],"last":null})");
}

TEST(Json, writes_numbers_short_and_exact)
{
    EXPECT_EQ(written(12.5), "12.5");
    EXPECT_EQ(written(0.1), "0.1");
    EXPECT_EQ(written(-73.0), "-73");
    EXPECT_EQ(written(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
    EXPECT_EQ(written(std::numeric_limits<std::uint64_t>::max()), "18446744073709551615");
}

TEST(Json, has_no_word_for_numbers_that_are_not)
{
    EXPECT_EQ(written(std::numeric_limits<double>::quiet_NaN()), "null");
    EXPECT_EQ(written(-std::numeric_limits<double>::infinity()), "null");
}

TEST(Json, escapes_what_json_asks_and_leaves_accents)
{
    EXPECT_EQ(written("é \"a\\b\"\n\r\t\x01\x1f"), R"("é \"a\\b\"\n\r\t\u0001\u001f")");
    EXPECT_EQ(written(std::string{"a\0b", 3}), R"("a\u0000b")");
}

TEST(Json, can_stand_inside_a_script_element_when_asked)
{
    EXPECT_EQ(written("</script>"), R"("</script>")");
    EXPECT_EQ(written("</script>", JsonWriter::Target::html), R"("\u003c/script>")");
}

TEST(Json, keeps_keys_safe_too)
{
    std::string out;
    JsonWriter json{out, JsonWriter::Target::html};
    json.object([&] { json.member("<\"", 1); });
    EXPECT_EQ(out, R"({"\u003c\"":1})");
}

TEST(Json, absence_is_null)
{
    std::string out;
    JsonWriter json{out};
    json.object([&] {
        json.member("a", std::optional<int>{});
        json.member("b", std::optional<std::string>{"x"});
    });
    EXPECT_EQ(out, R"({"a":null,"b":"x"})");
}

TEST(Json, takes_in_what_is_already_written)
{
    std::string out;
    JsonWriter json{out};
    json.array([&] {
        json.serialized(R"({"a":1})");
        json.serialized("[]");
    });
    EXPECT_EQ(out, R"([{"a":1},[]])");
}

} // namespace
