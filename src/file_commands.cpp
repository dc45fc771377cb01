// The commands that read a file in or write one out.
#include "commands.h"
#include "demo/demo.h"
#include "hubs/store.h"
#include "kit/documents/csv_writer.h"
#include "kit/documents/spreadsheet_writer.h"
#include "organizations/import.h"
#include "organizations/received_reports.h"
#include "program.h"
#include "progress.h"
#include "search/listing.h"
#include "search/results.h"
#include "territories/store.h"

#include <fmt/format.h>
#include <fstream>
#include <iostream>

namespace commands {

static constexpr Wording tr{"file_commands"};

// Opened before the work is done: nobody waits for a file that cannot be written.
static std::ofstream open_to_write(Settings const& settings, std::filesystem::path const& path)
{
    std::ofstream out{path, std::ios::binary};
    if (!out)
        refuse(settings,
            tr("{file} cannot be written: give a file in a folder that exists and is yours.",
                {{"file", path.string()}}));
    return out;
}

static void write_whole(std::ofstream& out, std::filesystem::path const& path, std::string const& bytes)
{
    if (!(out << bytes << std::flush))
        throw std::runtime_error{
            fmt::format("{} could not be written whole: is the disk full?", path.string())};
}

static std::string report_of(web::Words const& words, organizations::ImportReport const& report)
{
    documents::Sheet const sheet{"", {{"line"}, {"neq"}, {"reason"}}, [&](documents::AddRow const& add) {
                                     for (auto const& row : report.to_see)
                                         add({std::int64_t(row.line), row.neq, words.say(row.reason)});
                                 }};
    return documents::write_csv(sheet, documents::csv_for_excel_in_french);
}

static void tell(organizations::ImportReport const& report, web::Words const& words, bool dry_run)
{
    std::cout << fmt::format("{} rows read = {} new + {} updated + {} repeated + {} left out.\n", report.rows,
        report.created, report.updated, report.repeated, report.refused);
    std::cout << fmt::format("{} rows placed in a municipality, {} with a sector of activity.\n",
        report.placed, report.classified);
    constexpr std::size_t shown = 30;
    for (std::size_t i = 0; i < std::min(shown, report.to_see.size()); ++i)
        std::cout << fmt::format(
            "  line {}: {}\n", report.to_see[i].line, words.say(report.to_see[i].reason));
    if (report.to_see.size() > shown)
        std::cout << fmt::format(
            "  … and {} more: give --report FILE.csv to have them all.\n", report.to_see.size() - shown);
    if (dry_run)
        std::cout << "Nothing was written: this was a dry run.\n";
}

// Rows of people and rows that nobody wrote are never in one directory.
static void refuse_demonstration(Settings const& settings, storage::Database& database)
{
    storage::Reader reader{database};
    if (demo::is_demonstration(reader))
        refuse(settings,
            tr("The folder {folder} holds a demonstration, whose organizations are invented: import into "
               "another folder, given with --data.",
                {{"folder", settings.data.string()}}));
}

static organizations::ImportReport import_file(Program& program, File const& file)
{
    auto const gazetteer = [&] {
        storage::Reader reader{program.database()};
        return territories::read_gazetteer(reader);
    }();
    auto const taxonomies = organizations::read_taxonomies(program.settings().rules);
    auto const sector_words = organizations::SectorWords::read(program.settings().rules);
    std::ifstream in{file.path, std::ios::binary};
    storage::Write write{program.database(), {"command line"}, now()};
    Outcome<organizations::ImportReport> report = [&] {
        Progress const progress{"Rows read"};
        return organizations::import_organizations(
            in, {gazetteer, taxonomies, sector_words}, write, [&](int done) { progress(done); });
    }();
    if (!report.ok())
        refuse(program.settings(), report.refusals());
    if (!file.dry_run)
        write.commit();
    return std::move(report.value());
}

void import_organizations(Settings const& settings, File const& file)
{
    prepare(settings);
    std::error_code absent;
    if (std::filesystem::equivalent(file.path, file.report, absent))
        refuse(settings, tr("The report would be written over the file that is read: give it another name."));
    Program program{settings};
    refuse_demonstration(settings, program.database());
    std::ofstream out;
    if (!file.report.empty())
        out = open_to_write(settings, file.report);
    auto const report = import_file(program, file);
    web::Words const words = words_of(settings);
    tell(report, words, file.dry_run);
    if (!file.report.empty())
        write_whole(out, file.report, report_of(words, report));
}

static std::string bytes_of(
    File const& file, search::ListingRules const& rules, std::vector<std::uint32_t> const& rows)
{
    std::string const ending = file.path.extension().string();
    if (ending == ".csv")
        return documents::write_csv(search::listing(rules, rows), documents::csv_for_excel_in_french);
    if (ending == ".xlsx")
        return documents::write_spreadsheet({"Pôles", "", "Pôles", now()}, {search::listing(rules, rows)});
    return search::listing_geojson(rules, rows);
}

static void need_ending(Settings const& settings, std::filesystem::path const& path)
{
    for (char const* const known : {".csv", ".xlsx", ".geojson"})
        if (path.extension() == known)
            return;
    refuse(settings, tr("The file to write ends with .csv, .xlsx or .geojson."));
}

static void need_hub(Settings const& settings, storage::Database& database, std::string const& hub)
{
    storage::Reader reader{database};
    if (!hub.empty() && !hubs::read_hubs(reader).find(hub))
        refuse(settings, tr("There is no hub «{hub}».", {{"hub", hub}}));
}

void export_organizations(Settings const& settings, File const& file)
{
    prepare(settings);
    need_database(settings);
    need_ending(settings, file.path);
    Program program{settings, Index::apart};
    need_hub(settings, program.database(), file.hub);
    std::ofstream out = open_to_write(settings, file.path);
    auto const snapshot = program.server().snapshot();
    web::Words const words = words_of(settings);
    search::ListingRules const rules{snapshot->get<organizations::Directory>(),
        snapshot->get<organizations::Taxonomies>(), snapshot->get<territories::Gazetteer>(),
        snapshot->get<hubs::Hubs>(), words, program.server().site().address, program.database()};
    auto const rows = search::find_all(rules.directory, file.hub, {}, {});
    write_whole(out, file.path, bytes_of(file, rules, rows));
    std::cout << fmt::format("{} organizations are in {}.\n", rows.size(), file.path.string());
}

void export_reports(Settings const& settings, File const& file)
{
    prepare(settings);
    need_database(settings);
    Program program{settings, Index::apart};
    need_hub(settings, program.database(), file.hub);
    std::vector<organizations::ReceivedReport> reports;
    storage::Reader reader{program.database()};
    organizations::each_report(reader, file.hub,
        [&](organizations::ReceivedReport report) { reports.push_back(std::move(report)); });
    auto const count = reports.size();
    web::Words const words = words_of(settings);
    std::string const bytes = documents::write_csv(
        organizations::received_reports(words, std::move(reports)), documents::csv_for_excel_in_french);
    if (file.path.empty()) {
        std::cout << bytes;
        return;
    }
    std::ofstream out = open_to_write(settings, file.path);
    write_whole(out, file.path, bytes);
    std::cout << fmt::format("{} reports are in {}.\n", count, file.path.string());
}

} // namespace commands
