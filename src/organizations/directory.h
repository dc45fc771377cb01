// Every listed organization in memory: what a search filters, counts, sorts and shows. Read by any number of requests,
// never changed once published.
#pragma once

#include "hubs/hubs.h"
#include "kit/search/columns.h"
#include "kit/search/corrector.h"
#include "kit/search/filter.h"
#include "kit/search/order.h"
#include "kit/search/text_index.h"
#include "organizations/organizations.h"
#include "organizations/taxonomies.h"
#include "territories/territories.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace organizations {

// What a list shows of an organization. Terms are places in their taxonomy, -1 when there is none.
struct Card {
    std::string id;
    std::string slug;
    std::string name;
    std::string summary_fr;
    std::string summary_en;
    std::vector<std::string> tags; // products people search for, two at most
    std::string postal_code;
    std::string licence;
    std::string website;
    std::optional<std::string> neq;
    int form = -1;
    int sector = -1;       // as precise as it is known
    int sector_group = -1; // its level 2, which has the icon and the colour
    int municipality = -1; // place in the gazetteer
    int hub = -1;          // place in Hubs of the hub that covers it
    std::optional<Day> confirmed_on;
    bool emerging = false;
    bool placed_by_municipality = false; // no coordinates of its own: the point is its municipality's

    std::string_view summary(web::Language) const;
};

// The columns, by name, resolved once.
struct Fields {
    lookup::Schema schema;
    lookup::Facet hub, sector, activity, form, region, mrc, municipality, kind, purpose, clientele, status;
    lookup::Number founded, confirmed, updated;
    lookup::Ordering name;

    Fields();
};

// The dictionary of "did you mean", built behind the first answer: it takes longer than everything else.
class LateCorrector {
public:
    std::shared_ptr<lookup::Corrector const> get() const;
    void set(std::shared_ptr<lookup::Corrector const>);

private:
    mutable std::mutex mutex_;
    std::shared_ptr<lookup::Corrector const> corrector_; // shared with the requests that use it while it is replaced
};

class Directory {
public:
    Directory(std::shared_ptr<lookup::TextIndex const>, std::shared_ptr<lookup::Columns const>,
        std::shared_ptr<std::vector<Card> const>, std::shared_ptr<lookup::Synonyms const>,
        std::shared_ptr<LateCorrector const>);

    static Fields const& fields();
    lookup::Columns const& columns() const { return *columns_; }
    Card const& card(std::uint32_t row) const { return (*cards_)[row]; }
    // Asks the processor to bring cards near, so that a page does not wait for each in turn.
    void bring_near(std::span<std::uint32_t const> rows) const;
    std::size_t size() const { return size_; }

    // Every organization that has all the words, with what no organization has.
    lookup::Found search(std::string_view text, lookup::LastWord = lookup::LastWord::whole) const;
    // "Did you mean": the text with those words corrected. Absent while the dictionary is being built.
    std::optional<std::string> corrected(std::string_view text, std::vector<lookup::Word> const& unmatched) const;

    // The row of an id; absent when it is not listed.
    std::optional<std::uint32_t> find(std::string_view id) const;
    // Others of the same sector group, the nearest first; none when it has no point.
    std::vector<std::uint32_t> similar(std::uint32_t row, std::size_t most) const;

private:
    // shared_ptr: successive directories share what did not change, and requests keep the one they began with.
    std::shared_ptr<lookup::TextIndex const> index_;
    std::shared_ptr<lookup::Columns const> columns_;
    std::shared_ptr<std::vector<Card> const> cards_;
    std::shared_ptr<lookup::Synonyms const> synonyms_;
    std::shared_ptr<LateCorrector const> corrector_;
    std::size_t size_ = 0;
};

} // namespace organizations
