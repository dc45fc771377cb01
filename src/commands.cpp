#include "commands.h"

#include "demo/demo.h"
#include "kit/search/text_index.h"
#include "organizations/directory.h"
#include "program.h"
#include "progress.h"

#include <cstdlib>
#include <fmt/format.h>
#include <iostream>
#include <spdlog/spdlog.h>

namespace commands {

static constexpr Wording tr{"commands"};

// The language of the person at the terminal, as the system says it.
static web::Language terminal_language()
{
    for (char const* const name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (char const* const value = std::getenv(name); value && *value)
            return std::string_view{value}.starts_with("fr") ? web::Language::french : web::Language::english;
    return web::Language::english;
}

web::Words words_of(Settings const& settings)
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

void refuse(Settings const& settings, Refusals const& refusals)
{
    throw Refused{sentences(words_of(settings), refusals)};
}

void refuse(Settings const& settings, Phrase const& phrase)
{
    refuse(settings, Refusals{{"", phrase}});
}

void need_database(Settings const& settings)
{
    if (!std::filesystem::exists(settings.data / "poles.sqlite"))
        refuse(settings,
            tr("There is no database in {folder}: give the folder of your site with --data.",
                {{"folder", settings.data.string()}}));
}

void prepare(Settings const& settings)
{
    if (auto const refusals = ::check(settings); !refusals.empty())
        refuse(settings, refusals);
    spdlog::set_level(spdlog::level::from_str(settings.log));
    spdlog::set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
}

void serve(Settings const& settings)
{
    prepare(settings);
    Program{settings}.serve();
}

void demo(Settings const& settings, Demo const& wish)
{
    prepare(settings);
    if (wish.hub.empty() == !wish.quebec)
        refuse(settings, tr("Say which: --hub SLUG for one hub, or --quebec for all of them."));
    Program program{settings};
    int const usual = wish.quebec ? 11'000 : 400;
    Progress const progress{"Inventing organizations"};
    auto const made = demo::invent(program.database(), settings.rules,
        {wish.hub, wish.organizations.value_or(usual), wish.seed}, now(), [&](int done) { progress(done); });
    if (!made.ok())
        refuse(settings, made.refusals());
    std::cout << fmt::format("{} fictional organizations are in {}.\n", *made, settings.data.string());
}

void reindex(Settings const& settings)
{
    prepare(settings);
    need_database(settings);
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
    need_database(settings);
    Program program{settings, Index::apart};
    auto const problems = program.database().problems();
    for (std::string const& problem : problems)
        std::cout << fmt::format("Database: {}\n", problem);
    auto const& directory = program.server().snapshot()->get<organizations::Directory>();
    std::cout << fmt::format("Settings: usable.\nDatabase: {}\nDirectory: {} organizations are listed.\n",
        problems.empty() ? "sound." : "damaged: stop the server and restore the last backup.",
        directory.size());
    auto const space = std::filesystem::space(settings.data);
    std::cout << fmt::format("Disk: {} MB free.{}\n", space.available >> 20,
        space.available < (std::uintmax_t{500} << 20) ? " Make room: under 500 MB, writes may soon fail."
                                                      : "");
    if (!problems.empty())
        throw std::runtime_error{"something is wrong; see above"};
}

void version()
{
    std::cout << fmt::format("Pôles {}\n", POLES_VERSION);
}

} // namespace commands
