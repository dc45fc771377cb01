// Readers of an index folder: each is used by one thread at a time, and sees the last commit.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace lookup {

class IndexReaders {
public:
    explicit IndexReaders(std::string folder) : folder_{std::move(folder)} { }

    // Calls `read(database)` with a reader as new as `generation`. Xapian keeps the last two states of a
    // folder only: a reader that the writer overtook is dropped, and `read` starts anew with another.
    template <class Read>
    auto with(std::uint64_t generation, Read read)
    {
        constexpr int most_attempts = 20;
        for (int attempt = 1;; ++attempt) {
            try {
                auto reader = take(generation);
                auto result = read(reader->database);
                give_back(std::move(reader));
                return result;
            } catch (Xapian::DatabaseModifiedError const&) {
                if (attempt == most_attempts)
                    throw;
            }
        }
    }

private:
    struct Reader {
        Xapian::Database database;
        std::uint64_t generation;
    };

    std::unique_ptr<Reader> take(std::uint64_t generation);
    void give_back(std::unique_ptr<Reader>);

    std::string folder_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Reader>> idle_;
};

} // namespace lookup
