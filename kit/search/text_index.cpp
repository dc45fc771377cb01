#include "kit/search/text_index.h"

#include "kit/search/document_terms.h"
#include "kit/search/index_folder.h"
#include "kit/search/index_readers.h"
#include "kit/search/postings_cache.h"
#include "kit/search/search_run.h"
#include "kit/search/terms.h"

#include <xapian.h>

#include <mutex>
#include <optional>
#include <shared_mutex>
#include <stdexcept>
#include <unordered_map>
#include <unordered_set>

namespace lookup {

constexpr std::size_t most_cached_bytes = 64'000'000;

// Xapian's errors are no std::exception, which is all that callers catch.
template <class Work>
static auto in_plain_errors(Work work)
{
    try {
        return work();
    } catch (Xapian::Error const& error) {
        throw std::runtime_error{"the search index: " + error.get_description()};
    }
}

struct TextIndex::State {
    State(std::string its_folder, std::string const& version)
        : folder{std::move(its_folder)}
        , opened{open_index(folder, version)}
        , readers{folder}
        , cursor{opened.database.get_metadata(terms::cursor_key)}
        , end{opened.database.get_lastdocid()}
    {
    }

    // After a commit that failed, only the folder tells what was kept of it.
    void open_again()
    {
        opened.database = {}; // gives the folder back
        auto again = open_index_again(folder);
        std::unique_lock const lock{committed};
        opened = std::move(again);
        cursor = opened.database.get_metadata(terms::cursor_key);
        end = opened.database.get_lastdocid();
        cache.forget_all();
        is_sound = true;
    }

    std::string const folder;
    std::mutex writing; // held by the batch
    bool is_sound = true; // of the batch: no commit has failed since the folder was opened
    OpenedIndex opened; // its database by the batch only; its numbers are as of the last commit
    IndexReaders readers;
    PostingsCache cache{most_cached_bytes};
    mutable std::shared_mutex committed; // guards what follows and opened.numbers
    std::string cursor;
    std::uint32_t end;
};

struct TextIndex::Batch::State {
    explicit State(TextIndex::State& index) : index_{index}, lock_{index.writing}
    {
        if (!index_.is_sound)
            index_.open_again();
        index_.opened.database.begin_transaction();
        is_open_ = true;
    }

    ~State()
    {
        if (!is_open_)
            return;
        try {
            index_.opened.database.cancel_transaction();
        } catch (...) {
            index_.is_sound = false;
        }
    }

    std::uint32_t put(std::string_view id, std::span<Field const> fields)
    {
        auto& database = index_.opened.database;
        Xapian::Document document;
        document.set_data(std::string{id});
        for (auto const& [term, strength] : terms_.terms_of(fields)) {
            document.add_term(*term, strength);
            touched_.insert(*term);
        }
        auto const known = number_of(id);
        auto const number = known ? *known : database.get_lastdocid();
        if (known) {
            touch_terms_of(number);
            database.replace_document(number + 1, document);
        } else {
            database.add_document(document);
        }
        changed_[std::string{id}] = number;
        return number;
    }

    void remove(std::string_view id)
    {
        auto const number = number_of(id);
        if (!number)
            return;
        touch_terms_of(*number);
        index_.opened.database.delete_document(*number + 1);
        changed_[std::string{id}] = std::nullopt;
    }

    void commit(std::string_view cursor)
    {
        index_.opened.database.set_metadata(terms::cursor_key, std::string{cursor});
        // Xapian ends its transaction before it writes: when the writing fails, there is nothing left to cancel.
        is_open_ = false;
        index_.is_sound = false;
        index_.opened.database.commit_transaction();
        index_.is_sound = true;
        std::unique_lock const lock{index_.committed};
        index_.cursor = cursor;
        index_.end = index_.opened.database.get_lastdocid();
        for (auto const& [id, number] : changed_) {
            if (number)
                index_.opened.numbers[id] = *number;
            else
                index_.opened.numbers.erase(id);
        }
        index_.cache.forget(touched_);
    }

private:
    std::optional<std::uint32_t> number_of(std::string_view id) const
    {
        std::string const key{id};
        if (auto const changed = changed_.find(key); changed != changed_.end())
            return changed->second;
        auto const known = index_.opened.numbers.find(key);
        return known == index_.opened.numbers.end() ? std::nullopt : std::optional{known->second};
    }

    void touch_terms_of(std::uint32_t number)
    {
        auto const& database = index_.opened.database;
        for (auto term = database.termlist_begin(number + 1); term != database.termlist_end(number + 1);
             ++term)
            touched_.insert(*term);
    }

    TextIndex::State& index_;
    std::unique_lock<std::mutex> lock_;
    DocumentTerms terms_;
    std::unordered_map<std::string, std::optional<std::uint32_t>> changed_;
    std::unordered_set<std::string> touched_;
    bool is_open_ = false;
};

TextIndex::Batch::Batch(std::unique_ptr<State> state) : state_{std::move(state)} { }
TextIndex::Batch::~Batch() = default;
TextIndex::Batch::Batch(Batch&&) noexcept = default;

std::uint32_t TextIndex::Batch::put(std::string_view id, std::span<Field const> fields)
{
    return in_plain_errors([&] { return state_->put(id, fields); });
}

void TextIndex::Batch::remove(std::string_view id)
{
    in_plain_errors([&] { state_->remove(id); });
}

void TextIndex::Batch::commit(std::string_view cursor)
{
    in_plain_errors([&] { state_->commit(cursor); });
    state_.reset();
}

TextIndex::TextIndex(std::filesystem::path const& folder, std::string_view version)
    : state_{in_plain_errors([&] {
        return std::make_unique<State>(folder.string(), std::string{terms::analysis} + "/" + std::string{version});
    })}
{
}

TextIndex::~TextIndex() = default;
TextIndex::TextIndex(TextIndex&&) noexcept = default;

TextIndex::Batch TextIndex::begin()
{
    return Batch{in_plain_errors([&] { return std::make_unique<Batch::State>(*state_); })};
}

std::string TextIndex::cursor() const
{
    std::shared_lock const lock{state_->committed};
    return state_->cursor;
}

std::size_t TextIndex::size() const
{
    std::shared_lock const lock{state_->committed};
    return state_->opened.numbers.size();
}

std::uint32_t TextIndex::end() const
{
    std::shared_lock const lock{state_->committed};
    return state_->end;
}

std::vector<Indexed> TextIndex::documents() const
{
    std::shared_lock const lock{state_->committed};
    std::vector<Indexed> documents;
    documents.reserve(state_->opened.numbers.size());
    for (auto const& [id, number] : state_->opened.numbers)
        documents.push_back({id, number});
    return documents;
}

Found TextIndex::search(Query const& query) const
{
    if (query.slots.empty())
        return {};
    auto const generation = state_->cache.generation();
    return in_plain_errors([&] {
        return state_->readers.with(generation, [&](Xapian::Database const& database) {
            return SearchRun{database, state_->cache, generation}.find(query);
        });
    });
}

void TextIndex::each_word(std::function<void(Word const&, std::uint32_t)> const& visit) const
{
    auto const words = in_plain_errors([&] {
        return state_->readers.with(state_->cache.generation(), [](Xapian::Database const& database) {
            std::vector<std::pair<Word, std::uint32_t>> found;
            auto const all = terms::beginning("");
            for (auto term = database.allterms_begin(all); term != database.allterms_end(all); ++term)
                found.emplace_back(terms::word_of(*term), term.get_termfreq());
            return found;
        });
    });
    for (auto const& [word, documents] : words)
        visit(word, documents);
}

} // namespace lookup
