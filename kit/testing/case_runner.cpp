#include "kit/testing/case_runner.h"

#include "kit/testing/case_expectations.h"
#include "kit/testing/case_script.h"
#include "kit/web/ascii.h"
#include "kit/web/finishing.h"

#include <algorithm>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <map>
#include <stdexcept>

namespace cases {

namespace {

using Headers = std::vector<std::pair<std::string, std::string>>;

// One browser in front of one server.
class Visit {
public:
    explicit Visit(World& world) : world_{world} { }

    // What is wrong, in sentences; nothing when the step went well.
    std::vector<std::string> play(Step const&);

private:
    void open(std::string const& name);
    void sign_in(std::string const& name);
    void set_header(std::string const& line);
    std::vector<std::string> ask(Step const&);
    web::RawRequest raw_request(Step const&) const;
    std::string cookies() const;
    void keep_cookies(web::Reply const&);

    World& world_;
    std::shared_ptr<web::Server const> server_;
    Headers headers_;
    std::map<std::string, std::string> cookies_;
    std::string location_;
};

std::vector<std::string> Visit::play(Step const& step)
{
    if (step.kind == Step::Kind::world) {
        open(step.text);
        return {};
    }
    if (!server_)
        open("default");
    if (step.kind == Step::Kind::as) {
        sign_in(step.text);
        return {};
    }
    if (step.kind == Step::Kind::with) {
        set_header(step.text);
        return {};
    }
    return ask(step);
}

void Visit::open(std::string const& name)
{
    server_ = world_.open(name);
    if (!server_)
        throw std::runtime_error{"no world is named " + name};
    headers_.clear();
    cookies_.clear();
}

void Visit::sign_in(std::string const& name)
{
    headers_.clear();
    cookies_.clear();
    if (name == "nobody")
        return;
    if (!world_.sign_in)
        throw std::runtime_error{"nobody can sign in to this world"};
    for (auto const& [header, value] : world_.sign_in(*server_, name))
        set_header(header + ": " + value);
}

void Visit::set_header(std::string const& line)
{
    auto const colon = line.find(':');
    std::string const name = web::in_small_letters(web::trimmed(std::string_view{line}.substr(0, colon)));
    std::string const value{web::trimmed(std::string_view{line}.substr(colon + 1))};
    std::erase_if(headers_, [&name](auto const& header) { return header.first == name; });
    if (!value.empty())
        headers_.emplace_back(name, value);
}

std::string Visit::cookies() const
{
    std::string all;
    for (auto const& [name, value] : headers_)
        if (name == "cookie")
            all = value;
    for (auto const& [name, value] : cookies_)
        all += (all.empty() ? "" : "; ") + name + '=' + value;
    return all;
}

web::RawRequest Visit::raw_request(Step const& step) const
{
    web::RawRequest raw;
    raw.method = step.method;
    raw.target = step.text == "location" ? location_ : step.text;
    raw.headers = {{"host", "exemple.test"}};
    for (auto const& header : headers_)
        if (header.first != "cookie")
            raw.headers.push_back(header);
    if (std::string const all = cookies(); !all.empty())
        raw.headers.emplace_back("cookie", all);
    if (step.method != "POST")
        return raw;
    bool const says_its_site = std::any_of(headers_.begin(), headers_.end(), [](auto const& header) {
        return header.first == "sec-fetch-site" || header.first == "origin" || header.first == "referer";
    });
    if (!says_its_site)
        raw.headers.emplace_back("sec-fetch-site", "same-origin");
    web::Query form;
    for (auto const& [name, value] : step.form)
        form.add(name, value);
    raw.body = form.text();
    raw.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
    return raw;
}

// Enough of RFC 6265 for sessions: name, value, and removal by Max-Age=0.
void Visit::keep_cookies(web::Reply const& reply)
{
    for (auto const& [header, line] : reply.headers) {
        if (!web::same_ignoring_case(header, "set-cookie"))
            continue;
        std::string const pair = line.substr(0, line.find(';'));
        auto const equal = pair.find('=');
        std::string const name = pair.substr(0, equal);
        if (web::in_small_letters(line).find("max-age=0") != std::string::npos)
            cookies_.erase(name);
        else
            cookies_[name] = pair.substr(std::min(equal + 1, pair.size()));
    }
}

std::vector<std::string> Visit::ask(Step const& step)
{
    web::RawRequest raw = raw_request(step);
    std::string const asked = step.method + ' ' + raw.target;
    web::Reply const reply = server_->answer(std::move(raw));
    keep_cookies(reply);
    location_ = web::find_header(reply, "location");
    std::vector<std::string> wrongs;
    if (reply.status != step.status)
        wrongs.push_back(fmt::format("{}: expected {}, answered {}{}", asked, step.status, reply.status,
            location_.empty() ? ":\n    " + nearest_excerpt(reply.body, "") : " to " + location_));
    for (Expectation const& expected : step.expectations)
        if (auto const wrong = mismatch(expected, reply))
            wrongs.push_back(fmt::format("{}: {}", asked, *wrong));
    return wrongs;
}

} // namespace

static std::vector<CaseFailure> run(std::string const& name, std::vector<Step> const& steps, World& world)
{
    std::vector<CaseFailure> failures;
    Visit visit{world};
    for (Step const& step : steps) {
        try {
            for (std::string& wrong : visit.play(step))
                failures.push_back({name, step.line, std::move(wrong)});
        } catch (std::exception const& fault) {
            failures.push_back({name, step.line, fault.what()});
        }
    }
    return failures;
}

std::vector<CaseFailure> run_case(std::string const& name, std::string const& script, World& world)
{
    return run(name, parse_script(name, script), world);
}

std::vector<CaseFailure> run_case(std::filesystem::path const& path, World& world)
{
    return run(path.string(), read_script(path), world);
}

namespace {

class CaseTest : public testing::Test {
public:
    CaseTest(std::filesystem::path path, std::function<World()> make_world)
        : path_{std::move(path)}
        , make_world_{std::move(make_world)}
    {
    }

    void TestBody() override
    {
        World world = make_world_();
        for (CaseFailure const& failure : run_case(path_, world))
            ADD_FAILURE_AT(failure.file.c_str(), failure.line) << failure.message;
    }

private:
    std::filesystem::path path_;
    std::function<World()> make_world_;
};

} // namespace

static std::string test_name(std::filesystem::path const& path)
{
    std::string name = path.parent_path().filename().string() + '_' + path.stem().string();
    std::replace_if(
        name.begin(), name.end(), [](char c) { return !web::is_letter_or_digit(c); }, '_');
    return name;
}

void register_cases(std::string const& suite, std::vector<std::filesystem::path> const& folders,
    std::function<World()> const& make_world)
{
    for (std::filesystem::path const& folder : folders) {
        std::vector<std::filesystem::path> scripts;
        for (auto const& entry : std::filesystem::recursive_directory_iterator{folder})
            if (entry.path().extension() == ".case")
                scripts.push_back(entry.path());
        if (scripts.empty())
            throw std::runtime_error{"no .case file is under " + folder.string()};
        std::sort(scripts.begin(), scripts.end());
        for (std::filesystem::path const& script : scripts)
            testing::RegisterTest(suite.c_str(), test_name(script).c_str(), nullptr, nullptr, script.c_str(),
                1, [script, make_world]() -> testing::Test* {
                    return new CaseTest{script, make_world};
                });
    }
}

} // namespace cases
