// An organization in a list, ready to be shown: words chosen, links made.
#pragma once

#include "hubs/frame.h"
#include "organizations/directory.h"

#include <string>
#include <vector>

namespace organizations {

struct CardView {
    std::string_view name;
    web::Link link;
    std::string_view form;
    std::string_view sector;
    std::string_view icon;
    int colour; // 1 to 4
    std::string_view municipality;
    std::string_view summary;
    std::vector<std::string> const* tags;
    std::string confirmed; // "novembre 2026", empty when it never was
    bool emerging;
    bool french_tags;    // marked as French in an English page: products are not translated
    bool french_summary; // the same, when it has no English summary
};

CardView card_view(web::Request const&, hubs::Scope const&, Card const&);

} // namespace organizations
