#include "organizations/organizations.h"

#include <gtest/gtest.h>

using accounts::Viewer;
using accounts::Visibility;
using organizations::Organization;
using organizations::parse_neq;
using organizations::parse_postal_code;
using organizations::Status;

static Organization full()
{
    Randomness randomness{1};
    Organization made{.id = Id<Organization>::make(Instant{}, randomness)};
    made.name = "Le nom";
    made.neq = "9999000017";
    made.description_fr = made.description_en = made.activity = "Ce qu'elle fait";
    made.products = {"Pain"};
    made.purposes = {"proximity"};
    made.clienteles = {"everyone"};
    made.languages = {"fr"};
    made.served_mrcs = {"36"};
    made.founded_year = 2010;
    made.establishments = {{"Atelier", "1, rue", "G9A 1A1", "37067", 46.3, -72.5}};
    made.other_names = {{"former", "Ancien"}};
    made.contacts = {{"Direction", "a@b.ca", "819 555-0100"}};
    made.links = {{"website", "https://a.example"}};
    made.figures = {{.year = 2025, .employees = 1, .volunteers = 2, .members = 3, .revenue = Cents{4}, .own_revenue = BasisPoints{5}}};
    made.relations = {{"member_of", "Réseau"}};
    return made;
}

static Organization seen_with(std::string field, Visibility visibility)
{
    Organization made = full();
    made.facts[std::move(field)] = {visibility, "hub", {}};
    return seen_by(std::move(made), Viewer::nobody());
}

TEST(Neq, has_ten_digits_with_blanks_and_hyphens_forgiven)
{
    EXPECT_EQ(parse_neq("1166001234"), "1166001234");
    EXPECT_EQ(parse_neq(" 1166 0012-34 "), "1166001234");
    EXPECT_FALSE(parse_neq("116600123"));
    EXPECT_FALSE(parse_neq("11660012345"));
    EXPECT_FALSE(parse_neq("116600123A"));
    EXPECT_FALSE(parse_neq(""));
}

TEST(PostalCode, is_written_in_one_way)
{
    EXPECT_EQ(parse_postal_code("g9a1a1"), "G9A 1A1");
    EXPECT_EQ(parse_postal_code(" G9A-1A1"), "G9A 1A1");
    EXPECT_FALSE(parse_postal_code("G9A 1AA"));
    EXPECT_FALSE(parse_postal_code("99A 1A1"));
    EXPECT_FALSE(parse_postal_code("G9A 1A"));
    EXPECT_FALSE(parse_postal_code("é9A 1A1"));
    EXPECT_FALSE(parse_postal_code(""));
}

TEST(Status, is_read_back_from_its_code)
{
    for (int i = 0; i < 8; ++i)
        EXPECT_EQ(organizations::parse_status(code(Status(i))), Status(i));
    EXPECT_FALSE(organizations::parse_status("open"));
    EXPECT_EQ(organizations::parse_reach("quebec"), organizations::Reach::quebec);
    EXPECT_FALSE(organizations::parse_reach("world"));
}

TEST(Status, lists_only_what_is_alive)
{
    for (Status const status : {Status::emerging, Status::active, Status::seasonal, Status::paused})
        EXPECT_TRUE(is_listed(status));
    for (Status const status : {Status::inactive, Status::merged, Status::closed, Status::to_check})
        EXPECT_FALSE(is_listed(status));
}

TEST(SeenBy, hides_figures_until_the_organization_says_otherwise)
{
    Organization const seen = seen_by(full(), Viewer::nobody());
    ASSERT_EQ(seen.figures.size(), 1u);
    auto const& year = seen.figures[0];
    EXPECT_FALSE(year.employees || year.volunteers || year.members || year.revenue || year.own_revenue);
    EXPECT_EQ(seen_with("employees", Visibility::everyone).figures[0].employees, 1);
    EXPECT_FALSE(seen_with("employees", Visibility::everyone).figures[0].revenue);
    EXPECT_EQ(seen_with("revenue", Visibility::everyone).figures[0].revenue, Cents{4});
    EXPECT_FALSE(seen_with("revenue", Visibility::network).figures[0].revenue);
}

TEST(SeenBy, leaves_everything_else_to_the_public_by_default)
{
    Organization const seen = seen_by(full(), Viewer::nobody());
    EXPECT_EQ(seen.contacts.size(), 1u);
    EXPECT_EQ(seen.links.size(), 1u);
    EXPECT_EQ(seen.establishments[0].street, "1, rue");
    EXPECT_EQ(seen.neq, "9999000017");
    EXPECT_EQ(seen.relations.size(), 1u);
}

TEST(SeenBy, takes_away_the_point_and_the_postal_code_with_the_street)
{
    auto const place = seen_with("street", Visibility::hub).establishments[0];
    EXPECT_EQ(place.street, "");
    EXPECT_EQ(place.postal_code, "");
    EXPECT_FALSE(place.lat || place.lon);
    EXPECT_EQ(place.municipality, "37067");
    EXPECT_EQ(place.name, "Atelier");
}

TEST(SeenBy, takes_away_every_field_that_is_hidden)
{
    EXPECT_TRUE(seen_with("contacts", Visibility::network).contacts.empty());
    EXPECT_TRUE(seen_with("links", Visibility::aggregate).links.empty());
    EXPECT_FALSE(seen_with("neq", Visibility::hub).neq);
    EXPECT_FALSE(seen_with("founded_year", Visibility::hub).founded_year);
    EXPECT_TRUE(seen_with("other_names", Visibility::hub).other_names.empty());
    EXPECT_TRUE(seen_with("relations", Visibility::hub).relations.empty());
    EXPECT_TRUE(seen_with("products", Visibility::hub).products.empty());
    EXPECT_TRUE(seen_with("purposes", Visibility::hub).purposes.empty());
    EXPECT_TRUE(seen_with("clienteles", Visibility::hub).clienteles.empty());
    EXPECT_TRUE(seen_with("languages", Visibility::hub).languages.empty());
    EXPECT_TRUE(seen_with("served", Visibility::hub).served_mrcs.empty());
    Organization const seen = seen_with("description", Visibility::hub);
    EXPECT_EQ(seen.description_fr + seen.description_en + seen.activity, "");
    EXPECT_EQ(seen.name, "Le nom");
}
