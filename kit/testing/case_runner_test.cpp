#include "kit/testing/case_runner.h"

#include "kit/testing/case_script.h"

#include <fstream>
#include <gtest/gtest.h>

namespace {

using cases::CaseFailure;
using cases::World;

web::Reply show(web::Request const& request)
{
    std::string const who{request.header("cookie")};
    web::Reply reply;
    reply.body = "<main>Bonjour " + (who.empty() ? "personne" : who) + ", voici la page d'accueil</main>";
    return reply;
}

web::Reply list(web::Request const&)
{
    return web::json(200, R"({"items":[{"name":"Un","size":12}],"total":1})");
}

web::Reply record(web::Request const& request)
{
    auto reply = web::see(web::Link::local("/cartes/" + std::string{request.form.get("note")}));
    reply.headers.emplace_back("Set-Cookie", "seen=yes; Path=/; HttpOnly");
    return reply;
}

web::Reply forget(web::Request const&)
{
    auto reply = web::see(web::Link::local("/"));
    reply.headers.emplace_back("Set-Cookie", "seen=; Max-Age=0; Path=/");
    return reply;
}

web::Reply error_page(web::Request const&, int status)
{
    return web::text(status, "erreur");
}

std::shared_ptr<web::Server const> open(std::string const& name)
{
    if (name == "nulle-part")
        return nullptr;
    std::vector<web::Route> const routes{
        {web::Method::get, {"/"}, show},
        {web::Method::get, {"/cartes/{name}"}, show},
        {web::Method::get, {"/api/items"}, list},
        {web::Method::post, {"/cartes"}, record},
        {web::Method::post, {"/oubli"}, forget},
    };
    return std::make_shared<web::Server>(web::Site{}, routes, error_page, [] { return Instant{}; });
}

World world()
{
    return {open, [](web::Server const&, std::string const& name) {
                return std::vector<std::pair<std::string, std::string>>{{"Cookie", "who=" + name}};
            }};
}

std::vector<CaseFailure> play(std::string const& script)
{
    World played = world();
    return cases::run_case("essai.case", script, played);
}

std::string messages(std::vector<CaseFailure> const& failures)
{
    std::string all;
    for (CaseFailure const& failure : failures)
        all += failure.file + ':' + std::to_string(failure.line) + ": " + failure.message + '\n';
    return all;
}

TEST(CaseRunner, passes_what_is_true)
{
    auto const failures = play(R"(# Every kind of expectation.
world  petit                     # a comment
GET    /      -> 200  has "Bonjour personne" has 'd\'accueil' lacks "agent" \
                      type "text/html" header "X-Content-Type-Options: nosniff" header ETag lacks-header X-Powered-By
GET    /api/items -> 200 type application/json json $.items[0].name == "Un" json $.items[0].size == 12 json $.total == 1
POST   /cartes note="à midi" -> 303 /cartes/*
GET    location -> 200 has seen=yes
POST   /oubli -> 303 location "/"
GET    / -> 200 has "Bonjour personne"
HEAD   / -> 200 lacks "Bonjour"
as     agent
GET    / -> 200 has "Bonjour who=agent,"
as     nobody
GET    / -> 200 has "Bonjour personne,"
GET    /absent -> 404 has "erreur"
with   Sec-Fetch-Site: cross-site
POST   /cartes note=x -> 403
with   Sec-Fetch-Site:
POST   /cartes note=x -> 303
)");
    EXPECT_EQ(messages(failures), "");
}

TEST(CaseRunner, says_where_and_shows_the_nearest_excerpt)
{
    auto const failures = play("GET / -> 200 has \"voici la page de garde\"\n\nGET / -> 404\n");
    ASSERT_EQ(failures.size(), 2U);
    EXPECT_EQ(failures[0].line, 1);
    EXPECT_NE(failures[0].message.find("voici la page d'accueil</main>"), std::string::npos)
        << messages(failures);
    EXPECT_EQ(failures[1].line, 3);
    EXPECT_NE(failures[1].message.find("expected 404, answered 200"), std::string::npos)
        << messages(failures);
}

TEST(CaseRunner, fails_each_kind_of_expectation)
{
    for (std::string const expected :
        {"has \"Adieu\"", "lacks \"Bonjour\"", "header \"ETag: 1\"", "header X-Absent", "lacks-header ETag",
            "type \"text/plain\"", "location \"/x\"", "/x", "json $.a == 1"})
        EXPECT_EQ(play("GET / -> 200 " + expected).size(), 1U) << expected;
    for (std::string const expected : {"json $.total == 2", "json $.total == \"1\"", "json $.absent == 1",
             "json $.items[1].name == \"Un\""})
        EXPECT_EQ(play("GET /api/items -> 200 " + expected).size(), 1U) << expected;
}

TEST(CaseRunner, a_step_goes_on_over_several_lines_and_keeps_the_number_of_its_first)
{
    auto const failures = play("\nGET / \\\n  -> 200 \\\n  has \"Adieu\"\nGET / -> 201\n");
    ASSERT_EQ(failures.size(), 2U);
    EXPECT_EQ(failures[0].line, 2);
    EXPECT_EQ(failures[1].line, 5);
}

TEST(CaseRunner, a_world_that_does_not_exist_fails_its_line)
{
    auto const failures = play("world nulle-part\n");
    ASSERT_EQ(failures.size(), 1U);
    EXPECT_EQ(failures[0].line, 1);
}

TEST(CaseRunner, refuses_scripts_that_it_cannot_read)
{
    for (std::string const script : {"FETCH / -> 200", "GET / 200", "GET / -> deux", "GET page -> 200",
             "GET / -> 200 hass \"x\"", "GET / -> 200 has \"x", "POST / name -> 303",
             "GET / -> 200 json $.a 1", "with Name", "as", "world a b"})
        EXPECT_THROW(cases::parse_script("x", script), std::runtime_error) << script;
    EXPECT_THROW(cases::read_script("/nowhere/x.case"), std::runtime_error);
}

TEST(CaseRunner, a_folder_without_scripts_is_an_error)
{
    auto const folder = std::filesystem::path{testing::TempDir()} / "no-case-here";
    std::filesystem::create_directories(folder);
    EXPECT_THROW(cases::register_cases("cases", {folder}, world), std::runtime_error);
}

TEST(CaseRunner, plays_a_file)
{
    auto const path = std::filesystem::path{testing::TempDir()} / "welcome.case";
    std::ofstream{path} << "GET / -> 200 has Bonjour\nGET / -> 500\n";
    World played = world();
    auto const failures = cases::run_case(path, played);
    ASSERT_EQ(failures.size(), 1U);
    EXPECT_EQ(failures[0].file, path.string());
    EXPECT_EQ(failures[0].line, 2);
}

} // namespace
