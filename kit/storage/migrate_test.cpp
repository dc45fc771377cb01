#include "kit/storage/database.h"

#include "kit/base/file.h"
#include "kit/search/index_in_test.h"

#include <atomic>
#include <gtest/gtest.h>
#include <thread>

namespace {

using storage::Connection;
using storage::Database;
using storage::Fault;
using storage::Migration;

Instant const that_day = *parse_instant("2026-11-24T15:00:00.000Z");

constexpr std::string_view shelves = "create table shelves (name text not null primary key)";
constexpr std::string_view books = "create table books (title text not null unique)";

class MigrateTest : public testing::Test {
protected:
    std::filesystem::path file() const { return folder.path() / "data" / "test.sqlite"; }
    Database open(std::vector<Migration> const& migrations) { return {file(), migrations, that_day}; }
    // What a process that is no Database does with the file.
    void script(std::string const& sql)
    {
        std::filesystem::create_directories(file().parent_path());
        Connection{file().string(), storage::Access::read_write}.script(sql);
    }
    std::string refusal(std::vector<Migration> const& migrations)
    {
        try {
            open(migrations);
        } catch (Fault const& fault) {
            return fault.what();
        }
        return "none";
    }

    lookup::FolderInTest folder;
    std::string own = read_file(std::filesystem::path{POLES_SOURCE_FOLDER} / "kit/storage/schema/001_storage.sql");
    Migration first{"storage", 1, "storage", own};
    Migration second{"books", 1, "shelves", shelves};
    Migration third{"books", 2, "books", books};
};

TEST_F(MigrateTest, applies_what_is_missing_and_keeps_what_there_was)
{
    open({first, second});
    script("insert into shelves (name) values ('A')");
    open({first, second, third});
    script("insert into books (title) values ('Un')");
    EXPECT_THROW(script("insert into shelves (name) values ('A')"), Fault); // still there
    EXPECT_TRUE(open({first, second, third}).problems().empty());
}

TEST_F(MigrateTest, applies_all_of_a_migration_or_nothing)
{
    Migration const broken{"books", 1, "broken", "create table shelves (name text); create table shelves (name text)"};
    EXPECT_NE(refusal({first, broken}).find("already exists"), std::string::npos);
    EXPECT_EQ(refusal({first, second, third}), "none"); // the table was not left behind
}

TEST_F(MigrateTest, says_why_it_failed_even_when_the_transaction_is_over)
{
    Migration const broken{"books", 1, "broken", "commit; create table shelves (name text); create table shelves (name text)"};
    EXPECT_NE(refusal({first, broken}).find("already exists"), std::string::npos) << refusal({first, broken});
}

TEST_F(MigrateTest, refuses_what_a_later_version_wrote)
{
    open({first, second, third});
    EXPECT_NE(refusal({first, second}).find("later version of the program (it holds books 002)"), std::string::npos);
}

TEST_F(MigrateTest, writes_nothing_into_what_a_later_version_wrote)
{
    open({first, second, third});
    EXPECT_NE(refusal({first, {"other", 1, "other", "create table other (name text)"}}), "none");
    EXPECT_EQ(refusal({first, second, third}), "none"); // which knows nothing of « other »
}

TEST_F(MigrateTest, may_be_done_by_two_at_the_same_time)
{
    script("create table place (one integer)"); // the file, in its journal mode
    std::atomic<int> opened{0};
    auto const start = [&] { opened += refusal({first, second, third}) == "none" ? 1 : 0; };
    std::thread one{start};
    std::thread two{start};
    one.join();
    two.join();
    EXPECT_EQ(opened, 2);
}

} // namespace
