#include "settings.h"

#include <gtest/gtest.h>

namespace {

Settings usable()
{
    Settings settings;
    settings.rules = settings.assets = settings.words = POLES_SOURCE_FOLDER;
    return settings;
}

// The names of the settings that are refused.
std::string refused(Settings const& settings)
{
    std::string names;
    for (Refusal const& refusal : check(settings))
        names += (names.empty() ? "" : " ") + refusal.field;
    return names;
}

template <auto member>
std::string refused_with(std::string const& value)
{
    Settings settings = usable();
    settings.*member = value;
    settings.tiles_credit = "Someone";
    return refused(settings);
}

} // namespace

TEST(Settings, are_usable_as_they_come)
{
    EXPECT_EQ(refused(usable()), "");
}

TEST(Settings, that_cannot_be_used_are_refused_all_at_once)
{
    Settings settings;
    settings.log = "loud";
    settings.address = "nowhere";
    settings.contact = "ask us";
    settings.public_address = "https://exemple.quebec/";
    EXPECT_EQ(refused(settings), "rules assets words public-address address contact log");
}

TEST(Settings, listen_on_an_ip_address)
{
    for (char const* const address : {"127.0.0.1", "0.0.0.0", "::1", "::"})
        EXPECT_EQ(refused_with<&Settings::address>(address), "") << address;
    for (char const* const address : {"nowhere", "", "127.0.0", "127.0.0.1:80", "http://127.0.0.1"})
        EXPECT_EQ(refused_with<&Settings::address>(address), "address") << address;
}

TEST(Settings, name_a_contact_that_answers)
{
    for (char const* const contact : {"", "info@exemple.ca", "https://exemple.ca/contact"})
        EXPECT_EQ(refused_with<&Settings::contact>(contact), "") << contact;
    for (char const* const contact : {"info@exemple", "the hub", "javascript:alert(1)", "ftp://exemple.ca"})
        EXPECT_EQ(refused_with<&Settings::contact>(contact), "contact") << contact;
}

TEST(Settings, name_tiles_by_a_template_whose_path_has_three_places)
{
    for (char const* const tiles :
        {"https://tiles.example/{z}/{x}/{y}.png", "https://{s}.tiles.example/{z}/{x}/{y}{r}.png?key=1"})
        EXPECT_EQ(refused_with<&Settings::tiles>(tiles), "") << tiles;
    for (char const* const tiles :
        {"http://tiles.example/{z}/{x}/{y}.png", "https://tiles.example/{z}/{x}.png", "https://{z}.{x}.{y}/",
            "https://a.example; script-src */{z}/{x}/{y}", "https://{z}{x}{y}", "{z}/{x}/{y}"})
        EXPECT_EQ(refused_with<&Settings::tiles>(tiles), "tiles") << tiles;
    Settings settings = usable();
    settings.tiles = "https://tiles.example/{z}/{x}/{y}.png";
    EXPECT_EQ(refused(settings), "tiles-credit");
}
