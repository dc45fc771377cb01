#include "organizations/import.h"

#include "kit/base/text.h"
#include "kit/documents/csv_reader.h"
#include "kit/web/link.h"
#include "organizations/import_columns.h"
#include "organizations/sql.h"
#include "organizations/store.h"

#include <charconv>
#include <map>
#include <set>

namespace organizations {

static constexpr Wording tr{"organizations"};
static constexpr char const* register_licence = "CC BY-NC-SA 4.0, Registraire des entreprises du Québec";

namespace {

struct Row {
    documents::Record record;
    std::optional<std::size_t> municipality;
};

template <class Number>
std::optional<Number> parse(std::string const& text)
{
    Number value{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    bool const whole = error == std::errc{} && end == text.data() + text.size();
    return whole && !text.empty() ? std::optional{value} : std::nullopt;
}

class Import {
public:
    Import(ImportRules const& rules, ImportColumns columns, storage::Write& write)
        : rules_{rules}, columns_{std::move(columns)}, write_{write}
    {
    }

    ImportReport run(std::vector<Row>& rows, std::function<void(int)> const& progress);

private:
    void place(std::vector<Row>& rows) const;
    std::optional<std::size_t> home_region(std::vector<Row> const& rows) const;
    std::optional<std::size_t> municipality_of(documents::Record const&, std::optional<std::size_t> region) const;
    void place_by_postal_code(std::vector<Row>& rows) const;

    void take(Row const&);
    Organization organization_of(Row const&);
    void read_details(Organization&, documents::Record const&) const;
    std::string legal_form_of(documents::Record const&, std::string const& name) const;
    std::string sector_of(documents::Record const&, std::string const& name) const;
    void see(Row const&, Phrase reason);
    std::string text(Row const& row, Column column) const { return columns_.cell(row.record, column); }

    ImportRules const& rules_;
    ImportColumns columns_;
    storage::Write& write_;
    ImportReport report_;
    std::set<std::string> seen_neqs_;
};

ImportReport Import::run(std::vector<Row>& rows, std::function<void(int)> const& progress)
{
    place(rows);
    for (Row const& row : rows) {
        ++report_.rows;
        take(row);
        if (report_.rows % 200 == 0)
            progress(report_.rows);
    }
    progress(report_.rows);
    return std::move(report_);
}

// A first look without a region tells where most rows are; namesakes elsewhere are then decided by it.
void Import::place(std::vector<Row>& rows) const
{
    auto const region = home_region(rows);
    for (Row& row : rows)
        row.municipality = municipality_of(row.record, region);
    place_by_postal_code(rows);
}

std::optional<std::size_t> Import::home_region(std::vector<Row> const& rows) const
{
    std::map<std::size_t, std::size_t> regions;
    for (Row const& row : rows)
        if (auto const found = municipality_of(row.record, {}))
            ++regions[rules_.gazetteer.mrcs()[rules_.gazetteer.municipalities()[*found].mrc].region];
    for (auto const& [region, count] : regions)
        if (count * 2 > rows.size())
            return region;
    return {};
}

std::optional<std::size_t> Import::municipality_of(
    documents::Record const& record, std::optional<std::size_t> region) const
{
    if (auto const code = rules_.gazetteer.find_municipality(columns_.cell(record, Column::municipality_code)))
        return code;
    // A long street pushes the municipality into the third line of the address.
    for (Column const column : {Column::municipality, Column::street_end})
        if (auto const match = rules_.gazetteer.match(columns_.cell(record, column), region))
            return match->municipality;
    return {};
}

// Rows that share a whole postal code with placed rows, which all agree, are in the same municipality.
void Import::place_by_postal_code(std::vector<Row>& rows) const
{
    std::map<std::string, std::set<std::size_t>> known;
    for (Row const& row : rows)
        if (auto const code = parse_postal_code(text(row, Column::postal_code)); code && row.municipality)
            known[*code].insert(*row.municipality);
    for (Row& row : rows) {
        auto const code = parse_postal_code(text(row, Column::postal_code));
        if (row.municipality || !code)
            continue;
        auto const found = known.find(*code);
        if (found != known.end() && found->second.size() == 1)
            row.municipality = *found->second.begin();
    }
}

void Import::see(Row const& row, Phrase reason)
{
    report_.to_see.push_back({row.record.line, text(row, Column::neq), std::move(reason)});
}

void Import::take(Row const& row)
{
    if (text(row, Column::name).empty()) {
        ++report_.refused;
        return see(row, tr("The name is missing: the row was left out."));
    }
    auto const neq = parse_neq(text(row, Column::neq));
    if (!neq && !text(row, Column::neq).empty())
        see(row, tr("The NEQ does not have ten digits: the row was taken without it."));
    bool const repeated = neq && !seen_neqs_.insert(*neq).second;
    Organization const organization = organization_of(row);
    bool const known = write_.one(sql::find_one{.id = organization.id}).has_value();
    save(write_, organization, "organizations.import");
    if (repeated) {
        ++report_.repeated;
        see(row, tr("An earlier row has the same NEQ: this one replaced it."));
    } else
        ++(known ? report_.updated : report_.created);
    if (row.municipality)
        ++report_.placed;
    else
        see(row, tr("No municipality bears the name «{name}»: correct it, or add the former name.",
                     {{"name", text(row, Column::municipality)}}));
    if (!organization.sector.empty())
        ++report_.classified;
}

Organization Import::organization_of(Row const& row)
{
    std::string const name = text(row, Column::name);
    auto const neq = parse_neq(text(row, Column::neq));
    auto id = neq ? find_by_neq(write_, *neq) : find_by_name(write_, name, row.municipality
            ? rules_.gazetteer.municipalities()[*row.municipality].code : "");
    bool const known = id.has_value();
    if (!known)
        id = Id<Organization>::make(write_.now(), write_.randomness());
    Organization organization{.id = *id};
    organization.slug = known ? write_.one(sql::find_one{.id = *id})->slug : free_slug(write_, name);
    organization.name = name;
    organization.neq = neq;
    organization.updated_at = write_.now();
    organization.source = columns_.is_register() ? "register" : "list";
    organization.licence = columns_.is_register() ? register_licence : "";
    if (columns_.is_register())
        // Some of the register's addresses are homes.
        organization.facts["street"] = {accounts::Visibility::hub, "register", {}};
    read_details(organization, row.record);
    Establishment place{.street = text(row, Column::street),
        .postal_code = parse_postal_code(text(row, Column::postal_code)).value_or("")};
    if (row.municipality)
        place.municipality = rules_.gazetteer.municipalities()[*row.municipality].code;
    place.lat = parse<double>(text(row, Column::lat));
    place.lon = parse<double>(text(row, Column::lon));
    if (!place.lat || !place.lon)
        place.lat = place.lon = std::nullopt;
    organization.establishments.push_back(std::move(place));
    return organization;
}

static std::vector<std::string> listed(std::string const& text)
{
    std::vector<std::string> items;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find(';', at), text.size());
        if (auto item = tidy(std::string_view{text}.substr(at, end - at)); item && !item->empty())
            items.push_back(std::move(*item));
        at = end + 1;
    }
    return items;
}

void Import::read_details(Organization& organization, documents::Record const& record) const
{
    auto const cell = [&](Column column) { return columns_.cell(record, column); };
    organization.legal_form = legal_form_of(record, organization.name);
    organization.sector = sector_of(record, organization.name);
    organization.activity = cell(Column::activity);
    organization.description_fr = cell(Column::description);
    organization.products = listed(cell(Column::products));
    if (Term const* const purpose = rules_.taxonomies.purposes.named(cell(Column::purpose)))
        organization.purposes.push_back(purpose->code);
    if (auto const website = web::Link::outside(cell(Column::website)))
        organization.links.push_back({"website", website->text()});
    std::string const email = cell(Column::email);
    std::string const phone = cell(Column::phone);
    if (!email.empty() || !phone.empty())
        organization.contacts.push_back({"", email.empty() ? std::nullopt : std::optional{email},
            phone.empty() ? std::nullopt : std::optional{phone}});
    if (auto const employees = parse<std::int64_t>(cell(Column::employees)))
        organization.figures.push_back({.year = int(std::chrono::year_month_day{day_of(write_.now())}.year()) - 1,
            .employees = employees});
    if (auto const year = parse<int>(cell(Column::founded_year)); year && *year >= 1600 && *year < 2200)
        organization.founded_year = year;
}

// The register says "co-operative" without its kind: words of the name make it precise.
std::string Import::legal_form_of(documents::Record const& record, std::string const& name) const
{
    std::string const said = columns_.cell(record, Column::legal_form);
    Taxonomy const& forms = rules_.taxonomies.legal_forms;
    Term const* form = forms.named(said);
    for (Term const& term : forms.terms())
        for (std::string const& code : term.register_codes)
            form = form || code != said ? form : &term;
    if (form && form->code == "cooperative")
        if (Term const* const precise = forms.by_name_words(name))
            return precise->code;
    return form ? form->code : "to_check";
}

std::string Import::sector_of(documents::Record const& record, std::string const& name) const
{
    if (Term const* const sector = rules_.taxonomies.sectors.named(columns_.cell(record, Column::sector)))
        return sector->code;
    auto const proposal = rules_.sector_words.propose(columns_.cell(record, Column::activity), name);
    return proposal ? proposal->sector : "";
}

} // namespace

Outcome<ImportReport> import_organizations(std::istream& in, ImportRules const& rules, storage::Write& write,
    std::function<void(int)> const& progress)
{
    std::optional<Outcome<ImportColumns>> columns;
    std::vector<Row> rows;
    auto const problem = documents::read_csv(in, [&](documents::Headers const& headers, documents::Record const& record) {
        if (!columns)
            columns = ImportColumns::read(headers);
        rows.push_back({record, {}});
        return columns->ok() ? documents::Reading::go_on : documents::Reading::stop;
    });
    if (problem)
        return Refusal{"", problem->message};
    if (!columns)
        return Refusal{"", tr("The file has titles but no row, or nothing at all.")};
    if (!columns->ok())
        return columns->refusals();
    return Import{rules, columns->value(), write}.run(rows, progress);
}

} // namespace organizations
