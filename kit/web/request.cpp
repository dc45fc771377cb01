#include "kit/web/request.h"

#include "kit/web/site.h"

#include <algorithm>
#include <stdexcept>

namespace web {

std::string_view Request::header(std::string_view name) const
{
    auto const found = std::find_if(
        headers.begin(), headers.end(), [name](auto const& header) { return header.first == name; });
    return found == headers.end() ? std::string_view{} : std::string_view{found->second};
}

Words const& Request::words() const
{
    Words const* const words = site->words.at(static_cast<std::size_t>(language));
    if (!words)
        throw std::logic_error{"the site has no words in this language"};
    return *words;
}

storage::Database& Request::db() const
{
    if (!site->db)
        throw std::logic_error{"the site has no database"};
    return *site->db;
}

} // namespace web
