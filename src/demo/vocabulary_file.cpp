#include "demo/vocabulary_file.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <stdexcept>

namespace demo {

Entry Entry::open(std::filesystem::path const& file)
{
    try {
        return {file.string(), YAML::LoadFile(file.string())};
    } catch (YAML::BadFile const&) {
        throw std::runtime_error{fmt::format("{}: cannot be read", file.string())};
    } catch (YAML::Exception const& problem) {
        throw std::runtime_error{fmt::format("{}:{}: {}", file.string(), problem.mark.line + 1, problem.msg)};
    }
}

void Entry::refuse(std::string_view why) const
{
    throw std::runtime_error{fmt::format("{}:{}: {}", file_, node_.Mark().line + 1, why)};
}

std::optional<Entry> Entry::find(std::string const& key) const
{
    if (!node_.IsMap())
        refuse("entries with a name are expected here");
    YAML::Node const found = node_[key];
    return found ? std::optional{Entry{file_, found}} : std::nullopt;
}

Entry Entry::at(std::string const& key) const
{
    auto found = find(key);
    if (!found)
        refuse(fmt::format("'{}' is missing", key));
    return std::move(*found);
}

std::vector<Entry> Entry::items() const
{
    if (!node_.IsSequence() || node_.size() == 0)
        refuse("a list is expected here");
    std::vector<Entry> found;
    for (YAML::Node const& item : node_)
        found.push_back({file_, item});
    return found;
}

std::vector<std::pair<std::string, Entry>> Entry::members() const
{
    if (!node_.IsMap())
        refuse("entries with a name are expected here");
    std::vector<std::pair<std::string, Entry>> found;
    for (auto const& member : node_)
        found.emplace_back(member.first.as<std::string>(), Entry{file_, member.second});
    return found;
}

std::string Entry::text() const
{
    if (!node_.IsScalar() || node_.Scalar().empty())
        refuse("words are expected here");
    return node_.Scalar();
}

int Entry::integer() const
{
    std::string const digits = text();
    int number = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size() || number < 0)
        refuse(fmt::format("'{}' is not a whole number", digits));
    return number;
}

void Entry::gather(std::vector<std::string>& found) const
{
    if (!node_.IsSequence())
        return found.push_back(text());
    for (Entry const& item : items())
        item.gather(found);
}

std::vector<std::string> Entry::texts() const
{
    if (!node_.IsSequence())
        refuse("a list is expected here");
    std::vector<std::string> found;
    gather(found);
    if (found.empty())
        refuse("the list is empty");
    return found;
}

std::string Entry::pattern(std::initializer_list<std::string_view> words) const
{
    std::string const written = text();
    for (auto open = written.find('{'); open != std::string::npos; open = written.find('{', open + 1)) {
        auto const close = written.find('}', open);
        auto const word = std::string_view{written}.substr(open + 1, close - open - 1);
        if (close == std::string::npos || std::find(words.begin(), words.end(), word) == words.end())
            refuse(fmt::format("'{{{}}}' has no meaning here", word));
    }
    return written;
}

} // namespace demo
