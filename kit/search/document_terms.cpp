#include "kit/search/document_terms.h"

#include "kit/search/terms.h"
#include "kit/search/word_forms.h"

#include <algorithm>
#include <cmath>

namespace lookup {

// The weight of the field in the high half, so that a better field always wins; in the low half how much of
// the field the word makes, which saturates as in BM25.
static std::uint8_t strength_of(Weight weight, std::size_t times, std::size_t words)
{
    auto const often = static_cast<double>(times);
    auto const share = often / (often + 0.5 + static_cast<double>(words) / 32);
    return static_cast<std::uint8_t>(
        static_cast<int>(weight) * 16 + static_cast<int>(std::lround(15 * share)));
}

DocumentTerms::Terms DocumentTerms::terms_of(std::span<Field const> fields)
{
    strengths_.clear();
    for (auto const& field : fields)
        add_field(field);
    std::ranges::sort(strengths_);
    Terms terms;
    for (auto const& [number, strength] : strengths_) {
        if (!terms.empty() && terms.back().first == terms_[number])
            terms.back().second = strength; // sorted: the greatest comes last
        else
            terms.emplace_back(terms_[number], strength);
    }
    return terms;
}

void DocumentTerms::add_field(Field const& field)
{
    auto const pieces = analyze(field.text);
    field_.clear();
    std::size_t words = 0;
    auto const add
        = [&](Numbers const& numbers) { field_.insert(field_.end(), numbers.begin(), numbers.end()); };
    for (auto const& piece : pieces) {
        for (auto const& word : piece.parts)
            add(numbers_of(word));
        if (!piece.is_single())
            add(numbers_of(piece.joined));
        words += piece.parts.size();
    }
    std::ranges::sort(field_);
    for (auto first = field_.begin(); first != field_.end();) {
        auto const last = std::upper_bound(first, field_.end(), *first);
        strengths_.emplace_back(
            *first, strength_of(field.weight, static_cast<std::size_t>(last - first), words));
        first = last;
    }
    if (field.weight == Weight::title)
        add_title(pieces);
}

void DocumentTerms::add_title(std::vector<Piece> const& pieces)
{
    if (auto term = terms::title(plain_title(pieces)))
        strengths_.emplace_back(number_of(std::move(*term)), std::uint8_t{1});
}

DocumentTerms::Numbers const& DocumentTerms::numbers_of(Word const& word)
{
    auto& numbers = words_[word.shown];
    if (numbers.empty()) {
        for (auto const& form : forms_of(word))
            numbers.push_back(number_of(terms::form(form)));
        numbers.push_back(number_of(terms::word(word)));
    }
    return numbers;
}

DocumentTerms::Numbers const& DocumentTerms::numbers_of(std::string const& joined)
{
    auto& numbers = joined_[joined];
    if (numbers.empty()) {
        for (auto const& form : forms_of(joined))
            numbers.push_back(number_of(terms::form(form)));
    }
    return numbers;
}

std::uint32_t DocumentTerms::number_of(std::string term)
{
    auto const [entry, is_new] = numbers_.emplace(std::move(term), static_cast<std::uint32_t>(terms_.size()));
    if (is_new)
        terms_.push_back(&entry->first);
    return entry->second;
}

} // namespace lookup
