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
// The source of a field that no person wrote.
static constexpr char const* deduced = "deduced";

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
    Organization known_or_new(Row const&);
    std::optional<std::string> code_of(std::optional<std::size_t> municipality) const;
    void read_place(Organization&, Row const&) const;
    void read_details(Organization&, documents::Record const&) const;
    void put_employees(Organization&, std::int64_t) const;
    void put_sector(Organization&, documents::Record const&) const;
    std::string legal_form_of(documents::Record const&, Organization const&) const;
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
    if (!organization.establishments.empty() && organization.establishments.front().municipality)
        ++report_.placed;
    else if (text(row, Column::municipality).empty())
        see(row, tr("The row names no municipality: the organization was taken without a place."));
    else
        see(row, tr("No municipality bears the name «{name}»: correct it, or add the former name.",
                     {{"name", text(row, Column::municipality)}}));
    if (!organization.sector.empty())
        ++report_.classified;
}

// What is stored, or a new one: a list says nothing of the fields that it has no column for.
Organization Import::known_or_new(Row const& row)
{
    std::string const name = text(row, Column::name);
    auto const neq = parse_neq(text(row, Column::neq));
    auto const id = neq ? find_by_neq(write_, *neq) : find_by_name(write_, name, code_of(row.municipality).value_or(""));
    if (id)
        return find_whole(write_, *id).value();
    Organization organization{.id = Id<Organization>::make(write_.now(), write_.randomness())};
    organization.slug = free_slug(write_, name);
    organization.neq = neq;
    return organization;
}

std::optional<std::string> Import::code_of(std::optional<std::size_t> municipality) const
{
    return municipality ? std::optional{rules_.gazetteer.municipalities()[*municipality].code} : std::nullopt;
}

Organization Import::organization_of(Row const& row)
{
    Organization organization = known_or_new(row);
    organization.name = text(row, Column::name);
    organization.updated_at = write_.now();
    if (organization.source.empty() || columns_.is_register()) {
        organization.source = columns_.is_register() ? "register" : "list";
        organization.licence = columns_.is_register() ? register_licence : "";
    }
    if (columns_.is_register())
        // Some of the register's addresses are homes.
        organization.facts.try_emplace("street", FieldFact{accounts::Visibility::hub, "register", {}});
    read_details(organization, row.record);
    read_place(organization, row);
    return organization;
}

static void put(std::string& field, std::string value)
{
    if (!value.empty())
        field = std::move(value);
}

void Import::read_place(Organization& organization, Row const& row) const
{
    if (organization.establishments.empty())
        organization.establishments.emplace_back();
    Establishment& place = organization.establishments.front();
    auto municipality = code_of(row.municipality);
    if (municipality && municipality != place.municipality) // it moved: the old point is no longer its own
        place = {.name = place.name, .municipality = std::move(municipality)};
    put(place.street, text(row, Column::street));
    put(place.postal_code, parse_postal_code(text(row, Column::postal_code)).value_or(""));
    auto const lat = parse<double>(text(row, Column::lat));
    auto const lon = parse<double>(text(row, Column::lon));
    if (lat && lon) {
        place.lat = lat;
        place.lon = lon;
    }
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

static void put_contact(Organization& organization, std::string email, std::string phone)
{
    if (email.empty() && phone.empty())
        return;
    if (organization.contacts.empty())
        organization.contacts.emplace_back();
    Contact& contact = organization.contacts.front();
    if (!email.empty())
        contact.email = std::move(email);
    if (!phone.empty())
        contact.phone = std::move(phone);
}

static void put_website(Organization& organization, std::string const& text)
{
    auto const website = web::Link::outside(text);
    if (!website)
        return;
    std::erase_if(organization.links, [](WebLink const& link) { return link.kind == "website"; });
    organization.links.push_back({"website", website->text()});
}

void Import::read_details(Organization& organization, documents::Record const& record) const
{
    auto const cell = [&](Column column) { return columns_.cell(record, column); };
    put(organization.legal_form, legal_form_of(record, organization));
    put_sector(organization, record);
    std::string activity = cell(Column::activity);
    put(organization.activity, activity == "-" ? "" : std::move(activity)); // the register's way to say nothing
    put(organization.description_fr, cell(Column::description));
    if (auto products = listed(cell(Column::products)); !products.empty())
        organization.products = std::move(products);
    if (Term const* const purpose = rules_.taxonomies.purposes.named(cell(Column::purpose)))
        organization.purposes = {purpose->code};
    put_website(organization, cell(Column::website));
    put_contact(organization, cell(Column::email), cell(Column::phone));
    if (auto const employees = parse<std::int64_t>(cell(Column::employees)))
        put_employees(organization, *employees);
    if (auto const year = parse<int>(cell(Column::founded_year)); year && *year >= 1600 && *year < 2200)
        organization.founded_year = year;
}

// A list says how many without the year: last year's.
void Import::put_employees(Organization& organization, std::int64_t employees) const
{
    int const year = int(std::chrono::year_month_day{local_day(write_.now())}.year()) - 1;
    auto& figures = organization.figures;
    auto const same = std::find_if(figures.begin(), figures.end(), [&](auto const& each) { return each.year == year; });
    if (same == figures.end())
        figures.insert(figures.begin(), {.year = year, .employees = employees});
    else
        same->employees = employees;
}

// The register says "co-operative" without its kind: words of the name make it precise.
std::string Import::legal_form_of(documents::Record const& record, Organization const& organization) const
{
    std::string const said = columns_.cell(record, Column::legal_form);
    Taxonomy const& forms = rules_.taxonomies.legal_forms;
    Term const* form = forms.named(said);
    for (Term const& term : forms.terms())
        for (std::string const& code : term.register_codes)
            form = form || code != said ? form : &term;
    if (form && form->code == "cooperative")
        if (Term const* const precise = forms.by_name_words(organization.name))
            return precise->code;
    if (form)
        return form->code;
    return organization.legal_form.empty() ? "to_specify" : "";
}

// Where the file names no sector, one is deduced from the words, and said to be.
void Import::put_sector(Organization& organization, documents::Record const& record) const
{
    if (Term const* const sector = rules_.taxonomies.sectors.named(columns_.cell(record, Column::sector))) {
        organization.sector = sector->code;
        organization.facts.erase("sector");
        return;
    }
    auto const known = organization.facts.find("sector");
    if (!organization.sector.empty() && (known == organization.facts.end() || known->second.source != deduced))
        return;
    if (auto const proposal = rules_.sector_words.propose(columns_.cell(record, Column::activity), organization.name)) {
        organization.sector = proposal->sector;
        organization.facts["sector"] = {accounts::Visibility::everyone, deduced, {}};
    }
}

} // namespace

// Why no row was read. The byte order mark of an empty file is not a title.
static Phrase nothing_in(std::istream& in)
{
    in.clear();
    in.seekg(0);
    std::string const start{std::istreambuf_iterator<char>{in}, {}};
    if (start.find_first_not_of("\xEF\xBB\xBF \t\r\n") == std::string::npos)
        return tr("The file is empty.");
    return tr("The file has a line of titles, but no row below it.");
}

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
        return Refusal{"", nothing_in(in)};
    if (!columns->ok())
        return columns->refusals();
    return Import{rules, columns->value(), write}.run(rows, progress);
}

} // namespace organizations
