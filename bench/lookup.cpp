// What kit/search costs by itself, without a page around: bench_lookup ORGANIZATIONS.csv QUERIES.tsv, both written by
// gen_orgs.py. Prints CPU milliseconds. The index is made in a temporary folder.
#include "kit/base/file.h"
#include "kit/base/text.h"
#include "kit/documents/csv_reader.h"
#include "kit/search/columns_writer.h"
#include "kit/search/corrector.h"
#include "kit/search/filter.h"
#include "kit/search/index_in_test.h"
#include "kit/search/order.h"
#include "kit/search/text_index.h"

#include <algorithm>
#include <charconv>
#include <ctime>
#include <fmt/format.h>
#include <iostream>
#include <sstream>

static constexpr std::size_t documents_in_a_batch = 1000;
static constexpr std::size_t page_size = 20;
static constexpr lookup::Point montreal{45.5F, -73.6F};

static double cpu()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) * 1e-6;
}

template <class Act>
static double cpu_of(Act act)
{
    double const before = cpu();
    act();
    return cpu() - before;
}

namespace {

struct Typed {
    std::string words;
    std::string region;
};

class Measure {
public:
    Measure(documents::Table table, std::vector<Typed> typed)
        : table_{std::move(table)}
        , typed_{std::move(typed)}
        , synonyms_{lookup::Synonyms::parse(read_file(POLES_SOURCE_FOLDER "/rules/synonyms.yaml"), "synonyms.yaml").value()}
        , index_{folder_.path(), "bench"}
    {
        for (char const* const name : {"sector", "legal_form", "region", "mrc", "phase"})
            facets_.push_back(schema_.facet(name));
    }

    void run()
    {
        std::cout << fmt::format("{} documents, {} queries, CPU ms\n", table_.rows.size(), typed_.size());
        tell_once("index, whole", [&] { fill_index(); });
        tell_once("index, one document", [&] { put(0, 1); });
        lookup::ColumnsWriter writer{schema_};
        tell_once("columns, whole", [&] { fill(writer); });
        tell_once("columns, one row and a copy", [&] {
            writer.set(0, row_of(table_.rows.front()));
            columns_ = writer.publish();
        });
        measure_searches();
        measure_corrections();
    }

private:
    std::string_view cell(documents::Record const& record, std::string_view title) const
    {
        return table_.headers.cell(record, title);
    }

    std::int64_t number(documents::Record const& record, std::string_view title) const
    {
        std::string_view const text = cell(record, title);
        std::int64_t value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    }

    static void tell_once(std::string_view label, std::function<void()> const& act)
    {
        std::cout << fmt::format("{:36}{:9.2f}\n", label, cpu_of(act));
    }

    static void tell(std::string_view label, std::vector<double> times, std::size_t found)
    {
        std::sort(times.begin(), times.end());
        double sum = 0;
        for (double const time : times)
            sum += time;
        auto const count = double(times.size());
        std::cout << fmt::format("{:36}{:9.4f} mean {:9.4f} p50 {:9.4f} p99 {:9.0f} found\n", label, sum / count,
            times[times.size() / 2], times[times.size() * 99 / 100], double(found) / count);
    }

    void put(std::size_t first, std::size_t count)
    {
        using enum lookup::Weight;
        auto batch = index_.begin();
        for (std::size_t i = first; i < std::min(first + count, table_.rows.size()); ++i) {
            documents::Record const& row = table_.rows[i];
            std::array const fields{lookup::Field{cell(row, "name"), title}, lookup::Field{cell(row, "services"), detail},
                lookup::Field{cell(row, "sector"), detail}, lookup::Field{cell(row, "city"), detail},
                lookup::Field{cell(row, "purpose"), detail}, lookup::Field{cell(row, "description"), body}};
            batch.put(cell(row, "id"), fields);
        }
        batch.commit("");
    }

    void fill_index()
    {
        for (std::size_t i = 0; i < table_.rows.size(); i += documents_in_a_batch)
            put(i, documents_in_a_batch);
    }

    lookup::Row row_of(documents::Record const& record) const
    {
        lookup::Row row;
        row.id = cell(record, "id");
        for (char const* const name : {"sector", "legal_form", "region", "mrc", "phase"})
            row.codes.emplace_back(schema_.facet(name), std::vector{std::string{cell(record, name)}});
        row.numbers = {{schema_.number("employees"), number(record, "employees")}};
        row.texts = {{schema_.ordering("name"), std::string{cell(record, "name")}}};
        row.point = lookup::Point{std::stof(std::string{cell(record, "lat")}), std::stof(std::string{cell(record, "lon")})};
        return row;
    }

    void fill(lookup::ColumnsWriter& writer)
    {
        for (std::uint32_t i = 0; i < table_.rows.size(); ++i)
            writer.set(i, row_of(table_.rows[i]));
        columns_ = writer.publish();
    }

    std::vector<lookup::Hit> found(std::string_view words, lookup::LastWord last = lookup::LastWord::whole) const
    {
        return index_.search(lookup::make_query(words, synonyms_, last)).hits;
    }

    std::size_t page_of(std::vector<lookup::Hit> const& hits, lookup::Filter const& filter, lookup::Order const& order) const
    {
        auto const selection = lookup::select(*columns_, hits, filter, facets_);
        return lookup::page(*columns_, selection.hits, order, 0, page_size).size() + selection.hits.size();
    }

    template <class Search>
    void each(std::string_view label, Search search) const
    {
        std::vector<double> times;
        std::size_t count = 0;
        for (Typed const& typed : typed_)
            times.push_back(cpu_of([&] { count += search(typed); }));
        tell(label, std::move(times), count);
    }

    void measure_searches() const
    {
        lookup::Order const best{lookup::ByScore{}, lookup::Sense::descending};
        lookup::Order const by_name{lookup::ByText{schema_.ordering("name")}};
        lookup::Order const nearest{lookup::ByDistance{montreal}};
        lookup::Filter near;
        near.near = lookup::Circle{montreal, 25};
        each("text, its words read the first time", [&](Typed const& typed) { return found(typed.words).size(); });
        each("text", [&](Typed const& typed) { return found(typed.words).size(); });
        each("text, five facets, a page", [&](Typed const& typed) { return page_of(found(typed.words), {}, best); });
        each("text, region, five facets, a page", [&](Typed const& typed) {
            lookup::Filter here;
            here.chosen = {{schema_.facet("region"), {typed.region}}};
            return page_of(found(typed.words), here, by_name);
        });
        each("text, 25 km, five facets, a page", [&](Typed const& typed) { return page_of(found(typed.words), near, nearest); });
        each("every document, by name", [&](Typed const&) { return page_of(lookup::all_rows(*columns_), {}, by_name); });
        each("four letters of a word", [&](Typed const& typed) {
            std::string beginning;
            for (std::size_t at = 0; at < typed.words.size() && at < 4;)
                append_character(beginning, next_character(typed.words, at));
            return found(beginning, lookup::LastWord::unfinished).size();
        });
    }

    void measure_corrections() const
    {
        std::vector<lookup::Corrector::Known> known;
        index_.each_word([&](lookup::Word const& word, std::uint32_t count) { known.push_back({word, count}); });
        std::optional<lookup::Corrector> corrector;
        tell_once(fmt::format("corrector of {} words", known.size()), [&] { corrector.emplace(std::move(known)); });
        each("a word without its middle letter", [&](Typed const& typed) {
            std::string word = lookup::analyze(typed.words).front().parts.front().folded;
            word.erase(word.size() / 2, 1);
            return corrector->suggest({word, word}) ? 1U : 0U;
        });
    }

    lookup::Schema schema_{{"sector", "legal_form", "region", "mrc", "phase"}, {"employees"}, {"name"}, {}};
    documents::Table table_;
    std::vector<Typed> typed_;
    lookup::Synonyms synonyms_;
    lookup::FolderInTest folder_;
    lookup::TextIndex index_;
    std::shared_ptr<lookup::Columns const> columns_;
    std::vector<lookup::Facet> facets_;
};

} // namespace

static std::vector<Typed> read_queries(std::string const& text)
{
    std::vector<Typed> queries;
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) {
        std::size_t const tab = std::min(line.find('\t'), line.size());
        queries.push_back({line.substr(0, tab), line.substr(std::min(tab + 1, line.size()))});
    }
    return queries;
}

int main(int count, char** arguments)
{
    if (count != 3) {
        std::cerr << "Usage: bench_lookup ORGANIZATIONS.csv QUERIES.tsv\n";
        return 2;
    }
    auto read = documents::read_csv(read_file(arguments[1]));
    auto* const table = std::get_if<documents::Table>(&read);
    if (!table) {
        std::cerr << arguments[1] << " is not a table.\n";
        return 2;
    }
    Measure{std::move(*table), read_queries(read_file(arguments[2]))}.run();
    return 0;
}
