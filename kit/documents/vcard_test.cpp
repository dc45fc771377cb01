#include "kit/documents/vcard.h"

#include <gtest/gtest.h>

#include <sstream>

using namespace documents;

namespace {

bool has(std::string const& text, std::string_view piece)
{
    return text.find(piece) != text.npos;
}

std::string unfolded(std::string text)
{
    for (auto at = text.find("\r\n "); at != text.npos; at = text.find("\r\n ", at))
        text.erase(at, 3);
    return text;
}

TEST(VCard, says_everything_it_is_given_in_order)
{
    ContactCard card;
    card.id = "urn:uuid:019ab2c3-0000-7000-8000-000000000000";
    card.name = "Les Amis du parc";
    card.address = PostalAddress{"12, rue Principale", "Shawinigan", "Québec", "G9N 1A1", "Canada"};
    card.telephones = {"819 555-0100"};
    card.emails = {"info@example.org"};
    card.pages = {"https://example.org/a,b;c"};
    card.position = geo::LonLat{-72.7490, 46.5668};
    card.languages = {"fr", "en"};
    card.note = "Ouvert";
    card.source = "https://example.org/card.vcf";
    card.revised = parse_instant("2026-11-24T06:05:04.321Z");
    EXPECT_EQ(write_vcard(card),
        "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nUID:urn:uuid:019ab2c3-0000-7000-8000-000000000000\r\n"
        "FN:Les Amis du parc\r\nORG:Les Amis du parc\r\n"
        "ADR;TYPE=work:;;12\\, rue Principale;Shawinigan;Québec;G9N 1A1;Canada\r\n"
        "TEL;TYPE=work:819 "
        "555-0100\r\nEMAIL;TYPE=work:info@example.org\r\nURL;TYPE=work:https://example.org/a,b;c\r\n"
        "GEO:geo:46.566800,-72.749000\r\nLANG;PREF=1:fr\r\nLANG;PREF=2:en\r\nNOTE:Ouvert\r\n"
        "SOURCE:https://example.org/card.vcf\r\nREV:20261124T060504Z\r\nEND:VCARD\r\n");
}

TEST(VCard, leaves_out_what_is_empty)
{
    ContactCard card;
    card.name = "A";
    card.address = PostalAddress{};
    EXPECT_EQ(write_vcard(card), "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nFN:A\r\nORG:A\r\nEND:VCARD\r\n");
}

TEST(VCard, escapes_text_and_lets_nothing_begin_a_line)
{
    ContactCard card;
    card.name = "A; B, C\\D";
    card.note = "un\r\ndeux\x07";
    card.pages = {"https://example.org/\r\nTEL:1"};
    auto const text = write_vcard(card);
    EXPECT_TRUE(has(text, "FN:A\\; B\\, C\\\\D\r\n"));
    EXPECT_TRUE(has(text, "NOTE:un\\ndeux\r\n"));
    EXPECT_TRUE(has(text, "URL;TYPE=work:https://example.org/TEL:1\r\n"));
}

TEST(VCard, folds_lines_at_75_bytes_without_cutting_a_letter)
{
    for (int shift = 0; shift < 4; ++shift) {
        ContactCard card;
        card.name = "A";
        card.note = std::string(shift, 'x');
        for (int i = 0; i < 100; ++i)
            card.note += i % 2 ? "é" : "😀";
        auto const text = write_vcard(card);
        EXPECT_TRUE(has(unfolded(text), "NOTE:" + card.note + "\r\n"));
        std::istringstream lines{text};
        for (std::string line; std::getline(lines, line, '\n');) {
            EXPECT_LE(line.size() - 1, 75u);
            auto const first = static_cast<unsigned char>(line[line[0] == ' ' ? 1 : 0]);
            EXPECT_NE(first & 0xC0, 0x80) << line;
        }
    }
}

TEST(VCard, does_not_fold_a_line_of_exactly_75_bytes)
{
    ContactCard card;
    card.name = std::string(71, 'x');
    EXPECT_TRUE(has(write_vcard(card), "ORG:" + card.name + "\r\n"));
    card.name += 'x';
    EXPECT_FALSE(has(write_vcard(card), "ORG:" + card.name + "\r\n"));
}

} // namespace
