// The words of documents, kept by Xapian in a folder, and the search in them.
// One process, one folder: the writer's lock is held as long as the index is open. The folder is disposable:
// all it holds can be written again from the database.
#pragma once

#include "kit/search/postings.h"
#include "kit/search/query.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lookup {

// How much a field says about its document. A word of a title outranks any number of the same word elsewhere.
enum class Weight : std::uint8_t { body = 1, detail = 3, title = 7 };

struct Field {
    std::string_view text;
    Weight weight = Weight::body;
};

struct Found {
    std::vector<Hit> hits; // all of them, by document number, not by score
    std::vector<Word> unmatched; // the words that no document has, for a correction
};

struct Indexed {
    std::string id;
    std::uint32_t document = 0;
};

// What the disk or the folder refuses is thrown as a std::runtime_error, by every function that may meet it.
class TextIndex {
public:
    // Opens or makes the folder. A folder written with another `version` (of the fields or their weights), by
    // another analyser, or damaged, is emptied: the caller sees an empty cursor and fills it again.
    // Throws when another process writes in the folder.
    TextIndex(std::filesystem::path const& folder, std::string_view version);
    ~TextIndex();
    TextIndex(TextIndex&&) noexcept;

    // Changes that are seen together, after `commit`; without it they are given up. One batch at a time: a
    // second waits for the first to end. About a thousand documents a batch is fastest.
    class Batch {
    public:
        // Replaces the document of this id. Its number is new, small, and stays the same until the folder is
        // emptied; the numbers of removed documents are not used again.
        std::uint32_t put(std::string_view id, std::span<Field const>);
        void remove(std::string_view id);
        // `cursor` is what the caller needs in order to know where to go on from. When it throws, the next batch
        // begins by opening the folder again: `cursor` and `size` then say what was kept.
        void commit(std::string_view cursor);

        ~Batch();
        Batch(Batch&&) noexcept;

    private:
        friend class TextIndex;
        struct State;
        explicit Batch(std::unique_ptr<State>);
        std::unique_ptr<State> state_;
    };
    Batch begin();

    // As of the last commit. Safe from any thread, as are all functions below.
    std::string cursor() const;
    std::size_t size() const;
    // One more than the greatest document number.
    std::uint32_t end() const;
    std::vector<Indexed> documents() const;

    Found search(Query const&) const;

    // Every word of the documents with the number of documents that have it, in the order of folded words.
    void each_word(std::function<void(Word const&, std::uint32_t documents)> const&) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace lookup
