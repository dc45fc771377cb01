#include "organizations/directory_writer.h"

#include "organizations/organizations_in_test.h"

#include <gtest/gtest.h>

using organizations::Directory;
using organizations::DirectoryWriter;
using organizations::Organization;
using organizations::OrganizationsInTest;
using organizations::Status;

namespace {

// A server's part: a snapshot, and the place up to which it has followed.
class Following {
public:
    Following(OrganizationsInTest& kept, std::filesystem::path index) : kept_{kept}, index_{std::move(index)}
    {
        storage::Reader reader{kept.database};
        snapshot_.put(territories::read_gazetteer(reader));
        snapshot_.put(hubs::read_hubs(reader));
        snapshot_.put(organizations::read_taxonomies(OrganizationsInTest::rules()));
        writer_ = std::make_unique<DirectoryWriter>(index_, std::make_shared<lookup::Synonyms const>());
        load({});
    }

    void follow()
    {
        auto const changes = storage::Reader{kept_.database}.changes_after(position_);
        if (!changes.empty())
            load(changes);
    }
    Directory const& directory() const { return *directory_; }
    std::string found(std::string_view text) const
    {
        std::string slugs;
        for (lookup::Hit const& hit : directory_->search(text).hits)
            slugs += directory_->card(hit.document).slug + " ";
        return slugs;
    }
    std::uint32_t row(Organization const& organization) const
    {
        return directory_->find(organization.id.text()).value_or(std::uint32_t(-1));
    }

private:
    void load(std::vector<storage::Changed> const& changes)
    {
        storage::Reader reader{kept_.database};
        web::Loading loading{kept_.database, reader, site_, OrganizationsInTest::rules(), index_, kept_.that_day(), changes, snapshot_};
        directory_ = std::make_unique<Directory>(writer_->load(loading));
        position_ = reader.position();
    }

    OrganizationsInTest& kept_;
    std::filesystem::path index_;
    web::Site site_;
    web::Snapshot snapshot_;
    std::unique_ptr<DirectoryWriter> writer_;
    std::unique_ptr<Directory> directory_;
    storage::Position position_ = 0;
};

struct Rename {
    storage::Value name;

    static constexpr storage::Statement statement{
        "test.rename", "update organizations set name = $1 where slug = 'quincaillerie'"};
    std::array<storage::Value const*, 1> values() const { return {&name}; }
};

struct Place {
    OrganizationsInTest kept;
    Organization bakery = kept.begun("boulangerie", "La Boulangerie");
    Organization other = kept.begun("quincaillerie", "La Quincaillerie");

    Place()
    {
        kept.save(bakery);
        kept.save(other);
    }
    std::filesystem::path index() const { return kept.folder.path() / "index"; }
    // The hardware shop gets another name, and only a change of another kind is told.
    void rename_unnoticed(std::string const& kind)
    {
        storage::Write write{kept.database, {"test"}, kept.that_day()};
        write.run(Rename{"La Ferronnerie"});
        write.record({.tenant = "", .kind = kind, .entity = "x", .action = "test"});
        write.commit();
    }
};

} // namespace

TEST(DirectoryWriter, lists_what_is_listed)
{
    Place place;
    Organization closed = place.kept.begun("ferme", "Boulangerie fermée");
    closed.status = Status::closed;
    place.kept.save(closed);
    Following const server{place.kept, place.index()};
    EXPECT_EQ(server.directory().size(), 2u);
    EXPECT_EQ(server.found("boulangerie"), "boulangerie ");
    EXPECT_EQ(server.found("fermée"), "");
}

TEST(DirectoryWriter, follows_a_change_an_arrival_and_a_departure)
{
    Place place;
    Following server{place.kept, place.index()};
    place.bakery.name = "La Pâtisserie";
    place.kept.save(place.bakery);
    EXPECT_EQ(server.found("boulangerie"), "boulangerie ");
    server.follow();
    EXPECT_EQ(server.found("boulangerie"), "");
    EXPECT_EQ(server.found("pâtisserie"), "boulangerie ");
    EXPECT_EQ(server.directory().card(server.row(place.bakery)).name, "La Pâtisserie");
    place.other.status = Status::closed;
    place.kept.save(place.other);
    place.kept.save(place.kept.begun("cafe", "Le Café"));
    server.follow();
    EXPECT_EQ(server.found("quincaillerie"), "");
    EXPECT_FALSE(server.directory().find(place.other.id.text()));
    EXPECT_EQ(server.found("café"), "cafe ");
    EXPECT_EQ(server.directory().size(), 2u);
    place.other.status = Status::active;
    place.kept.save(place.other);
    server.follow();
    EXPECT_EQ(server.found("quincaillerie"), "quincaillerie ");
}

TEST(DirectoryWriter, leaves_a_directory_as_it_was_for_those_who_read_it)
{
    Place place;
    Following server{place.kept, place.index()};
    Directory const before = server.directory();
    std::uint32_t const row = server.row(place.bakery);
    place.bakery.name = "La Pâtisserie";
    place.kept.save(place.bakery);
    server.follow();
    EXPECT_EQ(before.card(row).name, "La Boulangerie");
    EXPECT_EQ(before.size(), 2u);
}

TEST(DirectoryWriter, takes_up_the_index_where_it_left_it)
{
    Place place;
    {
        Following const server{place.kept, place.index()};
    }
    place.rename_unnoticed("other");
    place.bakery.name = "La Pâtisserie";
    place.kept.save(place.bakery);
    Following const server{place.kept, place.index()};
    EXPECT_EQ(server.found("pâtisserie"), "boulangerie ");
    EXPECT_EQ(server.found("boulangerie"), "");
    // The words of the other one were not written again.
    EXPECT_EQ(server.found("quincaillerie"), "quincaillerie ");
    EXPECT_EQ(server.found("ferronnerie"), "");
    EXPECT_EQ(server.directory().size(), 2u);
}

TEST(DirectoryWriter, writes_every_word_again_when_the_names_of_places_changed)
{
    Place place;
    {
        Following const server{place.kept, place.index()};
    }
    place.rename_unnoticed("territories");
    Following const server{place.kept, place.index()};
    EXPECT_EQ(server.found("quincaillerie"), "");
    EXPECT_EQ(server.found("ferronnerie"), "quincaillerie ");
}

TEST(DirectoryWriter, forgets_what_left_while_it_was_stopped)
{
    Place place;
    {
        Following const server{place.kept, place.index()};
    }
    place.other.status = Status::inactive;
    place.kept.save(place.other);
    Following const server{place.kept, place.index()};
    EXPECT_EQ(server.found("quincaillerie"), "");
    EXPECT_EQ(server.directory().size(), 1u);
}

TEST(DirectoryWriter, empties_the_index_of_another_database)
{
    Place first;
    {
        Following const server{first.kept, first.index()};
    }
    // The same ids after as many changes: only the identity of the database tells them apart.
    OrganizationsInTest second;
    first.bakery.name = "La Pâtisserie";
    second.save(first.bakery);
    second.save(first.bakery);
    Following const server{second, first.index()};
    EXPECT_EQ(server.found("boulangerie"), "");
    EXPECT_EQ(server.found("pâtisserie"), "boulangerie ");
    EXPECT_EQ(server.found("quincaillerie"), "");
    EXPECT_EQ(server.directory().size(), 1u);
}

TEST(DirectoryWriter, neither_shows_nor_searches_what_is_hidden)
{
    OrganizationsInTest kept;
    Organization hidden = kept.begun("secrete", "Chez Elle");
    hidden.neq = "9999000017";
    hidden.establishments = {{.street = "1, rue", .postal_code = "G9N 1A1", .municipality = "36033", .lat = 46.9, .lon = -72.9}};
    hidden.links = {{"website", "https://secret.example"}};
    for (char const* const field : {"street", "links", "neq"})
        hidden.facts[field] = {accounts::Visibility::hub, "hub", {}};
    kept.save(hidden);
    Following server{kept, kept.folder.path() / "index"};
    auto const check = [&] {
        auto const& card = server.directory().card(server.row(hidden));
        EXPECT_EQ(card.postal_code + card.website, "");
        EXPECT_FALSE(card.neq);
        EXPECT_TRUE(card.placed_by_municipality);
        EXPECT_NEAR(server.directory().columns().points[server.row(hidden)].latitude, 46.56675, 1e-4);
        EXPECT_EQ(server.found("G9N 1A1"), "");
        EXPECT_EQ(server.found("9999000017"), "");
        EXPECT_EQ(server.found("Shawinigan"), "secrete ");
    };
    check();
    kept.save(hidden);
    server.follow();
    check();
}

TEST(DirectoryDocument, knows_where_an_organization_is)
{
    Place place;
    place.bakery.overlays = {"premieres-nations"};
    place.bakery.establishments = {{.municipality = "47017"}};
    place.kept.save(place.bakery);
    Following const server{place.kept, place.index()};
    auto const& fields = Directory::fields();
    auto const& columns = server.directory().columns();
    auto const codes = [&](lookup::Facet facet) {
        auto const& column = columns.facets[std::size_t(facet)];
        std::string all;
        for (auto const value : column.values_of(server.row(place.bakery)))
            all += column.codes[value] + " ";
        return all;
    };
    EXPECT_EQ(codes(fields.hub), "premieres-nations estrie ");
    EXPECT_EQ(codes(fields.mrc), "47 ");
    EXPECT_EQ(codes(fields.region), "05 ");
    EXPECT_EQ(codes(fields.municipality), "47017 ");
}

TEST(DirectoryDocument, finds_others_of_the_same_sector_the_nearest_first)
{
    Place place;
    auto const add = [&](std::string slug, char const* municipality, char const* sector) {
        Organization made = place.kept.begun(slug, slug);
        made.sector = sector;
        made.establishments = {{.municipality = municipality}};
        place.kept.save(made);
        return made;
    };
    Organization const here = add("ici", "36033", "grocery");
    add("loin", "37067", "meals");
    add("pres", "36033", "bakery_foods");
    add("ailleurs", "94068", "meals"); // more than 150 km away
    add("autre-secteur", "36033", "repair");
    Following const server{place.kept, place.index()};
    auto const& directory = server.directory();
    std::string similar;
    for (std::uint32_t const row : directory.similar(server.row(here), 5))
        similar += directory.card(row).slug + " ";
    EXPECT_EQ(similar, "pres loin ");
    EXPECT_EQ(directory.similar(server.row(here), 1).size(), 1u);
    EXPECT_TRUE(directory.similar(server.row(place.bakery), 5).empty());
}

TEST(Summary, ends_after_a_sentence_else_after_a_word)
{
    using organizations::summary_of;
    EXPECT_EQ(summary_of("Court.", 20), "Court.");
    EXPECT_EQ(summary_of("Une première phrase. Puis une autre, longue.", 30), "Une première phrase.");
    EXPECT_EQ(summary_of("Oui. Une phrase bien trop longue", 25), "Oui. Une phrase bien…");
    EXPECT_EQ(summary_of("Unseulmotvraimenttroplong", 10), "…");
    EXPECT_EQ(summary_of("", 10), "");
}
