#include "kit/documents/markdown_address.h"

#include <algorithm>

namespace documents {

static std::string small_letters(std::string_view text)
{
    std::string small{text};
    std::transform(small.begin(), small.end(), small.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; });
    return small;
}

Destination destination_of(std::string_view address)
{
    auto const end = address.find_first_of(":/?#");
    if (end == address.npos || address[end] != ':')
        return address.starts_with("//") ? Destination::outside : Destination::inside;
    auto const scheme = small_letters(address.substr(0, end));
    if (scheme == "http" || scheme == "https")
        return Destination::outside;
    return scheme == "mailto" || scheme == "tel" ? Destination::contact : Destination::forbidden;
}

std::string encoded_address(std::string_view address)
{
    static constexpr char hex[] = "0123456789ABCDEF";
    std::string encoded;
    for (char const c : address) {
        auto const byte = static_cast<unsigned char>(c);
        // A browser takes "\" for "/": unencoded, "/\example.org" would leave the site.
        if (byte > 0x20 && byte != 0x7F
            && std::string_view{"\"<>\\^`{|}"}.find(c) == std::string_view::npos) {
            encoded += c;
            continue;
        }
        encoded += '%';
        encoded += hex[byte >> 4];
        encoded += hex[byte & 15];
    }
    return encoded;
}

} // namespace documents
