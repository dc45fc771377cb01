// What is promised of every page of the site, looked for on every address of its sitemap.
#include "kit/web/finishing.h"
#include "world_in_test.h"

#include <gtest/gtest.h>
#include <map>
#include <regex>
#include <set>

namespace {

std::vector<std::string> all_matches(std::string const& text, char const* pattern)
{
    std::vector<std::string> found;
    std::regex const expression{pattern};
    for (std::sregex_iterator match{text.begin(), text.end(), expression}, end; match != end; ++match)
        found.push_back((*match)[1]);
    return found;
}

std::string const& sitemap()
{
    static std::string const file = shared_world("mauricie").get("/sitemaps/sitemap-1.xml").body;
    return file;
}

std::vector<std::string> const& addresses()
{
    static std::vector<std::string> const all = all_matches(sitemap(), "<loc>https://exemple\\.test([^<]*)</loc>");
    return all;
}

std::string const& page(std::string const& address)
{
    static std::map<std::string, std::string> pages;
    std::string& body = pages[address];
    if (body.empty())
        body = shared_world("mauricie").get(address).body;
    return body;
}

std::string other_language(std::string const& address)
{
    auto const links = all_matches(page(address), "<a id=\"other-language\" href=\"([^\"]*)\" lang=\"(?:fr|en)\" hreflang");
    return links.size() == 1 ? links[0] : "not one link";
}

} // namespace

TEST(Sitemap, names_every_page_in_both_languages_once)
{
    EXPECT_EQ(sitemap().rfind("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", 0), 0u);
    std::set<std::string> const different(addresses().begin(), addresses().end());
    EXPECT_EQ(different.size(), addresses().size());
    // Québec and the 22 hubs have as many pages each; nine organizations have one.
    EXPECT_EQ((addresses().size() / 2 - 9) % 23, 0u);
    EXPECT_GE(addresses().size(), (23u * 7 + 9) * 2);
    // Only the organizations know when they changed.
    EXPECT_EQ(all_matches(sitemap(), "<lastmod>(\\d{4}-\\d{2}-\\d{2})</lastmod>").size(), 9u * 2);
    EXPECT_EQ(all_matches(sitemap(), "(<url>)").size(), all_matches(sitemap(), "(</url>)").size());
    for (char const* const page : {"/", "/en", "/mauricie", "/en/mauricie/directory", "/api", "/en/estrie/privacy", "/donnees", "/mauricie/logiciel"})
        EXPECT_TRUE(different.contains(page)) << page;
}

TEST(EveryPage, answers_and_is_its_own_canonical_address)
{
    for (std::string const& address : addresses()) {
        ASSERT_EQ(shared_world("mauricie").get(address).status, 200) << address;
        auto const canonical = all_matches(page(address), "<link rel=\"canonical\" href=\"https://exemple\\.test([^\"]*)\"");
        EXPECT_EQ(canonical, std::vector<std::string>{address});
        EXPECT_EQ(page(address).find("noindex"), std::string::npos) << address;
    }
}

TEST(EveryPage, has_one_title_one_heading_and_one_main)
{
    for (std::string const& address : addresses()) {
        std::string const head = page(address).substr(0, page(address).find("</head>"));
        EXPECT_EQ(all_matches(page(address), "(<h1[ >])").size(), 1u) << address;
        EXPECT_EQ(all_matches(page(address), "(<main[ >])").size(), 1u) << address;
        EXPECT_EQ(all_matches(head, "<title>([^<]+)</title>").size(), 1u) << address;
        EXPECT_EQ(all_matches(head, "<meta name=\"description\" content=\"([^\"]+)\"").size(), 1u) << address;
    }
}

TEST(EveryPage, leads_to_itself_in_the_other_language_and_back)
{
    for (std::string const& address : addresses()) {
        EXPECT_EQ(other_language(other_language(address)), address);
        bool const english = address == "/en" || address.rfind("/en/", 0) == 0;
        EXPECT_NE(page(address).find(english ? "<html lang=\"en-CA\">" : "<html lang=\"fr-CA\">"), std::string::npos) << address;
    }
}

TEST(EveryPage, runs_and_styles_nothing_that_is_written_in_it)
{
    for (std::string const& address : addresses()) {
        auto const reply = shared_world("mauricie").get(address);
        std::string const policy{web::find_header(reply, "Content-Security-Policy")};
        EXPECT_NE(policy.find("default-src 'none'"), std::string::npos) << address;
        EXPECT_EQ(policy.find("unsafe"), std::string::npos) << address;
        EXPECT_EQ(web::find_header(reply, "X-Content-Type-Options"), "nosniff");
        EXPECT_TRUE(web::find_header(reply, "Set-Cookie").empty());
        EXPECT_TRUE(all_matches(reply.body, "(<style|<[^>]* style=|<[^>]* on[a-z]+=|href=\"javascript:)").empty()) << address;
        for (std::string const& script : all_matches(reply.body, "<script([^>]*)>"))
            EXPECT_TRUE(script.find("src=") != std::string::npos || script.find("application/ld+json") != std::string::npos)
                << address << script;
    }
}

TEST(EveryPage, leads_nowhere_that_does_not_answer)
{
    std::set<std::string> links;
    for (std::string const& address : addresses())
        for (std::string link : all_matches(page(address), "<a [^>]*href=\"(/[^\"#]*)\"")) {
            for (std::size_t at; (at = link.find("&amp;")) != std::string::npos;)
                link.replace(at, 5, "&");
            links.insert(link);
        }
    EXPECT_GT(links.size(), addresses().size());
    for (std::string const& link : links)
        EXPECT_EQ(shared_world("mauricie").get(link).status, 200) << link;
}

TEST(EveryPage, draws_only_with_files_that_exist)
{
    std::set<std::string> files;
    for (std::string const& address : addresses())
        for (char const* const pattern : {"(?:src|href)=\"(/assets/[^\"#]*)", "<image href=\"([^\"]*)\""})
            for (std::string const& file : all_matches(page(address), pattern))
                files.insert(file);
    EXPECT_GT(files.size(), 5u);
    for (std::string const& file : files)
        EXPECT_EQ(shared_world("mauricie").get(file).status, 200) << file;
}
