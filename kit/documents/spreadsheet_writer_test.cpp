#include "kit/documents/spreadsheet_writer.h"

#include "kit/documents/csv_writer.h"

#include <gtest/gtest.h>

#include <cstring>
#include <limits>
#include <stdexcept>
#include <zlib.h>

using namespace documents;

namespace {

std::size_t little(std::string const& bytes, std::size_t at, std::size_t count)
{
    std::size_t value = 0;
    for (std::size_t i = count; i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

std::string inflated(std::string const& bytes, std::size_t at, std::size_t packed, std::size_t size)
{
    std::string out(size, '\0');
    z_stream stream{};
    inflateInit2(&stream, -MAX_WBITS);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data() + at));
    stream.avail_in = uInt(packed);
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(size);
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    inflateEnd(&stream);
    return out;
}

// One file of the workbook, found through the zip's central directory (PKWARE's APPNOTE, 4.3.12).
std::string part(std::string const& zip, std::string const& name)
{
    for (auto at = zip.find("PK\x01\x02"); at != zip.npos; at = zip.find("PK\x01\x02", at + 4)) {
        if (zip.compare(at + 46, little(zip, at + 28, 2), name) != 0)
            continue;
        auto const local = little(zip, at + 42, 4);
        auto const start = local + 30 + little(zip, local + 26, 2) + little(zip, local + 28, 2);
        return inflated(zip, start, little(zip, at + 20, 4), little(zip, at + 24, 4));
    }
    ADD_FAILURE() << name << " is not in the workbook";
    return {};
}

Sheet sheet_of(std::vector<documents::Cells> rows, std::string name = "Liste")
{
    return {std::move(name), {{"Nom", 40}, {"Valeur"}}, [rows = std::move(rows)](AddRow const& add) {
                for (auto const& row : rows)
                    add(row);
            }};
}

std::string workbook_of(std::vector<Sheet> sheets)
{
    return write_spreadsheet(
        {"Répertoire & liste", "Essai", "Autrice", *parse_instant("2026-11-24T06:00:00.000Z")}, sheets);
}

std::string cells_of(documents::Cells row)
{
    return part(workbook_of({sheet_of({std::move(row)})}), "xl/worksheets/sheet1.xml");
}

bool has(std::string const& text, std::string_view piece)
{
    return text.find(piece) != text.npos;
}

TEST(SpreadsheetWriter, never_makes_text_a_formula_a_number_or_a_link)
{
    auto const xml = cells_of({"=1+1", "007"});
    EXPECT_TRUE(has(xml, R"(<c r="A2" t="inlineStr"><is><t>=1+1</t></is></c>)")) << xml;
    EXPECT_TRUE(has(xml, R"(<c r="B2" t="inlineStr"><is><t>007</t></is></c>)")) << xml;
    EXPECT_FALSE(has(cells_of({"https://example.org/"}), "hyperlink"));
}

TEST(SpreadsheetWriter, writes_numbers_and_true_dates)
{
    auto const xml = cells_of({12.5, *parse_day("2026-11-24")});
    EXPECT_TRUE(has(xml, R"(<c r="A2"><v>12.5</v></c>)")) << xml;
    EXPECT_TRUE(has(xml, R"(<c r="B2" s="2"><v>46350</v></c>)")) << xml;
    EXPECT_TRUE(has(cells_of({-7}), "<v>-7</v>"));
}

TEST(SpreadsheetWriter, keeps_as_text_what_excel_would_spoil)
{
    auto const xml = cells_of({std::int64_t{1234567890123456}, *parse_day("1899-12-31")});
    EXPECT_TRUE(has(xml, "<t>1234567890123456</t>")) << xml;
    EXPECT_TRUE(has(cells_of({std::numeric_limits<std::int64_t>::min()}), "<t>-9223372036854775808</t>"));
    EXPECT_TRUE(has(xml, "<t>1899-12-31</t>")) << xml;
}

TEST(SpreadsheetWriter, escapes_markup_and_control_characters)
{
    auto const xml = cells_of({"<a> & \"b\"", "x\x01y\nz"});
    EXPECT_TRUE(has(xml, "&lt;a&gt; &amp;")) << xml;
    EXPECT_TRUE(has(xml, "x_x0001_y\nz")) << xml;
}

TEST(SpreadsheetWriter, cuts_text_at_the_limit_of_excel_between_letters)
{
    std::string const text(32'766, 'x');
    EXPECT_TRUE(has(cells_of({text + "é"}), "xé</t>"));
    EXPECT_TRUE(has(cells_of({text + "éa"}), "xé</t>"));
    EXPECT_TRUE(has(cells_of({text + "😀"}), "x</t>"));
}

TEST(SpreadsheetWriter, keeps_titles_bold_in_sight_and_filtering)
{
    auto const zip = workbook_of({sheet_of({{"a", 1}, {"b", 2}})});
    auto const xml = part(zip, "xl/worksheets/sheet1.xml");
    EXPECT_TRUE(has(xml, R"(<c r="A1" s="1" t="inlineStr"><is><t>Nom</t>)")) << xml;
    EXPECT_TRUE(has(xml, R"(<pane ySplit="1" topLeftCell="A2")")) << xml;
    EXPECT_TRUE(has(xml, R"(<autoFilter ref="A1:B3"/>)")) << xml;
    EXPECT_TRUE(has(xml, R"(<col min="1" max="1" width="40.)")) << xml;
    EXPECT_TRUE(has(part(zip, "xl/styles.xml"), "<b/>"));
}

TEST(SpreadsheetWriter, says_what_it_is_and_when_it_was_made)
{
    auto const xml = part(workbook_of({sheet_of({})}), "docProps/core.xml");
    EXPECT_TRUE(has(xml, "<dc:title>Répertoire &amp; liste</dc:title>")) << xml;
    EXPECT_TRUE(has(xml, "<dc:creator>Autrice</dc:creator>")) << xml;
    EXPECT_TRUE(has(xml, "2026-11-24T06:00:00Z")) << xml;
}

TEST(SpreadsheetWriter, writes_several_sheets_and_mends_their_names)
{
    auto const xml
        = part(workbook_of({sheet_of({}, "A/B [2026]"), sheet_of({}, std::string(30, 'x') + "éé")}),
            "xl/workbook.xml");
    EXPECT_TRUE(has(xml, R"(name="A B  2026 ")")) << xml;
    EXPECT_TRUE(has(xml, R"(name="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxé")")) << xml;
}

TEST(SpreadsheetWriter, throws_on_what_no_workbook_can_hold)
{
    EXPECT_THROW(workbook_of({sheet_of({}), sheet_of({})}), std::runtime_error);
    EXPECT_THROW(workbook_of({Sheet{"Vide", {}, [](AddRow const&) {}}}), std::runtime_error);
    EXPECT_THROW(workbook_of({sheet_of({{1, 2, 3}})}), std::invalid_argument);
}

TEST(SpreadsheetWriter, serves_the_same_description_as_the_csv_writer)
{
    auto const sheet = sheet_of({{"é", 3}});
    EXPECT_EQ(write_csv(sheet), "Nom,Valeur\r\né,3\r\n");
    EXPECT_TRUE(has(part(workbook_of({sheet}), "xl/worksheets/sheet1.xml"), "<t>é</t>"));
}

} // namespace
