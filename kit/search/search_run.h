// One search: turns the tree of a query into lists of documents.
#pragma once

#include "kit/search/postings_cache.h"
#include "kit/search/text_index.h"

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

namespace lookup {

class SearchRun {
public:
    // `generation` is the state of the index that `database` sees, or an older one.
    SearchRun(Xapian::Database const& database, PostingsCache& cache, std::uint64_t generation)
        : database_{database}
        , cache_{cache}
        , generation_{generation}
    {
    }

    Found find(Query const&);

private:
    struct Alternative {
        SharedPostings list;
        bool is_weaker = false;
    };

    SharedPostings evaluate(Expression const&);
    SharedPostings of_all(std::vector<Expression> const&);
    // Everything that may stand for the expression, as lists to unite.
    void collect(Expression const&, bool is_weaker, std::vector<Alternative>&);
    void collect_endings(std::string const& beginning, bool is_weaker, std::vector<Alternative>&);
    static SharedPostings united(std::vector<Alternative> const&);

    bool is_known(Word const&);
    SharedPostings of_term(std::string const& term);
    SharedPostings decode(std::string const& term) const;

    std::vector<SharedPostings> lists_of(Query const&);
    std::vector<Word> unmatched(Query const&, std::vector<SharedPostings> const&);
    void put_title_first(std::string const& plain_title, std::vector<Hit>&);

    Xapian::Database const& database_;
    PostingsCache& cache_;
    std::uint64_t generation_;
};

} // namespace lookup
