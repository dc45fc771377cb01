#include "kit/search/postings.h"

#include <algorithm>
#include <cstring>
#include <exception>

namespace lookup {

namespace {

// Above this ratio of lengths, looking up each document of the short list beats reading the long one.
constexpr std::size_t lookup_ratio = 24;

// One byte for each document, of this thread; zero before the functions below and after them. They clear what they
// wrote themselves, which is quicker, unless an exception takes them away.
class Scratch {
public:
    explicit Scratch(std::uint32_t documents)
    {
        if (all().size() < documents + sizeof(std::uint64_t))
            all().resize(documents + documents / 4 + sizeof(std::uint64_t));
    }
    ~Scratch()
    {
        if (std::uncaught_exceptions() > exceptions_)
            std::ranges::fill(all(), std::uint8_t{0});
    }
    Scratch(Scratch const&) = delete;
    Scratch& operator=(Scratch const&) = delete;

    std::uint8_t* bytes() const { return all().data(); }

private:
    static std::vector<std::uint8_t>& all()
    {
        static thread_local std::vector<std::uint8_t> bytes;
        return bytes;
    }

    int const exceptions_ = std::uncaught_exceptions();
};

void spread(Postings const& postings, std::uint8_t* bytes)
{
    for (std::size_t i = 0; i < postings.size(); ++i)
        bytes[postings.documents[i]] = postings.strengths[i];
}

void clear(Postings const& postings, std::uint8_t* bytes)
{
    for (auto const document : postings.documents)
        bytes[document] = 0;
}

// The position of the first document not before `document`, from `at`, by steps that double.
std::size_t advance(std::vector<std::uint32_t> const& documents, std::size_t at, std::uint32_t document)
{
    std::size_t step = 1;
    while (at + step < documents.size() && documents[at + step] < document) {
        at += step;
        step *= 2;
    }
    auto const begin = documents.begin() + static_cast<std::ptrdiff_t>(at);
    auto const end
        = documents.begin() + static_cast<std::ptrdiff_t>(std::min(at + step + 1, documents.size()));
    return static_cast<std::size_t>(std::lower_bound(begin, end, document) - documents.begin());
}

// Calls `found(position in few, strength in many)` for what both hold.
template <class Found>
void look_up(std::vector<std::uint32_t> const& few, Postings const& many, Found found)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < few.size(); ++i) {
        at = advance(many.documents, at, few[i]);
        if (at == many.size())
            return;
        if (many.documents[at] == few[i])
            found(i, many.strengths[at]);
    }
}

Postings gather(std::uint8_t* bytes, std::uint32_t end, std::size_t most)
{
    Postings result;
    result.documents.resize(most + sizeof(std::uint64_t));
    result.strengths.resize(most + sizeof(std::uint64_t));
    std::size_t count = 0;
    for (std::uint32_t block = 0; block < end; block += sizeof(std::uint64_t)) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes + block, sizeof eight);
        if (eight == 0)
            continue;
        for (std::uint32_t document = block; document < block + sizeof eight; ++document) {
            result.documents[count] = document;
            result.strengths[count] = bytes[document];
            count += bytes[document] != 0 ? 1 : 0;
        }
        std::memset(bytes + block, 0, sizeof eight);
    }
    result.documents.resize(count);
    result.strengths.resize(count);
    return result;
}

std::uint8_t strength_in(Member const& member, std::size_t i)
{
    auto const strength = member.postings->strengths[i];
    return member.is_weaker ? std::max<std::uint8_t>(strength / 2, 1) : strength;
}

// Two short lists, by going through both.
Postings merge(Member const& a, Member const& b)
{
    auto const& left = a.postings->documents;
    auto const& right = b.postings->documents;
    Postings result;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < left.size() || j < right.size()) {
        bool const from_a = j == right.size() || (i < left.size() && left[i] <= right[j]);
        bool const from_b = i == left.size() || (j < right.size() && right[j] <= left[i]);
        auto const document = from_a ? left[i] : right[j];
        auto const strength = std::max(
            from_a ? strength_in(a, i) : std::uint8_t{0}, from_b ? strength_in(b, j) : std::uint8_t{0});
        result.push_back(document, strength);
        i += from_a ? 1 : 0;
        j += from_b ? 1 : 0;
    }
    return result;
}

struct Candidates {
    std::vector<std::uint32_t> documents;
    std::vector<float> scores;
};

// Reads the long list once, without a branch for the processor to guess.
void narrow_by_reading(Candidates& candidates, Weighed const& list)
{
    Scratch const scratch{std::max(list.postings->end(), candidates.documents.back() + 1)};
    auto* const bytes = scratch.bytes();
    spread(*list.postings, bytes);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < candidates.documents.size(); ++i) {
        auto const document = candidates.documents[i];
        auto const strength = bytes[document];
        candidates.documents[kept] = document;
        candidates.scores[kept] = candidates.scores[i] + list.rarity * static_cast<float>(strength);
        kept += strength != 0 ? 1 : 0;
    }
    clear(*list.postings, bytes);
    candidates.documents.resize(kept);
    candidates.scores.resize(kept);
}

void narrow_by_looking_up(Candidates& candidates, Weighed const& list)
{
    std::size_t kept = 0;
    look_up(candidates.documents, *list.postings, [&](std::size_t i, std::uint8_t strength) {
        candidates.documents[kept] = candidates.documents[i];
        candidates.scores[kept++] = candidates.scores[i] + list.rarity * static_cast<float>(strength);
    });
    candidates.documents.resize(kept);
    candidates.scores.resize(kept);
}

std::vector<Hit> score(Weighed const& list)
{
    std::vector<Hit> hits(list.postings->size());
    for (std::size_t i = 0; i < hits.size(); ++i)
        hits[i]
            = {list.postings->documents[i], list.rarity * static_cast<float>(list.postings->strengths[i])};
    return hits;
}

} // namespace

Postings unite(std::span<Member const> members)
{
    std::size_t total = 0;
    std::uint32_t end = 0;
    for (auto const& member : members) {
        total += member.postings->size();
        end = std::max(end, member.postings->end());
    }
    if (members.size() == 2 && total * lookup_ratio < end)
        return merge(members[0], members[1]);
    Scratch const scratch{end};
    auto* const bytes = scratch.bytes();
    for (auto const& member : members) {
        auto const& documents = member.postings->documents;
        for (std::size_t i = 0; i < documents.size(); ++i)
            bytes[documents[i]] = std::max(bytes[documents[i]], strength_in(member, i));
    }
    return gather(bytes, end, std::min<std::size_t>(total, end));
}

Postings cross(Postings const& one, Postings const& other)
{
    auto const& few = one.size() <= other.size() ? one : other;
    auto const& many = one.size() <= other.size() ? other : one;
    Postings result;
    if (few.size() * lookup_ratio < many.size()) {
        look_up(few.documents, many, [&](std::size_t i, std::uint8_t strength) {
            result.push_back(few.documents[i], std::min(few.strengths[i], strength));
        });
        return result;
    }
    Scratch const scratch{std::max(few.end(), many.end())};
    auto* const bytes = scratch.bytes();
    spread(few, bytes);
    for (std::size_t i = 0; i < many.size(); ++i) {
        if (auto const strength = bytes[many.documents[i]]; strength != 0)
            result.push_back(many.documents[i], std::min(strength, many.strengths[i]));
    }
    clear(few, bytes);
    return result;
}

std::vector<Hit> cross(std::vector<Weighed> lists)
{
    if (lists.empty())
        return {};
    std::ranges::sort(lists, {}, [](Weighed const& list) { return list.postings->size(); });
    if (lists.size() == 1)
        return score(lists.front());
    Candidates candidates{lists.front().postings->documents, {}};
    for (auto const strength : lists.front().postings->strengths)
        candidates.scores.push_back(lists.front().rarity * static_cast<float>(strength));
    for (auto list = lists.begin() + 1; list != lists.end() && !candidates.documents.empty(); ++list) {
        if (candidates.documents.size() * lookup_ratio < list->postings->size())
            narrow_by_looking_up(candidates, *list);
        else
            narrow_by_reading(candidates, *list);
    }
    std::vector<Hit> hits(candidates.documents.size());
    for (std::size_t i = 0; i < hits.size(); ++i)
        hits[i] = {candidates.documents[i], candidates.scores[i]};
    return hits;
}

} // namespace lookup
