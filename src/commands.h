// The commands of the command line. Each speaks on standard output, and throws what the reader must know.
#pragma once

#include "kit/web/words.h"
#include "settings.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>

namespace commands {

// Not a fault: something to correct, said in one or several sentences.
struct Refused : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Throws Refused with every sentence, in the language of the terminal.
[[noreturn]] void refuse(Settings const&, Refusals const&);
[[noreturn]] void refuse(Settings const&, Phrase const&);

struct Demo {
    std::string hub;
    bool quebec = false;
    std::optional<int> organizations; // absent: 400 for a hub, 11,000 for Québec
    std::uint64_t seed = 1;
};

struct File {
    std::filesystem::path path; // to read or to write; of reports, empty: standard output
    std::filesystem::path report;
    std::string hub;
    bool dry_run = false;
};

// Of the data folder, `check` and the exports only read: a server may be running. They refuse a folder
// without a database.
void serve(Settings const&);
void demo(Settings const&, Demo const&);
void import_organizations(Settings const&, File const&);
void export_organizations(Settings const&, File const&);
void export_reports(Settings const&, File const&);
void reindex(Settings const&);
void check(Settings const&);
void version();

// What several commands begin with: settings that cannot be used are refused, then the log is set.
void prepare(Settings const&);
// Refuses a folder that holds no database.
void need_database(Settings const&);
web::Words words_of(Settings const&);

} // namespace commands
