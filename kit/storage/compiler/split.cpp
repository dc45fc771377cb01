#include "kit/storage/compiler/split.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <sstream>
#include <stdexcept>

namespace compiler {

static bool is_word(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

static std::string trim(std::string_view text)
{
    auto const begin = text.find_first_not_of(" \t\n");
    return begin == std::string_view::npos
        ? ""
        : std::string{text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1)};
}

static std::vector<std::string> listed(std::string_view text)
{
    std::vector<std::string> items;
    std::istringstream stream{std::string{text}};
    for (std::string item; std::getline(stream, item, ',');)
        items.push_back(trim(item));
    return items;
}

namespace {

class Splitter {
public:
    explicit Splitter(std::string const& file) : file_{file} { }

    void read_line(std::string const& text, int line);
    std::vector<Named> finish(int line);

private:
    void comment(std::string_view text, int line);
    std::string without_comment(std::string_view text);
    [[noreturn]] void refuse(int line, std::string const& what) const
    {
        throw std::runtime_error{fmt::format("{}:{}: {}", file_, line, what)};
    }

    std::string const& file_;
    std::vector<Named> found_;
    bool complete_ = true; // the last statement has its ';'
    char quote_ = 0;       // that is open at the end of the line before
};

void Splitter::read_line(std::string const& text, int line)
{
    std::string const whole = trim(text);
    if (quote_ == 0 && whole.starts_with("--"))
        return comment(trim(whole.substr(2)), line);
    std::string const trimmed = trim(without_comment(whole));
    if (trimmed.empty())
        return;
    if (found_.empty() || (complete_ && !found_.back().sql.empty()))
        refuse(line, "a statement begins with a line `-- name: what it is for`");
    complete_ = quote_ == 0 && trimmed.ends_with(';');
    std::string const kept = complete_ ? trimmed.substr(0, trimmed.size() - 1) : trimmed;
    found_.back().sql += (found_.back().sql.empty() ? "" : "\n") + kept;
}

// What follows `--` outside quotes is not for the engine: a ';', a :name or an apostrophe there means nothing.
std::string Splitter::without_comment(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (quote_ != 0)
            quote_ = text[i] == quote_ ? char{0} : quote_;
        else if (text[i] == '\'' || text[i] == '"')
            quote_ = text[i];
        else if (text.substr(i, 2) == "--")
            return std::string{text.substr(0, i)};
    }
    return std::string{text};
}

void Splitter::comment(std::string_view text, int line)
{
    std::size_t const colon = text.find(": ");
    std::string const name{text.substr(0, colon)};
    if (name == "types" && !found_.empty()) {
        found_.back().types = listed(text.substr(colon + 2));
        return;
    }
    bool const names = colon != std::string_view::npos && std::all_of(name.begin(), name.end(), is_word);
    if (!names)
        return;
    if (!complete_)
        refuse(line, fmt::format("the statement before '{}' has no ';'", name));
    if (std::any_of(found_.begin(), found_.end(), [&](Named const& other) { return other.name == name; }))
        refuse(line, fmt::format("the name '{}' is used twice", name));
    found_.push_back({name, std::string{text.substr(colon + 2)}, {}, {}, line});
    complete_ = true;
}

std::vector<Named> Splitter::finish(int line)
{
    if (!complete_)
        refuse(line, "the last statement has no ';'");
    for (Named const& named : found_)
        if (named.sql.empty())
            refuse(named.line, fmt::format("'{}' has no statement", named.name));
    return std::move(found_);
}

} // namespace

std::vector<Named> split(std::string_view source, std::string const& file)
{
    Splitter splitter{file};
    std::istringstream stream{std::string{source}};
    int line = 0;
    for (std::string text; std::getline(stream, text);)
        splitter.read_line(text, ++line);
    return splitter.finish(line);
}

Numbered number_parameters(std::string_view sql)
{
    Numbered numbered;
    char quote = 0;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        char const c = sql[i];
        if (quote != 0)
            quote = c == quote ? 0 : quote;
        else if (c == '\'' || c == '"')
            quote = c;
        bool const parameter = quote == 0 && c == ':' && i + 1 < sql.size() && is_word(sql[i + 1])
            && (i == 0 || sql[i - 1] != ':');
        if (!parameter) {
            numbered.sql.push_back(c);
            continue;
        }
        std::size_t end = i + 1;
        while (end < sql.size() && is_word(sql[end]))
            ++end;
        std::string const name{sql.substr(i + 1, end - i - 1)};
        auto found = std::find(numbered.parameters.begin(), numbered.parameters.end(), name);
        if (found == numbered.parameters.end())
            found = numbered.parameters.insert(found, name);
        numbered.sql += fmt::format("${}", found - numbered.parameters.begin() + 1);
        i = end - 1;
    }
    return numbered;
}

} // namespace compiler
