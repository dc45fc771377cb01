// What a report leaves in the database, and for whom.
#include "world_in_test.h"

#include <gtest/gtest.h>
#include <map>

namespace {

struct Report {
    struct Row {
        std::string hub;
        std::string subject;
        std::string message;
        std::optional<std::string> email;
        std::string slug;
    };

    static constexpr storage::Statement statement{"test.reports",
        "select r.hub, r.subject, r.message, r.email, o.slug from error_reports r "
        "join organizations o on o.id = r.organization order by r.message"};
    std::array<storage::Value const*, 0> values() const { return {}; }
    static Row read(storage::Columns const& row)
    {
        return {row.text(0), row.text(1), row.text(2), row.maybe_text(3), row.text(4)};
    }
};

std::vector<Report::Row> reports(WorldInTest& world)
{
    storage::Reader reader{world.database()};
    return reader.all(Report{});
}

// As if all that was received had been on the day before, an hour earlier than now.
struct MakeOlder {
    static constexpr storage::Statement statement{
        "test.make_older", "update error_reports set at = '2026-11-23T14:00:00.000Z'"};
    std::array<storage::Value const*, 0> values() const { return {}; }
};

void make_older(WorldInTest& world)
{
    storage::Write write{world.database(), {"test"}, parse_instant("2026-11-24T15:00:00.000Z").value()};
    write.run(MakeOlder{});
    write.record({.tenant = "", .kind = "error_report", .entity = "all", .action = "test.make_older"});
    write.commit();
}

web::Query form(std::string message, std::string email = "", std::string trap = "")
{
    web::Query form;
    form.add("subject", "closed");
    form.add("message", std::move(message));
    form.add("email", std::move(email));
    form.add("website", std::move(trap));
    return form;
}

void send(WorldInTest& world, std::string const& page, web::Query const& form, int status)
{
    EXPECT_EQ(world.post(page, form).status, status) << page;
}

} // namespace

TEST(ReceivedReport, is_kept_for_the_hub_that_covers_the_organization)
{
    WorldInTest world{"mauricie"};
    send(world, "/mauricie/repertoire/epicerie/signaler", form("1"), 303);
    send(world, "/repertoire/friperie/signaler", form("2"), 303);
    send(world, "/en/estrie/directory/epicerie/report", form("3"), 303); // from a page of another hub
    send(world, "/premieres-nations/repertoire/boutique/signaler", form("4"), 303);
    send(world, "/mauricie/repertoire/boutique/signaler", form("5"), 303);
    send(world, "/repertoire/sans-lieu/signaler", form("6"), 303);
    std::string hubs;
    for (auto const& report : reports(world))
        hubs += report.message + report.hub + " ";
    EXPECT_EQ(hubs, "1mauricie 2estrie 3mauricie 4premieres-nations 5mauricie 6 ");
}

TEST(ReceivedReport, holds_what_was_written_and_no_more)
{
    WorldInTest world{"mauricie"};
    send(world, "/mauricie/repertoire/epicerie/signaler", form(" Fermée\r\n depuis mai. ", " moi@exemple.ca "), 303);
    send(world, "/mauricie/repertoire/epicerie/signaler", form("Sans courriel"), 303);
    auto const kept = reports(world);
    ASSERT_EQ(kept.size(), 2u);
    EXPECT_EQ(kept[0].slug, "epicerie");
    EXPECT_EQ(kept[0].subject, "closed");
    EXPECT_EQ(kept[0].message, "Fermée\ndepuis mai.");
    EXPECT_EQ(kept[0].email, "moi@exemple.ca");
    EXPECT_FALSE(kept[1].email);
}

TEST(ReceivedReport, is_one_of_twenty_a_day_for_an_organization)
{
    WorldInTest world{"mauricie"};
    for (int i = 0; i < 20; ++i)
        send(world, "/mauricie/repertoire/epicerie/signaler", form("Bonjour"), 303);
    auto const refused = world.post("/mauricie/repertoire/epicerie/signaler", form("Encore"));
    EXPECT_EQ(refused.status, 429);
    EXPECT_NE(refused.body.find("réessayez demain"), std::string::npos);
    EXPECT_EQ(reports(world).size(), 20u);
    // Neither another organization, nor the day after.
    send(world, "/mauricie/repertoire/cafe/signaler", form("Bonjour"), 303);
    make_older(world);
    send(world, "/mauricie/repertoire/epicerie/signaler", form("Encore"), 303);
    EXPECT_EQ(reports(world).size(), 22u);
}

TEST(ReceivedReport, is_nothing_when_it_is_refused_or_sent_by_a_robot)
{
    WorldInTest world{"mauricie"};
    auto const before = storage::Reader{world.database()}.position();
    send(world, "/mauricie/repertoire/epicerie/signaler", form(""), 422);
    send(world, "/mauricie/repertoire/epicerie/signaler", form("Bonjour", "moi"), 422);
    send(world, "/mauricie/repertoire/epicerie/signaler", form("Achetez", "", "https://mal.example"), 303);
    send(world, "/mauricie/repertoire/ferme/signaler", form("Bonjour"), 404);
    EXPECT_TRUE(reports(world).empty());
    EXPECT_EQ(storage::Reader{world.database()}.position(), before);
}
