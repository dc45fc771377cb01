#include "command_line.h"

#include "commands.h"
#include "given_settings.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <iostream>

namespace {

// What is typed, until all of it is known.
struct Typed {
    GivenSettings flags;
    std::filesystem::path config;
    commands::Demo demo;
    commands::File file;
    std::function<void(Settings const&)> command;
};

void add_settings(CLI::App& app, Setting::Of of, Typed& typed)
{
    for (Setting const& setting : all_settings()) {
        if (setting.of != of)
            continue;
        auto const take = [&typed, name = std::string{setting.name}](
                              std::string const& value) { typed.flags[name] = value; };
        app.add_option_function<std::string>(setting.flag(), take, setting.purpose);
    }
}

CLI::App& add_command(CLI::App& app, char const* name, char const* purpose, Typed& typed,
    std::function<void(Settings const&)> command)
{
    CLI::App& added = *app.add_subcommand(name, purpose);
    added.callback([&typed, command = std::move(command)] { typed.command = command; });
    return added;
}

void add_demo(CLI::App& app, Typed& typed)
{
    CLI::App& command
        = add_command(app, "demo", "Invent a plausible region, or all of Québec: everything is fictional",
            typed, [&](Settings const& settings) { commands::demo(settings, typed.demo); });
    command.add_option(
        "--hub", typed.demo.hub, "Slug of the hub to fill, such as mauricie (400 organizations)");
    command.add_flag("--quebec", typed.demo.quebec, "All the hubs (11,000 organizations)");
    command.add_option("--organizations", typed.demo.organizations, "How many, instead of the usual number");
    command.add_option("--seed", typed.demo.seed, "The same number invents the same organizations");
}

void add_import(CLI::App& app, Typed& typed)
{
    CLI::App& import
        = *app.add_subcommand("import", "Bring a file in: every row is placed, or listed with the reason");
    import.require_subcommand(1);
    CLI::App& organizations
        = add_command(import, "organizations", "A CSV of organizations: a register's extract or a list",
            typed, [&](Settings const& settings) { commands::import_organizations(settings, typed.file); });
    organizations.add_option("FILE", typed.file.path, "The CSV file")->required()->check(CLI::ExistingFile);
    organizations.add_flag("--dry-run", typed.file.dry_run, "Say what would happen, write nothing");
    organizations.add_option("--report", typed.file.report, "Also write the rows to look at into this CSV");
}

void add_export(CLI::App& app, Typed& typed)
{
    CLI::App& output = *app.add_subcommand("export", "Write a file out; a server may be running");
    output.require_subcommand(1);
    CLI::App& organizations
        = add_command(output, "organizations", "The public directory as .csv, .xlsx or .geojson", typed,
            [&](Settings const& settings) { commands::export_organizations(settings, typed.file); });
    organizations.add_option("FILE", typed.file.path, "The file to write; its ending says the form")
        ->required();
    organizations.add_option("--hub", typed.file.hub, "Only the organizations of this hub");
    CLI::App& reports = add_command(output, "reports", "The errors that visitors reported, as CSV", typed,
        [&](Settings const& settings) { commands::export_reports(settings, typed.file); });
    reports.add_option("--out", typed.file.path, "The file to write; without it, the reports are shown");
    reports.add_option("--hub", typed.file.hub, "Only those that this hub is to read");
}

void add_upkeep(CLI::App& app, Typed& typed)
{
    add_command(app, "reindex", "Make the search index anew from the database; the server must be stopped",
        typed, commands::reindex);
    add_command(app, "check", "Look for what is wrong, and say what to do; a server may be running", typed,
        commands::check);
    add_command(
        app, "version", "Say which version this is", typed, [](Settings const&) { commands::version(); });
}

void describe(CLI::App& app, Typed& typed)
{
    app.require_subcommand(1);
    app.fallthrough();
    app.get_formatter()->column_width(34);
    app.add_option("--config", typed.config, "Settings file (name = value, one a line)");
    add_settings(app, Setting::Of::every_command, typed);
    CLI::App& serve = add_command(app, "serve", "Serve the site, until Ctrl-C", typed, commands::serve);
    add_settings(serve, Setting::Of::serve, typed);
    add_demo(app, typed);
    add_import(app, typed);
    add_export(app, typed);
    add_upkeep(app, typed);
}

// What the one says, and what the other adds to it.
void add_missing(Outcome<GivenSettings> const& less_important, GivenSettings& given, Refusals& refusals)
{
    if (less_important.ok())
        given.insert(less_important->begin(), less_important->end());
    else
        refusals.insert(refusals.end(), less_important.refusals().begin(), less_important.refusals().end());
}

Settings settings_of(Typed const& typed, std::vector<std::string> const& environment, Settings settings)
{
    GivenSettings given = typed.flags;
    Refusals refusals;
    if (!typed.config.empty())
        add_missing(read_settings_file(typed.config), given, refusals);
    add_missing(read_settings_of_environment(environment), given, refusals);
    Refusals const wrong = take(settings, given);
    refusals.insert(refusals.end(), wrong.begin(), wrong.end());
    if (!refusals.empty())
        commands::refuse(settings, refusals);
    return settings;
}

} // namespace

int run_command_line(
    std::vector<std::string> arguments, std::vector<std::string> const& environment, Settings const& shipped)
{
    Typed typed;
    CLI::App app{"Pôles: the daily work of Québec's social-economy hubs.\n"
                 "A setting is read from its flag (--public-address), else from the file of --config "
                 "(public-address = …), "
                 "else from its variable (POLES_PUBLIC_ADDRESS).",
        "poles"};
    describe(app, typed);
    try {
        std::reverse(arguments.begin(), arguments.end()); // as CLI11 takes them
        app.parse(std::move(arguments));
        typed.command(settings_of(typed, environment, shipped));
        return 0;
    } catch (CLI::ParseError const& refused) {
        return app.exit(refused);
    } catch (commands::Refused const& refused) {
        std::cerr << refused.what() << '\n';
        return 2;
    } catch (std::exception const& fault) {
        std::cerr << "poles: " << fault.what() << '\n';
        return 1;
    }
}
