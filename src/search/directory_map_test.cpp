// What the map of the directory page shows and opens.
#include "kit/web/server.h"
#include "search/directory_page.h"
#include "world_in_test.h"

#include <gtest/gtest.h>
#include <regex>

namespace {

struct Circle {
    std::string link;
    std::size_t count;
};

std::string whole_digits(std::string const& text)
{
    std::string digits;
    for (char const c : text)
        if (c >= '0' && c <= '9')
            digits.push_back(c);
    return digits;
}

std::vector<Circle> circles(std::string const& page)
{
    static std::regex const circle{"<a class=\"map-place\" href=\"([^\"]+)\"><title>[^<]*</title><circle[^>]*>"
                                   "<text class=\"map-count\"[^>]*>([^<]+)</text>"};
    std::vector<Circle> found;
    for (std::sregex_iterator match{page.begin(), page.end(), circle}, end; match != end; ++match)
        found.push_back({std::regex_replace((*match)[1].str(), std::regex{"&amp;"}, "&"), std::stoul(whole_digits((*match)[2]))});
    return found;
}

std::size_t shown(std::string const& page)
{
    std::size_t const begin = page.find('>', page.find("id=\"result-count\""));
    return std::stoul(whole_digits(page.substr(begin, page.find('<', begin) - begin)));
}

web::Request map_request(web::Site const& site)
{
    web::Request request;
    request.path = "/mauricie/repertoire";
    request.target = request.path;
    request.captures = {"mauricie"};
    request.now = parse_instant("2026-11-24T15:00:00.000Z").value();
    request.site = &site;
    request.snapshot = shared_world("mauricie").server().snapshot();
    return request;
}

} // namespace

TEST(DirectoryMap, opens_by_each_circle_as_many_as_the_circle_says)
{
    std::size_t largest = 0; // municipalities in one circle
    for (std::string const state : {"/mauricie/repertoire", "/repertoire", "/mauricie/repertoire?secteur=food&secteur=housing",
             "/mauricie/repertoire?q=coop%C3%A9rative&mrc=35&mrc=51", "/mauricie/repertoire?autour=36033&rayon=50",
             "/mauricie/repertoire?municipalite=36033&municipalite=37067"}) {
        auto const found = circles(shared_world("demo").get(state).body);
        EXPECT_FALSE(found.empty()) << state;
        for (Circle const& circle : found) {
            EXPECT_EQ(shown(shared_world("demo").get(circle.link).body), circle.count) << state << " " << circle.link;
            std::size_t municipalities = 0;
            for (std::size_t at = circle.link.find("municipalite="); at != std::string::npos; at = circle.link.find("municipalite=", at + 1))
                ++municipalities;
            largest = std::max(largest, municipalities);
        }
    }
    EXPECT_GT(largest, 1u);
}

TEST(DirectoryMap, is_drawn_over_the_tiles_that_the_operator_chose)
{
    web::Site site = shared_world("mauricie").server().site();
    EXPECT_EQ(search::directory_page(map_request(site)).body.find("data-tiles"), std::string::npos);
    site.tiles = "https://tuiles.example/{z}/{x}/{y}.png";
    site.tiles_credit = "© Tuiles & Cie";
    std::string const page = search::directory_page(map_request(site)).body;
    EXPECT_NE(page.find("data-tiles=\"https://tuiles.example/{z}/{x}/{y}.png\""), std::string::npos);
    EXPECT_NE(page.find("data-tiles-attribution=\"© Tuiles &amp; Cie\""), std::string::npos);
}
