#include "organizations/import.h"

#include "organizations/organizations_in_test.h"

#include <gtest/gtest.h>

using organizations::Organization;
using organizations::OrganizationsInTest;

namespace {

// The titles of a register's extract; every row below is invented.
constexpr char const* titles = "NEQ,NOM_ENTREPRISE,FORME_JURIDIQUE,SECTEUR_ACTIVITE,ADRESSE,VILLE,ADRESSE_LIGN3,CODE_POSTAL\n";

class Import : public testing::Test {
protected:
    Import()
        : gazetteer{[this] {
            storage::Reader reader{kept.database};
            return territories::read_gazetteer(reader);
        }()}
    {
    }

    Outcome<organizations::ImportReport> read(std::string const& text, bool commit = true)
    {
        std::istringstream in{text};
        storage::Write write{kept.database, {"test"}, kept.that_day()};
        auto report = organizations::import_organizations(
            in, {gazetteer, taxonomies, sector_words}, write, [this](int done) { last_progress = done; });
        if (report.ok() && commit)
            write.commit();
        return report;
    }
    organizations::ImportReport rows(std::string const& text) { return read(titles + text).value(); }
    // The whole of what is stored under this name.
    std::vector<Organization> named(std::string const& name)
    {
        std::vector<Organization> found;
        storage::Reader reader{kept.database};
        organizations::each(reader, [&](Organization const& each) {
            if (each.name == name)
                found.push_back(each);
        });
        return found;
    }
    std::string municipality_of(std::string const& name)
    {
        auto const found = named(name);
        return found.empty() ? "absent" : found[0].establishments.at(0).municipality.value_or("none");
    }
    std::size_t count()
    {
        std::size_t all = 0;
        storage::Reader reader{kept.database};
        organizations::each(reader, [&](Organization const&) { ++all; });
        return all;
    }

    OrganizationsInTest kept;
    territories::Gazetteer gazetteer;
    organizations::Taxonomies taxonomies = organizations::read_taxonomies(OrganizationsInTest::rules());
    organizations::SectorWords sector_words = organizations::SectorWords::read(OrganizationsInTest::rules());
    int last_progress = -1;
};

} // namespace

TEST_F(Import, reads_a_row_of_the_register)
{
    auto const report = rows("1166 0012-34,COOPÉRATIVE DE SOLIDARITÉ DU LAC,COP,Épicerie,\"1, RUE PRINCIPALE\","
                             "SHAWINIGAN (QUÉBEC),,g9n1a1\n");
    EXPECT_EQ(report.rows, 1);
    EXPECT_EQ(report.created, 1);
    EXPECT_EQ(report.placed, 1);
    EXPECT_EQ(report.classified, 1);
    EXPECT_TRUE(report.to_see.empty());
    EXPECT_EQ(last_progress, 1);
    auto const found = named("COOPÉRATIVE DE SOLIDARITÉ DU LAC");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].neq, "1166001234");
    EXPECT_EQ(found[0].legal_form, "solidarity_coop"); // made precise by its name
    EXPECT_EQ(found[0].sector, "grocery");
    EXPECT_EQ(found[0].slug, "cooperative-de-solidarite-du-lac");
    EXPECT_EQ(found[0].establishments[0].municipality, "36033");
    EXPECT_EQ(found[0].establishments[0].postal_code, "G9N 1A1");
    EXPECT_EQ(found[0].source, "register");
    EXPECT_NE(found[0].licence.find("CC BY-NC-SA"), std::string::npos);
}

TEST_F(Import, hides_the_addresses_of_the_register)
{
    rows("1166001234,Chez Elle,APE,,\"1, rue Privée\",Shawinigan,,G9N 1A1\n");
    EXPECT_EQ(named("Chez Elle")[0].establishments[0].street, "1, rue Privée");
    EXPECT_EQ(kept.find("chez-elle")->establishments[0].street, "");
}

TEST_F(Import, finds_the_municipality_that_a_long_street_pushed_into_the_third_line)
{
    rows("1166001234,Loin,APE,,\"1, rue Longue\",Bureau 400,St-Étienne-des-Grès (Québec),G0X 2P0\n");
    EXPECT_EQ(municipality_of("Loin"), "51090");
}

TEST_F(Import, decides_between_namesakes_by_where_most_rows_are)
{
    std::string text;
    for (char const* const town : {"Trois-Rivières", "Shawinigan", "La Tuque"})
        text += std::string{",Org "} + town + ",APE,,," + town + ",,\n";
    rows(text + ",Saint Léon,APE,,,Saint-Léon-le-Grand,,\n");
    EXPECT_EQ(municipality_of("Saint Léon"), "51035");
}

TEST_F(Import, places_a_row_by_the_postal_code_that_it_shares_with_a_placed_one)
{
    auto const report = rows(",Placée,APE,,,Shawinigan,,G9N 1A1\n,À placer,APE,,,,,G9N1A1\n"
                             ",Un,APE,,,Trois-Rivières,,G9A 1A1\n,Deux,APE,,,Shawinigan,,G9A 1A1\n,Indécise,APE,,,,,G9A 1A1\n");
    EXPECT_EQ(municipality_of("À placer"), "36033");
    EXPECT_EQ(municipality_of("Indécise"), "none");
    EXPECT_EQ(report.placed, 4);
    EXPECT_EQ(report.to_see.size(), 1u);
}

TEST_F(Import, lists_with_its_line_each_row_that_a_person_should_look_at)
{
    auto const report = rows(",,APE,,,Shawinigan,,\n"
                             "123,Numéro court,APE,,,Shawinigan,,\n"
                             ",Ailleurs,APE,,,Atlantide,,\n");
    EXPECT_EQ(report.rows, 3);
    EXPECT_EQ(report.refused, 1);
    EXPECT_EQ(report.created, 2);
    ASSERT_EQ(report.to_see.size(), 3u);
    EXPECT_EQ(report.to_see[0].line, 2u);
    EXPECT_EQ(report.to_see[1].line, 3u);
    EXPECT_EQ(report.to_see[1].neq, "123");
    EXPECT_EQ(report.to_see[2].line, 4u);
    EXPECT_EQ(report.to_see[2].reason.values.at(0).second, "Atlantide");
    EXPECT_FALSE(named("Numéro court")[0].neq);
    EXPECT_EQ(municipality_of("Ailleurs"), "none");
}

TEST_F(Import, takes_the_last_row_of_a_number_that_is_repeated)
{
    auto const report = rows("1166001234,Avant,APE,,,Shawinigan,,\n1166001234,Après,APE,,,Shawinigan,,\n");
    EXPECT_EQ(report.created, 1);
    EXPECT_EQ(report.repeated, 1);
    EXPECT_EQ(report.updated, 0);
    EXPECT_EQ(count(), 1u);
    EXPECT_EQ(named("Après").size(), 1u);
    EXPECT_EQ(report.to_see.at(0).line, 3u);
}

TEST_F(Import, updates_rather_than_doubles_when_the_file_comes_again)
{
    std::string const text = "1166001234,Numérotée,APE,,,Shawinigan,,\n,Sans numéro,APE,,,Trois-Rivières,,\n"
                             ",Sans lieu,APE,,,Atlantide,,\n";
    EXPECT_EQ(rows(text).created, 3);
    auto const before = named("Numérotée")[0];
    auto const report = rows("1166001234,Nouveau nom,APE,,,La Tuque,,\n" + text.substr(text.find('\n') + 1));
    EXPECT_EQ(report.created, 0);
    EXPECT_EQ(report.updated, 3);
    EXPECT_EQ(count(), 3u);
    auto const after = named("Nouveau nom");
    ASSERT_EQ(after.size(), 1u);
    EXPECT_EQ(after[0].id, before.id);
    EXPECT_EQ(after[0].slug, "numerotee"); // its address does not change
    EXPECT_EQ(after[0].establishments[0].municipality, "90012");
}

TEST_F(Import, gives_a_free_address_to_each_of_two_namesakes)
{
    rows("1166001234,Le Même,APE,,,Shawinigan,,\n1166001235,Le Même,APE,,,Shawinigan,,\n");
    auto const found = named("Le Même");
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].slug + " " + found[1].slug, found[0].neq == "1166001234" ? "le-meme le-meme-2" : "le-meme-2 le-meme");
}

TEST_F(Import, reads_the_list_of_a_hub_in_its_own_words)
{
    auto const report = read("Nom;Forme;Secteur;Municipalité;Site web;Courriel;Produits et services;Employés;Année de fondation;lat;lon\r\n"
                             "Café;Coopérative de travail;Alimentation;Shawinigan;https://cafe.example;info@cafe.example;"
                             "\"Café; Pain \";7;1999;46.5;-72.7\r\n");
    ASSERT_TRUE(report.ok());
    auto const found = kept.find("cafe");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->legal_form, "worker_coop");
    EXPECT_EQ(found->sector, "food");
    EXPECT_EQ(found->products, (std::vector<std::string>{"Café", "Pain"}));
    EXPECT_EQ(found->links.at(0).address, "https://cafe.example");
    EXPECT_EQ(found->contacts.at(0).email, "info@cafe.example");
    EXPECT_EQ(found->founded_year, 1999);
    EXPECT_EQ(found->establishments.at(0).lat, 46.5);
    EXPECT_EQ(found->source, "list");
    EXPECT_EQ(found->licence, "");
    EXPECT_EQ(found->figures.at(0).year, 2025);
}

TEST_F(Import, leaves_out_what_it_cannot_read_of_a_row)
{
    read("Nom,Municipalité,Site web,lat,lon,Année de fondation,Employés,Forme\nX,Shawinigan,javascript:alert(1),46.5,,15,douze,zzz\n");
    auto const found = kept.find("x");
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->links.empty());
    EXPECT_FALSE(found->establishments.at(0).lat);
    EXPECT_FALSE(found->founded_year);
    EXPECT_TRUE(found->figures.empty());
    EXPECT_EQ(found->legal_form, "to_specify");
}

TEST_F(Import, writes_nothing_when_the_file_is_refused)
{
    auto const before = storage::Reader{kept.database}.position();
    for (std::string const text : {"", "NEQ,Ville\n1166001234,Shawinigan\n", "Nom,Ville\n", "Nom,Nom\nA,B\n",
             "Nom,Ville\nA,Shawinigan\n\"B,La Tuque\n"}) {
        auto const report = read(text);
        EXPECT_FALSE(report.ok()) << text;
    }
    EXPECT_EQ(storage::Reader{kept.database}.position(), before);
    EXPECT_EQ(count(), 0u);
    auto const named = read("NEQ,Ville\n1,Shawinigan\n");
    EXPECT_EQ(named.refusals().at(0).message.values.at(0).second, "NEQ, Ville");
}

TEST_F(Import, tells_an_empty_file_from_one_that_has_only_titles)
{
    auto const reason = [&](std::string const& text) { return std::string{read(text).refusals().at(0).message.text}; };
    EXPECT_EQ(reason(""), "This file is empty.");
    EXPECT_EQ(reason("\xEF\xBB\xBF\r\n \n"), "The first line must hold the titles of the columns.");
    EXPECT_EQ(reason(titles), "The file has a line of titles, but no row below it.");
}

TEST_F(Import, writes_nothing_until_it_is_committed)
{
    EXPECT_TRUE(read(std::string{titles} + "1166001234,Essai,APE,,,Shawinigan,,\n", false).ok());
    EXPECT_EQ(count(), 0u);
}

TEST_F(Import, leaves_the_fields_that_a_later_list_does_not_hold)
{
    rows("1166001234,Les Mains habiles,APE,Garderie,\"10, rue A\",Shawinigan,,G9N 1A1\n");
    read("NEQ,Nom,Site web\n1166001234,Mains habiles,https://mains.example\n");
    Organization const found = kept.whole(named("Mains habiles").at(0).id);
    EXPECT_EQ(found.slug, "les-mains-habiles");
    EXPECT_EQ(found.legal_form, "nonprofit");
    EXPECT_EQ(found.activity, "Garderie");
    EXPECT_EQ(found.establishments.at(0).postal_code, "G9N 1A1");
    EXPECT_EQ(found.links.at(0).address, "https://mains.example");
    EXPECT_EQ(found.source, "register");
    EXPECT_EQ(found.facts.at("street").visibility, accounts::Visibility::hub);
}

TEST_F(Import, says_that_a_sector_was_deduced_until_a_list_names_it)
{
    rows("1166001234,Garderie Les Petits,APE,Garderie,,Shawinigan,,\n");
    auto const id = named("Garderie Les Petits").at(0).id;
    EXPECT_EQ(kept.whole(id).facts.at("sector").source, "deduced");
    read("NEQ,Nom,Secteur\n1166001234,Garderie Les Petits,Alimentation\n");
    EXPECT_EQ(kept.whole(id).sector, "food");
    EXPECT_FALSE(kept.whole(id).facts.contains("sector"));
}

TEST_F(Import, does_not_take_a_dash_for_an_activity)
{
    rows("1166001234,École,APE,-,,Shawinigan,,\n");
    EXPECT_EQ(named("École").at(0).activity, "");
}
