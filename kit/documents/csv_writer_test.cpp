#include "kit/documents/csv_reader.h"
#include "kit/documents/csv_writer.h"

#include <gtest/gtest.h>

#include <limits>

using namespace documents;

namespace {

Sheet sheet_of(std::vector<documents::Cells> rows, std::vector<Column> columns = {{"a"}, {"b"}})
{
    return {"Sheet", std::move(columns), [rows = std::move(rows)](AddRow const& add) {
                for (auto const& row : rows)
                    add(row);
            }};
}

std::string one_cell(Cell cell, CsvStyle style = {})
{
    auto const text = write_csv(sheet_of({{std::move(cell)}}, {{"a"}}), style);
    auto const start = text.find("\r\n") + 2;
    return text.substr(start, text.size() - start - 2);
}

TEST(CsvWriter, writes_titles_rows_and_every_kind_of_cell)
{
    auto const sheet = sheet_of({{"é", 12}, {12.5, *parse_day("2026-11-24")}, {std::monostate{}, -3}});
    EXPECT_EQ(write_csv(sheet), "a,b\r\né,12\r\n12.5,2026-11-24\r\n,-3\r\n");
}

TEST(CsvWriter, quotes_only_what_needs_it)
{
    EXPECT_EQ(one_cell("simple text"), "simple text");
    EXPECT_EQ(one_cell("a,b"), "\"a,b\"");
    EXPECT_EQ(one_cell("a;b"), "\"a;b\"");
    EXPECT_EQ(one_cell("say \"x\""), "\"say \"\"x\"\"\"");
    EXPECT_EQ(one_cell("a\nb"), "\"a\nb\"");
}

TEST(CsvWriter, never_lets_text_run_as_a_formula)
{
    EXPECT_EQ(one_cell("=1+1"), "'=1+1");
    EXPECT_EQ(one_cell("@SUM(A1)"), "'@SUM(A1)");
    EXPECT_EQ(one_cell("-2+3"), "'-2+3");
    EXPECT_EQ(one_cell("+1 418 555-0100"), "'+1 418 555-0100");
    EXPECT_EQ(one_cell("\t=1"), "\"'\t'=1\"");
    EXPECT_EQ(one_cell("\r=1"), "\"'\r'=1\"");
    EXPECT_EQ(one_cell("=HYPERLINK(\"x\",\"y\")"), "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    EXPECT_EQ(write_csv(sheet_of({}, {{"=a"}})), "'=a\r\n");
}

TEST(CsvWriter, never_lets_a_piece_of_text_run_in_a_file_opened_with_another_separator)
{
    EXPECT_EQ(one_cell("a;=1+1"), "\"a;'=1+1\"");
    EXPECT_EQ(one_cell("a,+1"), "\"a,'+1\"");
    EXPECT_EQ(one_cell("a\t@x"), "\"a\t'@x\"");
    EXPECT_EQ(one_cell("a\r\n-x"), "\"a\r\n'-x\"");
    EXPECT_EQ(one_cell("a;\"=1"), "\"a;'\"\"=1\"");
    EXPECT_EQ(one_cell("a;=1", csv_for_excel_in_french), "\"a;'=1\"");
    EXPECT_EQ(one_cell("a; -b, c=d;\"e\""), "\"a; -b, c=d;\"\"e\"\"\"");
}

TEST(CsvWriter, leaves_plain_numbers_alone)
{
    EXPECT_EQ(one_cell("-12.5"), "-12.5");
    EXPECT_EQ(one_cell("+3"), "+3");
    EXPECT_EQ(one_cell(-12), "-12");
    EXPECT_EQ(one_cell("-"), "'-");
    EXPECT_EQ(one_cell("-1.2.3"), "'-1.2.3");
}

TEST(CsvWriter, follows_the_habits_of_excel)
{
    auto const sheet = sheet_of({{"a", 1.5}});
    EXPECT_EQ(write_csv(sheet, csv_for_excel_in_french), "\357\273\277a;b\r\na;1,5\r\n");
    EXPECT_EQ(write_csv(sheet, csv_for_excel_in_english), "\357\273\277a,b\r\na,1.5\r\n");
    EXPECT_EQ(one_cell(1.5, {Separator::comma, Decimal::comma, Utf8Mark::absent}), "\"1,5\"");
}

TEST(CsvWriter, writes_nothing_for_a_number_that_is_none)
{
    EXPECT_EQ(write_csv(sheet_of({{"x", std::numeric_limits<double>::infinity()}})), "a,b\r\nx,\r\n");
}

TEST(CsvWriter, fills_short_rows_and_throws_on_wide_ones)
{
    EXPECT_EQ(write_csv(sheet_of({{"x"}})), "a,b\r\nx,\r\n");
    EXPECT_THROW(write_csv(sheet_of({{1, 2, 3}})), std::invalid_argument);
}

TEST(CsvWriter, is_read_back_the_same)
{
    std::string const odd = "l’œuvre \"x\", y;\tz\nfin";
    auto const text = write_csv(sheet_of({{odd, ""}, {"", "é"}}), csv_for_excel_in_french);
    auto const table = std::get<Table>(read_csv(text));
    ASSERT_EQ(table.rows.size(), 2u);
    EXPECT_EQ(table.rows[0].cells[0], odd);
    EXPECT_EQ(table.rows[1].cells[1], "é");
}

} // namespace
