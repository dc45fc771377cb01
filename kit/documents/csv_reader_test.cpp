#include "kit/documents/csv_reader.h"

#include <gtest/gtest.h>

#include <sstream>

using namespace documents;

namespace {

using Cells = std::vector<std::string>;

std::vector<Record> records(std::string const& text)
{
    std::istringstream in{text};
    CsvReader reader{in};
    std::vector<Record> all;
    while (Record const* record = reader.next())
        all.push_back(*record);
    EXPECT_FALSE(reader.problem()) << reader.problem()->message.text;
    return all;
}

Problem problem_of(std::string const& text)
{
    std::istringstream in{text};
    CsvReader reader{in};
    while (reader.next()) { }
    EXPECT_TRUE(reader.problem());
    return reader.problem().value_or(Problem{0, {}});
}

Table table_of(std::string_view text)
{
    return std::get<Table>(read_csv(text));
}

Problem table_problem(std::string_view text)
{
    return std::get<Problem>(read_csv(text));
}

TEST(CsvReader, reads_quotes_separators_and_line_ends_inside_cells)
{
    auto const all = records("a,\"b \"\"c\"\", d\",\"e\r\nf\"\r\n,\"\",x\r\n");
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].cells, (Cells{"a", "b \"c\", d", "e\nf"}));
    EXPECT_EQ(all[1].cells, (Cells{"", "", "x"}));
}

TEST(CsvReader, says_on_which_line_each_record_starts)
{
    auto const all = records("a,b\r\n\"1\n2\r\n3\",x\r\n\r\nlast,y");
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0].line, 1u);
    EXPECT_EQ(all[1].line, 2u);
    EXPECT_EQ(all[2].line, 6u);
}

TEST(CsvReader, takes_any_line_ending)
{
    for (char const* text : {"a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n1,2"}) {
        auto const all = records(text);
        ASSERT_EQ(all.size(), 2u) << text;
        EXPECT_EQ(all[1].cells, (Cells{"1", "2"}));
        EXPECT_EQ(all[1].line, 2u);
    }
}

TEST(CsvReader, finds_the_separator_that_every_line_shares)
{
    EXPECT_EQ(records("Nom;Revenus, dépenses, avoirs\nA;12\n")[0].cells.size(), 2u);
    EXPECT_EQ(records("Nom\tVille\nA, B; C\tD\n")[1].cells, (Cells{"A, B; C", "D"}));
    EXPECT_EQ(records("Nom,Ville\nA,\"x;y;z\"\n")[1].cells, (Cells{"A", "x;y;z"}));
    EXPECT_EQ(
        records("Montant;Jour\n\"1,5\";2026-11-24\n2,5;2026-11-25\n")[2].cells, (Cells{"2,5", "2026-11-25"}));
    EXPECT_EQ(records("Nom\nA\n")[1].cells, (Cells{"A"}));
}

TEST(CsvReader, obeys_the_separator_line_of_excel)
{
    auto const all = records("\xEF\xBB\xBFsep=;\r\na,b,c;d\r\n");
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].cells, (Cells{"a,b,c", "d"}));
    EXPECT_EQ(all[0].line, 2u);
}

TEST(CsvReader, reads_utf8_with_or_without_its_mark)
{
    EXPECT_EQ(records("\xEF\xBB\xBF\"Québec\",œuvre\n")[0].cells, (Cells{"Québec", "œuvre"}));
    EXPECT_EQ(records("Québec,œuvre\n")[0].cells, (Cells{"Québec", "œuvre"}));
}

TEST(CsvReader, reads_windows_1252)
{
    EXPECT_EQ(records("Qu\351bec,l\x92\x9Cuvre,5 \x80\n")[0].cells, (Cells{"Québec", "l’œuvre", "5 €"}));
    EXPECT_EQ(records("caf\xE9")[0].cells, (Cells{"café"}));
}

TEST(CsvReader, keeps_letters_whole_across_pieces_of_the_file)
{
    std::string const filler(64 * 1024 - 4, 'x');
    EXPECT_EQ(records(filler + ",1é\n")[0].cells[1], "1é");
    EXPECT_EQ(records("a,b\n" + filler.substr(5) + "\r\n1,2")[2].line, 3u);
}

TEST(CsvReader, keeps_a_stray_quotation_mark_in_an_open_cell)
{
    EXPECT_EQ(records("pizza 12\",b\n")[0].cells, (Cells{"pizza 12\"", "b"}));
}

TEST(CsvReader, refuses_a_quotation_mark_never_closed_where_it_opens)
{
    EXPECT_EQ(problem_of("a,b\n1,\"2\n3\n4,5\n").line, 2u);
    EXPECT_STREQ(problem_of("\"").message.text, "A quotation mark opens here and never closes.");
}

TEST(CsvReader, refuses_text_after_a_closing_quotation_mark)
{
    auto const problem = problem_of("a,b\n\"Les \"amis\" du parc\",x\n");
    EXPECT_EQ(problem.line, 2u);
    EXPECT_TRUE(std::string_view{problem.message.text}.starts_with("Text follows"));
}

TEST(CsvReader, refuses_a_cell_or_a_record_beyond_the_limits)
{
    std::string const longest(most_bytes_in_a_cell, 'x');
    EXPECT_EQ(records("a," + longest + "\n")[0].cells[1].size(), most_bytes_in_a_cell);
    EXPECT_EQ(problem_of("a\na," + longest + "x\n").line, 2u);
    EXPECT_EQ(problem_of("a,\"" + longest + "x\"\n").line, 1u);
    std::string const widest(most_columns - 1, ',');
    EXPECT_EQ(records(widest + "\n")[0].cells.size(), most_columns);
    EXPECT_EQ(problem_of("a\n" + widest + ",\n").line, 2u);
}

TEST(CsvReader, refuses_what_is_not_text_after_showing_what_was)
{
    std::istringstream in{"é,1\nab,2\nx\xE9,3\n"};
    CsvReader reader{in};
    EXPECT_TRUE(reader.next());
    EXPECT_TRUE(reader.next());
    EXPECT_FALSE(reader.next());
    ASSERT_TRUE(reader.problem());
    EXPECT_EQ(reader.problem()->line, 3u);
    EXPECT_FALSE(reader.next());

    EXPECT_EQ(problem_of(std::string("a,b\n1,\0\n", 8)).line, 2u);
    EXPECT_EQ(problem_of("\xE9\x81").line, 1u);
    EXPECT_EQ(problem_of("PK\x03\x04rest").line, 1u);
    EXPECT_EQ(problem_of(std::string("\377\376a\0,\0", 6)).line, 1u);
}

TEST(CsvReader, refuses_letters_that_utf8_forbids)
{
    for (char const* bad : {"\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE0\x80\x80", "\xF8"})
        EXPECT_EQ(problem_of(std::string{"é\n"} + bad).line, 2u);
}

TEST(CsvReader, throws_when_the_stream_fails)
{
    std::istringstream in{"a"};
    in.setstate(std::ios::failbit);
    CsvReader reader{in};
    EXPECT_THROW(reader.next(), std::runtime_error);
}

TEST(CsvTable, gives_cells_by_title)
{
    auto const table = table_of(" Nom ;Ville;\nA;Montréal;\n;;\nB\n");
    EXPECT_EQ(table.headers.titles(), (Cells{"Nom", "Ville", ""}));
    ASSERT_EQ(table.rows.size(), 2u);
    EXPECT_EQ(table.headers.cell(table.rows[0], "Ville"), "Montréal");
    EXPECT_EQ(table.headers.cell(table.rows[1], "Ville"), "");
    EXPECT_EQ(table.headers.cell(table.rows[1], "Nom"), "B");
    EXPECT_EQ(table.headers.cell(table.rows[1], "nowhere"), "");
    EXPECT_EQ(table.rows[1].line, 4u);
    EXPECT_FALSE(table.headers.find(""));
}

TEST(CsvTable, may_have_titles_and_no_row)
{
    EXPECT_EQ(table_of("a,b\n").rows.size(), 0u);
}

TEST(CsvTable, refuses_a_file_without_titles_or_with_a_title_twice)
{
    EXPECT_STREQ(table_problem("\n\n").message.text, "This file is empty.");
    EXPECT_STREQ(
        table_problem(",,\na,b,c\n").message.text, "The first line must hold the titles of the columns.");
    auto const twice = table_problem("a,b,a \n");
    EXPECT_EQ(twice.message.values[0].second, "a");
}

TEST(CsvTable, refuses_a_row_wider_than_its_titles_unless_the_rest_is_empty)
{
    EXPECT_EQ(table_of("a,b\n1,2,,\n").rows[0].cells.size(), 2u);
    auto const problem = table_problem("a,b\n1,2\n1,2,3\n");
    EXPECT_EQ(problem.line, 3u);
    EXPECT_EQ(problem.message.values[0].second, "3");
}

TEST(CsvTable, shows_rows_one_by_one_and_stops_when_told)
{
    std::istringstream in{"a,b\n1,2\n3,4\n5,6\n\""};
    int seen = 0;
    auto const problem = read_csv(in, [&](Headers const& headers, Record const& row) {
        ++seen;
        return headers.cell(row, "a") == "3" ? Reading::stop : Reading::go_on;
    });
    EXPECT_FALSE(problem);
    EXPECT_EQ(seen, 2);
}

TEST(CsvTable, shows_the_rows_before_a_problem)
{
    std::istringstream in{"a,b\n1,2\n3,\"4"};
    int seen = 0;
    auto const problem = read_csv(in, [&](Headers const&, Record const&) {
        ++seen;
        return Reading::go_on;
    });
    EXPECT_EQ(seen, 1);
    EXPECT_EQ(problem->line, 3u);
}

} // namespace
