#include "search/nothing_found.h"

#include "kit/base/text.h"
#include "search/sql.h"

#include <algorithm>
#include <cctype>
#include <spdlog/spdlog.h>

namespace search {

static constexpr std::size_t longest = 100;

bool is_worth_keeping(Filters const& filters)
{
    std::string_view const text = filters.text;
    auto const digits = std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
    return filters.page == 1 && !slug(text).empty() && text.size() <= longest && digits < 5
        && text.find('@') == std::string_view::npos && text.find("://") == std::string_view::npos;
}

void keep_nothing_found(web::Request const& request, Asked const& asked)
{
    if (!is_worth_keeping(asked.filters) || request.header("user-agent").find("bot") != std::string_view::npos)
        return;
    try {
        storage::Write write{request.db(), {"public"}, request.now};
        std::string const hub{asked.hub()};
        std::string const words = fold(asked.filters.text);
        write.run(sql::count_nothing_found{.hub = hub, .day = day_of(request.now), .words = words});
        write.record({.tenant = hub, .kind = "nothing_found", .entity = to_text(day_of(request.now)), .action = "search.count_nothing_found"});
        write.commit();
    } catch (storage::Fault const& fault) {
        // The visitor's page does not depend on this count.
        spdlog::warn("a search without result was not counted: {}", fault.what());
    }
}

} // namespace search
