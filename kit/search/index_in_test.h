// An index in a folder of its own that goes with it. In memory where the system has a place for that: a test has
// nothing to keep, and its writes need not reach a disk. For tests only.
#pragma once

#include "kit/search/text_index.h"

#include <algorithm>
#include <filesystem>
#include <initializer_list>
#include <random>
#include <string>
#include <vector>

namespace lookup {

class FolderInTest {
public:
    FolderInTest()
        : path_{(std::filesystem::exists("/dev/shm") ? "/dev/shm" : std::filesystem::temp_directory_path())
            / ("search-test-" + std::to_string(std::random_device{}()))}
    {
    }
    ~FolderInTest() { std::filesystem::remove_all(path_); }
    FolderInTest(FolderInTest const&) = delete;
    FolderInTest& operator=(FolderInTest const&) = delete;

    std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
};

class IndexInTest {
public:
    TextIndex& get() { return index_; }

    void put(std::string const& id, std::initializer_list<Field> fields)
    {
        auto batch = index_.begin();
        batch.put(id, {fields.begin(), fields.size()});
        batch.commit("");
    }

    // Best first; equal scores by document number.
    std::vector<std::string> ids_of(Query const& query) const
    {
        auto hits = index_.search(query).hits;
        std::ranges::stable_sort(hits, std::greater<>{}, &Hit::score);
        auto const documents = index_.documents();
        std::vector<std::string> ids;
        for (auto const& hit : hits)
            ids.push_back(std::ranges::find(documents, hit.document, &Indexed::document)->id);
        return ids;
    }

    std::vector<std::string> ids_of(std::string_view typed, Synonyms const& synonyms = {}) const
    {
        return ids_of(make_query(typed, synonyms));
    }

private:
    FolderInTest folder_;
    TextIndex index_{folder_.path(), "1"};
};

} // namespace lookup
