#include "demo/demo.h"

#include "demo/french.h"
#include "demo/inventor.h"
#include "demo/taken.h"
#include "hubs/store.h"
#include "kit/geo/distance.h"
#include "territories/store.h"

#include <gtest/gtest.h>

#include <fmt/format.h>
#include <fstream>
#include <set>
#include <span>
#include <sstream>

// Written by the build.
std::span<storage::Migration const> all_migrations();

namespace demo {

namespace {

namespace files = std::filesystem;
using organizations::Organization;

files::path const rules = files::path{POLES_SOURCE_FOLDER} / "rules";
Instant const now = parse_instant("2026-11-24T15:00:00.000Z").value();

// A folder that goes away with the test.
class Folder {
public:
    Folder()
    {
        Randomness randomness;
        path_ = files::temp_directory_path() / fmt::format("poles-demo-{:016x}", randomness.next());
        files::create_directories(path_);
    }
    ~Folder() { files::remove_all(path_); }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    files::path const& path() const { return path_; }

private:
    files::path path_;
};

// A database with the shipped places and hubs, and nothing else.
struct Place {
    Folder folder;
    storage::Database database{folder.path() / "poles.sqlite", all_migrations(), now};

    Place()
    {
        storage::Write write{database, {"test"}, now};
        web::Seeding seeding{write, rules};
        territories::seed(seeding);
        hubs::seed(seeding);
        write.commit();
    }
    Outcome<int> invent(Wish const& wish)
    {
        return demo::invent(database, rules, wish, now, [](int) { });
    }
    std::vector<Organization> organizations()
    {
        std::vector<Organization> all;
        storage::Reader reader{database};
        organizations::each(reader, [&](Organization const& organization) { all.push_back(organization); });
        return all;
    }
};

// Everything an inventor stands on, read once.
struct Shipped {
    Place place;
    territories::Gazetteer gazetteer = [this] {
        storage::Reader reader{place.database};
        return territories::read_gazetteer(reader);
    }();
    hubs::Hubs hubs = [this] {
        storage::Reader reader{place.database};
        return hubs::read_hubs(reader);
    }();
    organizations::Taxonomies taxonomies = organizations::read_taxonomies(rules);
    Vocabulary vocabulary = read_vocabulary(rules, taxonomies);

    Inventor inventor(std::string_view hub, std::uint64_t seed = 1) const
    {
        return {{vocabulary, gazetteer, hubs, taxonomies, day_of(now)}, hub.empty() ? nullptr : hubs.find(hub), seed};
    }
    territories::Municipality const& municipality(Organization const& organization) const
    {
        auto const code = organization.establishments.front().municipality.value();
        return gazetteer.municipalities()[gazetteer.find_municipality(code).value()];
    }
    std::string const& mrc(Organization const& organization) const
    {
        return gazetteer.mrcs()[municipality(organization).mrc].code;
    }
};

Shipped const& shipped()
{
    static Shipped const read;
    return read;
}

std::string whole(Organization const& organization)
{
    auto const& place = organization.establishments.front();
    return fmt::format("{} {} {} {} {} {} {} {} {}", organization.id.text(), organization.name,
        organization.description_fr, organization.neq.value_or(""), place.street, place.postal_code,
        place.lat.value_or(0), to_text(*organization.confirmed_on), fmt::join(organization.products, ";"));
}

bool holds(std::string_view text, std::string_view piece)
{
    return text.find(piece) != std::string_view::npos;
}

// The message of what is thrown when the file, copied with one change, is read.
std::string refusal_of(std::string const& file, std::string const& words, std::string const& instead)
{
    Folder const folder;
    files::copy(rules / "demo", folder.path() / "demo", files::copy_options::recursive);
    std::ifstream in{rules / "demo" / file};
    std::ostringstream text;
    text << in.rdbuf();
    std::string changed = text.str();
    changed.replace(changed.find(words), words.size(), instead);
    std::ofstream{folder.path() / "demo" / file} << changed;
    try {
        read_vocabulary(folder.path(), shipped().taxonomies);
    } catch (std::runtime_error const& refused) {
        return refused.what();
    }
    return "";
}

} // namespace

TEST(Demonstration, invents_the_same_organizations_for_the_same_number)
{
    Inventor const one = shipped().inventor("mauricie");
    Inventor const again = shipped().inventor("mauricie");
    Inventor const other = shipped().inventor("mauricie", 2);
    for (std::size_t i = 0; i < 50; ++i) {
        EXPECT_EQ(whole(one.organization(i)), whole(again.organization(i)));
        EXPECT_NE(one.id(i), other.id(i));
        EXPECT_NE(one.organization(i).description_fr, other.organization(i).description_fr);
    }
}

TEST(Demonstration, reaches_nobody)
{
    Inventor const inventor = shipped().inventor("");
    std::set<std::string> neqs;
    for (std::size_t i = 0; i < 2000; ++i) {
        Organization const made = inventor.organization(i);
        EXPECT_EQ(made.source, "demo");
        EXPECT_FALSE(made.contacts.empty());
        for (organizations::Contact const& contact : made.contacts) {
            EXPECT_TRUE(contact.email || contact.phone);
            EXPECT_TRUE(!contact.email || contact.email->ends_with(".example")) << *contact.email;
            EXPECT_TRUE(!contact.phone || contact.phone->substr(3, 7) == " 555-01") << *contact.phone;
        }
        for (organizations::WebLink const& link : made.links)
            EXPECT_TRUE(link.address.ends_with(".example")) << link.address;
        if (made.neq) {
            EXPECT_EQ(organizations::parse_neq(*made.neq), made.neq);
            EXPECT_TRUE(made.neq->starts_with("9999"));
            EXPECT_TRUE(neqs.insert(*made.neq).second) << *made.neq;
        }
        auto const& code = made.establishments.front().postal_code;
        EXPECT_EQ(organizations::parse_postal_code(code), code);
    }
}

TEST(Demonstration, puts_each_organization_beside_its_municipality)
{
    Inventor const inventor = shipped().inventor("");
    for (std::size_t i = 0; i < 2000; ++i) {
        Organization const made = inventor.organization(i);
        auto const& place = made.establishments.front();
        territories::Municipality const& municipality = shipped().municipality(made);
        EXPECT_EQ(place.lat.has_value(), municipality.lat.has_value());
        EXPECT_TRUE(municipality.local || !made.overlays.empty());
        if (place.lat) {
            EXPECT_LT(geo::kilometres_between({*place.lon, *place.lat}, {*municipality.lon, *municipality.lat}), 2.01);
        }
    }
}

TEST(Demonstration, leaves_no_mrc_and_no_hub_empty)
{
    Inventor const inventor = shipped().inventor("");
    std::map<std::string, int> mrcs;
    std::map<std::string, int> hubs;
    for (std::size_t i = 0; i < 400; ++i) {
        Organization const made = inventor.organization(i);
        std::string const& mrc = shipped().mrc(made);
        ++mrcs[mrc];
        ++hubs[shipped().hubs.covering(mrc, day_of(now))->slug];
        for (std::string const& overlay : made.overlays)
            ++hubs[overlay];
    }
    for (territories::Mrc const& mrc : shipped().gazetteer.mrcs())
        EXPECT_GE(mrcs[mrc.code], 3) << mrc.name;
    for (hubs::Hub const& hub : shipped().hubs.all())
        EXPECT_GE(hubs[hub.slug], 3) << hub.slug;
}

TEST(Demonstration, of_a_hub_stays_within_its_territory)
{
    auto const covered = hubs::covered(*shipped().hubs.find("mauricie"), day_of(now));
    Inventor const inventor = shipped().inventor("mauricie");
    for (std::size_t i = 0; i < 200; ++i)
        EXPECT_TRUE(std::binary_search(covered.begin(), covered.end(), shipped().mrc(inventor.organization(i))));
}

TEST(Demonstration, of_the_overlay_gathers_communities_of_many_territories)
{
    Inventor const inventor = shipped().inventor("premieres-nations");
    std::set<std::string> mrcs;
    for (std::size_t i = 0; i < 200; ++i) {
        Organization const made = inventor.organization(i);
        EXPECT_EQ(made.overlays, std::vector<std::string>{"premieres-nations"});
        mrcs.insert(shipped().mrc(made));
    }
    EXPECT_GT(mrcs.size(), 10u);
}

TEST(Demonstration, speaks_both_languages_and_keeps_their_typography)
{
    Inventor const inventor = shipped().inventor("");
    for (std::size_t i = 0; i < 2000; ++i) {
        Organization const made = inventor.organization(i);
        EXPECT_FALSE(made.description_fr.empty() || made.description_en.empty());
        for (std::string const& text : {made.name, made.description_fr, made.description_en}) {
            EXPECT_FALSE(holds(text, "{") || holds(text, "'") || holds(text, " :") || holds(text, "  ")) << text;
            EXPECT_FALSE(holds(text, " de Le ") || holds(text, " à Le ") || holds(text, " de Les ")) << text;
        }
        EXPECT_GE(made.products.size(), 2u);
        EXPECT_LE(made.products.size(), 6u);
    }
}

TEST(Demonstration, never_tells_in_a_description_a_figure_that_only_counts_in_aggregates)
{
    Inventor const inventor = shipped().inventor("");
    int told = 0;
    for (std::size_t i = 0; i < 2000; ++i) {
        Organization const made = inventor.organization(i);
        if (!holds(made.description_en, "The team has"))
            continue;
        ++told;
        EXPECT_EQ(visibility(made, "employees"), accounts::Visibility::everyone);
    }
    EXPECT_GT(told, 0);
}

TEST(Demonstration, uses_only_codes_of_the_taxonomies_and_forms_that_suit_the_kind)
{
    organizations::Taxonomies const& lists = shipped().taxonomies;
    Inventor const inventor = shipped().inventor("");
    auto const all_in = [](organizations::Taxonomy const& list, std::vector<std::string> const& codes) {
        return std::all_of(codes.begin(), codes.end(), [&](std::string const& code) { return list.find(code); });
    };
    for (std::size_t i = 0; i < 2000; ++i) {
        Organization const made = inventor.organization(i);
        ASSERT_TRUE(lists.sectors.find(made.sector) && lists.legal_forms.find(made.legal_form));
        EXPECT_TRUE(all_in(lists.kinds, made.kinds) && all_in(lists.languages, made.languages));
        EXPECT_TRUE(all_in(lists.purposes, made.purposes) && all_in(lists.clienteles, made.clienteles));
        EXPECT_EQ(made.legal_form == "housing_coop", made.sector == "housing_coop");
        for (std::string const& kind : made.kinds)
            EXPECT_TRUE(!kind.ends_with("_coop") || lists.legal_forms.find(made.legal_form)->group == "coop");
    }
}

TEST(Demonstration, was_confirmed_within_thirty_months_mostly_within_one_year)
{
    Inventor const inventor = shipped().inventor("");
    int within_a_year = 0;
    for (std::size_t i = 0; i < 1000; ++i) {
        auto const age = day_of(now) - inventor.organization(i).confirmed_on.value();
        EXPECT_GT(age.count(), 0);
        EXPECT_LT(age.count(), 913);
        within_a_year += age.count() < 365;
    }
    EXPECT_NEAR(within_a_year, 800, 50);
}

TEST(Demonstration, written_again_replaces_and_beside_another_does_not_collide)
{
    Place place;
    ASSERT_TRUE(place.invent({"mauricie", 120, 1}).ok());
    auto const first = place.organizations();
    ASSERT_EQ(first.size(), 120u);
    ASSERT_TRUE(place.invent({"estrie", 60, 1}).ok());
    ASSERT_TRUE(place.invent({"mauricie", 60, 2}).ok());
    ASSERT_TRUE(place.invent({"mauricie", 120, 1}).ok());
    auto const last = place.organizations();
    EXPECT_EQ(last.size(), 240u);
    std::map<std::string, std::string> now_there;
    for (Organization const& organization : last)
        now_there[std::string{organization.id.text()}] = organization.name + organization.slug;
    for (Organization const& organization : first)
        EXPECT_EQ(now_there[std::string{organization.id.text()}], organization.name + organization.slug);
    EXPECT_TRUE(place.database.problems().empty());
}

TEST(Demonstration, refuses_an_unknown_hub_and_an_absurd_number)
{
    Place place;
    EXPECT_EQ(place.invent({"atlantide", 10, 1}).refusals().front().field, "hub");
    EXPECT_EQ(place.invent({"", 0, 1}).refusals().front().field, "organizations");
    EXPECT_EQ(place.invent({"", 200'001, 1}).refusals().front().field, "organizations");
    EXPECT_TRUE(place.organizations().empty());
}

TEST(Demonstration, is_refused_beside_organizations_that_are_not_invented)
{
    Place place;
    Organization real = shipped().inventor("mauricie").organization(0);
    real.source = "list";
    storage::Write write{place.database, {"test"}, now};
    save(write, real, "test.save");
    write.commit();
    EXPECT_FALSE(place.invent({"mauricie", 10, 1}).ok());
    storage::Reader reader{place.database};
    EXPECT_FALSE(is_demonstration(reader));
    EXPECT_EQ(place.organizations().size(), 1u);
}

TEST(Taken, settles_a_name_a_slug_and_a_neq_that_others_have)
{
    Inventor const inventor = shipped().inventor("mauricie");
    Organization const first = inventor.organization(0);
    Taken taken;
    taken.remember(first);
    Organization second = first;
    second.contacts = {{"", "accueil@" + domain_of(first.slug), {}}};
    second.links = {{"website", "https://" + domain_of(first.slug)}};
    taken.settle(second, {"Nord"}, "Shawinigan");
    EXPECT_NE(second.name, first.name);
    EXPECT_TRUE(holds(second.name, " Nord"));
    EXPECT_NE(second.slug, first.slug);
    EXPECT_NE(second.neq, first.neq);
    EXPECT_EQ(second.contacts.front().email, "accueil@" + domain_of(second.slug));
    EXPECT_EQ(second.links.front().address, "https://" + domain_of(second.slug));
    Organization third = first;
    third.establishments.front().municipality = "elsewhere";
    taken.settle(third, {"Nord"}, "Shawinigan");
    EXPECT_EQ(third.name, first.name);
    EXPECT_TRUE(third.slug.ends_with("-shawinigan")) << third.slug;
}

TEST(French, melts_the_article_of_a_place_into_the_preposition)
{
    EXPECT_EQ(of_place("Rimouski"), "de Rimouski");
    EXPECT_EQ(of_place("Amos"), "d’Amos");
    EXPECT_EQ(of_place("Émileville"), "d’Émileville");
    EXPECT_EQ(of_place("Ham-Nord"), "de Ham-Nord");
    EXPECT_EQ(of_place("Le Bic"), "du Bic");
    EXPECT_EQ(of_place("Les Escoumins"), "des Escoumins");
    EXPECT_EQ(of_place("La Tuque"), "de La Tuque");
    EXPECT_EQ(of_place("L’Ascension"), "de L’Ascension");
    EXPECT_EQ(at_place("Le Bic"), "au Bic");
    EXPECT_EQ(at_place("Les Escoumins"), "aux Escoumins");
    EXPECT_EQ(at_place("La Tuque"), "à La Tuque");
    EXPECT_EQ(capitalized("à La Tuque"), "À La Tuque");
}

TEST(French, lists_words_without_two_conjunctions)
{
    EXPECT_EQ(listed({"pain", "café", "thé"}, web::Language::french), "pain, café et thé");
    EXPECT_EQ(listed({"bois et matériaux", "outils"}, web::Language::french), "bois et matériaux ainsi que outils");
    EXPECT_EQ(listed({"lumber and materials", "tools"}, web::Language::english), "lumber and materials as well as tools");
}

TEST(Vocabulary, that_is_malformed_is_refused_with_its_file_and_line)
{
    EXPECT_TRUE(holds(refusal_of("names.yaml", "{noun} {name}\"", "{nom} {name}\""), "names.yaml:"));
    EXPECT_TRUE(holds(refusal_of("names.yaml", "{noun} {name}\"", "{nom} {name}\""), "'{nom}'"));
    EXPECT_TRUE(holds(refusal_of("profiles.yaml", "worker_coop: 6", "workers: 6"), "profiles.yaml:9: 'workers'"));
    EXPECT_TRUE(holds(refusal_of("profiles.yaml", "worker_coop: 6", "worker_coop: six"), "profiles.yaml:9: 'six'"));
    EXPECT_TRUE(holds(refusal_of("profiles.yaml", "statuses:", "states:"), "'statuses' is missing"));
    EXPECT_TRUE(holds(refusal_of("offers/care.yaml", ", infant room", ""), "offers/care.yaml:3:"));
    EXPECT_TRUE(holds(refusal_of("descriptions.yaml", "openings:", "openings: ["), "descriptions.yaml:"));
    EXPECT_TRUE(holds(refusal_of("people_places.yaml", "from: 2,", "from: 9999,"), "people_places.yaml:"));
}

} // namespace demo
