#include "accounts/accounts.h"

#include <array>

namespace accounts {

static constexpr std::array<std::string_view, 4> codes{"everyone", "network", "hub", "aggregate"};

std::string_view code(Visibility visibility)
{
    return codes[std::size_t(visibility)];
}

std::optional<Visibility> parse_visibility(std::string_view text)
{
    for (std::size_t i = 0; i < codes.size(); ++i)
        if (codes[i] == text)
            return Visibility(i);
    return {};
}

Viewer viewer(web::Request const&)
{
    return Viewer::nobody();
}

web::Feature feature()
{
    return {.name = "accounts"};
}

} // namespace accounts
