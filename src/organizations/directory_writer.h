// Fills the directory from the database: whole at the start, then by what changed. Used by one thread.
#pragma once

#include "kit/search/columns_writer.h"
#include "kit/web/feature.h"
#include "organizations/directory_document.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <thread>

namespace organizations {

class DirectoryWriter {
public:
    // Throws when another process uses the folder.
    DirectoryWriter(std::filesystem::path const& index, std::shared_ptr<lookup::Synonyms const>);

    // Brings index, columns and cards to the moment of the reader.
    Directory load(web::Loading&);

private:
    void load_all(web::Loading&, DocumentRules const&);
    void load_changed(web::Loading&, DocumentRules const&);
    std::uint32_t write_words(lookup::TextIndex::Batch&, Organization const&, DocumentRules const&);
    void put(DocumentRules const&, Organization const&, std::uint32_t row);
    void remove(lookup::TextIndex::Batch&, std::string const& id);
    void build_corrector();

    // shared_ptr: with the directories published so far, and with the thread that builds the corrector.
    std::shared_ptr<lookup::TextIndex> index_;
    std::shared_ptr<lookup::Synonyms const> synonyms_;
    lookup::ColumnsWriter columns_;
    std::vector<Card> cards_; // by row
    std::map<std::string, std::uint32_t, std::less<>> rows_; // by id
    std::shared_ptr<LateCorrector> corrector_;
    std::jthread building_;
};

} // namespace organizations
