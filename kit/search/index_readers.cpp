#include "kit/search/index_readers.h"

namespace lookup {

std::unique_ptr<IndexReaders::Reader> IndexReaders::take(std::uint64_t generation)
{
    std::unique_ptr<Reader> reader;
    {
        std::lock_guard const lock{mutex_};
        if (!idle_.empty()) {
            reader = std::move(idle_.back());
            idle_.pop_back();
        }
    }
    if (!reader)
        return std::make_unique<Reader>(Reader{Xapian::Database{folder_}, generation});
    if (reader->generation != generation) {
        reader->database.reopen();
        reader->generation = generation;
    }
    return reader;
}

void IndexReaders::give_back(std::unique_ptr<Reader> reader)
{
    std::lock_guard const lock{mutex_};
    idle_.push_back(std::move(reader));
}

} // namespace lookup
