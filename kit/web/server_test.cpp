#include "kit/web/server.h"

#include "kit/storage/connection.h"
#include "kit/web/compression.h"
#include "kit/web/finishing.h"

#include <gtest/gtest.h>
#include <stdexcept>

namespace {

using web::Method;
using web::RawRequest;
using web::Reply;
using web::Request;
using web::Server;

struct Season {
    std::string name;
};

Reply home(Request const& request)
{
    Reply reply;
    reply.body = request.language == web::Language::french ? "Bonjour" : "Hello";
    return reply;
}

Reply echo(Request const& request)
{
    return web::text(200, std::string{request.capture(0)} + '|' + std::string{request.query.get("q")});
}

Reply record(Request const& request)
{
    return web::text(200, std::string{request.form.get("name")});
}
Reply season(Request const& request)
{
    return web::text(200, request.get<Season>().name);
}
Reply absent(Request const&)
{
    throw web::Problem{404};
}
Reply fault(Request const&)
{
    throw std::runtime_error{"the secret reason"};
}
Reply busy(Request const&)
{
    throw storage::Fault{storage::Fault::Kind::busy, "another write takes too long"};
}
Reply full(Request const&)
{
    throw storage::Fault{storage::Fault::Kind::disk, "no room"};
}
Reply long_page(Request const&)
{
    return web::text(200, std::string(5000, 'a'));
}
Reply personal(Request const&)
{
    Reply reply = web::text(200, "personnel");
    reply.caching = web::Caching::none;
    return reply;
}

Reply error_page(Request const& request, int status)
{
    if (request.path == "/pire")
        throw std::runtime_error{"the page of errors fails too"};
    if (request.path == "/pire-encore")
        throw web::Problem{404};
    return web::text(status, "erreur " + request.number + ' ' + std::string{code(request.language)});
}

std::vector<web::Route> const routes{
    {Method::get, {"/", "/en"}, home},
    {Method::get, {"/echo/{word}", "/en/echo/{word}"}, echo},
    {Method::post, {"/cartes"}, record},
    {Method::get, {"/saison"}, season},
    {Method::get, {"/absent"}, absent},
    {Method::get, {"/faute"}, fault},
    {Method::get, {"/pire"}, fault},
    {Method::get, {"/pire-encore"}, fault},
    {Method::get, {"/occupe"}, busy},
    {Method::get, {"/plein"}, full},
    {Method::get, {"/longue"}, long_page},
    {Method::get, {"/personnel"}, personal},
};

Server make_server(web::Site site = {})
{
    return Server{
        std::move(site), routes, error_page, [] { return *parse_instant("2026-11-24T06:00:00.000Z"); }};
}

Server const& server()
{
    static Server const only = make_server();
    return only;
}

using Headers = std::vector<std::pair<std::string, std::string>>;

Reply get(std::string target, Headers headers = {}, std::string method = "GET")
{
    return server().answer({std::move(method), std::move(target), std::move(headers), {}});
}

Reply post(Headers headers, std::string body = "name=x", std::string target = "/cartes")
{
    headers.emplace_back("host", "exemple.quebec");
    headers.emplace_back("content-type", "application/x-www-form-urlencoded");
    return server().answer({"POST", std::move(target), std::move(headers), std::move(body)});
}

std::string header(Reply const& reply, std::string_view name)
{
    return std::string{find_header(reply, name)};
}

TEST(Server, answers_pages_in_their_language)
{
    EXPECT_EQ(get("/").body, "Bonjour");
    EXPECT_EQ(get("/en").body, "Hello");
    EXPECT_EQ(get("/echo/d%C3%A9j%C3%A0%20vu+?q=a+b").body, "déjà vu+|a b");
    EXPECT_EQ(get("http://exemple.quebec/echo/x?q=1#fin").body, "x|1");
}

TEST(Server, refuses_addresses_that_are_broken)
{
    for (std::string const target : {"/echo/%", "/echo/%zz", "/echo/%00", "/echo/%ff", "/echo/x?q=%", "*", "",
             "exemple.quebec:443", "/echo/x?q=%00"})
        EXPECT_EQ(get(target).status, 400) << target;
}

TEST(Server, an_absent_page_answers_404_in_the_language_of_its_address)
{
    EXPECT_EQ(get("/nulle-part").status, 404);
    EXPECT_NE(get("/nulle-part").body.find(" fr"), std::string::npos);
    EXPECT_NE(get("/en/nowhere").body.find(" en"), std::string::npos);
    EXPECT_EQ(get("/absent").status, 404);
    EXPECT_EQ(get("/echo/a%2Fb").status, 404);
    EXPECT_EQ(header(get("/nulle-part"), "Cache-Control"), "no-store");
}

TEST(Server, says_which_methods_are_allowed)
{
    auto const reply = get("/", {}, "DELETE");
    EXPECT_EQ(reply.status, 405);
    EXPECT_EQ(header(reply, "Allow"), "GET, HEAD");
}

TEST(Server, a_slash_at_the_end_moves_to_the_page_without_it_and_never_elsewhere)
{
    EXPECT_EQ(get("/echo/x/?q=a%20b").status, 301);
    EXPECT_EQ(header(get("/echo/x/?q=a%20b"), "Location"), "/echo/x?q=a%20b");
    EXPECT_EQ(header(get("/en/"), "Location"), "/en");
    EXPECT_EQ(get("/nulle-part/").status, 404);
    EXPECT_EQ(get("//exemple.evil/").status, 404);
    EXPECT_EQ(header(get("/echo/%5Cexemple.evil/"), "Location"), "/echo/%5Cexemple.evil");
    EXPECT_EQ(header(get("//"), "Location"), "/");
}

TEST(Server, a_fault_shows_its_number_and_not_its_reason)
{
    auto const reply = get("/faute");
    EXPECT_EQ(reply.status, 500);
    EXPECT_NE(reply.body.find('-'), std::string::npos);
    EXPECT_EQ(reply.body.find("secret"), std::string::npos);
    EXPECT_NE(reply.body, get("/faute").body);
    EXPECT_EQ(get("/pire").status, 500);
    EXPECT_NE(get("/pire").body, "");
}

TEST(Server, answers_even_when_the_page_of_errors_leaves_with_another_error)
{
    EXPECT_EQ(get("/pire-encore").status, 500);
    EXPECT_EQ(get("/pire-encore").body.substr(0, 5), "500 (");
}

TEST(Server, a_database_in_use_asks_to_try_again_later)
{
    EXPECT_EQ(get("/occupe").status, 503);
    EXPECT_EQ(header(get("/occupe"), "Retry-After"), "10");
    EXPECT_EQ(get("/plein").status, 500);
    EXPECT_EQ(header(get("/plein"), "Retry-After"), "");
}

TEST(Server, forms_are_taken_from_this_site_only)
{
    EXPECT_EQ(post({{"sec-fetch-site", "same-origin"}}).body, "x");
    EXPECT_EQ(post({{"sec-fetch-site", "none"}}).status, 200);
    EXPECT_EQ(post({{"origin", "https://exemple.quebec"}}).status, 200);
    EXPECT_EQ(post({{"referer", "https://exemple.quebec/page"}}).status, 200);
    EXPECT_EQ(post({}).status, 403);
    EXPECT_EQ(post({{"sec-fetch-site", "cross-site"}, {"origin", "https://exemple.quebec"}}).status, 403);
    EXPECT_EQ(post({{"sec-fetch-site", "same-site"}}).status, 403);
    EXPECT_EQ(post({{"origin", "null"}}).status, 403);
    EXPECT_EQ(post({{"origin", "https://evil.quebec"}, {"referer", "https://exemple.quebec/"}}).status, 403);
    EXPECT_EQ(post({{"origin", "https://exemple.quebec.evil"}}).status, 403);
}

TEST(Server, a_proxy_may_change_the_host_when_the_public_address_is_known)
{
    web::Site site;
    site.address = "https://exemple.quebec";
    Server const behind_proxy = make_server(site);
    RawRequest request{"POST", "/cartes", {{"host", "127.0.0.1"}, {"origin", "https://exemple.quebec"}}, {}};
    EXPECT_EQ(behind_proxy.answer(request).status, 200);
}

TEST(Server, reads_urlencoded_forms_and_no_other)
{
    Headers const here{{"sec-fetch-site", "same-origin"}};
    EXPECT_EQ(post(here, "name=d%27ici+l%C3%A0").body, "d'ici là");
    EXPECT_EQ(post(here, "name=%").status, 400);
    auto const typed = [&](std::string type, std::string body) {
        return server().answer({"POST", "/cartes",
            {{"sec-fetch-site", "none"}, {"content-type", std::move(type)}}, std::move(body)});
    };
    EXPECT_EQ(typed("application/x-www-form-urlencoded; charset=UTF-8", "name=x").status, 200);
    EXPECT_EQ(typed("multipart/form-data; boundary=x", "x").status, 415);
    EXPECT_EQ(typed("text/plain", "name=x").status, 415);
    EXPECT_EQ(typed("", "name=x").status, 415);
    EXPECT_EQ(typed("", "").status, 200);
}

TEST(Server, protects_every_page_with_headers)
{
    for (Reply const& reply : {get("/"), get("/nulle-part"), get("/faute"), server().refuse(431)}) {
        EXPECT_EQ(header(reply, "X-Content-Type-Options"), "nosniff");
        EXPECT_EQ(header(reply, "Content-Security-Policy"),
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors "
            "'none'");
        EXPECT_EQ(header(reply, "Referrer-Policy"), "same-origin");
        EXPECT_EQ(header(reply, "Cross-Origin-Opener-Policy"), "same-origin");
        EXPECT_NE(header(reply, "Permissions-Policy"), "");
        EXPECT_EQ(header(reply, "Vary"), "Accept-Encoding, HX-Request");
        EXPECT_EQ(header(reply, "Strict-Transport-Security"), "");
        EXPECT_EQ(header(reply, "Date"), "Tue, 24 Nov 2026 06:00:00 GMT");
        EXPECT_EQ(header(reply, "Content-Length"), std::to_string(reply.body.size()));
    }
}

TEST(Server, an_https_site_asks_for_https_and_a_base_map_opens_one_origin)
{
    web::Site site;
    site.address = "https://exemple.quebec";
    site.tiles = "https://{s}.tuiles.quebec:8443/{z}/{x}/{y}.png";
    auto const reply = make_server(site).answer({"GET", "/", {}, {}});
    EXPECT_EQ(header(reply, "Strict-Transport-Security"), "max-age=31536000");
    EXPECT_NE(header(reply, "Content-Security-Policy")
                  .find("img-src 'self' data: https://*.tuiles.quebec:8443; font-src"),
        std::string::npos);
}

TEST(Server, answers_304_when_the_client_has_the_page)
{
    auto const first = get("/");
    std::string const tag = header(first, "ETag");
    EXPECT_EQ(tag.substr(0, 3), "W/\"");
    EXPECT_EQ(header(first, "Cache-Control"), "no-cache");
    auto const second = get("/", {{"if-none-match", "\"other\", " + tag}});
    EXPECT_EQ(second.status, 304);
    EXPECT_EQ(second.body, "");
    EXPECT_EQ(header(second, "ETag"), tag);
    EXPECT_EQ(header(second, "Content-Length"), "");
    EXPECT_EQ(get("/en", {{"if-none-match", tag}}).status, 200);
    EXPECT_EQ(header(get("/", {{"cookie", "a=1"}}), "Cache-Control"), "private, no-cache");
    EXPECT_EQ(header(get("/personnel"), "ETag"), "");
    EXPECT_EQ(header(get("/personnel"), "Cache-Control"), "no-store");
}

TEST(Server, compresses_long_text_for_those_who_accept_it)
{
    auto const reply = get("/longue", {{"accept-encoding", "br, gzip"}});
    EXPECT_EQ(header(reply, "Content-Encoding"), "gzip");
    EXPECT_LT(reply.body.size(), 200U);
    EXPECT_EQ(reply.body, web::gzip(std::string(5000, 'a')));
    EXPECT_EQ(get("/longue").body.size(), 5000U);
    EXPECT_EQ(header(get("/longue"), "ETag"), header(reply, "ETag"));
    EXPECT_EQ(header(get("/", {{"accept-encoding", "gzip"}}), "Content-Encoding"), "");
}

TEST(Server, head_has_the_headers_of_get_without_its_body)
{
    auto const reply = get("/longue", {}, "HEAD");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.body, "");
    EXPECT_EQ(header(reply, "Content-Length"), "5000");
    EXPECT_EQ(header(reply, "Content-Type"), "text/plain; charset=utf-8");
}

TEST(Server, requests_read_the_snapshot_that_was_published)
{
    Server own = make_server();
    EXPECT_EQ(own.answer({"GET", "/saison", {}, {}}).status, 500);
    web::Snapshot snapshot;
    snapshot.put(Season{"hiver"});
    own.publish(std::make_shared<web::Snapshot const>(std::move(snapshot)));
    EXPECT_EQ(own.answer({"GET", "/saison", {}, {}}).body, "hiver");
}

TEST(Server, health_is_answered_before_anything)
{
    auto const reply = get("/healthz");
    EXPECT_EQ(reply.body, "ok");
    EXPECT_EQ(header(reply, "Cache-Control"), "no-store");
    EXPECT_EQ(get("/healthz", {}, "HEAD").body, "");
}

} // namespace
