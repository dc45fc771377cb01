#include "kit/web/link.h"

#include "kit/base/text.h"
#include "kit/web/ascii.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace web {

static constexpr std::size_t most_pairs = 200;

static constexpr auto is_unreserved = [] {
    std::array<bool, 256> is_unreserved{};
    for (std::size_t byte = 0; byte != is_unreserved.size(); ++byte)
        is_unreserved[byte] = is_letter_or_digit(char(byte)) || is_one_of(char(byte), "-._~");
    return is_unreserved;
}();

static void append_encoded(std::string& address, std::string_view text)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const byte = static_cast<unsigned char>(text[i]);
        if (is_unreserved[byte])
            continue;
        address.append(text, from, i - from);
        address += '%';
        address += digits[byte >> 4];
        address += digits[byte & 15];
        from = i + 1;
    }
    address.append(text, from);
}

Link Link::with(std::string_view name, std::string_view value) const
{
    auto const hash = std::min(text_.find('#'), text_.size());
    auto const question = text_.find('?');
    std::string query = question < hash ? text_.substr(question + 1, hash - question - 1) : "";
    append_parameter(query, name, value);
    return Link{text_.substr(0, std::min(question, hash)) + '?' + query + text_.substr(hash)};
}

std::string encode_component(std::string_view text)
{
    std::string encoded;
    encoded.reserve(text.size());
    append_encoded(encoded, text);
    return encoded;
}

void append_parameter(std::string& query, std::string_view name, std::string_view value)
{
    if (!query.empty())
        query += '&';
    append_encoded(query, name);
    query += '=';
    append_encoded(query, value);
}

static int hexadecimal(char c)
{
    if (is_digit(c))
        return c - '0';
    char const small = small_letter(c);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

static std::optional<std::string> decode(std::string_view text, char plus)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i] == '+' ? plus : text[i];
            continue;
        }
        int const high = i + 2 < text.size() ? hexadecimal(text[i + 1]) : -1;
        int const low = i + 2 < text.size() ? hexadecimal(text[i + 2]) : -1;
        if (high < 0 || low < 0)
            return {};
        decoded += char(high * 16 + low);
        i += 2;
    }
    if (decoded.find('\0') != std::string::npos || !is_utf8(decoded))
        return {};
    return decoded;
}

std::optional<std::string> decode_component(std::string_view text)
{
    return decode(text, ' ');
}

std::optional<std::string> decode_path(std::string_view text)
{
    return decode(text, '+');
}

Link link_to(Address const& address, Language language, std::vector<std::string_view> const& segments)
{
    std::string_view rest = address.in(language);
    std::string path;
    path.reserve(96);
    for (std::string_view const segment : segments) {
        auto const open = rest.find('{');
        auto const close = rest.find('}');
        if (close == std::string_view::npos || segment.empty())
            throw std::logic_error{"wrong segments for the address " + std::string{address.french}};
        path += rest.substr(0, open);
        append_encoded(path, segment);
        rest.remove_prefix(close + 1);
    }
    if (rest.find('{') != std::string_view::npos)
        throw std::logic_error{"too few segments for the address " + std::string{address.french}};
    path += rest;
    return Link::local(std::move(path));
}

std::optional<Query> Query::parse(std::string_view text)
{
    Query query;
    while (!text.empty()) {
        std::string_view const pair = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(pair.size() + 1, text.size()));
        if (pair.empty())
            continue;
        auto const equal = std::min(pair.find('='), pair.size());
        auto name = decode_component(pair.substr(0, equal));
        auto value = decode_component(pair.substr(std::min(equal + 1, pair.size())));
        if (!name || !value || query.pairs_.size() == most_pairs)
            return {};
        query.add(std::move(*name), std::move(*value));
    }
    return query;
}

std::optional<std::string_view> Query::find(std::string_view name) const
{
    auto const found
        = std::find_if(pairs_.begin(), pairs_.end(), [name](auto const& pair) { return pair.first == name; });
    return found == pairs_.end() ? std::nullopt : std::optional<std::string_view>{found->second};
}

std::vector<std::string_view> Query::all(std::string_view name) const
{
    std::vector<std::string_view> values;
    for (auto const& [its_name, value] : pairs_)
        if (its_name == name)
            values.push_back(value);
    return values;
}

std::string Query::text() const
{
    std::string text;
    for (auto const& [name, value] : pairs_)
        append_parameter(text, name, value);
    return text;
}

} // namespace web
