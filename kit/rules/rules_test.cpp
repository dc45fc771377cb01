#include "kit/rules/rule_table.h"

#include "kit/base/file.h"
#include "kit/rules/shipped.h"
#include "kit/search/index_in_test.h"

#include <fstream>
#include <gtest/gtest.h>
#include <stdexcept>

namespace {

namespace files = std::filesystem;
using rules::RuleRow;

Instant const that_day = *parse_instant("2026-11-24T15:00:00.000Z");

class RulesTest : public testing::Test {
protected:
    RulesTest() { files::create_directories(folder.path()); }

    files::path table(std::string const& text)
    {
        std::ofstream{folder.path() / "table.csv", std::ios::binary} << text;
        return folder.path() / "table.csv";
    }
    // The message of what is thrown while the column is read as a number.
    std::string refusal(files::path const& file)
    {
        try {
            rules::read_rule_table(file, [](RuleRow const& row) { row.integer("size"), row.real("weight"); });
        } catch (std::runtime_error const& refused) {
            return files::path{refused.what()}.filename().string();
        }
        return "none";
    }

    lookup::FolderInTest folder;
};

TEST_F(RulesTest, read_each_row_by_the_titles_of_its_columns)
{
    std::string read;
    rules::read_rule_table(table("name,size,weight,note\n\"Un, deux\",12,-0.5,\n\nTrois,,,x\n"), [&](RuleRow const& row) {
        read += row.text("name") + "|" + std::to_string(row.integer("size").value_or(-1)) + "|"
            + std::to_string(row.real("weight").value_or(9)) + "|" + row.maybe_text("note").value_or("absent") + "\n";
    });
    EXPECT_EQ(read, "Un, deux|12|-0.500000|absent\nTrois|-1|9.000000|x\n");
}

TEST_F(RulesTest, name_the_line_and_the_column_of_a_cell_that_is_no_number)
{
    EXPECT_EQ(refusal(table("size,weight\n1,2.5\n1x,2\n")), "table.csv:3: '1x' under 'size' is not a number");
    EXPECT_EQ(refusal(table("size,weight\n1,\"2,5\"\n")), "table.csv:2: '2,5' under 'weight' is not a number");
    EXPECT_EQ(refusal(table("size,weight\n99999999999999999999,1\n")), "table.csv:2: '99999999999999999999' under 'size' is not a number");
    EXPECT_EQ(refusal(table("size,weight\n1,2\n,\n")), "none");
}

TEST_F(RulesTest, refuse_a_number_that_is_none)
{
    EXPECT_EQ(refusal(table("size,weight\n1,nan\n")), "table.csv:2: 'nan' under 'weight' is not a number");
    EXPECT_EQ(refusal(table("size,weight\n1,-inf\n")), "table.csv:2: '-inf' under 'weight' is not a number");
}

TEST_F(RulesTest, name_a_column_that_is_missing_and_those_there_are)
{
    EXPECT_EQ(refusal(table("size,wieght\n1,2\n")), "table.csv: there is no column 'weight' among size, wieght");
}

TEST_F(RulesTest, name_the_file_that_cannot_be_read)
{
    EXPECT_EQ(refusal(folder.path() / "absent.csv"), "absent.csv: cannot be read");
    EXPECT_EQ(refusal(table("size,size\n1,2\n")), "table.csv:1: Two columns have the same title: size.");
    EXPECT_EQ(refusal(table("size,weight\n\"1,2\n")).substr(0, 10), "table.csv:");
}

TEST_F(RulesTest, have_changed_until_they_are_kept_and_when_their_text_differs)
{
    std::string const schema = read_file(files::path{POLES_SOURCE_FOLDER} / "kit/storage/schema/001_storage.sql");
    std::vector<storage::Migration> const migrations{{"storage", 1, "storage", schema}};
    storage::Database database{folder.path() / "test.sqlite", migrations, that_day};
    storage::Write write{database, {"test"}, that_day};
    auto const file = table("a\n1\n");
    EXPECT_TRUE(rules::has_changed(write, file));
    rules::keep(write, file);
    EXPECT_FALSE(rules::has_changed(write, file));
    table("a\n2\n");
    EXPECT_TRUE(rules::has_changed(write, file));
    rules::keep(write, file);
    EXPECT_FALSE(rules::has_changed(write, file));
    table("a\n1\n");
    EXPECT_TRUE(rules::has_changed(write, file));
    EXPECT_THROW(rules::has_changed(write, folder.path() / "absent.csv"), std::runtime_error);
}

} // namespace
