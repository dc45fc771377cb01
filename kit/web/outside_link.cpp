// Addresses that come from people: checked, or absent.
#include "kit/base/text.h"
#include "kit/web/ascii.h"
#include "kit/web/link.h"

#include <algorithm>
#include <array>

namespace web {

static constexpr std::size_t longest_outside_address = 2048;

// The scheme in small letters with its slashes, taken away from the address.
static std::optional<std::string> take_scheme(std::string_view& address)
{
    for (std::string_view const scheme : {"http://", "https://"}) {
        if (!same_ignoring_case(address.substr(0, scheme.size()), scheme))
            continue;
        address.remove_prefix(scheme.size());
        return std::string{scheme};
    }
    return {};
}

// Letters of any alphabet, since names such as économie.quebec exist; no user name, which only serves to
// deceive.
static bool is_host_and_port(std::string_view text)
{
    auto const colon = text.find(':');
    std::string_view const host = text.substr(0, colon);
    bool const known = std::all_of(host.begin(), host.end(),
        [](char c) { return is_letter_or_digit(c) || is_one_of(c, "-._") || (c & 0x80) != 0; });
    if (host.empty() || host.front() == '.' || host.front() == '-' || !known)
        return false;
    if (colon == std::string_view::npos)
        return true;
    std::string_view const port = text.substr(colon + 1);
    return !port.empty() && port.size() <= 5 && std::all_of(port.begin(), port.end(), is_digit);
}

// A table: each page has its own addresses whole in its head.
static constexpr auto in_addresses = [] {
    std::array<bool, 256> in_addresses{};
    for (std::size_t byte = 0x21; byte != in_addresses.size(); ++byte)
        in_addresses[byte] = byte != 0x7f && !is_one_of(char(byte), "<>\"'`{}|\\^");
    return in_addresses;
}();

static bool stands_in_an_address(char c)
{
    return in_addresses[static_cast<unsigned char>(c)];
}

std::optional<Link> Link::outside(std::string_view address)
{
    if (address.size() > longest_outside_address || !is_utf8(address))
        return {};
    std::string_view rest = address;
    auto const scheme = take_scheme(rest);
    if (!scheme || !std::all_of(rest.begin(), rest.end(), stands_in_an_address))
        return {};
    if (!is_host_and_port(rest.substr(0, rest.find_first_of("/?#"))))
        return {};
    return Link{*scheme + std::string{rest}};
}

// The dot-atom of RFC 5322, section 3.2.3.
static bool is_mailbox_name(std::string_view name)
{
    return !name.empty() && name.size() <= 64 && name.front() != '.' && name.back() != '.'
        && std::all_of(name.begin(), name.end(),
            [](char c) { return is_letter_or_digit(c) || is_one_of(c, ".!#$%&'*+-/=?^_`{|}~"); });
}

static bool is_mail_domain(std::string_view domain)
{
    return domain.find('.') != std::string_view::npos && domain.front() != '.' && domain.front() != '-'
        && domain.back() != '.' && domain.find("..") == std::string_view::npos
        && std::all_of(
            domain.begin(), domain.end(), [](char c) { return is_letter_or_digit(c) || is_one_of(c, "-."); });
}

std::optional<Link> Link::mail(std::string_view address)
{
    auto const at = address.find('@');
    if (at == std::string_view::npos || address.size() > 254)
        return {};
    std::string_view const name = address.substr(0, at);
    std::string_view const domain = address.substr(at + 1);
    if (!is_mailbox_name(name) || !is_mail_domain(domain))
        return {};
    return Link{"mailto:" + encode_component(name) + '@' + std::string{domain}};
}

// Where the extension begins: "poste 12", "ext. 12", "x12", "#12".
static std::size_t extension_of(std::string_view number)
{
    for (std::string_view const word : {"poste", "Poste", "ext", "Ext", "x", "#"})
        if (auto const place = number.find(word); place != std::string_view::npos)
            return place;
    return number.size();
}

// Digits among the signs that people write between them; anything else is absent. The no-break space is two
// bytes.
static std::optional<std::string> digits_of(std::string_view text, std::string_view signs)
{
    std::string digits;
    for (char const c : text) {
        if (is_digit(c))
            digits += c;
        else if (!is_one_of(c, signs))
            return {};
    }
    return digits;
}

std::optional<Link> Link::phone(std::string_view number)
{
    auto const place = extension_of(number);
    bool const international = number.substr(0, 1) == "+";
    auto const digits
        = digits_of(number.substr(international ? 1 : 0, place - (international ? 1 : 0)), " ()-./\xC2\xA0");
    auto const extension = digits_of(number.substr(place), "postePxE#. :\xC2\xA0");
    if (!digits || !extension || extension->size() > 8 || (place < number.size() && extension->empty()))
        return {};
    std::string const tail = extension->empty() ? "" : ";ext=" + *extension;
    if (international)
        return digits->size() >= 8 && digits->size() <= 15 ? std::optional{Link{"tel:+" + *digits + tail}}
                                                           : std::nullopt;
    // Ten digits are a number of North America; three are a service such as 811.
    if (digits->size() == 10)
        return Link{"tel:+1" + *digits + tail};
    if (digits->size() == 11 && digits->front() == '1')
        return Link{"tel:+" + *digits + tail};
    if (digits->size() == 3 && tail.empty())
        return Link{"tel:" + *digits};
    return {};
}

} // namespace web
