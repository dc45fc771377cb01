// The command line.
#include "commands.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <iostream>
#include <spdlog/spdlog.h>

static void add_settings(CLI::App& app, Settings& settings)
{
    app.set_config("--config", "", "Settings file (name = value, one a line)");
    app.add_option("--data", settings.data, "Folder of the database and of the index")->envname("POLES_DATA");
    app.add_option("--rules", settings.rules, "Folder of the shipped rules")->envname("POLES_RULES");
    app.add_option("--assets", settings.assets, "Folder of the built front end")->envname("POLES_ASSETS");
    app.add_option("--words", settings.words, "Folder of the compiled translations")->envname("POLES_WORDS");
    app.add_option("--log", settings.log, "debug, info, warning, error or off")->envname("POLES_LOG");
    app.get_formatter()->column_width(34);
}

static void add_serve(CLI::App& app, Settings& settings)
{
    CLI::App& serve = *app.add_subcommand("serve", "Serve the site, until Ctrl-C");
    serve.add_option("--port", settings.port, "Port to listen on")->envname("POLES_PORT");
    serve.add_option("--address", settings.address, "Address to listen on")->envname("POLES_ADDRESS");
    serve.add_option("--threads", settings.threads, "Threads that answer; 0: by the number of cores")->envname("POLES_THREADS");
    serve.add_option("--public-address", settings.public_address, "How people reach it: https://exemple.quebec")->envname("POLES_PUBLIC_ADDRESS");
    serve.add_option("--source-address", settings.source_address, "Where this program's source is offered: https://…")->envname("POLES_SOURCE_ADDRESS");
    serve.add_option("--contact", settings.contact, "How people reach you: an e-mail address or a telephone")->envname("POLES_CONTACT");
    serve.add_option("--tiles", settings.tiles, "Base map of somebody else: https://…/{z}/{x}/{y}.png")->envname("POLES_TILES");
    serve.add_option("--tiles-credit", settings.tiles_credit, "Who draws that base map")->envname("POLES_TILES_CREDIT");
    serve.callback([&] { commands::serve(settings); });
}

static void add_demo(CLI::App& app, Settings& settings, commands::Demo& demo)
{
    CLI::App& command = *app.add_subcommand("demo", "Invent a plausible region, or all of Québec: everything is fictional");
    command.add_option("--hub", demo.hub, "Slug of the hub to fill, such as mauricie (400 organizations)");
    command.add_flag("--quebec", demo.quebec, "All the hubs (11,000 organizations)");
    command.add_option("--organizations", demo.organizations, "How many, instead of the usual number");
    command.add_option("--seed", demo.seed, "The same number invents the same organizations");
    command.callback([&] { commands::demo(settings, demo); });
}

static void add_files(CLI::App& app, Settings& settings, commands::File& file)
{
    CLI::App& import = *app.add_subcommand("import", "Bring a file in: every row is placed, or listed with the reason");
    import.require_subcommand(1);
    CLI::App& organizations = *import.add_subcommand("organizations", "A CSV of organizations: a register's extract or a list");
    organizations.add_option("FILE", file.path, "The CSV file")->required()->check(CLI::ExistingFile);
    organizations.add_flag("--dry-run", file.dry_run, "Say what would happen, write nothing");
    organizations.add_option("--report", file.report, "Also write the rows to look at into this CSV");
    organizations.callback([&] { commands::import_organizations(settings, file); });

    CLI::App& output = *app.add_subcommand("export", "Write a file out");
    output.require_subcommand(1);
    CLI::App& listing = *output.add_subcommand("organizations", "The public directory as .csv, .xlsx or .geojson");
    listing.add_option("FILE", file.path, "The file to write; its ending says the form")->required();
    listing.add_option("--hub", file.hub, "Only the organizations of this hub");
    listing.callback([&] { commands::export_organizations(settings, file); });
}

static void add_upkeep(CLI::App& app, Settings& settings)
{
    app.add_subcommand("reindex", "Make the search index anew from the database")->callback([&] { commands::reindex(settings); });
    app.add_subcommand("check", "Look for what is wrong, and say what to do")->callback([&] { commands::check(settings); });
    app.add_subcommand("version", "Say which version this is")->callback([] { commands::version(); });
}

int main(int count, char** arguments)
{
    Settings settings;
    settings.rules = POLES_SOURCE_FOLDER "/rules";
    settings.assets = POLES_BUILD_FOLDER "/web";
    settings.words = POLES_BUILD_FOLDER "/words";
    commands::Demo demo;
    commands::File file;
    CLI::App app{"Pôles: the daily work of Québec's social-economy hubs.\n"
                 "A setting is read from its flag, else from the file of --config, else from its variable (POLES_…)."};
    app.require_subcommand(1);
    app.fallthrough();
    app.allow_config_extras(CLI::config_extras_mode::error);
    add_settings(app, settings);
    add_serve(app, settings);
    add_demo(app, settings, demo);
    add_files(app, settings, file);
    add_upkeep(app, settings);
    try {
        app.parse(count, arguments);
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
