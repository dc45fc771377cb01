#include "kit/search/search_run.h"

#include "kit/search/terms.h"
#include "kit/search/word_forms.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace lookup {

namespace {

// A beginning stands for at most so many words, the most frequent ones.
constexpr std::size_t most_endings = 64;

// More than any sum of strengths.
constexpr float title_bonus = 1e6F;

SharedPostings shared(Postings postings)
{
    return std::make_shared<Postings const>(std::move(postings));
}

} // namespace

Found SearchRun::find(Query const& query)
{
    auto const lists = lists_of(query);
    if (std::ranges::any_of(lists, [](auto const& list) { return list->empty(); }))
        return {{}, unmatched(query, lists)};
    auto const documents = static_cast<float>(database_.get_doccount());
    std::vector<Weighed> weighed;
    for (auto const& list : lists)
        weighed.push_back({list.get(), std::log1p(documents / static_cast<float>(list->size()))});
    Found found{cross(std::move(weighed)), {}};
    put_title_first(query.title, found.hits);
    return found;
}

// One list for each slot; two slots that are one word in some documents share theirs.
std::vector<SharedPostings> SearchRun::lists_of(Query const& query)
{
    std::vector<SharedPostings> lists;
    for (auto const& slot : query.slots)
        lists.push_back(evaluate(slot.meaning));
    std::size_t next_free = 0;
    for (auto const& [first, meaning] : query.joinings) {
        auto const joined = first < next_free ? shared({}) : evaluate(meaning);
        if (joined->empty())
            continue;
        auto const both = united({{shared(cross(*lists[first], *lists[first + 1]))}, {joined}});
        lists[first] = both;
        lists[first + 1] = both;
        next_free = first + 2;
    }
    return lists;
}

std::vector<Word> SearchRun::unmatched(Query const& query, std::vector<SharedPostings> const& lists)
{
    std::vector<Word> words;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        if (!lists[i]->empty())
            continue;
        for (auto const& word : query.slots[i].words) {
            if (!is_known(word))
                words.push_back(word);
        }
    }
    return words;
}

void SearchRun::put_title_first(std::string const& plain_title, std::vector<Hit>& hits)
{
    auto const term = terms::title(plain_title);
    if (!term || hits.empty())
        return;
    auto const titled = of_term(*term);
    for (auto const document : titled->documents) {
        auto const hit = std::ranges::lower_bound(hits, document, {}, &Hit::document);
        if (hit != hits.end() && hit->document == document)
            hit->score += title_bonus;
    }
}

SharedPostings SearchRun::evaluate(Expression const& expression)
{
    if (expression.kind == Expression::Kind::all)
        return of_all(expression.parts);
    std::vector<Alternative> alternatives;
    collect(expression, false, alternatives);
    return united(alternatives);
}

SharedPostings SearchRun::of_all(std::vector<Expression> const& parts)
{
    SharedPostings result;
    for (auto const& part : parts) {
        auto const list = evaluate(part);
        result = result ? shared(cross(*result, *list)) : list;
        if (result->empty())
            break;
    }
    return result ? result : shared({});
}

void SearchRun::collect(Expression const& expression, bool is_weaker, std::vector<Alternative>& alternatives)
{
    using enum Expression::Kind;
    is_weaker = is_weaker || expression.is_weaker;
    if (expression.kind == all) {
        alternatives.push_back({of_all(expression.parts), is_weaker});
    } else if (expression.kind == beginning) {
        collect_endings(expression.forms.front(), is_weaker, alternatives);
    } else {
        for (auto const& form : expression.forms)
            alternatives.push_back({of_term(terms::form(form)), is_weaker});
        for (auto const& part : expression.parts)
            collect(part, is_weaker, alternatives);
    }
}

void SearchRun::collect_endings(
    std::string const& folded, bool is_weaker, std::vector<Alternative>& alternatives)
{
    auto const beginning = terms::beginning(folded);
    std::vector<std::pair<Xapian::doccount, std::string>> words;
    for (auto term = database_.allterms_begin(beginning); term != database_.allterms_end(beginning); ++term)
        words.emplace_back(term.get_termfreq(), *term);
    auto const kept = words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), most_endings));
    std::ranges::partial_sort(words, kept, std::greater<>{});
    words.erase(kept, words.end());
    for (auto const& [frequency, term] : words)
        alternatives.push_back({of_term(term), is_weaker});
}

SharedPostings SearchRun::united(std::vector<Alternative> const& alternatives)
{
    std::vector<Member> members;
    SharedPostings whole; // the only list, when it can be taken as it is
    for (auto const& [list, is_weaker] : alternatives) {
        if (list->empty())
            continue;
        whole = members.empty() && !is_weaker ? list : nullptr;
        members.push_back({list.get(), is_weaker});
    }
    return whole ? whole : shared(unite(members));
}

bool SearchRun::is_known(Word const& word)
{
    return std::ranges::any_of(
        forms_of(word), [&](auto const& form) { return !of_term(terms::form(form))->empty(); });
}

SharedPostings SearchRun::of_term(std::string const& term)
{
    auto list = cache_.find(term);
    if (!list) {
        list = decode(term);
        cache_.keep(term, list, generation_);
    }
    return list;
}

SharedPostings SearchRun::decode(std::string const& term) const
{
    Postings list;
    for (auto posting = database_.postlist_begin(term); posting != database_.postlist_end(term); ++posting)
        list.push_back(*posting - 1, static_cast<std::uint8_t>(posting.get_wdf()));
    return shared(std::move(list));
}

} // namespace lookup
