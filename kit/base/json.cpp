#include "kit/base/json.h"

#include <charconv>
#include <cmath>

template <class Number>
static void append_number(std::string& out, Number number)
{
    char digits[32];
    auto const [end, error] = std::to_chars(digits, digits + sizeof digits, number);
    out.append(digits, end);
}

void JsonWriter::value(std::string_view text)
{
    separate();
    quoted(text);
}

void JsonWriter::value(double number)
{
    if (!std::isfinite(number))
        return value(nullptr);
    separate();
    append_number(out_, number);
}

void JsonWriter::value(std::nullptr_t)
{
    word("null");
}

void JsonWriter::whole(std::int64_t number)
{
    separate();
    append_number(out_, number);
}

void JsonWriter::whole(std::uint64_t number)
{
    separate();
    append_number(out_, number);
}

void JsonWriter::word(std::string_view text)
{
    separate();
    out_ += text;
}

void JsonWriter::open(char bracket)
{
    separate();
    out_ += bracket;
    after_value_ = false;
}

void JsonWriter::close(char bracket)
{
    out_ += bracket;
    after_value_ = true;
}

void JsonWriter::key(std::string_view name)
{
    separate();
    quoted(name);
    out_ += ':';
    after_value_ = false;
}

void JsonWriter::separate()
{
    if (after_value_)
        out_ += ',';
    after_value_ = true;
}

void JsonWriter::quoted(std::string_view text)
{
    out_ += '"';
    std::size_t plain = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const c = static_cast<unsigned char>(text[i]);
        bool const special = c < 0x20 || c == '"' || c == '\\' || (c == '<' && target_ == Target::html);
        if (!special)
            continue;
        out_ += text.substr(plain, i - plain);
        escaped(c);
        plain = i + 1;
    }
    out_ += text.substr(plain);
    out_ += '"';
}

void JsonWriter::escaped(unsigned char c)
{
    static constexpr char hex[] = "0123456789abcdef";
    static constexpr std::string_view with_a_letter = "\"\\\n\r\t";
    static constexpr std::string_view letters = "\"\\nrt";
    out_ += '\\';
    if (auto const place = with_a_letter.find(char(c)); place != with_a_letter.npos) {
        out_ += letters[place];
        return;
    }
    out_ += "u00";
    out_ += hex[c >> 4];
    out_ += hex[c & 15];
}
