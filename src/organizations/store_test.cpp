#include "organizations/store.h"

#include "organizations/organizations_in_test.h"

#include <gtest/gtest.h>

using accounts::Visibility;
using organizations::Organization;
using organizations::OrganizationsInTest;
using organizations::Status;

namespace {

Organization full(OrganizationsInTest& kept)
{
    Organization made = kept.begun("tout", "Tout ce qu'on sait");
    made.neq = "9999000017";
    made.legal_form = "solidarity_coop";
    made.sector = "grocery";
    made.activity = "Épicerie";
    made.purposes = {"food_security", "proximity"};
    made.kinds = {"charity", "third_place"};
    made.clienteles = {"everyone"};
    made.languages = {"en", "fr"};
    made.served_mrcs = {"36", "371"};
    made.overlays = {"premieres-nations"};
    made.description_fr = "Une épicerie « ; » et plus";
    made.description_en = "A grocery";
    made.products = {"Pain", "Café équitable"};
    made.reach = organizations::Reach::region;
    made.founded_year = 1999;
    made.status = Status::seasonal;
    made.source = "register";
    made.licence = "CC BY-NC-SA 4.0";
    made.confirmed_on = parse_day("2026-10-05");
    made.establishments = {{"Siège", "1, rue", "G9A 1A1", "36033", 46.5, -72.7}, {.name = "Sans lieu"}};
    made.other_names = {{"english", "All"}, {"former", "Rien"}};
    made.contacts = {{"Direction", "a@b.ca", {}}, {"", {}, "819 555-0100"}};
    made.links = {{"facebook", "https://f.example"}, {"website", "https://a.example"}};
    made.figures = {{.year = 2025, .employees = 1, .own_revenue = BasisPoints{500}},
        {.year = 2024, .volunteers = 2, .members = 3, .revenue = Cents{400}}};
    made.relations = {{"funded_by", "Fonds"}, {"member_of", "Réseau"}};
    for (char const* const field : {"employees", "volunteers", "members", "revenue", "own_revenue"})
        made.facts[field] = {Visibility::everyone, "enterprise", parse_day("2026-09-01")};
    return made;
}

void expect_same_lists(Organization const& a, Organization const& b)
{
    EXPECT_EQ(a.purposes, b.purposes);
    EXPECT_EQ(a.kinds, b.kinds);
    EXPECT_EQ(a.clienteles, b.clienteles);
    EXPECT_EQ(a.languages, b.languages);
    EXPECT_EQ(a.served_mrcs, b.served_mrcs);
    EXPECT_EQ(a.overlays, b.overlays);
    EXPECT_EQ(a.products, b.products);
    ASSERT_EQ(a.establishments.size(), b.establishments.size());
    for (std::size_t i = 0; i < a.establishments.size(); ++i) {
        auto const fields = [](organizations::Establishment const& place) {
            return std::tie(place.name, place.street, place.postal_code, place.municipality, place.lat, place.lon);
        };
        EXPECT_EQ(fields(a.establishments[i]), fields(b.establishments[i]));
    }
    ASSERT_EQ(a.other_names.size(), b.other_names.size());
    EXPECT_EQ(a.other_names[0].kind + a.other_names[0].name, b.other_names[0].kind + b.other_names[0].name);
    ASSERT_EQ(a.links.size(), b.links.size());
    EXPECT_EQ(a.links[1].kind + a.links[1].address, b.links[1].kind + b.links[1].address);
}

void expect_same_details(Organization const& a, Organization const& b)
{
    ASSERT_EQ(a.contacts.size(), b.contacts.size());
    for (std::size_t i = 0; i < a.contacts.size(); ++i)
        EXPECT_EQ(std::tie(a.contacts[i].role, a.contacts[i].email, a.contacts[i].phone),
            std::tie(b.contacts[i].role, b.contacts[i].email, b.contacts[i].phone));
    ASSERT_EQ(a.figures.size(), b.figures.size());
    for (std::size_t i = 0; i < a.figures.size(); ++i) {
        auto const fields = [](organizations::YearFigures const& year) {
            return std::tie(year.year, year.employees, year.volunteers, year.members, year.revenue, year.own_revenue);
        };
        EXPECT_EQ(fields(a.figures[i]), fields(b.figures[i]));
    }
    ASSERT_EQ(a.relations.size(), b.relations.size());
    EXPECT_EQ(a.relations[1].kind + a.relations[1].body, b.relations[1].kind + b.relations[1].body);
    ASSERT_EQ(a.facts.size(), b.facts.size());
    EXPECT_EQ(a.facts.at("revenue").source, b.facts.at("revenue").source);
    EXPECT_EQ(a.facts.at("revenue").visibility, b.facts.at("revenue").visibility);
    EXPECT_EQ(a.facts.at("revenue").confirmed_on, b.facts.at("revenue").confirmed_on);
}

std::vector<std::string> slugs(OrganizationsInTest& kept)
{
    std::vector<std::string> found;
    storage::Reader reader{kept.database};
    organizations::each(reader, [&](Organization const& each) { found.push_back(each.slug); });
    return found;
}

} // namespace

TEST(OrganizationStore, gives_back_all_that_was_saved)
{
    OrganizationsInTest kept;
    Organization const made = full(kept);
    kept.save(made);
    auto const found = kept.find("tout");
    ASSERT_TRUE(found);
    EXPECT_EQ(std::tie(found->id, found->name, found->neq, found->legal_form, found->sector, found->activity),
        std::tie(made.id, made.name, made.neq, made.legal_form, made.sector, made.activity));
    EXPECT_EQ(std::tie(found->description_fr, found->description_en, found->reach, found->founded_year, found->status),
        std::tie(made.description_fr, made.description_en, made.reach, made.founded_year, made.status));
    EXPECT_EQ(std::tie(found->source, found->licence, found->confirmed_on, found->updated_at),
        std::tie(made.source, made.licence, made.confirmed_on, made.updated_at));
    expect_same_lists(*found, made);
    expect_same_details(*found, made);
}

TEST(OrganizationStore, replaces_every_list_when_saved_again)
{
    OrganizationsInTest kept;
    Organization made = full(kept);
    kept.save(made);
    Organization const bare{.id = made.id, .slug = "autre", .name = "Autre", .source = "hub", .updated_at = made.updated_at};
    kept.save(bare);
    EXPECT_FALSE(kept.find("tout"));
    auto const found = kept.find("autre");
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->purposes.empty() && found->products.empty() && found->establishments.empty());
    EXPECT_TRUE(found->other_names.empty() && found->contacts.empty() && found->links.empty());
    EXPECT_TRUE(found->figures.empty() && found->relations.empty() && found->facts.empty());
    EXPECT_FALSE(found->neq || found->founded_year || found->confirmed_on);
    EXPECT_EQ(slugs(kept), std::vector<std::string>{"autre"});
}

TEST(OrganizationStore, finds_nobody_who_is_not_listed)
{
    OrganizationsInTest kept;
    Organization closed = kept.begun("ferme", "Fermée");
    closed.status = Status::closed;
    kept.save(closed);
    EXPECT_FALSE(kept.find("ferme"));
    EXPECT_FALSE(kept.find("personne"));
    EXPECT_EQ(slugs(kept), std::vector<std::string>{"ferme"}); // for whom must know that it is gone
}

TEST(OrganizationStore, hides_from_the_public_what_is_hidden)
{
    OrganizationsInTest kept;
    Organization made = full(kept);
    made.facts["street"] = {Visibility::hub, "hub", {}};
    made.facts["contacts"] = {Visibility::network, "hub", {}};
    kept.save(made);
    EXPECT_EQ(kept.find("tout")->establishments[0].street, "");
    EXPECT_TRUE(kept.find("tout")->contacts.empty());
    EXPECT_EQ(kept.whole(made.id).establishments[0].street, "1, rue");
}

TEST(OrganizationStore, tells_the_directory_which_fields_are_hidden)
{
    OrganizationsInTest kept;
    Organization made = full(kept);
    made.facts["street"] = {Visibility::hub, "hub", {}};
    kept.save(made);
    kept.save(kept.begun("autre", "Autre"));
    storage::Reader reader{kept.database};
    int hidden = 0;
    organizations::each(reader, [&](Organization const& each) {
        bool const is_hidden = visibility(each, "street") == Visibility::hub;
        EXPECT_EQ(is_hidden, each.slug == "tout");
        hidden += is_hidden ? 1 : 0;
    });
    EXPECT_EQ(hidden, 1);
    EXPECT_EQ(visibility(kept.whole(made.id), "street"), Visibility::hub);
}

TEST(OrganizationStore, gives_each_organization_its_own_lists_when_it_reads_them_all)
{
    OrganizationsInTest kept;
    Organization const made = full(kept);
    Organization first = kept.begun("un", "Un");
    Organization last = kept.begun("trois", "Trois");
    last.purposes = {"mobility"};
    last.links = {{"website", "https://trois.example"}};
    for (Organization const& each : {last, made, first})
        kept.save(each);
    storage::Reader reader{kept.database};
    organizations::each(reader, [&](Organization const& each) {
        if (each.slug == "tout")
            expect_same_lists(each, made);
        else if (each.slug == "trois") {
            EXPECT_EQ(each.purposes, last.purposes);
            EXPECT_EQ(each.links.size(), 1u);
        } else
            EXPECT_TRUE(each.purposes.empty() && each.links.empty() && each.other_names.empty());
    });
}

TEST(OrganizationStore, finds_an_earlier_version_by_its_number_else_by_its_name_and_place)
{
    OrganizationsInTest kept;
    Organization const numbered = full(kept);
    Organization const named = kept.begun("sans-neq", "Sans NEQ");
    kept.save(numbered);
    kept.save(named);
    storage::Write write{kept.database, {"test"}, kept.that_day()};
    EXPECT_EQ(organizations::find_by_neq(write, "9999000017"), numbered.id);
    EXPECT_FALSE(organizations::find_by_neq(write, "9999000018"));
    EXPECT_EQ(organizations::find_by_name(write, "Sans NEQ", "36033"), named.id);
    EXPECT_FALSE(organizations::find_by_name(write, "Sans NEQ", "37067"));
    EXPECT_FALSE(organizations::find_by_name(write, "Sans NEQ", ""));
    // One that has a number is found by it alone.
    EXPECT_FALSE(organizations::find_by_name(write, numbered.name, "36033"));
}

TEST(OrganizationStore, refuses_a_number_that_another_organization_has)
{
    OrganizationsInTest kept;
    kept.save(full(kept));
    Organization twin = kept.begun("jumelle", "Jumelle");
    twin.neq = "9999000017";
    try {
        kept.save(twin);
        FAIL() << "the number was taken twice";
    } catch (storage::Fault const& fault) {
        EXPECT_EQ(fault.kind, storage::Fault::Kind::unique);
    }
    EXPECT_EQ(slugs(kept), std::vector<std::string>{"tout"});
}

TEST(FreeSlug, is_made_of_the_name_and_a_number_when_it_is_taken)
{
    OrganizationsInTest kept;
    kept.save(kept.begun("l-epicerie", "L'Épicerie"));
    kept.save(kept.begun("l-epicerie-2", "L'Épicerie"));
    kept.save(kept.begun("organisation", "!!!"));
    storage::Write write{kept.database, {"test"}, kept.that_day()};
    EXPECT_EQ(organizations::free_slug(write, "L’Épicerie"), "l-epicerie-3");
    EXPECT_EQ(organizations::free_slug(write, "Autre chose & compagnie"), "autre-chose-compagnie");
    EXPECT_EQ(organizations::free_slug(write, "???"), "organisation-2");
    EXPECT_LE(organizations::free_slug(write, std::string(500, 'a')).size(), 80u);
}

TEST(Membership, is_kept_and_changed)
{
    OrganizationsInTest kept;
    Organization const made = full(kept);
    kept.save(made);
    organizations::Sheet sheet{"mauricie", made.id, "enterprise", *parse_day("2020-01-01"), {}, "Note"};
    storage::Write write{kept.database, {"test"}, kept.that_day()};
    organizations::save(write, sheet);
    sheet.until = parse_day("2026-01-01");
    organizations::save(write, sheet);
    auto const latest = write.commit();
    storage::Reader reader{kept.database};
    EXPECT_EQ(reader.changes_after(latest - 1).at(0).kind, "sheet");
}
