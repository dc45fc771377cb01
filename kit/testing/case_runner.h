// Plays `.case` scripts (kit/testing/case_script.h) through the real server, without a socket. Browsers' part
// is played too: forms come from the site itself, and cookies that replies set come back until `as` or
// `world`.
#pragma once

#include "kit/web/server.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace cases {

// How the program under test is reached. What the hooks throw is a failure of their line.
struct World {
    // The server of a `world` line, new each time. Without such a line: the world named "default".
    std::function<std::shared_ptr<web::Server const>(std::string const& name)> open;
    // The headers, such as Cookie, that make requests come from somebody ("nobody" is never asked).
    std::function<std::vector<std::pair<std::string, std::string>>(
        web::Server const&, std::string const& name)>
        sign_in;
};

struct CaseFailure {
    std::string file;
    int line = 0;
    std::string message; // what was expected, what came, and the nearest excerpt
};

// Every failure of the script: a step that fails does not hide the next.
std::vector<CaseFailure> run_case(std::filesystem::path const&, World&);
std::vector<CaseFailure> run_case(std::string const& name, std::string const& script, World&);

// One GoogleTest test for each .case file under the folders, named "<suite>.<folder>_<file>". Each gets a
// world of its own. Call it before RUN_ALL_TESTS; a folder without any script throws std::runtime_error.
void register_cases(std::string const& suite, std::vector<std::filesystem::path> const& folders,
    std::function<World()> const& make_world);

} // namespace cases
