#include "organizations/import_columns.h"

#include "kit/base/text.h"

#include <cctype>
#include <fmt/format.h>

namespace organizations {

static constexpr Wording tr{"organizations"};

namespace {

struct Title {
    Column column;
    std::string_view folded; // letters and digits only
};

// The titles met in the register's extracts, in hubs' lists and in our own exports.
constexpr Title titles[] = {
    {Column::name, "nomentreprise"}, {Column::name, "nom"}, {Column::name, "name"}, {Column::name, "organisation"},
    {Column::name, "organization"}, {Column::name, "nomdelorganisme"}, {Column::name, "raisonsociale"},
    {Column::neq, "neq"}, {Column::legal_form, "formejuridique"}, {Column::legal_form, "legalform"},
    {Column::legal_form, "forme"}, {Column::sector, "secteur"}, {Column::sector, "sector"},
    {Column::activity, "secteuractivite"}, {Column::activity, "activite"}, {Column::activity, "activity"},
    {Column::description, "description"}, {Column::products, "services"}, {Column::products, "produits"},
    {Column::products, "produitsetservices"}, {Column::products, "products"}, {Column::purpose, "purpose"},
    {Column::purpose, "finalite"}, {Column::purpose, "finalitesociale"}, {Column::street, "adresse"},
    {Column::street, "address"}, {Column::street, "street"}, {Column::street_end, "adresselign3"},
    {Column::municipality, "municipalite"}, {Column::municipality, "ville"}, {Column::municipality, "city"},
    {Column::municipality, "municipality"}, {Column::municipality_code, "municipalitycode"},
    {Column::municipality_code, "codemunicipalite"}, {Column::postal_code, "codepostal"},
    {Column::postal_code, "postalcode"}, {Column::lat, "lat"}, {Column::lat, "latitude"}, {Column::lon, "lon"},
    {Column::lon, "longitude"}, {Column::website, "website"}, {Column::website, "siteweb"}, {Column::website, "site"},
    {Column::email, "email"}, {Column::email, "courriel"}, {Column::phone, "phone"}, {Column::phone, "telephone"},
    {Column::employees, "employees"}, {Column::employees, "employes"}, {Column::founded_year, "founded"},
    {Column::founded_year, "anneedefondation"}, {Column::founded_year, "foundedyear"},
};

std::string compact(std::string_view title)
{
    std::string kept;
    for (char const c : fold(title))
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            kept.push_back(c);
    return kept;
}

} // namespace

Outcome<ImportColumns> ImportColumns::read(documents::Headers const& headers)
{
    ImportColumns columns;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        std::string const title = compact(headers.titles()[i]);
        columns.register_ = columns.register_ || title == "nomentreprise";
        for (Title const& known : titles)
            if (known.folded == title && !columns.places_[std::size_t(known.column)])
                columns.places_[std::size_t(known.column)] = i;
    }
    if (columns.places_[std::size_t(Column::name)])
        return columns;
    return Refusal{"name",
        tr("No column holds the name of the organizations. Title it 'Nom'; the titles read are: {titles}.",
            {{"titles", fmt::format("{}", fmt::join(headers.titles(), ", "))}})};
}

std::string ImportColumns::cell(documents::Record const& record, Column column) const
{
    auto const place = places_[std::size_t(column)];
    return place && *place < record.cells.size() ? tidy(record.cells[*place]).value_or("") : "";
}

} // namespace organizations
