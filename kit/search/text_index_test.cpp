#include "kit/search/text_index.h"

#include "kit/search/index_in_test.h"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <csignal>
#include <sys/resource.h>
#include <thread>

namespace {

using lookup::Field;
using lookup::FolderInTest;
using lookup::IndexInTest;
using lookup::LastWord;
using lookup::make_query;
using lookup::Synonyms;
using lookup::TextIndex;
using lookup::Weight;

using Ids = std::vector<std::string>;

TEST(TextIndex, finds_documents_that_have_all_the_words)
{
    IndexInTest index;
    index.put("coop", {{"Coopérative de travail des Érables", Weight::title}});
    index.put(
        "home", {{"Habitations du Moulin", Weight::title}, {"Une coopérative de logement", Weight::body}});
    EXPECT_EQ(index.ids_of("cooperatives"), (Ids{"coop", "home"}));
    EXPECT_EQ(index.ids_of("coopérative habitation"), (Ids{"home"}));
    EXPECT_EQ(index.ids_of("coopérative musée"), Ids{});
    EXPECT_EQ(index.ids_of(""), Ids{});
}

TEST(TextIndex, ranks_titles_above_details_above_the_body)
{
    IndexInTest index;
    index.put("body", {{"Nordet", Weight::title}, {"vélo vélo vélo vélo vélo vélo", Weight::body}});
    index.put("detail", {{"Aurore", Weight::title}, {"location de vélos et de skis", Weight::detail}});
    index.put("title", {{"Maison du vélo et de la randonnée pédestre du Littoral", Weight::title}});
    EXPECT_EQ(index.ids_of("vélo"), (Ids{"title", "detail", "body"}));
}

TEST(TextIndex, puts_the_document_with_exactly_this_title_first)
{
    IndexInTest index;
    index.put("many", {{"Maison Maison Nord", Weight::title}, {"maison du nord", Weight::detail}});
    index.put("exact", {{"La Maison du Nord", Weight::title}});
    index.put("short", {{"Nord maison", Weight::title}});
    EXPECT_EQ(index.ids_of("la maison du nord").front(), "exact");
    EXPECT_NE(index.ids_of("nord de la maison").front(), "exact");
}

TEST(TextIndex, joins_and_splits_compounds_both_ways)
{
    IndexInTest index;
    index.put("split", {{"Développement socio-économique", Weight::title}});
    index.put("joined", {{"Comptoir agroalimentaire, développement du marché", Weight::title}});
    EXPECT_EQ(index.ids_of("socioéconomique"), (Ids{"split"}));
    EXPECT_EQ(index.ids_of("socio economique"), (Ids{"split"}));
    EXPECT_EQ(index.ids_of("agro-alimentaire"), (Ids{"joined"}));
    EXPECT_EQ(index.ids_of("développement agro alimentaire"), (Ids{"joined"}));
    EXPECT_EQ(index.ids_of("agro économique"), Ids{});
}

TEST(TextIndex, finds_numbers_and_postal_codes_however_they_are_spaced)
{
    IndexInTest index;
    index.put("quay", {{"Atelier du Quai, 4 rue du Quai G9X 9Z9, 9999012345", Weight::body}});
    EXPECT_EQ(index.ids_of("9999 012 345"), (Ids{"quay"}));
    EXPECT_EQ(index.ids_of("g9x9z9"), (Ids{"quay"}));
    EXPECT_EQ(index.ids_of("9999012346"), Ids{});
}

TEST(TextIndex, leaves_small_words_out_unless_they_are_alone)
{
    IndexInTest index;
    index.put("hive", {{"La Ruche", Weight::title}});
    EXPECT_EQ(index.ids_of("les ruches"), (Ids{"hive"}));
    EXPECT_EQ(index.ids_of("la"), (Ids{"hive"}));
    EXPECT_EQ(index.ids_of("le"), Ids{});
}

TEST(TextIndex, finds_synonyms_after_the_word_itself)
{
    auto const synonyms = *Synonyms::parse("groups:\n  - [cpe, centre de la petite enfance]\n", "words.yaml");
    IndexInTest index;
    index.put("phrase", {{"Centre de la petite enfance Les Fanaux", Weight::title}});
    index.put("word", {{"CPE Les Petits Fanaux", Weight::title}});
    index.put("part", {{"Centre communautaire", Weight::title}});
    EXPECT_EQ(index.ids_of("c.p.e. fanaux", synonyms), (Ids{"word", "phrase"}));
    EXPECT_EQ(index.ids_of("centre de la petite enfance", synonyms), (Ids{"phrase", "word"}));
}

TEST(TextIndex, completes_the_last_word_while_it_is_typed)
{
    IndexInTest index;
    index.put("coop", {{"Coopérative de Québec", Weight::title}, {"comptoir", Weight::body}});
    auto const ids
        = [&](std::string_view typed) { return index.ids_of(make_query(typed, {}, LastWord::unfinished)); };
    EXPECT_EQ(ids("coopérati"), (Ids{"coop"}));
    EXPECT_EQ(ids("COOPERATI"), (Ids{"coop"}));
    EXPECT_EQ(ids("cooperative queb"), (Ids{"coop"}));
    EXPECT_EQ(ids("compto"), (Ids{"coop"}));
    EXPECT_EQ(ids("compto queb"), Ids{});
    EXPECT_EQ(index.ids_of("compto"), Ids{});
}

TEST(TextIndex, names_the_words_that_no_document_has)
{
    IndexInTest index;
    index.put("coop", {{"Coopérative de solidarité", Weight::title}});
    auto const found = index.get().search(make_query("coopertive solidarité zzz", {}));
    ASSERT_EQ(found.unmatched.size(), 2U);
    EXPECT_EQ(found.unmatched[0].shown, "coopertive");
    EXPECT_EQ(found.unmatched[1].shown, "zzz");
}

TEST(TextIndex, shows_a_batch_only_after_its_commit)
{
    IndexInTest index;
    index.put("a", {{"Ferme", Weight::title}});
    EXPECT_EQ(index.ids_of("ferme"), (Ids{"a"}));
    {
        auto batch = index.get().begin();
        batch.put("b", std::array{Field{"Ferme du rang", Weight::title}});
        batch.remove("a");
        EXPECT_EQ(index.ids_of("ferme"), (Ids{"a"}));
    }
    EXPECT_EQ(index.ids_of("ferme"), (Ids{"a"}));
    auto batch = index.get().begin();
    batch.put("b", std::array{Field{"Ferme du rang", Weight::title}});
    batch.remove("a");
    batch.commit("42");
    EXPECT_EQ(index.ids_of("ferme"), (Ids{"b"}));
    EXPECT_EQ(index.get().cursor(), "42");
    EXPECT_EQ(index.get().size(), 1U);
}

TEST(TextIndex, keeps_the_number_of_a_document_that_changes)
{
    IndexInTest index;
    index.put("a", {{"Ferme", Weight::title}});
    index.put("b", {{"Ferme", Weight::title}});
    index.put("a", {{"Verger", Weight::title}});
    EXPECT_EQ(index.ids_of("verger"), (Ids{"a"}));
    EXPECT_EQ(index.ids_of("ferme"), (Ids{"b"}));
    EXPECT_EQ(index.get().search(make_query("verger", {})).hits.front().document, 0U);
    EXPECT_EQ(index.get().end(), 2U);
}

TEST(TextIndex, is_read_again_from_its_folder)
{
    FolderInTest const folder;
    {
        TextIndex index{folder.path(), "1"};
        auto batch = index.begin();
        batch.put("a", std::array{Field{"Ferme", Weight::title}});
        batch.put("b", std::array{Field{"Verger", Weight::title}});
        batch.commit("7");
    }
    TextIndex const index{folder.path(), "1"};
    EXPECT_EQ(index.cursor(), "7");
    EXPECT_EQ(index.size(), 2U);
    EXPECT_EQ(index.search(make_query("verger", {})).hits.size(), 1U);
}

TEST(TextIndex, is_emptied_when_its_version_changes_or_it_is_damaged)
{
    FolderInTest const folder;
    auto const fill = [&] {
        TextIndex index{folder.path(), "1"};
        auto batch = index.begin();
        batch.put("a", std::array{Field{"Ferme", Weight::title}});
        batch.commit("7");
    };
    fill();
    EXPECT_EQ((TextIndex{folder.path(), "2"}.cursor()), "");
    fill();
    std::filesystem::resize_file(folder.path() / "iamglass", 3);
    TextIndex const index{folder.path(), "1"};
    EXPECT_EQ(index.cursor(), "");
    EXPECT_EQ(index.size(), 0U);
}

TEST(TextIndex, refuses_a_folder_in_which_another_writes)
{
    FolderInTest const folder;
    TextIndex const first{folder.path(), "1"};
    EXPECT_THROW((TextIndex{folder.path(), "1"}), std::runtime_error);
}

TEST(TextIndex, lists_its_words_with_their_accents)
{
    IndexInTest index;
    index.put("a", {{"L'École", Weight::title}});
    index.put("b", {{"ECOLE école", Weight::title}});
    std::string words;
    index.get().each_word([&](lookup::Word const& word, std::uint32_t documents) {
        words += word.folded + "/" + word.shown + "/" + std::to_string(documents) + " ";
    });
    EXPECT_EQ(words, "ecole/ecole/1 ecole/école/2 ");
}

// While it lives, no file of this process may grow: what a full disk does.
class FullDisk {
public:
    FullDisk() : handler_{std::signal(SIGXFSZ, SIG_IGN)}
    {
        getrlimit(RLIMIT_FSIZE, &usual_);
        rlimit const none{0, usual_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &usual_);
        std::signal(SIGXFSZ, handler_);
    }
    FullDisk(FullDisk const&) = delete;
    FullDisk& operator=(FullDisk const&) = delete;

private:
    rlimit usual_{};
    void (*handler_)(int);
};

// What a commit on a full disk throws; nothing may be printed meanwhile, for that may be a file too.
std::string refused_commit(TextIndex::Batch& batch)
{
    FullDisk const full;
    try {
        batch.commit("refused");
    } catch (std::runtime_error const& refused) {
        return refused.what();
    }
    return "none";
}

TEST(TextIndex, outlives_a_commit_that_the_disk_refuses)
{
    IndexInTest index;
    index.put("a", {{"Ferme", Weight::title}});
    {
        auto batch = index.get().begin();
        batch.put("b", std::array{Field{"Ferme du rang", Weight::title}});
        EXPECT_EQ(refused_commit(batch).substr(0, 17), "the search index:");
    }
    EXPECT_EQ(index.ids_of("ferme"), (Ids{"a"}));
    index.put("b", {{"Ferme du rang", Weight::title}});
    index.put("c", {{"Ferme du lac", Weight::title}});
    EXPECT_EQ(index.ids_of("ferme").size(), 3U);
    EXPECT_EQ(index.ids_of("rang"), (Ids{"b"}));
    EXPECT_EQ(index.get().size(), 3U);
    EXPECT_EQ(index.get().end(), 3U);
}

TEST(TextIndex, may_be_searched_while_it_is_written)
{
    IndexInTest index;
    index.put("always", {{"Ferme du nord", Weight::title}});
    std::atomic<bool> is_done{false};
    std::atomic<int> misses{0};
    std::vector<std::jthread> readers;
    for (int i = 0; i < 2; ++i) {
        readers.emplace_back([&] {
            while (!is_done)
                misses += index.get().search(make_query("ferme nord", {})).hits.empty() ? 1 : 0;
        });
    }
    for (int i = 0; i < 30; ++i)
        index.put("changing", {{i % 2 == 0 ? "Ferme du sud" : "Ferme du nord", Weight::title}});
    is_done = true;
    readers.clear();
    EXPECT_EQ(misses, 0);
    EXPECT_EQ(index.ids_of("ferme nord").size(), 2U);
}

} // namespace
