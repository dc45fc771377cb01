// A file of the vocabulary while it is read: every refusal is a std::runtime_error that names file and line.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include <yaml-cpp/yaml.h>

namespace demo {

class Entry {
public:
    static Entry open(std::filesystem::path const&);

    Entry at(std::string const& key) const;
    std::optional<Entry> find(std::string const& key) const;
    std::vector<Entry> items() const;
    std::vector<std::pair<std::string, Entry>> members() const;

    std::string text() const;
    int integer() const; // 0 or more
    // At least one; lists within the list are laid end to end.
    std::vector<std::string> texts() const;
    // As `text`; a `{word}` that is not among these is refused.
    std::string pattern(std::initializer_list<std::string_view> words) const;

    [[noreturn]] void refuse(std::string_view why) const;

private:
    Entry(std::string file, YAML::Node node) : file_{std::move(file)}, node_{std::move(node)} { }

    void gather(std::vector<std::string>&) const;

    std::string file_;
    YAML::Node node_;
};

} // namespace demo
