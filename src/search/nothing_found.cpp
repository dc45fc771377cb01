#include "search/nothing_found.h"

#include "kit/base/text.h"
#include "search/sql.h"

#include <algorithm>
#include <cctype>
#include <spdlog/spdlog.h>

namespace search {

static constexpr std::size_t most_words = 6;
static constexpr std::size_t longest_word = 30;
static constexpr int most_digits = 4;

// The words, folded, with single spaces; nothing when another sign than those of ordinary writing is among them.
static std::string plain_words(std::string_view text)
{
    std::string kept;
    std::size_t words = 0;
    std::size_t length = 0; // of the word being read
    for (char const c : fold(text)) {
        if (c == ' ' || c == '-' || c == '\'') {
            length = 0;
            continue;
        }
        if (std::isalnum(static_cast<unsigned char>(c)) == 0 || length == longest_word)
            return {};
        if (length++ == 0)
            kept += ++words > 1 ? " " : "";
        kept += c;
    }
    return words > most_words ? std::string{} : kept;
}

bool is_worth_keeping(Filters const& filters)
{
    std::string const words = plain_words(filters.text);
    auto const digits = std::count_if(words.begin(), words.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
    return filters.page == 1 && filters.count() == 0 && filters.near.empty() && !words.empty() && digits <= most_digits;
}

void keep_nothing_found(web::Request const& request, Asked const& asked)
{
    if (!is_worth_keeping(asked.filters) || request.header("user-agent").find("bot") != std::string_view::npos)
        return;
    try {
        // A visitor does not wait for a count: while another writes, it is left out.
        auto write = storage::Write::try_now(request.db(), {"public"}, request.now);
        if (!write)
            return;
        std::string const hub{asked.hub()};
        std::string const words = plain_words(asked.filters.text);
        write->run(sql::count_nothing_found{
            .hub = hub, .day = local_day(request.now), .words = words, .most = most_texts_a_day});
        write->commit_unrecorded();
    } catch (storage::Fault const& fault) {
        // The visitor's page does not depend on this count.
        spdlog::warn("a search without result was not counted: {}", fault.what());
    }
}

} // namespace search
