#include "kit/search/synonyms.h"

#include "kit/search/word_forms.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <map>
#include <optional>

namespace lookup {

namespace {

constexpr Wording tr{"synonyms"};

// The same for all spellings of the same words: accents, plurals, feminines.
std::string key_of(std::span<Piece const> pieces)
{
    std::string key;
    for (auto const& piece : pieces) {
        auto const& word = piece.is_single() ? piece.parts.front().folded : piece.joined;
        key += (key.empty() ? "" : " ") + forms_of(word).front();
    }
    return key;
}

} // namespace

class SynonymsReader {
public:
    explicit SynonymsReader(std::string_view file) : file_{file} { }

    Outcome<Synonyms> read(std::string_view yaml)
    {
        try {
            read_file(YAML::Load(std::string{yaml}));
        } catch (YAML::Exception const& broken) {
            refuse(broken.mark,
                tr("{file}, line {line}: this is not YAML ({reason}).", {{"reason", broken.msg}}));
        }
        if (!refusals_.empty())
            return refusals_;
        return std::move(synonyms_);
    }

private:
    void read_file(YAML::Node const& root)
    {
        if (root.IsNull())
            return;
        if (!root.IsMap())
            return refuse(root.Mark(), tr("{file}, line {line}: expected “groups:” and “expansions:”."));
        for (auto const& entry : root) {
            if (entry.second.IsNull())
                continue; // a heading without entries yet
            auto const name = entry.first.as<std::string>();
            if (name == "groups")
                read_groups(entry.second);
            else if (name == "expansions")
                read_expansions(entry.second);
            else
                refuse(entry.first.Mark(),
                    tr("{file}, line {line}: “{name}” is unknown; expected “groups:” or “expansions:”.",
                        {{"name", name}}));
        }
    }

    void read_groups(YAML::Node const& groups)
    {
        if (!groups.IsSequence())
            return refuse(
                groups.Mark(), tr("{file}, line {line}: “groups:” must be a list of lists of words."));
        for (auto const& group : groups) {
            auto const members = read_list(group);
            if (members.size() < 2)
                refuse(group.Mark(), tr("{file}, line {line}: a group is a list of at least two entries."));
            for (auto const& member : members) {
                if (claim(grouped_, member, group.Mark()))
                    expand(member, members);
            }
        }
    }

    void read_expansions(YAML::Node const& expansions)
    {
        if (!expansions.IsMap())
            return refuse(
                expansions.Mark(), tr("{file}, line {line}: “expansions:” must be “typed: [found, found]”."));
        for (auto const& entry : expansions) {
            auto const typed = read_words(entry.first);
            auto const found = read_list(entry.second);
            if (found.empty())
                refuse(
                    entry.second.Mark(), tr("{file}, line {line}: an expansion is “typed: [found, found]”."));
            if (typed && claim(expanded_, *typed, entry.first.Mark()))
                expand(*typed, found);
        }
    }

    Wordings read_list(YAML::Node const& list)
    {
        Wordings wordings;
        if (!list.IsSequence())
            return wordings;
        for (auto const& item : list) {
            if (auto words = read_words(item))
                wordings.push_back(std::move(*words));
        }
        return wordings;
    }

    std::optional<std::vector<Piece>> read_words(YAML::Node const& node)
    {
        auto pieces = node.IsScalar() ? analyze(node.Scalar()) : std::vector<Piece>{};
        if (pieces.empty()) {
            refuse(node.Mark(), tr("{file}, line {line}: an entry has no word."));
            return std::nullopt;
        }
        return without_small_words(std::move(pieces));
    }

    // Whether these words come for the first time; a second time is refused.
    bool claim(std::map<std::string, int>& lines, std::vector<Piece> const& words, YAML::Mark mark)
    {
        auto const [first, is_new] = lines.emplace(key_of(words), mark.line + 1);
        if (!is_new)
            refuse(mark,
                tr("{file}, line {line}: “{words}” is already on line {first}.",
                    {{"words", plain_title(words)}, {"first", std::to_string(first->second)}}));
        return is_new;
    }

    void expand(std::vector<Piece> const& typed, Wordings const& found)
    {
        auto const key = key_of(typed);
        auto& others = synonyms_.others_[key];
        for (auto const& wording : found) {
            if (key_of(wording) != key)
                others.push_back(wording);
        }
        synonyms_.longest_ = std::max(synonyms_.longest_, typed.size());
    }

    void refuse(YAML::Mark mark, Phrase phrase)
    {
        phrase.values.emplace_back("file", file_);
        phrase.values.emplace_back("line", std::to_string(mark.line + 1));
        refusals_.push_back({{}, std::move(phrase)});
    }

    std::string file_;
    Synonyms synonyms_;
    Refusals refusals_;
    std::map<std::string, int> grouped_;
    std::map<std::string, int> expanded_;
};

Outcome<Synonyms> Synonyms::parse(std::string_view yaml, std::string_view file)
{
    return SynonymsReader{file}.read(yaml);
}

Synonyms::Match Synonyms::match(std::span<Piece const> pieces) const
{
    auto count = std::min(longest_, pieces.size());
    for (auto key = key_of(pieces.first(count)); count > 0; --count) {
        auto const found = others_.find(key);
        if (found != others_.end())
            return {count, &found->second};
        key.resize(count > 1 ? key.rfind(' ') : 0); // one word less
    }
    return {};
}

std::vector<Piece> without_small_words(std::vector<Piece> pieces)
{
    if (!std::ranges::all_of(pieces, is_small_word))
        std::erase_if(pieces, is_small_word);
    return pieces;
}

} // namespace lookup
