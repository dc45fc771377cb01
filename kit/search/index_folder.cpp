#include "kit/search/index_folder.h"

#include "kit/search/terms.h"

#include <filesystem>
#include <stdexcept>

namespace lookup {

namespace {

// The caller's identifier is the document's data; its number is Xapian's, from 0.
DocumentNumbers read_numbers(Xapian::Database const& database)
{
    DocumentNumbers numbers;
    for (auto document = database.postlist_begin(""); document != database.postlist_end(""); ++document)
        numbers.emplace(database.get_document(*document).get_data(), *document - 1);
    return numbers;
}

OpenedIndex open_as_is(std::string const& folder, int how)
{
    Xapian::WritableDatabase const database{folder, how};
    return {database, read_numbers(database)};
}

OpenedIndex open_empty(std::string const& folder, std::string const& version)
{
    Xapian::WritableDatabase database{folder, Xapian::DB_CREATE_OR_OVERWRITE};
    database.set_metadata(terms::version_key, version);
    database.commit();
    return {database, {}};
}

} // namespace

OpenedIndex open_index(std::string const& folder, std::string const& version)
{
    try {
        std::filesystem::create_directories(folder);
        auto opened = open_as_is(folder, Xapian::DB_CREATE_OR_OPEN);
        if (opened.database.get_metadata(terms::version_key) == version)
            return opened;
        opened.database.close();
    } catch (Xapian::DatabaseLockError const&) {
        throw std::runtime_error{"another process writes in the index folder " + folder};
    } catch (Xapian::DatabaseError const&) {
        // Damaged: the folder holds nothing that the database does not.
    }
    return open_empty(folder, version);
}

OpenedIndex open_index_again(std::string const& folder)
{
    return open_as_is(folder, Xapian::DB_OPEN);
}

} // namespace lookup
