#include "kit/storage/database.h"

#include "kit/base/file.h"
#include "kit/search/index_in_test.h"

#include <atomic>
#include <chrono>
#include <gtest/gtest.h>
#include <thread>

namespace {

using storage::Connection;
using storage::Database;
using storage::Fault;
using storage::Migration;
using storage::Reader;
using storage::Value;
using storage::Write;

Instant const that_day = *parse_instant("2026-11-24T15:00:00.000Z");

std::string const& own_schema()
{
    static std::string const sql = read_file(std::filesystem::path{POLES_SOURCE_FOLDER} / "kit/storage/schema/001_storage.sql");
    return sql;
}

constexpr std::string_view shelves = "create table shelves (name text not null primary key)";
constexpr std::string_view books = "create table books (title text not null unique, shelf text references shelves (name), "
                                   "pages integer check (pages > 0), weight real)";

std::vector<Migration> migrations(std::size_t how_many = 3)
{
    std::vector<Migration> all{{"storage", 1, "storage", own_schema()}, {"books", 1, "shelves", shelves}, {"books", 2, "books", books}};
    all.resize(how_many);
    return all;
}

struct AddBook {
    Value title;
    Value shelf;
    Value pages;
    Value weight;

    static constexpr storage::Statement statement{
        "books.add", "insert into books (title, shelf, pages, weight) values ($1, $2, $3, $4)"};
    std::array<Value const*, 4> values() const { return {&title, &shelf, &pages, &weight}; }
};

struct AllBooks {
    struct Row {
        std::string title;
        std::optional<std::string> shelf;
        std::optional<std::int64_t> pages;
        std::optional<double> weight;
    };

    static constexpr storage::Statement statement{"books.all", "select title, shelf, pages, weight from books order by title"};
    static Row read(storage::Columns const& row)
    {
        return {row.text(0), row.maybe_text(1), row.maybe_integer(2), row.maybe_real(3)};
    }
    std::array<Value const*, 0> values() const { return {}; }
};

struct Audit {
    struct Row {
        std::string author;
        std::string action;
        std::string before;
        std::string after;
    };

    static constexpr storage::Statement statement{"books.audit", "select author, action, state_before, state_after from audit order by id"};
    static Row read(storage::Columns const& row) { return {row.text(0), row.text(1), row.text(2), row.text(3)}; }
    std::array<Value const*, 0> values() const { return {}; }
};

class DatabaseTest : public testing::Test {
protected:
    std::filesystem::path file() const { return folder.path() / "data" / "test.sqlite"; }
    Database open(std::size_t how_many = 3) { return {file(), all = migrations(how_many), that_day}; }
    void add(Database& database, char const* title)
    {
        Write write{database, {"someone"}, that_day};
        write.run(AddBook{title, nullptr, nullptr, nullptr});
        write.record({.tenant = "", .kind = "book", .entity = title, .action = "books.add"});
        write.commit();
    }
    static std::size_t count(Database& database) { return Reader{database}.all(AllBooks{}).size(); }
    static Fault::Kind refusal(Database& database, AddBook const& book)
    {
        Write write{database, {"someone"}, that_day};
        try {
            write.run(book);
        } catch (Fault const& fault) {
            return fault.kind;
        }
        return Fault::Kind::other;
    }

    lookup::FolderInTest folder;
    std::vector<Migration> all;
};

TEST_F(DatabaseTest, gives_back_values_as_they_were_written)
{
    auto database = open();
    Write write{database, {"someone"}, that_day};
    std::string const text{"L'« été »\0 et après", 24};
    EXPECT_EQ(write.run(AddBook{text, nullptr, std::int64_t{1} << 40, 0.1}), 1);
    write.record({.tenant = "", .kind = "book", .entity = "1", .action = "books.add"});
    write.commit();
    auto const row = Reader{database}.one(AllBooks{}).value();
    EXPECT_EQ(row.title, text);
    EXPECT_FALSE(row.shelf);
    EXPECT_EQ(row.pages, std::int64_t{1} << 40);
    EXPECT_EQ(row.weight, 0.1);
}

TEST_F(DatabaseTest, keeps_nothing_of_a_write_that_is_not_committed)
{
    auto database = open();
    {
        Write write{database, {"someone"}, that_day};
        write.run(AddBook{"Un", nullptr, nullptr, nullptr});
        write.record({.tenant = "", .kind = "book", .entity = "1", .action = "books.add"});
        EXPECT_TRUE(write.one(AllBooks{})); // it sees its own rows
    }
    EXPECT_EQ(count(database), 0u);
    EXPECT_EQ(Reader{database}.position(), 0);
}

TEST_F(DatabaseTest, refuses_rows_without_their_record)
{
    auto database = open();
    {
        Write write{database, {"someone"}, that_day};
        write.run(AddBook{"Un", nullptr, nullptr, nullptr});
        EXPECT_THROW(write.commit(), std::logic_error);
    }
    EXPECT_EQ(count(database), 0u);
    Write nothing{database, {"someone"}, that_day};
    EXPECT_EQ(nothing.commit(), 0);
}

TEST_F(DatabaseTest, refuses_rows_that_come_after_the_last_record)
{
    auto database = open();
    {
        Write write{database, {"someone"}, that_day};
        write.run(AddBook{"Un", nullptr, nullptr, nullptr});
        write.record({.tenant = "", .kind = "book", .entity = "1", .action = "books.add"});
        write.run(AddBook{"Deux", nullptr, nullptr, nullptr});
        EXPECT_THROW(write.commit(), std::logic_error);
    }
    EXPECT_EQ(count(database), 0u);
}

TEST_F(DatabaseTest, keeps_a_count_that_nobody_follows_without_a_record)
{
    auto database = open();
    {
        auto write = Write::try_now(database, {"someone"}, that_day);
        ASSERT_TRUE(write);
        write->run(AddBook{"Un", nullptr, nullptr, nullptr});
        write->commit_unrecorded();
    }
    EXPECT_EQ(count(database), 1u);
    EXPECT_EQ(Reader{database}.position(), 0);
    EXPECT_TRUE(Reader{database}.all(Audit{}).empty());
}

TEST_F(DatabaseTest, does_not_wait_for_another_writer_when_told_so)
{
    auto database = open();
    {
        Write const other{database, {"someone"}, that_day};
        EXPECT_FALSE(Write::try_now(database, {"someone"}, that_day));
    }
    Connection process{file().string(), storage::Access::read_write};
    process.script("begin immediate");
    EXPECT_FALSE(Write::try_now(database, {"someone"}, that_day));
    process.script("rollback");
    EXPECT_TRUE(Write::try_now(database, {"someone"}, that_day));
}

TEST_F(DatabaseTest, gives_up_a_turn_that_does_not_come_in_time)
{
    using namespace std::chrono_literals;
    auto database = open();
    Connection process{file().string(), storage::Access::read_write};
    process.script("begin immediate");
    try {
        Write const late{database, {"someone"}, that_day, 50ms};
        FAIL() << "two wrote at the same time";
    } catch (Fault const& fault) {
        EXPECT_EQ(fault.kind, Fault::Kind::busy);
    }
    process.script("rollback");
    add(database, "Un");
    EXPECT_EQ(count(database), 1u);
}

TEST_F(DatabaseTest, leaves_no_write_open_when_it_cannot_begin)
{
    auto database = open();
    Connection process{file().string(), storage::Access::read_write};
    process.script("alter table changes rename to hidden");
    EXPECT_THROW((Write{database, {"someone"}, that_day}), Fault);
    process.script("alter table hidden rename to changes");
    add(database, "Un");
    EXPECT_EQ(count(database), 1u);
}

TEST_F(DatabaseTest, refuses_a_statement_within_its_own_rows)
{
    auto database = open();
    add(database, "Un");
    Reader reader{database};
    int rows = 0;
    EXPECT_THROW(reader.each(AllBooks{}, [&](AllBooks::Row const&) { rows += int(reader.all(AllBooks{}).size()); }), std::logic_error);
    EXPECT_EQ(rows, 0);
    EXPECT_EQ(reader.all(AllBooks{}).size(), 1u); // and both can be run afterwards
}

TEST_F(DatabaseTest, tells_changes_in_order_after_a_position)
{
    auto database = open();
    for (char const* const title : {"Un", "Deux", "Trois"})
        add(database, title);
    Reader reader{database};
    EXPECT_EQ(reader.position(), 3);
    auto const changes = reader.changes_after(1);
    ASSERT_EQ(changes.size(), 2u);
    EXPECT_EQ(changes[0].entity + changes[1].entity, "DeuxTrois");
    EXPECT_EQ(changes[0].position, 2);
    EXPECT_EQ(changes[0].kind, "book");
    EXPECT_TRUE(reader.changes_after(3).empty());
}

TEST_F(DatabaseTest, leaves_a_row_of_audit_for_each_thing_recorded)
{
    auto database = open();
    Write write{database, {"someone"}, that_day};
    write.run(AddBook{"Un", nullptr, nullptr, nullptr});
    write.record({.tenant = "t", .kind = "book", .entity = "1", .action = "books.add", .before = "a", .after = "b"});
    write.commit();
    auto const audit = Reader{database}.all(Audit{});
    ASSERT_EQ(audit.size(), 1u);
    EXPECT_EQ(audit[0].author + audit[0].action + audit[0].before + audit[0].after, "someonebooks.addab");
}

TEST_F(DatabaseTest, shows_a_reader_one_moment_whatever_is_written_meanwhile)
{
    auto database = open();
    add(database, "Un");
    Reader reader{database};
    EXPECT_EQ(reader.all(AllBooks{}).size(), 1u);
    add(database, "Deux");
    EXPECT_EQ(reader.all(AllBooks{}).size(), 1u);
    EXPECT_EQ(count(database), 2u);
}

TEST_F(DatabaseTest, reads_one_row_and_can_be_asked_again)
{
    auto database = open();
    add(database, "Un");
    add(database, "Deux");
    Reader reader{database};
    EXPECT_EQ(reader.one(AllBooks{})->title, "Deux");
    EXPECT_EQ(reader.one(AllBooks{})->title, "Deux");
    EXPECT_EQ(reader.all(AllBooks{}).size(), 2u);
}

TEST_F(DatabaseTest, says_which_rule_a_refused_row_breaks)
{
    auto database = open();
    add(database, "Un");
    EXPECT_EQ(refusal(database, {"Un", nullptr, nullptr, nullptr}), Fault::Kind::unique);
    EXPECT_EQ(refusal(database, {"Deux", "nulle part", nullptr, nullptr}), Fault::Kind::foreign);
    EXPECT_EQ(refusal(database, {"Deux", nullptr, -1, nullptr}), Fault::Kind::check);
    EXPECT_EQ(refusal(database, {nullptr, nullptr, 1, nullptr}), Fault::Kind::check);
    EXPECT_EQ(count(database), 1u);
}

TEST_F(DatabaseTest, gives_one_writer_at_a_time_its_turn)
{
    auto database = open();
    std::atomic<int> inside{0};
    auto const work = [&](int first) {
        for (int i = first; i < first + 20; ++i) {
            Write write{database, {"someone"}, that_day};
            EXPECT_EQ(++inside, 1);
            write.run(AddBook{std::to_string(i), nullptr, nullptr, nullptr});
            write.record({.tenant = "", .kind = "book", .entity = std::to_string(i), .action = "books.add"});
            --inside;
            write.commit();
        }
    };
    std::thread one{work, 0};
    std::thread two{work, 100};
    one.join();
    two.join();
    EXPECT_EQ(count(database), 40u);
    EXPECT_EQ(Reader{database}.position(), 40);
}

TEST_F(DatabaseTest, has_an_identity_of_its_own_for_life)
{
    std::string identity;
    {
        identity = open().identity();
    }
    EXPECT_EQ(identity.size(), 36u);
    EXPECT_EQ(open().identity(), identity);
    Database const other{folder.path() / "other.sqlite", all, that_day};
    EXPECT_NE(other.identity(), identity);
}

TEST_F(DatabaseTest, says_where_it_cannot_be_opened)
{
    std::filesystem::create_directories(file());
    EXPECT_THROW(open(), Fault);
}

} // namespace
