#include "mauricie_in_test.h"

#include "organizations/store.h"

using accounts::Visibility;
using organizations::Organization;
using organizations::Status;

static Organization begun(storage::Write& write, std::string slug, std::string name)
{
    Organization made{.id = Id<Organization>::make(write.now(), write.randomness())};
    made.slug = std::move(slug);
    made.name = std::move(name);
    made.source = "hub";
    made.updated_at = write.now();
    return made;
}

static organizations::Establishment in(std::string municipality)
{
    return {.municipality = std::move(municipality)};
}

static Organization epicerie(storage::Write& write)
{
    Organization made = begun(write, "epicerie", "L'Épicerie du Coin");
    made.neq = "9999000017";
    made.legal_form = "solidarity_coop";
    made.sector = "grocery";
    made.purposes = {"food_security", "proximity"};
    made.kinds = {"third_place"};
    made.clienteles = {"everyone"};
    made.languages = {"fr", "en"};
    made.served_mrcs = {"36"};
    made.description_fr = "Épicerie de quartier tenue par ses membres.";
    made.description_en = "A neighbourhood grocery run by its members.";
    made.products = {"Panier de légumes", "Café équitable"};
    made.founded_year = 2010;
    made.confirmed_on = parse_day("2026-10-05");
    made.establishments = {{.street = "1, rue Principale", .postal_code = "G9N 1A1", .municipality = "36033",
        .lat = 46.56712, .lon = -72.74855}};
    made.other_names = {{"english", "The Corner Grocery"}, {"former", "Magasin Général"}};
    made.contacts = {{"Coordination", "info@epicerie.example", "819 555-0101"}};
    made.links = {{"website", "https://epicerie.example"}};
    made.figures = {{.year = 2025, .employees = 7, .revenue = Cents{51'234'500}}};
    made.relations = {{"member_of", "Réseau des épiceries"}};
    made.facts["employees"] = {Visibility::everyone, "enterprise", parse_day("2026-09-01")};
    return made;
}

static Organization cafe(storage::Write& write)
{
    Organization made = begun(write, "cafe", "Café des Voisins");
    made.legal_form = "nonprofit_quebec";
    made.sector = "meals";
    made.purposes = {"proximity"};
    made.description_fr = "Un café où l'on trouve aussi une petite épicerie.";
    made.establishments = {in("36033")};
    return made;
}

static Organization maison(storage::Write& write)
{
    Organization made = begun(write, "maison", "Maison du Secret");
    made.neq = "9999000033";
    made.legal_form = "nonprofit";
    made.sector = "community_housing";
    made.establishments = {{.street = "99, rue Cachée", .postal_code = "G9A 9Z9", .municipality = "37067", .lat = 46.3,
        .lon = -72.6}};
    made.contacts = {{"Direction", "secret@maison.example", "819 555-0199"}};
    made.links = {{"website", "https://secret.example"}};
    made.figures = {{.year = 2025, .employees = 4321}};
    made.facts["street"] = {Visibility::hub, "hub", {}};
    made.facts["contacts"] = {Visibility::network, "hub", {}};
    made.facts["links"] = {Visibility::aggregate, "hub", {}};
    made.facts["neq"] = {Visibility::hub, "hub", {}};
    return made;
}

static Organization registre(storage::Write& write)
{
    Organization made = begun(write, "registre", "Atelier du Registre");
    made.neq = "9999000041";
    made.legal_form = "cooperative";
    made.activity = "Réparation de vélos";
    made.source = "register";
    made.licence = "CC BY-NC-SA 4.0, Registraire des entreprises du Québec";
    made.establishments = {{.street = "5, rang Privé", .postal_code = "G0X 2Y2", .municipality = "51090"}};
    made.facts["street"] = {Visibility::hub, "register", {}};
    return made;
}

static Organization hostile(storage::Write& write)
{
    std::string const text = "=HYPERLINK(\"https://mal.example\") <script>alert(1)</script>";
    Organization made = begun(write, "hostile", text);
    made.legal_form = "association";
    made.sector = "repair";
    made.description_fr = made.description_en = text;
    made.products = {"=1+1", "\"><img src=x>"};
    made.establishments = {{.name = text, .street = text, .municipality = "37067"}};
    made.other_names = {{"usual", text}};
    made.contacts = {{text, "\"><script>@mal.example", "javascript:alert(1)"}};
    made.links = {{"website", "javascript:alert(1)"}};
    made.relations = {{"member_of", text}};
    return made;
}

void write_mauricie(storage::Database& database, Instant now)
{
    storage::Write write{database, {"test"}, now};
    Organization projet = begun(write, "projet", "Projet de Serre");
    projet.legal_form = "informal";
    projet.sector = "market_garden";
    projet.status = Status::emerging;
    projet.establishments = {in("90012")};
    Organization boutique = begun(write, "boutique", "Boutique des Artisanes");
    boutique.legal_form = "worker_coop";
    boutique.sector = "local_goods";
    boutique.overlays = {"premieres-nations"};
    boutique.establishments = {in("90012")};
    Organization friperie = begun(write, "friperie", "Friperie de Granby");
    friperie.legal_form = "nonprofit";
    friperie.sector = "reuse_store";
    friperie.establishments = {in("47017")};
    Organization nowhere = begun(write, "sans-lieu", "Coopérative Sans Lieu");
    nowhere.legal_form = "cooperative";
    nowhere.sector = "consulting";
    nowhere.establishments = {{.street = "Case postale 1"}};
    Organization closed = begun(write, "ferme", "Épicerie Fermée");
    closed.legal_form = "nonprofit";
    closed.sector = "grocery";
    closed.status = Status::inactive;
    closed.establishments = {in("36033")};
    for (Organization const& each : {epicerie(write), cafe(write), maison(write), projet, boutique, registre(write),
             hostile(write), friperie, nowhere, closed})
        save(write, each, "test.write");
    write.commit();
}
