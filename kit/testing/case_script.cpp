#include "kit/testing/case_script.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string_view>

namespace cases {

namespace {

struct Token {
    std::string text;
    bool quoted = false; // it begins with a quote
};

struct Line {
    std::string text;
    int number = 0; // of the first, when it goes on
};

// The tokens of one line, from left to right.
class Tokens {
public:
    Tokens(std::string where, std::string_view line) : where_{std::move(where)} { split(line); }

    bool empty() const { return next_ == tokens_.size(); }
    Token take(char const* wanted)
    {
        if (empty())
            throw error(fmt::format("{} is missing", wanted));
        return tokens_[next_++];
    }
    Token const* peek() const { return empty() ? nullptr : &tokens_[next_]; }
    std::runtime_error error(std::string const& what) const
    {
        return std::runtime_error{fmt::format("{}: {}", where_, what)};
    }

private:
    void split(std::string_view line);
    std::size_t read_quoted(std::string_view line, std::size_t at, std::string& text) const;

    std::string where_;
    std::vector<Token> tokens_;
    std::size_t next_ = 0;
};

bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

bool is_quote(char c)
{
    return c == '"' || c == '\'';
}

void Tokens::split(std::string_view line)
{
    std::size_t at = 0;
    while (at < line.size()) {
        if (is_blank(line[at])) {
            ++at;
            continue;
        }
        if (line[at] == '#')
            return;
        Token token;
        token.quoted = is_quote(line[at]);
        while (at < line.size() && !is_blank(line[at])) {
            // An apostrophe inside a word is itself: a quote opens only a token, or a value after '='.
            bool const opens = token.text.empty() || token.text.back() == '=';
            if (is_quote(line[at]) && opens)
                at = read_quoted(line, at, token.text);
            else
                token.text += line[at++];
        }
        tokens_.push_back(std::move(token));
    }
}

std::size_t Tokens::read_quoted(std::string_view line, std::size_t at, std::string& text) const
{
    char const quote = line[at++];
    while (at < line.size() && line[at] != quote) {
        if (line[at] == '\\' && at + 1 < line.size())
            ++at;
        text += line[at++];
    }
    if (at == line.size())
        throw error("a quote is not closed");
    return at + 1;
}

} // namespace

static std::vector<Line> lines_of(std::string const& text)
{
    std::vector<Line> lines;
    std::istringstream stream{text};
    std::string line;
    bool goes_on = false;
    for (int number = 1; std::getline(stream, line); ++number) {
        if (!goes_on)
            lines.push_back({{}, number});
        goes_on = !line.empty() && line.back() == '\\';
        if (goes_on)
            line.pop_back();
        lines.back().text += line + ' ';
    }
    return lines;
}

static std::optional<Expectation::Kind> kind_named(std::string_view word)
{
    using Kind = Expectation::Kind;
    static constexpr std::array<std::pair<std::string_view, Kind>, 7> kinds{{
        {"has", Kind::has},
        {"lacks", Kind::lacks},
        {"header", Kind::header},
        {"lacks-header", Kind::lacks_header},
        {"type", Kind::type},
        {"location", Kind::location},
        {"json", Kind::json},
    }};
    for (auto const& [name, kind] : kinds)
        if (name == word)
            return kind;
    return {};
}

static Expectation expectation(Tokens& tokens)
{
    Token const word = tokens.take("an expectation");
    if (!word.quoted && word.text.substr(0, 1) == "/")
        return {Expectation::Kind::location, word.text, {}};
    auto const kind = kind_named(word.text);
    if (word.quoted || !kind)
        throw tokens.error("unknown expectation " + word.text);
    Expectation expected{*kind, tokens.take(word.text.c_str()).text, {}};
    if (expected.kind != Expectation::Kind::json)
        return expected;
    if (tokens.take("==").text != "==")
        throw tokens.error("json wants a path, == and a value");
    Token const value = tokens.take("the value");
    expected.value = value.quoted ? fmt::format("\"{}\"", value.text) : value.text;
    return expected;
}

static void read_form(Tokens& tokens, Step& step)
{
    while (tokens.peek() && tokens.peek()->text != "->") {
        std::string const pair = tokens.take("a value").text;
        auto const equal = pair.find('=');
        if (equal == std::string::npos)
            throw tokens.error("a value of the form is name=value, not " + pair);
        step.form.emplace_back(pair.substr(0, equal), pair.substr(equal + 1));
    }
}

static Step request(Tokens& tokens, std::string method)
{
    Step step{Step::Kind::request, 0, tokens.take("an address").text, std::move(method), {}, 0, {}};
    if (step.text.front() != '/' && step.text != "location")
        throw tokens.error("an address begins with /");
    read_form(tokens, step);
    tokens.take("->");
    std::string const status = tokens.take("the status").text;
    auto const [end, error] = std::from_chars(status.data(), status.data() + status.size(), step.status);
    if (error != std::errc{} || end != status.data() + status.size())
        throw tokens.error("not a status: " + status);
    while (!tokens.empty())
        step.expectations.push_back(expectation(tokens));
    return step;
}

// The header is taken as it stands, spaces and quotes included.
static Step with_header(Tokens const& tokens, std::string_view line)
{
    std::string_view header = line.substr(line.find("with") + 4);
    header.remove_prefix(std::min(header.find_first_not_of(" \t"), header.size()));
    header = header.substr(0, header.find_last_not_of(" \t\r") + 1);
    if (header.find(':') == std::string_view::npos)
        throw tokens.error("with wants \"Name: value\"");
    return {Step::Kind::with, 0, std::string{header}, {}, {}, 0, {}};
}

static Step step_of(Tokens& tokens, std::string_view line)
{
    std::string const word = tokens.take("a step").text;
    if (word == "with")
        return with_header(tokens, line);
    if (word == "GET" || word == "POST" || word == "HEAD")
        return request(tokens, word);
    if (word != "world" && word != "as")
        throw tokens.error("unknown step " + word);
    Step step{
        word == "as" ? Step::Kind::as : Step::Kind::world, 0, tokens.take("a name").text, {}, {}, 0, {}};
    if (!tokens.empty())
        throw tokens.error("one name is enough");
    return step;
}

std::vector<Step> parse_script(std::string const& name, std::string const& text)
{
    std::vector<Step> steps;
    for (Line const& line : lines_of(text)) {
        Tokens tokens{fmt::format("{}:{}", name, line.number), line.text};
        if (tokens.empty())
            continue;
        steps.push_back(step_of(tokens, line.text));
        steps.back().line = line.number;
    }
    return steps;
}

std::vector<Step> read_script(std::filesystem::path const& path)
{
    std::ifstream file{path};
    if (!file)
        throw std::runtime_error{path.string() + " cannot be read"};
    return parse_script(path.string(), std::string{std::istreambuf_iterator<char>{file}, {}});
}

} // namespace cases
