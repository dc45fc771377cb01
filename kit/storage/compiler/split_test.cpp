#include "kit/storage/compiler/split.h"

#include <gtest/gtest.h>
#include <stdexcept>

namespace {

using compiler::number_parameters;
using compiler::split;

std::string refusal(std::string_view source)
{
    try {
        split(source, "queries.sql");
    } catch (std::runtime_error const& refused) {
        return refused.what();
    }
    return "none";
}

TEST(Split, cuts_a_file_into_named_statements)
{
    auto const found = split("-- The notes of people.\n\n-- find: a note: by its id\nselect text\nfrom notes\n\nwhere id = :id;\n\n"
                             "-- add: one more\n-- types: total integer, last text?\ninsert into notes (id) values (:id) ;",
        "queries.sql");
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].name, "find");
    EXPECT_EQ(found[0].purpose, "a note: by its id");
    EXPECT_EQ(found[0].sql, "select text\nfrom notes\nwhere id = :id");
    EXPECT_EQ(found[0].line, 3);
    EXPECT_TRUE(found[0].types.empty());
    EXPECT_EQ(found[1].types, (std::vector<std::string>{"total integer", "last text?"}));
    EXPECT_TRUE(split("", "queries.sql").empty());
}

TEST(Split, passes_over_comments_that_name_nothing)
{
    auto const found = split("-- find: one\nselect id -- here\n-- why not: this\nfrom notes;", "queries.sql");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].sql, "select id\nfrom notes");
}

TEST(Split, passes_over_what_comments_say)
{
    auto const found = split("-- find: one\nselect id, -- it's here; the\n'a -- b;\n-- c', \"d--e\"\nfrom notes; -- done\n", "queries.sql");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].sql, "select id,\n'a -- b;\n-- c', \"d--e\"\nfrom notes");
}

TEST(Split, names_the_line_of_a_mistake)
{
    EXPECT_EQ(refusal("select 1;"), "queries.sql:1: a statement begins with a line `-- name: what it is for`");
    EXPECT_EQ(refusal("-- a: x\nselect 1;\nselect 2;"), "queries.sql:3: a statement begins with a line `-- name: what it is for`");
    EXPECT_EQ(refusal("-- a: x\nselect 1\n-- b: y\nselect 2;"), "queries.sql:3: the statement before 'b' has no ';'");
    EXPECT_EQ(refusal("-- a: x\nselect 1"), "queries.sql:2: the last statement has no ';'");
    EXPECT_EQ(refusal("-- a: x\nselect 1;\n-- a: y\nselect 2;"), "queries.sql:3: the name 'a' is used twice");
    EXPECT_EQ(refusal("\n-- a: x\n"), "queries.sql:2: 'a' has no statement");
}

TEST(Parameters, are_numbered_in_their_order_one_number_a_name)
{
    auto const numbered = number_parameters("select :b, :a, :b_2 where x=:b");
    EXPECT_EQ(numbered.sql, "select $1, $2, $3 where x=$1");
    EXPECT_EQ(numbered.parameters, (std::vector<std::string>{"b", "a", "b_2"}));
}

TEST(Parameters, are_not_what_stands_in_quotes_or_after_two_colons)
{
    for (std::string_view const sql : {"select ':a'", "select \"c:a\"", "select 'it''s :a'", "select a::text", "select a: b", "select a:"}) {
        EXPECT_EQ(number_parameters(sql).sql, sql);
        EXPECT_TRUE(number_parameters(sql).parameters.empty()) << sql;
    }
    EXPECT_EQ(number_parameters("':a' || :b").sql, "':a' || $1");
}

} // namespace
