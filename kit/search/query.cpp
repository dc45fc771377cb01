#include "kit/search/query.h"

#include "kit/search/word_forms.h"

#include <span>
#include <utility>

namespace lookup {

namespace {

// Shorter beginnings would match much of the dictionary.
constexpr std::size_t shortest_beginning = 2;

Expression one_of(std::vector<std::string> forms)
{
    return {Expression::Kind::forms, std::move(forms), {}, false};
}

Expression combined(Expression::Kind kind, std::vector<Expression> parts)
{
    return parts.size() == 1 ? std::move(parts.front()) : Expression{kind, {}, std::move(parts), false};
}

Expression meaning_of(Piece const& piece)
{
    std::vector<Expression> parts;
    for (auto const& word : piece.parts)
        parts.push_back(one_of(forms_of(word)));
    auto separate = combined(Expression::Kind::all, std::move(parts));
    if (piece.is_single())
        return separate;
    return combined(Expression::Kind::any, {one_of(forms_of(piece.joined)), std::move(separate)});
}

Expression meaning_of(std::span<Piece const> pieces)
{
    std::vector<Expression> parts;
    for (auto const& piece : pieces)
        parts.push_back(meaning_of(piece));
    return combined(Expression::Kind::all, std::move(parts));
}

Slot make_slot(std::span<Piece const> typed, Wordings const* others)
{
    Slot slot;
    for (auto const& piece : typed)
        slot.words.insert(slot.words.end(), piece.parts.begin(), piece.parts.end());
    std::vector<Expression> meanings{meaning_of(typed)};
    if (others) {
        for (auto const& other : *others) {
            meanings.push_back(meaning_of(other));
            meanings.back().is_weaker = true;
        }
    }
    slot.meaning = combined(Expression::Kind::any, std::move(meanings));
    return slot;
}

void let_begin(Slot& slot, std::span<Piece const> typed)
{
    auto const& last = typed.back();
    auto const& beginning = last.is_single() ? last.parts.front().folded : last.joined;
    if (beginning.size() < shortest_beginning)
        return;
    std::vector<Expression> parts;
    for (auto const& piece : typed.first(typed.size() - 1))
        parts.push_back(meaning_of(piece));
    parts.push_back({Expression::Kind::beginning, {beginning}, {}, false});
    slot.meaning = combined(
        Expression::Kind::any, {std::move(slot.meaning), combined(Expression::Kind::all, std::move(parts))});
}

std::vector<Joining> joinings_of(Query const& query)
{
    std::vector<Joining> joinings;
    for (std::size_t i = 0; i + 1 < query.slots.size(); ++i) {
        auto const& left = query.slots[i].words;
        auto const& right = query.slots[i + 1].words;
        if (left.size() == 1 && right.size() == 1)
            joinings.push_back({i, one_of(forms_of(left.front().folded + right.front().folded))});
    }
    return joinings;
}

} // namespace

Query make_query(std::string_view typed, Synonyms const& synonyms, LastWord last_word)
{
    auto pieces = analyze(typed);
    Query query;
    query.title = plain_title(pieces);
    pieces = without_small_words(std::move(pieces));
    for (std::span<Piece const> rest{pieces}; !rest.empty();) {
        auto const [covered, others] = synonyms.match(rest);
        auto const taken = rest.first(covered == 0 ? 1 : covered);
        rest = rest.subspan(taken.size());
        query.slots.push_back(make_slot(taken, others));
        if (rest.empty() && last_word == LastWord::unfinished)
            let_begin(query.slots.back(), taken);
    }
    query.joinings = joinings_of(query);
    return query;
}

} // namespace lookup
