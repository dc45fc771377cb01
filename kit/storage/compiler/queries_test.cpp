#include "kit/storage/compiler/queries.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <stdexcept>

namespace {

class QueriesTest : public testing::Test {
protected:
    QueriesTest()
    {
        sqlite3_open(":memory:", &schema);
        sqlite3_exec(schema, "create table notes (id text not null primary key, text text, size integer not null, weight real)",
            nullptr, nullptr, nullptr);
    }
    ~QueriesTest() override { sqlite3_close(schema); }

    std::string generated(std::string_view source) { return compiler::generate(schema, "notes", "queries.sql", source); }
    std::string refusal(std::string_view source)
    {
        try {
            generated(source);
        } catch (std::runtime_error const& refused) {
            return refused.what();
        }
        return "none";
    }
    static bool has(std::string const& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

    sqlite3* schema = nullptr;
};

TEST_F(QueriesTest, give_each_column_the_type_and_the_absence_of_the_schema)
{
    auto const header = generated("-- find: one\nselect id, text, size, weight as heavy from notes where id = :id;");
    EXPECT_TRUE(has(header, "namespace notes::sql {"));
    EXPECT_TRUE(has(header, "// one\nstruct find {\n    storage::Value id;\n"));
    EXPECT_TRUE(has(header, "std::string id;\n        std::optional<std::string> text;\n        std::int64_t size;\n"
                            "        std::optional<double> heavy;"));
    EXPECT_TRUE(has(header, "return {columns.text(0), columns.maybe_text(1), columns.integer(2), columns.maybe_real(3)};"));
    EXPECT_TRUE(has(header, "statement{\"notes.find\", R\"sql(select id, text, size, weight as heavy from notes where id = $1)sql\"}"));
    EXPECT_TRUE(has(header, "std::array<storage::Value const*, 1> values() const { return {&id}; }"));
}

TEST_F(QueriesTest, have_no_row_when_they_answer_none)
{
    auto const header = generated("-- add: one\ninsert into notes (id, size) values (:id, :size);");
    EXPECT_FALSE(has(header, "struct Row"));
    EXPECT_TRUE(has(header, "std::array<storage::Value const*, 2> values() const { return {&id, &size}; }"));
}

TEST_F(QueriesTest, take_the_types_of_expressions_from_a_hint)
{
    auto const header = generated("-- total: how many\n-- types: total integer, last text?\n"
                                  "select count(*) as total, max(id) as last from notes;");
    EXPECT_TRUE(has(header, "std::int64_t total;\n        std::optional<std::string> last;"));
    EXPECT_EQ(refusal("-- total: how many\nselect count(*) as total from notes;"),
        "queries.sql:1: total: column 'total' is an expression: write `-- types: total integer`");
    EXPECT_TRUE(has(refusal("-- total: how many\n-- types: total number\nselect count(*) as total from notes;"),
        "type 'number' is not text, integer or real"));
}

TEST_F(QueriesTest, are_one_statement_for_each_name)
{
    EXPECT_EQ(refusal("-- find: one\nselect id from notes; select size from notes;"),
        "queries.sql:1: find: one statement is expected after each name");
    EXPECT_EQ(refusal("-- find: one\nselect id from notes -- the first; the only\n;"), "none");
}

TEST_F(QueriesTest, have_parameters_with_names_only)
{
    for (char const* const id : {"?", "?1", "@id", "$id"})
        EXPECT_EQ(refusal(std::string{"-- find: one\nselect id from notes where id = "} + id + ";"),
            "queries.sql:1: find: a parameter is written :name, and not otherwise") << id;
    EXPECT_TRUE(has(generated("-- find: one\nselect id from notes -- not :this, it's said\nwhere id = :id;"), "values() const { return {&id}; }"));
}

TEST_F(QueriesTest, stop_the_build_when_they_name_what_the_schema_lacks)
{
    EXPECT_EQ(refusal("\n-- find: one\nselect nom from notes;"), "queries.sql:2: find: no such column: nom");
    EXPECT_EQ(refusal("-- find: one\nselect id from carnets;"), "queries.sql:1: find: no such table: carnets");
    EXPECT_TRUE(has(refusal("-- find: one\nselectt 1;"), "syntax error"));
}

} // namespace
