#include "settings.h"

#include "kit/web/link.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <initializer_list>
#include <netinet/in.h>
#include <sys/socket.h>

static constexpr Wording tr{"settings"};

static void check_folder(Refusals& refusals, std::string_view name, std::filesystem::path const& folder)
{
    if (!std::filesystem::is_directory(folder))
        refusals.push_back({std::string{name},
            tr("The folder {folder} of '{name}' does not exist: build the program, or give another folder.",
                {{"folder", folder.string()}, {"name", std::string{name}}})});
}

static void check_public_address(Refusals& refusals, std::string const& address)
{
    if (address.empty())
        return;
    bool const usable = web::Link::outside(address).has_value() && !address.ends_with('/')
        && std::count(address.begin(), address.end(), '/') == 2;
    if (!usable)
        refusals.push_back({"public-address",
            tr("'public-address' is the beginning of every address of the site, such as "
               "https://exemple.quebec, "
               "without a path nor a slash at the end.")});
}

// "https://tiles.example/7/7/7.png" of "https://tiles.example/{z}/{x}/{y}.png".
static std::string first_tile(std::string address, std::initializer_list<std::string_view> places)
{
    for (std::string_view const place : places)
        for (std::size_t at; (at = address.find(place)) != std::string::npos;)
            address.replace(at, place.size(), "7");
    return address;
}

static bool is_template_of_tiles(std::string const& address)
{
    constexpr std::string_view scheme = "https://";
    auto const path = address.find('/', scheme.size());
    if (!address.starts_with(scheme) || path == std::string::npos)
        return false;
    for (std::string_view const place : {"{z}", "{x}", "{y}"})
        if (address.find(place, path) == std::string::npos)
            return false;
    return web::Link::outside(first_tile(address, {"{z}", "{x}", "{y}", "{s}", "{r}"})).has_value();
}

static void check_tiles(Refusals& refusals, Settings const& settings)
{
    if (settings.tiles.empty())
        return;
    if (!is_template_of_tiles(settings.tiles))
        refusals.push_back({"tiles",
            tr("'tiles' is an https address whose path holds {z}, {x} and {y}, such as "
               "https://tiles.example/{z}/{x}/{y}.png; '{value}' is not.",
                {{"z", "{z}"}, {"x", "{x}"}, {"y", "{y}"}, {"value", settings.tiles}})});
    if (settings.tiles_credit.empty())
        refusals.push_back({"tiles-credit", tr("'tiles-credit' must name who draws the tiles.")});
}

static bool is_ip_address(std::string const& text)
{
    std::array<unsigned char, sizeof(in6_addr)> bytes{};
    return inet_pton(AF_INET, text.c_str(), bytes.data()) == 1
        || inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1;
}

static void check_who_and_where(Refusals& refusals, Settings const& settings)
{
    if (!is_ip_address(settings.address))
        refusals.push_back({"address",
            tr("'address' is the IP address of this machine to listen on, such as 127.0.0.1, or 0.0.0.0 for "
               "all of them; '{value}' is not.",
                {{"value", settings.address}})});
    if (!settings.contact.empty() && !web::Link::mail(settings.contact)
        && !web::Link::outside(settings.contact))
        refusals.push_back({"contact",
            tr("'contact' is an e-mail address, or an http or https address; '{value}' is not.",
                {{"value", settings.contact}})});
    if (!settings.source_address.empty() && !web::Link::outside(settings.source_address))
        refusals.push_back({"source-address", tr("'source-address' is an http or https address.")});
}

Refusals check(Settings const& settings)
{
    static constexpr std::array<std::string_view, 5> levels{"debug", "info", "warning", "error", "off"};
    Refusals refusals;
    check_folder(refusals, "rules", settings.rules);
    check_folder(refusals, "assets", settings.assets);
    check_folder(refusals, "words", settings.words);
    check_public_address(refusals, settings.public_address);
    check_tiles(refusals, settings);
    check_who_and_where(refusals, settings);
    if (std::find(levels.begin(), levels.end(), settings.log) == levels.end())
        refusals.push_back({"log", tr("'log' is debug, info, warning, error or off.")});
    return refusals;
}
