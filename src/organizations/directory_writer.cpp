#include "organizations/directory_writer.h"

#include "organizations/directory_document.h"
#include "organizations/store.h"

#include <charconv>
#include <fmt/format.h>
#include <set>
#include <spdlog/spdlog.h>

namespace organizations {

// Changes with what `words_of` puts in the index: an older index is then made anew.
static constexpr std::string_view words_version = "2";

// Xapian costs half as much again when a batch holds more than 5,000.
static constexpr std::size_t documents_a_batch = 1000;

// Where the index stands: in which database, and after which change.
static std::string cursor_text(storage::Database const& database, storage::Position position)
{
    return fmt::format("{} {}", database.identity(), position);
}

// The position of an index of this database; absent when it has to be made anew.
static std::optional<storage::Position> position_of(
    std::string_view cursor, storage::Database const& database, storage::Position latest)
{
    std::string const beginning = database.identity() + " ";
    if (!cursor.starts_with(beginning))
        return {};
    cursor.remove_prefix(beginning.size());
    storage::Position position = 0;
    std::from_chars(cursor.data(), cursor.data() + cursor.size(), position);
    return position <= latest ? std::optional{position} : std::nullopt;
}

DirectoryWriter::DirectoryWriter(std::filesystem::path const& index, std::shared_ptr<lookup::Synonyms const> synonyms)
    : index_{std::make_shared<lookup::TextIndex>(index, words_version)}
    , synonyms_{std::move(synonyms)}
    , columns_{Directory::fields().schema}
    , corrector_{std::make_shared<LateCorrector>()}
{
}

Directory DirectoryWriter::load(web::Loading& loading)
{
    DocumentRules const rules{loading.snapshot.get<territories::Gazetteer>(), loading.snapshot.get<hubs::Hubs>(),
        loading.snapshot.get<Taxonomies>(), local_day(loading.now)};
    // Territories, hubs and taxonomies are in every row: when they change, every row does.
    bool const whole = loading.concerns({"territories", "hubs", "taxonomies"});
    if (whole)
        load_all(loading, rules);
    else
        load_changed(loading, rules);
    auto cards = std::make_shared<std::vector<Card> const>(cards_);
    Directory directory{index_, columns_.publish(), std::move(cards), synonyms_, corrector_};
    build_corrector();
    return directory;
}

void DirectoryWriter::load_all(web::Loading& loading, DocumentRules const& rules)
{
    storage::Position const latest = loading.reader.position();
    auto indexed_to = position_of(index_->cursor(), loading.database, latest);
    std::set<std::string> changed;
    if (indexed_to)
        for (storage::Changed const& change : loading.reader.changes_after(*indexed_to)) {
            changed.insert(change.entity);
            if (change.kind == "territories") // names of places are among the words
                indexed_to.reset();
        }
    columns_ = lookup::ColumnsWriter{Directory::fields().schema};
    rows_.clear();
    std::map<std::string, std::uint32_t, std::less<>> kept;
    for (lookup::Indexed const& indexed : index_->documents())
        kept.emplace(indexed.id, indexed.document);
    // A load that stops half-way leaves the cursor where it was: what it wrote is written again at the next start.
    std::string const unfinished = indexed_to ? index_->cursor() : "";
    std::optional<lookup::TextIndex::Batch> batch{index_->begin()};
    std::size_t written = 0;
    each(loading.reader, [&](Organization whole) {
        Organization const organization = seen_by(std::move(whole), accounts::Viewer::nobody());
        std::string const id{organization.id.text()};
        auto const found = kept.find(id);
        if (!is_listed(organization.status))
            return;
        bool const fresh = indexed_to && found != kept.end() && !changed.contains(id);
        put(rules, organization, fresh ? found->second : write_words(*batch, organization, rules));
        if (!fresh && ++written % documents_a_batch == 0) {
            batch->commit(unfinished);
            batch.reset();
            batch.emplace(index_->begin());
        }
        if (found != kept.end())
            kept.erase(found);
    });
    for (auto const& [id, row] : kept)
        batch->remove(id);
    batch->commit(cursor_text(loading.database, latest));
}

void DirectoryWriter::load_changed(web::Loading& loading, DocumentRules const& rules)
{
    std::set<std::string> ids;
    for (storage::Changed const& change : loading.changes)
        if (change.kind == "organization")
            ids.insert(change.entity);
    auto batch = index_->begin();
    for (std::string const& id : ids) {
        auto whole = find_for_directory(loading.reader, id);
        if (!whole || !is_listed(whole->status)) {
            remove(batch, id);
            continue;
        }
        Organization const organization = seen_by(std::move(*whole), accounts::Viewer::nobody());
        put(rules, organization, write_words(batch, organization, rules));
    }
    batch.commit(cursor_text(loading.database, loading.changes.back().position));
}

std::uint32_t DirectoryWriter::write_words(
    lookup::TextIndex::Batch& batch, Organization const& organization, DocumentRules const& rules)
{
    Words const words = words_of(organization, rules);
    return batch.put(organization.id.text(), words.fields);
}

void DirectoryWriter::put(DocumentRules const& rules, Organization const& organization, std::uint32_t row)
{
    Card card = card_of(organization, rules);
    columns_.set(row, row_of(organization, card, rules));
    if (cards_.size() <= row)
        cards_.resize(row + 1);
    rows_.insert_or_assign(card.id, row);
    cards_[row] = std::move(card);
}

void DirectoryWriter::remove(lookup::TextIndex::Batch& batch, std::string const& id)
{
    auto const found = rows_.find(id);
    if (found == rows_.end())
        return;
    batch.remove(id);
    columns_.remove(found->second);
    rows_.erase(found);
}

void DirectoryWriter::build_corrector()
{
    building_ = std::jthread{[index = index_, slot = corrector_] {
        try {
            std::vector<lookup::Corrector::Known> words;
            index->each_word([&](lookup::Word const& word, std::uint32_t documents) { words.push_back({word, documents}); });
            slot->set(std::make_shared<lookup::Corrector const>(std::move(words)));
        } catch (std::exception const& fault) {
            // Searches go on with the corrections that there were.
            spdlog::error("the corrections could not be made: {}", fault.what());
        } catch (...) {
            spdlog::error("the corrections could not be made: a fault that is no std::exception");
        }
    }};
}

} // namespace organizations
