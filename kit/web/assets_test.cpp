#include "kit/web/assets.h"

#include "kit/web/finishing.h"
#include "kit/web/server.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <stdexcept>

namespace {

using web::Reply;

Reply error_page(web::Request const&, int status)
{
    return web::text(status, "erreur");
}

std::string header(Reply const& reply, std::string_view name)
{
    return std::string{find_header(reply, name)};
}

class AssetsTest : public testing::Test {
protected:
    AssetsTest()
    {
        std::filesystem::create_directories(folder);
        write("manifest.json", R"({"site.css": "site-1a2b.css", "mark.png": "mark-3c.png"})");
        write("site-1a2b.css", "body{}");
        write("site-1a2b.css.br", "BR");
        write("site-1a2b.css.gz", "GZ");
        write("mark-3c.png", "PNG");
    }
    ~AssetsTest() override { std::filesystem::remove_all(folder); }

    void write(std::string const& name, std::string const& content)
    {
        std::ofstream{folder / name} << content;
    }

    std::filesystem::path const folder = std::filesystem::path{testing::TempDir()} / "web-assets-test";
};

TEST_F(AssetsTest, are_served_for_a_year_in_the_best_encoding)
{
    web::Assets const assets{folder};
    web::Site site;
    site.assets = &assets;
    web::Server const server{site, {}, error_page, [] { return Instant{}; }};
    auto const ask = [&server](std::string encodings) {
        return server.answer(
            {"GET", "/assets/site-1a2b.css", {{"accept-encoding", std::move(encodings)}}, {}});
    };
    EXPECT_EQ(ask("gzip, br").body, "BR");
    EXPECT_EQ(header(ask("gzip, br"), "Content-Encoding"), "br");
    EXPECT_EQ(ask("gzip").body, "GZ");
    EXPECT_EQ(ask("").body, "body{}");
    EXPECT_EQ(header(ask(""), "Content-Type"), "text/css; charset=utf-8");
    EXPECT_EQ(header(ask(""), "Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(server.answer({"GET", "/assets/mark-3c.png", {}, {}}).body, "PNG");
    EXPECT_EQ(server.answer({"GET", "/assets/manifest.json", {}, {}}).status, 404);
    EXPECT_EQ(server.answer({"GET", "/assets/../server.cpp", {}, {}}).status, 404);
}

TEST_F(AssetsTest, are_linked_by_their_logical_name)
{
    web::Assets const assets{folder};
    EXPECT_EQ(assets.link("site.css").text(), "/assets/site-1a2b.css");
    EXPECT_TRUE(assets.has("mark.png"));
    EXPECT_FALSE(assets.has("absent.png"));
    EXPECT_THROW(assets.link("absent.png"), std::logic_error);
}

TEST_F(AssetsTest, a_missing_file_is_named)
{
    std::filesystem::remove(folder / "mark-3c.png");
    try {
        web::Assets const assets{folder};
        FAIL();
    } catch (std::runtime_error const& error) {
        EXPECT_NE(std::string{error.what()}.find("mark-3c.png"), std::string::npos);
    }
    write("manifest.json", "[]");
    EXPECT_THROW(web::Assets{folder}, std::runtime_error);
}

} // namespace
