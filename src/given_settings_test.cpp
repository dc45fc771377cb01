#include "given_settings.h"

#include "kit/search/index_in_test.h"
#include "kit/web/words.h"

#include <fstream>
#include <gtest/gtest.h>

namespace {

std::string sentence(Refusals const& refusals)
{
    static web::Words const words{web::Language::english, POLES_BUILD_FOLDER "/words"};
    return refusals.size() == 1 ? words.say(refusals[0].message)
                                : std::to_string(refusals.size()) + " refusals";
}

bool holds(std::string const& text, std::string_view piece)
{
    return text.find(piece) != std::string::npos;
}

struct SettingsFile {
    explicit SettingsFile(std::string const& text)
    {
        std::filesystem::create_directories(folder.path());
        std::ofstream{path()} << text;
    }
    std::filesystem::path path() const { return folder.path() / "poles.conf"; }

    lookup::FolderInTest folder;
};

std::string port_refused(std::string const& value)
{
    Settings settings;
    auto const refusals = take(settings, {{"port", value}});
    EXPECT_EQ(settings.port, 8080);
    return refusals.empty() ? "" : sentence(refusals);
}

} // namespace

TEST(SettingsFile, names_each_setting_flat_and_may_keep_a_section)
{
    SettingsFile const file{
        "# ours\n\ndata = /srv/poles\nport=8392\r\n[serve]\n  contact = \"info@exemple.ca\"\n; other\n"};
    auto const given = read_settings_file(file.path());
    ASSERT_TRUE(given.ok()) << sentence(given.refusals());
    EXPECT_EQ(
        *given, (GivenSettings{{"contact", "info@exemple.ca"}, {"data", "/srv/poles"}, {"port", "8392"}}));
    Settings settings;
    EXPECT_TRUE(take(settings, *given).empty());
    EXPECT_EQ(settings.port, 8392);
    EXPECT_EQ(settings.data, "/srv/poles");
    EXPECT_EQ(settings.contact, "info@exemple.ca");
}

TEST(SettingsFile, with_an_unknown_name_is_refused_with_file_line_and_name)
{
    SettingsFile const file{"data = x\nprot = 8392\n"};
    auto const given = read_settings_file(file.path());
    ASSERT_FALSE(given.ok());
    EXPECT_TRUE(holds(sentence(given.refusals()),
        "poles.conf, line 2: there is no setting 'prot'. The settings are: data, "));
}

TEST(SettingsFile, that_is_no_list_of_settings_is_refused)
{
    EXPECT_TRUE(holds(sentence(read_settings_file("/nowhere/poles.conf").refusals()),
        "/nowhere/poles.conf cannot be read"));
    SettingsFile const words{"port 8392"};
    EXPECT_TRUE(holds(
        sentence(read_settings_file(words.path()).refusals()), "line 1: write a setting as: name = value."));
    SettingsFile const section{"[server]\n"};
    EXPECT_FALSE(read_settings_file(section.path()).ok());
    EXPECT_FALSE(read_settings_file(section.folder.path()).ok());
}

TEST(SettingsOfEnvironment, are_those_that_bear_the_name_of_the_program)
{
    auto const given
        = read_settings_of_environment({"PATH=/bin", "POLES_PUBLIC_ADDRESS=https://a.ca/=", "POLES_LOG="});
    ASSERT_TRUE(given.ok());
    EXPECT_EQ(*given, (GivenSettings{{"public-address", "https://a.ca/="}}));
}

TEST(SettingsOfEnvironment, that_are_unknown_are_refused)
{
    auto const given = read_settings_of_environment({"POLES_PROT=8392"});
    ASSERT_FALSE(given.ok());
    EXPECT_TRUE(
        holds(sentence(given.refusals()), "POLES_PROT is not a setting. The variables are: POLES_DATA, "));
    EXPECT_TRUE(holds(sentence(given.refusals()), "POLES_TILES_CREDIT."));
}

TEST(GivenSettings, say_which_number_is_wrong_and_what_it_may_be)
{
    EXPECT_EQ(port_refused("abc"),
        "'port' (flag --port, variable POLES_PORT) is a whole number from 1 to 65535; 'abc' is not.");
    for (char const* const value :
        {"70000", "65536", "-1", "0", "80.5", "8080x", "", " 80", "99999999999999999999"})
        EXPECT_TRUE(holds(port_refused(value), "'port'")) << value;
    EXPECT_EQ(port_refused("8080"), "");
    Settings settings;
    EXPECT_TRUE(holds(sentence(take(settings, {{"threads", "257"}})), "from 0 to 256; '257' is not."));
    EXPECT_TRUE(take(settings, {{"threads", "256"}}).empty());
    EXPECT_EQ(settings.threads, 256u);
}
