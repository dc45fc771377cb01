// What a file of the sitemap lists.
#pragma once

#include <string>
#include <vector>

namespace home {

struct SitemapAddress {
    std::string address;
    std::string changed = {}; // day; empty when nobody knows
};

struct SitemapView {
    std::vector<SitemapAddress> addresses;
};

} // namespace home
