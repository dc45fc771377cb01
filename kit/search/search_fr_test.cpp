// What a search must find in Québec French, and must not: the cases of bench/search-fr.tsv, which lives
// outside this repository (environment POLES_SHARED, by default ../shared beside the sources).
#include "kit/base/text.h"
#include "kit/search/corrector.h"
#include "kit/search/index_in_test.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

struct Case {
    std::string id;
    std::string query;
    std::string text;
    bool is_found = false;
    std::string correction;
    std::string why;
};

std::filesystem::path const source_folder{POLES_SOURCE_FOLDER};

std::filesystem::path cases_file()
{
    auto const* const shared = std::getenv("POLES_SHARED");
    auto const folder = shared ? std::filesystem::path{shared} : source_folder.parent_path() / "shared";
    return folder / "bench" / "search-fr.tsv";
}

std::vector<Case> read_cases(std::filesystem::path const& file)
{
    std::vector<Case> cases;
    std::ifstream in{file};
    std::string line;
    std::getline(in, line); // the heading
    while (std::getline(in, line)) {
        std::istringstream cells{line};
        std::array<std::string, 6> cell;
        for (auto& each : cell)
            std::getline(cells, each, '\t');
        cases.push_back({cell[0], cell[1], cell[2], cell[3] == "1", cell[4], cell[5]});
    }
    return cases;
}

Outcome<lookup::Synonyms> shipped_synonyms()
{
    std::ifstream in{source_folder / "rules" / "synonyms.yaml"};
    std::ostringstream text;
    text << in.rdbuf();
    return lookup::Synonyms::parse(text.str(), "synonyms.yaml");
}

TEST(ShippedSynonyms, are_well_formed)
{
    auto const outcome = shipped_synonyms();
    for (auto const& refusal : outcome.ok() ? Refusals{} : outcome.refusals()) {
        std::string values;
        for (auto const& [name, value] : refusal.message.values)
            values += std::string{name} + " " + value + ", ";
        ADD_FAILURE() << refusal.message.text << " " << values;
    }
}

TEST(ShippedSynonyms, know_the_words_of_visitors)
{
    lookup::IndexInTest index;
    index.put("1", {{"Garderie Les Hirondelles", lookup::Weight::title}});
    index.put("2", {{"Friperie du Faubourg", lookup::Weight::title}});
    index.put("3", {{"OBNL en financement solidaire", lookup::Weight::title}});
    auto const synonyms = *shipped_synonyms();
    using Ids = std::vector<std::string>;
    EXPECT_EQ(index.ids_of("daycare", synonyms), Ids{"1"});
    EXPECT_EQ(index.ids_of("Thrift Store", synonyms), Ids{"2"});
    EXPECT_EQ(index.ids_of("vêtements de seconde main", synonyms), Ids{"2"});
    EXPECT_EQ(index.ids_of("funding npo", synonyms), Ids{"3"});
    EXPECT_EQ(index.ids_of("meals on wheels", synonyms), Ids{});
}

class SearchInFrench : public testing::Test {
protected:
    void SetUp() override
    {
        auto const file = cases_file();
        if (!std::filesystem::exists(file))
            GTEST_SKIP() << "SKIPPED, absent: " << file
                         << " (set POLES_SHARED to the folder that holds bench/)";
        cases_ = read_cases(file);
        synonyms_ = *shipped_synonyms();
        auto batch = index_.get().begin();
        for (auto const& each : cases_)
            batch.put(each.id, std::array{lookup::Field{each.text, lookup::Weight::title}});
        batch.commit("");
        std::vector<lookup::Corrector::Known> words;
        index_.get().each_word([&](lookup::Word const& word, std::uint32_t documents) {
            words.push_back({word, documents});
        });
        corrector_.emplace(std::move(words));
    }

    bool finds(lookup::Query const& query, std::string const& id) const
    {
        auto const found = index_.ids_of(query);
        return std::ranges::find(found, id) != found.end();
    }

    void check(Case const& each) const
    {
        auto const query = lookup::make_query(each.query, synonyms_);
        bool const directly = finds(query, each.id);
        if (each.correction.empty()) {
            EXPECT_EQ(directly, each.is_found);
            return;
        }
        ASSERT_FALSE(query.slots.empty());
        auto const offered = corrector_->suggest(query.slots.front().words.front());
        ASSERT_TRUE(offered);
        EXPECT_EQ(fold(*offered), fold(each.correction));
        EXPECT_TRUE(directly || finds(lookup::make_query(*offered, synonyms_), each.id));
    }

    lookup::IndexInTest index_;
    std::vector<Case> cases_;
    lookup::Synonyms synonyms_;
    std::optional<lookup::Corrector> corrector_;
};

TEST_F(SearchInFrench, finds_what_people_mean)
{
    ASSERT_EQ(cases_.size(), 52U);
    for (auto const& each : cases_) {
        SCOPED_TRACE(each.id + " « " + each.query + " » in « " + each.text + " »: " + each.why);
        check(each);
    }
}

TEST_F(SearchInFrench, offers_no_correction_of_numbers)
{
    EXPECT_FALSE(corrector_->suggest({"9999012343", "9999012343"}));
}

} // namespace
