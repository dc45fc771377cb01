// Every `.case` script: those beside the code of a feature, and the stories that cross several.
#include "kit/testing/case_runner.h"
#include "world_in_test.h"

static cases::World fresh_worlds()
{
    return {.open =
                [](std::string const& name) -> std::shared_ptr<web::Server const> {
                    auto const world = std::make_shared<WorldInTest>(name == "default" ? "mauricie" : name);
                    return {world, &world->server()};
                },
        .sign_in = {}};
}

// Before main, which is GoogleTest's own.
[[maybe_unused]] static bool const registered = [] {
    std::filesystem::path const source{POLES_SOURCE_FOLDER};
    cases::register_cases("cases", {source / "src", source / "journeys" / "stories"}, fresh_worlds);
    return true;
}();
