// Addresses. A `Link` is text that may stand in href, src or action: it comes from a route, from our assets,
// or from a checked outside address, never from raw input, so `javascript:` cannot enter a page.
#pragma once

#include "kit/web/language.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace web {

class Link {
public:
    // An address of this site that the program itself wrote. `path` begins with '/' or '#'.
    static Link local(std::string path) { return Link{std::move(path)}; }
    // An http or https address typed by somebody; absent when it is anything else.
    static std::optional<Link> outside(std::string_view address);
    // mailto: and tel: of a checked address or number; absent when it does not look like one.
    static std::optional<Link> mail(std::string_view address);
    static std::optional<Link> phone(std::string_view number);

    std::string const& text() const { return text_; }
    // The same address with one more query parameter, encoded.
    Link with(std::string_view name, std::string_view value) const;

private:
    explicit Link(std::string text) : text_{std::move(text)} { }

    std::string text_;
};

// Percent-encodes everything but the unreserved characters of RFC 3986.
std::string encode_component(std::string_view);
// Adds "name=value", encoded, to what follows the '?' of an address.
void append_parameter(std::string& query, std::string_view name, std::string_view value);
// Reads %XX and '+' as forms send them; absent when a sequence is broken, or the result holds a NUL or is not
// UTF-8.
std::optional<std::string> decode_component(std::string_view);
// The same for a path, where '+' is itself.
std::optional<std::string> decode_path(std::string_view);

// One page, two addresses: French words ("/cartes/{name}"), and English words with their prefix
// ("/en/maps/{name}"). `{name}` is one segment. What speaks no language (an API, a feed of data) has no
// English.
struct Address {
    std::string_view french;
    std::string_view english = {};

    constexpr std::string_view in(Language language) const
    {
        return language == Language::french || english.empty() ? french : english;
    }
    constexpr int places() const
    {
        int count = 0;
        for (char const c : french)
            count += c == '{';
        return count;
    }
};

// Fills the places of an address, in order. A wrong number of segments throws std::logic_error.
Link link_to(Address const&, Language, std::vector<std::string_view> const& segments);

// Ordered pairs of a query string, as sent. Names may repeat.
class Query {
public:
    // Broken percent sequences, NUL and bytes that are not UTF-8 make it absent. At most 200 pairs.
    static std::optional<Query> parse(std::string_view text);

    // The first value of that name, or nothing.
    std::optional<std::string_view> find(std::string_view name) const;
    std::string_view get(std::string_view name) const { return find(name).value_or(std::string_view{}); }
    std::vector<std::string_view> all(std::string_view name) const;
    void add(std::string name, std::string value) { pairs_.emplace_back(std::move(name), std::move(value)); }
    bool empty() const { return pairs_.empty(); }
    auto begin() const { return pairs_.begin(); }
    auto end() const { return pairs_.end(); }
    // "a=1&b=2", encoded; empty when there is no pair.
    std::string text() const;

private:
    std::vector<std::pair<std::string, std::string>> pairs_;
};

} // namespace web
