#include "kit/search/corrector.h"

#include "kit/base/text.h"
#include "kit/search/atoms.h"

#include <algorithm>
#include <array>
#include <bit>

namespace lookup {

namespace {

constexpr std::size_t shortest = 4;
constexpr std::size_t long_word = 7;
constexpr std::size_t longest = 40; // bytes; longer runs of letters are not words

bool can_be_corrected(std::string_view folded)
{
    return folded.size() >= shortest && folded.size() <= longest
        && std::ranges::none_of(folded, [](char c) { return c >= '0' && c <= '9'; });
}

// FNV-1a, 32 bits.
std::uint32_t hash_of(std::string_view text)
{
    std::uint32_t hash = 2166136261U;
    for (char const c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
}

std::uint32_t letters_of(std::string_view text)
{
    std::uint32_t letters = 0;
    for (char const c : text)
        letters |= std::uint32_t{1} << (static_cast<unsigned char>(c) & 31U);
    return letters;
}

std::string without(std::string_view text, std::size_t at)
{
    return std::string{text.substr(0, at)}.append(text.substr(at + 1));
}

// Letters to add, leave out, change or swap with their neighbour (optimal string alignment).
std::size_t distance(std::string_view a, std::string_view b)
{
    using Line = std::array<std::size_t, longest + 1>;
    Line before{};
    Line last{};
    Line line{};
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        line[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            line[j] = std::min({last[j] + 1, line[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                line[j] = std::min(line[j], before[j - 2] + 1);
        }
        before = last;
        last = line;
    }
    return last[b.size()];
}

} // namespace

struct Corrector::Best {
    std::size_t distance;
    std::uint32_t documents = 0;
    Entry const* entry = nullptr;
};

Corrector::Corrector(std::vector<Known> words)
{
    std::erase_if(words, [](Known const& known) { return !can_be_corrected(known.word.folded); });
    std::ranges::sort(words, [](Known const& a, Known const& b) {
        auto const order = a.word.folded.compare(b.word.folded);
        return order != 0 ? order < 0 : a.documents > b.documents;
    });
    for (auto const& [word, documents] : words) {
        if (!entries_.empty() && folded(entries_.back()) == word.folded) {
            entries_.back().documents += documents;
            continue;
        }
        auto const entry = static_cast<std::uint32_t>(entries_.size());
        entries_.push_back({static_cast<std::uint32_t>(texts_.size()), documents, letters_of(word.folded),
            static_cast<std::uint32_t>(word.folded.size())});
        texts_.append(word.folded).append(1, '\0').append(word.shown).append(1, '\0');
        shortened_.push_back({hash_of(word.folded), entry});
        for (std::size_t i = 0; i < word.folded.size(); ++i)
            shortened_.push_back({hash_of(without(word.folded, i)), entry});
    }
    texts_.shrink_to_fit();
    entries_.shrink_to_fit();
    shortened_.shrink_to_fit();
    std::ranges::sort(shortened_, {}, [](Shortened const& one) { return std::pair{one.hash, one.entry}; });
}

std::optional<std::string> Corrector::suggest(Word const& word) const
{
    std::string_view const typed{word.folded};
    if (!can_be_corrected(typed))
        return std::nullopt;
    Best best{2, 0, nullptr};
    consider_shortened(typed, typed, best);
    for (std::size_t i = 0; i < typed.size(); ++i)
        consider_shortened(without(typed, i), typed, best);
    if (!best.entry && typed.size() >= long_word) {
        best.distance = 3;
        consider_all(typed, best);
    }
    if (!best.entry || best.distance == 0)
        return std::nullopt;
    return std::string{shown(*best.entry)};
}

void Corrector::consider(Entry const& entry, std::string_view typed, Best& best) const
{
    auto const away = distance(typed, folded(entry));
    if (away < best.distance || (away == best.distance && best.entry && entry.documents > best.documents))
        best = {away, entry.documents, &entry};
}

// Two words at one letter have a shortened form in common: each without at most one of its letters.
void Corrector::consider_shortened(std::string_view shortened, std::string_view typed, Best& best) const
{
    auto const hash = hash_of(shortened);
    auto candidate = std::ranges::lower_bound(shortened_, hash, {}, &Shortened::hash);
    for (; candidate != shortened_.end() && candidate->hash == hash; ++candidate)
        consider(entries_[candidate->entry], typed, best);
}

// Two words at two letters differ by at most four in the letters they have, which leaves few to compare.
void Corrector::consider_all(std::string_view typed, Best& best) const
{
    auto const letters = letters_of(typed);
    for (auto const& entry : entries_) {
        bool const is_as_long = entry.size <= typed.size() + 2 && typed.size() <= entry.size + 2;
        if (is_as_long && std::popcount(letters ^ entry.letters) <= 4)
            consider(entry, typed, best);
    }
}

std::optional<std::string> Corrector::corrected(
    std::string_view typed, std::vector<Word> const& unmatched) const
{
    std::string result = lower(typed);
    for (auto const& word : unmatched) {
        auto const better = suggest(word);
        if (!better)
            return std::nullopt;
        auto const atoms = atoms_of(result);
        auto const atom = std::ranges::find(atoms, std::string_view{word.shown}, &Atom::text);
        if (atom == atoms.end())
            return std::nullopt;
        result.replace(static_cast<std::size_t>(atom->text.data() - result.data()), word.shown.size(), *better);
    }
    return unmatched.empty() ? std::nullopt : std::optional{result};
}

std::string_view Corrector::folded(Entry const& entry) const
{
    return {texts_.data() + entry.text, entry.size};
}

std::string_view Corrector::shown(Entry const& entry) const
{
    return texts_.data() + entry.text + entry.size + 1;
}

} // namespace lookup
