#include "commands.h"

#include "demo/demo.h"
#include "feature_list.h"
#include "kit/documents/csv_writer.h"
#include "kit/documents/spreadsheet_writer.h"
#include "kit/search/text_index.h"
#include "kit/web/words.h"
#include "organizations/import.h"
#include "program.h"
#include "search/listing.h"
#include "search/results.h"
#include "territories/store.h"

#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <spdlog/spdlog.h>
#include <unistd.h>

namespace commands {

// The language of the person at the terminal, as the system says it.
static web::Language terminal_language()
{
    for (char const* const name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (char const* const value = std::getenv(name); value && *value)
            return std::string_view{value}.starts_with("fr") ? web::Language::french : web::Language::english;
    return web::Language::english;
}

static web::Words words_of(Settings const& settings)
{
    return {terminal_language(), settings.words.string()};
}

static std::string sentences(web::Words const& words, Refusals const& refusals)
{
    std::string text;
    for (Refusal const& refusal : refusals)
        text += (text.empty() ? "" : "\n") + words.say(refusal.message);
    return text;
}

static void prepare(Settings const& settings)
{
    if (auto const refusals = ::check(settings); !refusals.empty())
        throw Refused{sentences(words_of(settings), refusals)};
    spdlog::set_level(spdlog::level::from_str(settings.log));
    spdlog::set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
}

// A line that is written over while something goes on, and kept when it is done. Silent in a file.
class Progress {
public:
    explicit Progress(std::string what) : what_{std::move(what)}, shown_{isatty(STDERR_FILENO) != 0} { }
    ~Progress()
    {
        if (shown_)
            std::cerr << '\n';
    }

    void operator()(int done) const
    {
        if (shown_)
            std::cerr << fmt::format("\r{}: {}", what_, done) << std::flush;
    }

private:
    std::string what_;
    bool shown_;
};

void serve(Settings const& settings)
{
    prepare(settings);
    Program{settings}.serve();
}

void demo(Settings const& settings, Demo const& wish)
{
    prepare(settings);
    if (wish.hub.empty() == !wish.quebec)
        throw Refused{"Say which: --hub SLUG for one hub, or --quebec for all of them."};
    Program program{settings};
    int const usual = wish.quebec ? 11'000 : 400;
    Progress const progress{"Inventing organizations"};
    auto const made = demo::invent(program.database(), settings.rules,
        {wish.hub, wish.organizations ? wish.organizations : usual, wish.seed}, now(), [&](int done) { progress(done); });
    if (!made.ok())
        throw Refused{sentences(words_of(settings), made.refusals())};
    std::cout << fmt::format("{} fictional organizations are in {}.\n", *made, settings.data.string());
}

static void write_report(std::filesystem::path const& file, web::Words const& words, organizations::ImportReport const& report)
{
    documents::Sheet const sheet{"", {{"line"}, {"neq"}, {"reason"}}, [&](documents::AddRow const& add) {
        for (auto const& row : report.to_see)
            add({std::int64_t(row.line), row.neq, words.say(row.reason)});
    }};
    std::ofstream out{file, std::ios::binary};
    if (!(out << documents::write_csv(sheet, documents::csv_for_excel_in_french)))
        throw Refused{fmt::format("The report cannot be written to {}.", file.string())};
}

static void tell(organizations::ImportReport const& report, web::Words const& words, bool dry_run)
{
    std::cout << fmt::format("{} rows read = {} new + {} updated + {} repeated + {} left out.\n", report.rows,
        report.created, report.updated, report.repeated, report.refused);
    std::cout << fmt::format("{} rows placed in a municipality, {} with a sector of activity.\n", report.placed, report.classified);
    constexpr std::size_t shown = 30;
    for (std::size_t i = 0; i < std::min(shown, report.to_see.size()); ++i)
        std::cout << fmt::format("  line {}: {}\n", report.to_see[i].line, words.say(report.to_see[i].reason));
    if (report.to_see.size() > shown)
        std::cout << fmt::format("  … and {} more: give --report FILE.csv to have them all.\n", report.to_see.size() - shown);
    if (dry_run)
        std::cout << "Nothing was written: this was a dry run.\n";
}

void import_organizations(Settings const& settings, File const& file)
{
    prepare(settings);
    Program program{settings};
    auto const gazetteer = [&] {
        storage::Reader reader{program.database()};
        return territories::read_gazetteer(reader);
    }();
    auto const taxonomies = organizations::read_taxonomies(settings.rules);
    auto const sector_words = organizations::SectorWords::read(settings.rules);
    std::ifstream in{file.path, std::ios::binary};
    storage::Write write{program.database(), {"command line"}, now()};
    web::Words const words = words_of(settings);
    Outcome<organizations::ImportReport> const report = [&] {
        Progress const progress{"Rows read"};
        return organizations::import_organizations(
            in, {gazetteer, taxonomies, sector_words}, write, [&](int done) { progress(done); });
    }();
    if (!report.ok())
        throw Refused{sentences(words, report.refusals())};
    if (!file.dry_run)
        write.commit();
    tell(*report, words, file.dry_run);
    if (!file.report.empty())
        write_report(file.report, words, *report);
}

void export_organizations(Settings const& settings, File const& file)
{
    prepare(settings);
    Program program{settings};
    web::Server& server = program.server();
    web::Snapshot const& snapshot = *server.snapshot();
    web::Words const words = words_of(settings);
    if (!file.hub.empty() && !snapshot.get<hubs::Hubs>().find(file.hub))
        throw Refused{fmt::format("There is no hub '{}'.", file.hub)};
    search::ListingRules const rules{snapshot.get<organizations::Directory>(), snapshot.get<organizations::Taxonomies>(),
        snapshot.get<territories::Gazetteer>(), snapshot.get<hubs::Hubs>(), words, server.site().address};
    auto const rows = search::find_all(rules.directory, file.hub, {}, {});
    std::string const ending = file.path.extension().string();
    std::string bytes;
    if (ending == ".csv")
        bytes = documents::write_csv(search::listing(rules, rows), documents::csv_for_excel_in_french);
    else if (ending == ".xlsx")
        bytes = documents::write_spreadsheet({"Pôles", "", "Pôles", now()}, {search::listing(rules, rows)});
    else if (ending == ".geojson")
        bytes = search::listing_geojson(rules, rows);
    else
        throw Refused{"The file to write ends with .csv, .xlsx or .geojson."};
    std::ofstream out{file.path, std::ios::binary};
    if (!(out << bytes))
        throw Refused{fmt::format("{} cannot be written.", file.path.string())};
    std::cout << fmt::format("{} organizations are in {}.\n", rows.size(), file.path.string());
}

void reindex(Settings const& settings)
{
    prepare(settings);
    // Taken for a moment: a server that uses the index keeps it, and this stops with a sentence.
    lookup::TextIndex{settings.data / "index", ""};
    std::filesystem::remove_all(settings.data / "index");
    Program program{settings};
    auto const& directory = program.server().snapshot()->get<organizations::Directory>();
    std::cout << fmt::format("{} organizations are indexed.\n", directory.size());
}

void check(Settings const& settings)
{
    prepare(settings);
    Program program{settings};
    auto const problems = program.database().problems();
    for (std::string const& problem : problems)
        std::cout << fmt::format("Database: {}\n", problem);
    auto const& directory = program.server().snapshot()->get<organizations::Directory>();
    std::cout << fmt::format("Settings: usable.\nDatabase: {}\nIndex: {} organizations listed, in step with the database.\n",
        problems.empty() ? "sound." : "damaged: stop the server and restore the last backup.", directory.size());
    auto const space = std::filesystem::space(settings.data);
    std::cout << fmt::format("Disk: {} MB free.{}\n", space.available >> 20,
        space.available < (std::uintmax_t{500} << 20) ? " Make room: under 500 MB, writes may soon fail." : "");
    if (!problems.empty())
        throw std::runtime_error{"something is wrong; see above"};
}

void version()
{
    std::cout << fmt::format("Pôles {}\n", POLES_VERSION);
}

} // namespace commands
