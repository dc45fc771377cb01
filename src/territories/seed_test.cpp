#include "kit/search/index_in_test.h"
#include "territories/store.h"

#include <fstream>
#include <gtest/gtest.h>
#include <span>
#include <stdexcept>

// Written by the build.
std::span<storage::Migration const> all_migrations();

namespace {

namespace files = std::filesystem;

files::path const shipped = files::path{POLES_SOURCE_FOLDER} / "rules";
Instant const that_day = *parse_instant("2026-11-24T15:00:00.000Z");

class TerritorySeed : public testing::Test {
protected:
    void seed(files::path const& rules)
    {
        storage::Write write{database, {"test"}, that_day};
        web::Seeding seeding{write, rules};
        territories::seed(seeding);
        write.commit();
    }
    territories::Gazetteer read()
    {
        storage::Reader reader{database};
        return territories::read_gazetteer(reader);
    }
    storage::Position position() { return storage::Reader{database}.position(); }
    // The shipped tables, one of them with one change.
    files::path changed(char const* file, std::string const& text, std::string const& instead)
    {
        files::path const rules = folder.path() / "rules";
        files::copy(shipped / "territories", rules / "territories", files::copy_options::recursive);
        std::ifstream in{shipped / "territories" / file};
        std::string table{std::istreambuf_iterator<char>{in}, {}};
        table.replace(table.find(text), text.size(), instead);
        std::ofstream{rules / "territories" / file} << table;
        return rules;
    }

    lookup::FolderInTest folder;
    storage::Database database{folder.path() / "poles.sqlite", all_migrations(), that_day};
};

} // namespace

TEST_F(TerritorySeed, loads_a_table_again_only_when_it_changed)
{
    seed(shipped);
    auto const first = position();
    seed(shipped);
    EXPECT_EQ(position(), first);
    files::create_directories(folder.path() / "rules");
    seed(changed("municipalities.csv", ",Shawinigan,", ",Shawinigan-la-Neuve,"));
    EXPECT_EQ(position(), first + 1);
    EXPECT_TRUE(read().match("Shawinigan-la-Neuve"));
    EXPECT_EQ(read().municipalities().size(), 1285u);
}

TEST_F(TerritorySeed, names_the_line_of_a_mistake_and_writes_nothing)
{
    files::create_directories(folder.path() / "rules");
    auto const rules = changed("mrc.csv", "-61.9542", "ouest");
    try {
        seed(rules);
        FAIL() << "the table was taken";
    } catch (std::runtime_error const& refused) {
        EXPECT_NE(std::string{refused.what()}.find("mrc.csv:2: 'ouest' under 'lon'"), std::string::npos) << refused.what();
    }
    EXPECT_EQ(position(), 0);
    EXPECT_TRUE(read().regions().empty());
}
