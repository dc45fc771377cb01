#include "given_settings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <fstream>

static constexpr Wording tr{"given_settings"};

namespace {

constexpr std::string_view variable_prefix = "POLES_";

template <auto member>
void take_text(Settings& settings, Setting const&, std::string const& value, Refusals&)
{
    settings.*member = value;
}

template <auto member, int least, int most>
void take_number(Settings& settings, Setting const& setting, std::string const& value, Refusals& refusals)
{
    int number = 0;
    auto const [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size() || number < least || number > most) {
        refusals.push_back({std::string{setting.name},
            tr("'{name}' (flag {flag}, variable {variable}) is a whole number from {least} to {most}; "
               "'{value}' is not.",
                {{"name", std::string{setting.name}}, {"flag", setting.flag()},
                    {"variable", setting.variable()}, {"least", std::to_string(least)},
                    {"most", std::to_string(most)}, {"value", value}})});
        return;
    }
    using Number = std::remove_reference_t<decltype(settings.*member)>;
    settings.*member = Number(number);
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r";
    auto const begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::string_view unquoted(std::string_view value)
{
    bool const quoted = value.size() >= 2 && value.front() == value.back()
        && (value.front() == '"' || value.front() == '\'');
    return quoted ? value.substr(1, value.size() - 2) : value;
}

bool is_setting(std::string_view name)
{
    auto const all = all_settings();
    return std::any_of(all.begin(), all.end(), [&](Setting const& setting) { return setting.name == name; });
}

std::string list_of(std::string (*shown)(Setting const&))
{
    std::string list;
    for (Setting const& setting : all_settings())
        list += (list.empty() ? "" : ", ") + shown(setting);
    return list;
}

// Where in which file.
struct Line {
    std::filesystem::path const& file;
    int number;
    std::string_view text;

    PhraseValues with(PhraseValues more = {}) const
    {
        more.insert(more.end(), {{"file", file.string()}, {"line", std::to_string(number)}});
        return more;
    }
};

void read_line(Line const& line, GivenSettings& given, Refusals& refusals)
{
    if (line.text.empty() || line.text.front() == '#' || line.text.front() == ';' || line.text == "[serve]")
        return;
    auto const equals = line.text.find('=');
    if (equals == std::string_view::npos) {
        refusals.push_back(
            {"config", tr("{file}, line {line}: write a setting as: name = value.", line.with())});
        return;
    }
    std::string const name{trimmed(line.text.substr(0, equals))};
    if (!is_setting(name)) {
        refusals.push_back({"config",
            tr("{file}, line {line}: there is no setting '{name}'. The settings are: {names}.",
                line.with({{"name", name},
                    {"names", list_of([](Setting const& setting) { return std::string{setting.name}; })}}))});
        return;
    }
    given[name] = unquoted(trimmed(line.text.substr(equals + 1)));
}

} // namespace

std::span<Setting const> all_settings()
{
    using Of = Setting::Of;
    static constexpr std::array<Setting, 13> all{{
        {"data", "Folder of the database and of the index", Of::every_command, take_text<&Settings::data>},
        {"rules", "Folder of the shipped rules", Of::every_command, take_text<&Settings::rules>},
        {"assets", "Folder of the built front end", Of::every_command, take_text<&Settings::assets>},
        {"words", "Folder of the compiled translations", Of::every_command, take_text<&Settings::words>},
        {"log", "debug, info, warning, error or off", Of::every_command, take_text<&Settings::log>},
        {"port", "Port to listen on, from 1 to 65535", Of::serve, take_number<&Settings::port, 1, 65535>},
        {"address", "IP address to listen on", Of::serve, take_text<&Settings::address>},
        {"threads", "Threads that answer; 0: by the number of cores", Of::serve,
            take_number<&Settings::threads, 0, 256>},
        {"public-address", "How people reach it: https://exemple.quebec", Of::serve,
            take_text<&Settings::public_address>},
        {"source-address", "Where this program's source is offered: https://…", Of::serve,
            take_text<&Settings::source_address>},
        {"contact", "How people reach you: an e-mail or an https://… address", Of::serve,
            take_text<&Settings::contact>},
        {"tiles", "Base map of somebody else: https://…/{z}/{x}/{y}.png", Of::serve,
            take_text<&Settings::tiles>},
        {"tiles-credit", "Who draws that base map", Of::serve, take_text<&Settings::tiles_credit>},
    }};
    return all;
}

std::string Setting::flag() const
{
    return fmt::format("--{}", name);
}

std::string Setting::variable() const
{
    std::string variable{variable_prefix};
    for (char const c : name)
        variable += c == '-' ? '_' : char(c - 'a' + 'A');
    return variable;
}

Outcome<GivenSettings> read_settings_file(std::filesystem::path const& file)
{
    std::ifstream in{file};
    if (!in || std::filesystem::is_directory(file))
        return Refusal{"config", tr("The settings file {file} cannot be read.", {{"file", file.string()}})};
    GivenSettings given;
    Refusals refusals;
    std::string text;
    for (int number = 1; std::getline(in, text); ++number)
        read_line({file, number, trimmed(text)}, given, refusals);
    if (!refusals.empty())
        return refusals;
    return given;
}

Outcome<GivenSettings> read_settings_of_environment(std::vector<std::string> const& environment)
{
    GivenSettings given;
    Refusals refusals;
    for (std::string const& pair : environment) {
        if (!pair.starts_with(variable_prefix))
            continue;
        std::string const variable = pair.substr(0, pair.find('='));
        auto const all = all_settings();
        auto const setting = std::find_if(
            all.begin(), all.end(), [&](Setting const& each) { return each.variable() == variable; });
        if (setting == all.end())
            refusals.push_back({variable,
                tr("The variable {variable} is not a setting. The variables are: {names}.",
                    {{"variable", variable},
                        {"names", list_of([](Setting const& each) { return each.variable(); })}})});
        else if (variable.size() + 1 < pair.size())
            given[std::string{setting->name}] = pair.substr(variable.size() + 1);
    }
    if (!refusals.empty())
        return refusals;
    return given;
}

Refusals take(Settings& settings, GivenSettings const& given)
{
    Refusals refusals;
    for (Setting const& setting : all_settings())
        if (auto const value = given.find(setting.name); value != given.end())
            setting.take(settings, setting, value->second, refusals);
    return refusals;
}
