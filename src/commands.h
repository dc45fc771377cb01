// The commands of the command line. Each speaks on standard output, and throws what the reader must know.
#pragma once

#include "settings.h"

#include <cstdint>
#include <stdexcept>
#include <string>

namespace commands {

// Not a fault: something to correct, said in one or several sentences.
struct Refused : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Demo {
    std::string hub;
    bool quebec = false;
    int organizations = 0; // 0: 400 for a hub, 11,000 for Québec
    std::uint64_t seed = 1;
};

struct File {
    std::filesystem::path path;
    std::filesystem::path report;
    std::string hub;
    bool dry_run = false;
};

void serve(Settings const&);
void demo(Settings const&, Demo const&);
void import_organizations(Settings const&, File const&);
void export_organizations(Settings const&, File const&);
void reindex(Settings const&);
void check(Settings const&);
void version();

} // namespace commands
