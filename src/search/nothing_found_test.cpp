#include "search/nothing_found.h"

#include "search/sql.h"
#include "world_in_test.h"

#include <gtest/gtest.h>
#include <thread>

namespace {

bool is_kept(std::string text, int page = 1)
{
    search::Filters filters;
    filters.text = std::move(text);
    filters.page = page;
    return search::is_worth_keeping(filters);
}

struct Kept {
    struct Row {
        std::string hub;
        std::string day;
        std::string words;
        std::int64_t times;
    };

    static constexpr storage::Statement statement{
        "test.nothing_found", "select hub, day, words, times from nothing_found order by hub, words"};
    std::array<storage::Value const*, 0> values() const { return {}; }
    static Row read(storage::Columns const& row) { return {row.text(0), row.text(1), row.text(2), row.integer(3)}; }
};

std::string kept(WorldInTest& world)
{
    std::string all;
    storage::Reader reader{world.database()};
    reader.each(Kept{}, [&](Kept::Row const& row) {
        all += row.hub + "|" + row.day + "|" + row.words + "|" + std::to_string(row.times) + " ";
    });
    return all;
}

} // namespace

TEST(NothingFound, is_kept_as_words_and_never_as_what_could_name_a_person)
{
    EXPECT_TRUE(is_kept("couches lavables"));
    EXPECT_TRUE(is_kept("garderie 24 h"));
    EXPECT_TRUE(is_kept("café"));
    EXPECT_FALSE(is_kept(""));
    EXPECT_FALSE(is_kept("?!…"));
    EXPECT_FALSE(is_kept("marie@exemple.ca"));
    EXPECT_FALSE(is_kept("819 555-0100"));
    EXPECT_FALSE(is_kept("1166001234"));
    EXPECT_FALSE(is_kept("https://exemple.ca"));
    EXPECT_FALSE(is_kept(std::string(101, 'a')));
    EXPECT_FALSE(is_kept("couches", 2));
    EXPECT_TRUE(is_kept("aide-ménagère d’appoint"));
    EXPECT_FALSE(is_kept("<script>"));
    EXPECT_FALSE(is_kept("couches/lavables"));
    EXPECT_FALSE(is_kept("كلمة"));
    EXPECT_FALSE(is_kept(std::string(31, 'a')));
    EXPECT_FALSE(is_kept("un deux trois quatre cinq six sept"));
}

TEST(NothingFound, is_counted_by_day_and_territory)
{
    WorldInTest world{"mauricie"};
    for (char const* const target : {"/mauricie/repertoire?q=Couches+LAVABLES", "/en/mauricie/directory?q=couches%20lavables",
             "/repertoire?q=couches+lavables", "/mauricie/repertoire?q=819+555-0100", "/mauricie/repertoire?q=x%40y.ca",
             "/mauricie/repertoire?q=epicerie", "/mauricie/repertoire?secteur=mobility",
             "/mauricie/repertoire?q=couches&secteur=food", "/mauricie/repertoire?q=couches&autour=Shawinigan&rayon=5",
             "/mauricie/repertoire?q=couches&autour=Nulle-Part", "/repertoire?q=couches&mrc=36"})
        EXPECT_EQ(world.get(target).status, 200);
    EXPECT_EQ(kept(world), "|2026-11-24|couches lavables|1 mauricie|2026-11-24|couches lavables|2 ");
    storage::Reader reader{world.database()};
    for (storage::Changed const& change : reader.changes_after(0))
        EXPECT_NE(change.kind, "nothing_found"); // a count is not followed
}

TEST(NothingFound, is_not_counted_when_a_correction_is_offered)
{
    WorldInTest world{"mauricie"};
    search::Filters filters;
    filters.text = "epicirie";
    auto const& directory = world.snapshot().get<organizations::Directory>();
    // The dictionary is built behind the first answer.
    for (int tries = 0; tries < 500; ++tries) {
        if (find(directory, "mauricie", filters, {}, search::Counting::none).suggestion)
            break;
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    EXPECT_NE(world.get("/mauricie/repertoire?q=epicirie").body.find("Vouliez-vous dire"), std::string::npos);
    EXPECT_EQ(kept(world), "");
}

TEST(NothingFound, is_kept_for_so_many_texts_a_day_and_no_more)
{
    WorldInTest world{"mauricie"};
    Instant const that_day = parse_instant("2026-11-24T08:00:00.000Z").value();
    storage::Write write{world.database(), {"test"}, that_day};
    for (int i = 0; i < search::most_texts_a_day - 1; ++i)
        write.run(search::sql::count_nothing_found{.hub = "mauricie", .day = day_of(that_day),
            .words = "bruit " + std::to_string(i), .most = search::most_texts_a_day});
    write.commit_unrecorded();
    for (char const* const words : {"couches", "valises", "couches"})
        world.get(std::string{"/mauricie/repertoire?q="} + words);
    world.get("/repertoire?q=valises");
    std::string const all = kept(world);
    EXPECT_NE(all.find("mauricie|2026-11-24|couches|2"), std::string::npos);
    EXPECT_EQ(all.find("mauricie|2026-11-24|valises"), std::string::npos);
    EXPECT_NE(all.find("|2026-11-24|valises|1"), std::string::npos); // another territory
}

TEST(NothingFound, is_not_counted_for_robots_nor_for_programs)
{
    WorldInTest world{"mauricie"};
    world.server().answer({"GET", "/repertoire?q=couches", {{"host", "exemple.test"}, {"user-agent", "Examplebot/1.0"}}, ""});
    world.get("/api/v1/organizations?q=couches");
    world.get("/repertoire.csv?q=couches");
    world.get("/suggestions.json?q=couches");
    EXPECT_EQ(kept(world), "");
}
