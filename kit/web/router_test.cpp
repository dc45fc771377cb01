#include "kit/web/router.h"

#include <gtest/gtest.h>
#include <stdexcept>

namespace {

using web::Language;
using web::Method;
using web::Reply;
using web::Request;
using web::Route;
using web::Router;

Reply home(Request const&)
{
    return {};
}
Reply list(Request const&)
{
    return {};
}
Reply show(Request const&)
{
    return {};
}
Reply create(Request const&)
{
    return {};
}
Reply feed(Request const&)
{
    return {};
}

Router router()
{
    return Router{{
        {Method::get, {"/", "/en"}, home},
        {Method::get, {"/cartes", "/en/maps"}, list},
        {Method::post, {"/cartes", "/en/maps"}, create},
        {Method::get, {"/cartes/{name}", "/en/maps/{name}"}, show},
        {Method::post, {"/cartes/nouvelle", "/en/maps/new"}, create},
        {Method::get, {"/api/{version}/cartes/{name}"}, feed},
    }};
}

TEST(Router, finds_the_page_and_its_language)
{
    Router const routes = router();
    EXPECT_EQ(routes.match(Method::get, "/").page, home);
    EXPECT_EQ(routes.match(Method::get, "/en").page, home);
    EXPECT_EQ(routes.match(Method::get, "/en").language, Language::english);
    EXPECT_EQ(routes.match(Method::head, "/cartes").page, list);
    EXPECT_EQ(routes.match(Method::post, "/cartes").page, create);
    auto const match = routes.match(Method::get, "/en/maps/île d'Orléans");
    EXPECT_EQ(match.page, show);
    EXPECT_EQ(match.language, Language::english);
    EXPECT_EQ(match.captures, std::vector<std::string>{"île d'Orléans"});
    EXPECT_EQ(routes.match(Method::get, "/api/1/cartes/x").captures, (std::vector<std::string>{"1", "x"}));
}

TEST(Router, a_literal_wins_over_a_capture)
{
    Router const routes = router();
    EXPECT_EQ(routes.match(Method::post, "/cartes/nouvelle").page, create);
    EXPECT_EQ(routes.match(Method::get, "/cartes/nouvelle").status, 405);
    EXPECT_EQ(routes.match(Method::get, "/cartes/nouvelles").page, show);
}

TEST(Router, tells_absence_from_a_method_that_is_not_allowed)
{
    Router const routes = router();
    for (std::string_view const path :
        {"/absent", "/cartes/a/b", "/cartes/", "//", "/api", "/api/1", "/maps"})
        EXPECT_EQ(routes.match(Method::get, path).status, 404) << path;
    auto const other = routes.match(Method::other, "/cartes");
    EXPECT_EQ(other.status, 405);
    EXPECT_EQ(other.allow, "GET, HEAD, POST");
    EXPECT_EQ(routes.match(Method::post, "/cartes/x").allow, "GET, HEAD");
    EXPECT_EQ(routes.match(Method::get, "/cartes/nouvelle").allow, "POST");
    EXPECT_EQ(routes.match(Method::get, "/en/absent").language, Language::english);
}

TEST(Router, refuses_tables_that_contradict_themselves)
{
    auto const refuses
        = [](std::vector<Route> const& routes) { EXPECT_THROW(Router{routes}, std::logic_error); };
    refuses({{Method::get, {"/cartes/{name}"}, show}, {Method::get, {"/cartes/{other}"}, list}});
    refuses({{Method::get, {"/cartes", "/en/maps"}, show}, {Method::get, {"/plans", "/en/maps"}, list}});
    refuses({{Method::get, {"cartes"}, show}});
    refuses({{Method::get, {"/cartes/"}, show}});
    refuses({{Method::get, {"/cartes//x"}, show}});
    refuses({{Method::get, {"/cartes", "/maps"}, show}});
    refuses({{Method::get, {"/cartes/{name}", "/en/maps"}, show}});
    refuses({{Method::head, {"/cartes"}, show}});
}

} // namespace
