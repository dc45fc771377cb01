#include "organizations/sector_words.h"

#include "kit/base/text.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <set>
#include <stdexcept>
#include <yaml-cpp/yaml.h>

namespace organizations {

static std::vector<std::string> split(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    for (char const c : fold(text)) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '*') {
            word.push_back(c);
            continue;
        }
        if (!word.empty())
            words.push_back(std::move(word));
        word.clear();
    }
    if (!word.empty())
        words.push_back(std::move(word));
    return words;
}

static bool matches(std::string_view pattern, std::string_view word)
{
    return pattern.ends_with('*') ? word.starts_with(pattern.substr(0, pattern.size() - 1)) : pattern == word;
}

static bool matches_at(std::vector<std::string> const& patterns, std::vector<std::string> const& words, std::size_t at)
{
    if (at + patterns.size() > words.size())
        return false;
    for (std::size_t i = 0; i < patterns.size(); ++i)
        if (!matches(patterns[i], words[at + i]))
            return false;
    return true;
}

SectorWords SectorWords::read(std::filesystem::path const& rules)
{
    auto const file = (rules / "taxonomies" / "sector_words.yaml").string();
    SectorWords made;
    try {
        YAML::Node const document = YAML::LoadFile(file);
        for (auto const& word : document["small_words"])
            made.small_words_.emplace(word.as<std::string>(), true);
        for (auto const& words : document["empty_words"])
            made.empty_expressions_.push_back(split(words.as<std::string>()));
        for (auto const& leaf : document["leaves"]) {
            made.leaves_.push_back(leaf.first.as<std::string>());
            auto const add = [&](YAML::Node const& expressions, int per_word, int whole) {
                for (auto const& expression : expressions) {
                    auto words = split(expression.as<std::string>());
                    int const points = whole + per_word * int(words.size());
                    made.expressions_.push_back({std::move(words), made.leaves_.size() - 1, points});
                }
            };
            add(leaf.second["words"], 2, 0);
            add(leaf.second["hints"], 0, 1);
        }
    } catch (YAML::Exception const& problem) {
        throw std::runtime_error{fmt::format("{}:{}: {}", file, problem.mark.line + 1, problem.msg)};
    }
    std::stable_sort(made.expressions_.begin(), made.expressions_.end(),
        [](Expression const& a, Expression const& b) { return a.words.size() > b.words.size(); });
    for (std::size_t i = 0; i < made.expressions_.size(); ++i) {
        std::string const& first = made.expressions_[i].words.front();
        if (first.ends_with('*'))
            made.prefixed_.push_back(i);
        else
            made.by_first_word_[first].push_back(i);
    }
    return made;
}

SectorWords::Words SectorWords::words_of(std::string_view text) const
{
    Words kept;
    for (std::string& word : split(text))
        if (!small_words_.contains(word))
            kept.push_back(std::move(word));
    for (Words const& empty : empty_expressions_)
        for (std::size_t at = 0; at + empty.size() <= kept.size(); ++at)
            if (matches_at(empty, kept, at)) {
                kept.erase(kept.begin() + long(at), kept.begin() + long(at + empty.size()));
                kept.insert(kept.begin() + long(at), "");
            }
    return kept;
}

void SectorWords::count(Words const& words, int factor, std::vector<int>& totals, std::vector<std::size_t>& first,
    std::size_t offset) const
{
    std::vector<std::pair<std::size_t, std::size_t>> found; // expression, place
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at].empty())
            continue;
        if (auto const known = by_first_word_.find(words[at]); known != by_first_word_.end())
            for (std::size_t const i : known->second)
                if (matches_at(expressions_[i].words, words, at))
                    found.emplace_back(i, at);
        for (std::size_t const i : prefixed_)
            if (matches_at(expressions_[i].words, words, at))
                found.emplace_back(i, at);
    }
    std::sort(found.begin(), found.end()); // expressions are the longest first
    std::set<std::pair<std::size_t, std::size_t>> used;           // leaf, place of a word that already counted
    std::set<std::pair<std::size_t, std::string>> said;           // leaf, words already counted once
    for (auto const& [i, at] : found) {
        Expression const& expression = expressions_[i];
        std::string phrase;
        bool taken = false;
        for (std::size_t k = 0; k < expression.words.size(); ++k) {
            taken = taken || used.contains({expression.leaf, at + k});
            phrase += words[at + k] + " ";
        }
        if (taken || !said.emplace(expression.leaf, phrase).second)
            continue;
        for (std::size_t k = 0; k < expression.words.size(); ++k)
            used.emplace(expression.leaf, at + k);
        totals[expression.leaf] += factor * expression.points;
        first[expression.leaf] = std::min(first[expression.leaf], offset + at);
    }
}

std::optional<SectorProposal> SectorWords::propose(std::string_view activity, std::string_view name) const
{
    std::vector<int> totals(leaves_.size(), 0);
    std::vector<std::size_t> first(leaves_.size(), std::size_t(-1));
    count(words_of(activity), 3, totals, first, 0);
    count(words_of(name), 2, totals, first, 10'000); // what the name says comes after the activity
    std::size_t best = 0;
    for (std::size_t i = 1; i < leaves_.size(); ++i)
        if (totals[i] > totals[best] || (totals[i] == totals[best] && first[i] < first[best]))
            best = i;
    if (totals.empty() || totals[best] == 0)
        return {};
    return SectorProposal{leaves_[best], totals[best]};
}

} // namespace organizations
