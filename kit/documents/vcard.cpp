#include "kit/documents/vcard.h"

#include <fmt/format.h>
#include <string_view>

namespace documents {

// RFC 6350, section 3.2; the line end is not counted.
static constexpr std::size_t longest_line = 75;

static bool is_control(char c)
{
    auto const byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
}

// RFC 6350, section 3.4.
static std::string text(std::string_view given)
{
    std::string out;
    for (char const c : given) {
        if (c == '\n')
            out += "\\n";
        else if (c == ',' || c == ';' || c == '\\')
            (out += '\\') += c;
        else if (!is_control(c) || c == '\t')
            out += c;
    }
    return out;
}

// A URI takes no escape; without control characters it cannot begin a line of its own.
static std::string uri(std::string_view given)
{
    std::string out;
    for (char const c : given) {
        if (!is_control(c) && c != ' ')
            out += c;
    }
    return out;
}

static bool is_inside_letter(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

namespace {

class Lines {
public:
    void add(std::string_view property, std::string const& value)
    {
        if (!value.empty())
            fold(std::string{property} + ':' + value);
    }

    std::string take() { return std::move(out_); }

private:
    void fold(std::string_view line)
    {
        std::size_t room = longest_line;
        while (line.size() > room) {
            std::size_t length = room;
            while (length > 1 && is_inside_letter(line[length]))
                --length;
            out_ += line.substr(0, length);
            out_ += "\r\n ";
            line.remove_prefix(length);
            room = longest_line - 1;
        }
        out_ += line;
        out_ += "\r\n";
    }

    std::string out_;
};

} // namespace

// The post office box and the extended address stay empty, as RFC 6350 (6.3.1) asks.
static std::string postal(PostalAddress const& address)
{
    auto const written = fmt::format("{};{};{};{};{}", text(address.street), text(address.locality),
        text(address.region), text(address.code), text(address.country));
    return written == ";;;;" ? "" : ";;" + written;
}

// 20261124T060000Z
static std::string timestamp(Instant instant)
{
    std::string stamp;
    for (char const c : to_text(instant).substr(0, 19)) {
        if (c != '-' && c != ':')
            stamp += c;
    }
    return stamp + 'Z';
}

static void add_languages(Lines& lines, std::vector<std::string> const& languages)
{
    int preference = 0;
    for (auto const& language : languages)
        lines.add(fmt::format("LANG;PREF={}", ++preference), uri(language));
}

std::string write_vcard(ContactCard const& card)
{
    Lines lines;
    lines.add("BEGIN", "VCARD");
    lines.add("VERSION", "4.0");
    lines.add("KIND", "org");
    lines.add("UID", uri(card.id));
    lines.add("FN", text(card.name));
    lines.add("ORG", text(card.name));
    if (card.address)
        lines.add("ADR;TYPE=work", postal(*card.address));
    for (auto const& telephone : card.telephones)
        lines.add("TEL;TYPE=work", text(telephone));
    for (auto const& email : card.emails)
        lines.add("EMAIL;TYPE=work", text(email));
    for (auto const& page : card.pages)
        lines.add("URL;TYPE=work", uri(page));
    if (card.position)
        lines.add("GEO", fmt::format("geo:{:.6f},{:.6f}", card.position->lat, card.position->lon));
    add_languages(lines, card.languages);
    lines.add("NOTE", text(card.note));
    lines.add("SOURCE", uri(card.source));
    if (card.revised)
        lines.add("REV", timestamp(*card.revised));
    lines.add("END", "VCARD");
    return lines.take();
}

} // namespace documents
