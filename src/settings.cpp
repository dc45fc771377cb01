#include "settings.h"

#include "kit/web/link.h"

#include <array>
#include <algorithm>

static constexpr Wording tr{"settings"};

static void check_folder(Refusals& refusals, std::string_view name, std::filesystem::path const& folder)
{
    if (!std::filesystem::is_directory(folder))
        refusals.push_back({std::string{name},
            tr("The folder {folder} of '{name}' does not exist: build the program, or give another folder.",
                {{"folder", folder.string()}, {"name", std::string{name}}})});
}

static void check_public_address(Refusals& refusals, std::string const& address)
{
    if (address.empty())
        return;
    bool const usable = web::Link::outside(address).has_value() && !address.ends_with('/')
        && std::count(address.begin(), address.end(), '/') == 2;
    if (!usable)
        refusals.push_back({"public-address",
            tr("'public-address' is the beginning of every address of the site, such as https://exemple.quebec, "
               "without a path nor a slash at the end.")});
}

static void check_tiles(Refusals& refusals, Settings const& settings)
{
    if (settings.tiles.empty())
        return;
    bool const places = settings.tiles.find("{z}") != std::string::npos && settings.tiles.find("{x}") != std::string::npos
        && settings.tiles.find("{y}") != std::string::npos;
    if (!settings.tiles.starts_with("https://") || !places)
        refusals.push_back({"tiles",
            tr("'tiles' is an https address that holds {z}, {x} and {y}.",
                {{"z", "{z}"}, {"x", "{x}"}, {"y", "{y}"}})});
    if (settings.tiles_credit.empty())
        refusals.push_back({"tiles-credit", tr("'tiles-credit' must name who draws the tiles.")});
}

Refusals check(Settings const& settings)
{
    static constexpr std::array<std::string_view, 5> levels{"debug", "info", "warning", "error", "off"};
    Refusals refusals;
    check_folder(refusals, "rules", settings.rules);
    check_folder(refusals, "assets", settings.assets);
    check_folder(refusals, "words", settings.words);
    check_public_address(refusals, settings.public_address);
    check_tiles(refusals, settings);
    if (!settings.source_address.empty() && !web::Link::outside(settings.source_address))
        refusals.push_back({"source-address", tr("'source-address' is an http or https address.")});
    if (std::find(levels.begin(), levels.end(), settings.log) == levels.end())
        refusals.push_back({"log", tr("'log' is debug, info, warning, error or off.")});
    if (settings.threads > 256)
        refusals.push_back({"threads", tr("'threads' is at most 256; 0 chooses by the number of cores.")});
    return refusals;
}
