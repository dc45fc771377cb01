#include "kit/web/live.h"

#include "kit/base/file.h"
#include "kit/search/index_in_test.h"

#include <atomic>
#include <gtest/gtest.h>
#include <thread>

namespace {

using storage::Database;
using storage::Write;
using web::Feature;
using web::Live;
using web::Loading;
using web::Server;

Instant const that_day = *parse_instant("2026-11-24T15:00:00.000Z");

// What the features of these tests put in the snapshot.
struct Colours {
    int loads = 0;
    bool first = false;
};
struct Shapes {
    int loads = 0;
    int colours_seen = 0;
};

std::atomic<bool> broken{false};

void load_colours(Loading& loading)
{
    if (broken)
        throw std::runtime_error{"the colours cannot be read"};
    if (loading.first())
        loading.snapshot.put(Colours{1, true});
    else if (loading.concerns({"colour", "paint"}))
        loading.snapshot.put(Colours{loading.snapshot.get<Colours>().loads + 1, false});
}

void load_shapes(Loading& loading)
{
    if (!loading.concerns({"shape"}))
        return;
    int const loads = loading.first() ? 0 : loading.snapshot.get<Shapes>().loads;
    loading.snapshot.put(Shapes{loads + 1, loading.snapshot.get<Colours>().loads});
}

void seed_colours(web::Seeding& seeding)
{
    seeding.write.record({.tenant = "", .kind = "colour", .entity = seeding.rules.filename().string(), .action = "seed"});
}

void sitemap(web::Snapshot const&, std::vector<web::SitemapEntry>& entries)
{
    entries.push_back({web::Link::local("/couleurs"), web::Link::local("/en/colours"), day_of(that_day)});
}

web::Reply colours(web::Request const& request)
{
    return web::text(200, std::to_string(request.get<Colours>().loads));
}

web::Reply error_page(web::Request const&, int status)
{
    return web::text(status, "error");
}

class LiveTest : public testing::Test {
protected:
    void change(std::string kind)
    {
        Write write{database, {"test"}, that_day};
        write.record({.tenant = "", .kind = std::move(kind), .entity = "1", .action = "test"});
        write.commit();
    }
    std::string shown() { return server.answer({"GET", "/couleurs", {}, ""}).body; }
    int shape_loads() { return server.snapshot()->get<Shapes>().loads; }

    lookup::FolderInTest folder;
    std::string schema = read_file(std::filesystem::path{POLES_SOURCE_FOLDER} / "kit/storage/schema/001_storage.sql");
    std::vector<storage::Migration> migrations{{"storage", 1, "storage", schema}};
    Database database{folder.path() / "test.sqlite", migrations, that_day};
    std::vector<Feature> features{
        {.name = "colours", .seed = seed_colours, .load = load_colours, .sitemap = sitemap}, {.name = "shapes", .load = load_shapes}};
    Server server{{}, {{web::Method::get, {"/couleurs"}, colours}}, error_page, [] { return that_day; }};
    Live live{database, features, {folder.path() / "rules", folder.path() / "index"}};
};

TEST_F(LiveTest, loads_every_feature_in_its_order_at_the_start)
{
    live.start(server, that_day);
    EXPECT_EQ(shown(), "1");
    EXPECT_TRUE(server.snapshot()->get<Colours>().first);
    EXPECT_EQ(server.snapshot()->get<Shapes>().colours_seen, 1);
}

TEST_F(LiveTest, brings_the_rules_of_every_feature_in_one_write)
{
    live.seed(that_day);
    auto const changes = storage::Reader{database}.changes_after(0);
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_EQ(changes[0].entity, "rules");
}

TEST_F(LiveTest, loads_again_only_what_a_change_concerns)
{
    live.start(server, that_day);
    EXPECT_FALSE(live.follow(server, that_day));
    change("shape");
    EXPECT_TRUE(live.follow(server, that_day));
    EXPECT_EQ(shown(), "1");
    EXPECT_EQ(shape_loads(), 2);
    change("paint");
    change("other");
    EXPECT_TRUE(live.follow(server, that_day));
    EXPECT_EQ(shown(), "2");
    EXPECT_EQ(shape_loads(), 2);
    EXPECT_FALSE(server.snapshot()->get<Colours>().first);
    EXPECT_FALSE(live.follow(server, that_day));
}

TEST_F(LiveTest, leaves_requests_under_way_what_they_began_with)
{
    live.start(server, that_day);
    auto const before = server.snapshot();
    change("colour");
    live.follow(server, that_day);
    EXPECT_EQ(before->get<Colours>().loads, 1);
    EXPECT_EQ(server.snapshot()->get<Colours>().loads, 2);
}

TEST_F(LiveTest, serves_what_it_had_when_a_load_fails_and_tries_again)
{
    live.start(server, that_day);
    change("colour");
    broken = true;
    EXPECT_THROW(live.follow(server, that_day), std::runtime_error);
    EXPECT_EQ(shown(), "1");
    broken = false;
    EXPECT_TRUE(live.follow(server, that_day));
    EXPECT_EQ(shown(), "2");
}

TEST_F(LiveTest, knows_who_adds_to_the_sitemap)
{
    live.start(server, that_day);
    std::vector<web::SitemapEntry> entries;
    auto const snapshot = server.snapshot();
    for (auto const source : snapshot->get<web::SitemapSources>().all)
        source(*snapshot, entries);
    ASSERT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries[0].english.text(), "/en/colours");
}

TEST_F(LiveTest, follows_by_itself_and_stops_when_told)
{
    live.start(server, that_day);
    std::jthread follower{[&](std::stop_token stop) { live.run(server, [] { return that_day; }, stop); }};
    change("colour");
    for (int tries = 0; tries < 500 && shown() == "1"; ++tries)
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    EXPECT_EQ(shown(), "2");
    follower.request_stop();
    follower.join();
}

TEST_F(LiveTest, has_nothing_for_a_type_that_no_feature_loaded)
{
    live.start(server, that_day);
    EXPECT_THROW(server.snapshot()->get<std::string>(), std::logic_error);
}

} // namespace
