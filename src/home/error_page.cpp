#include "home/error_page.html.h"
#include "home/home.h"
#include "kit/web/html.h"
#include "kit/web/problem.h"
#include "organizations/addresses.h"

namespace home {

static constexpr Wording tr{"home"};

namespace {

struct Explained {
    Phrase what;
    Phrase todo;
};

Explained explain(int status)
{
    switch (status) {
    case 400:
        return {tr("This address or this form is not understood"), tr("Check the address, or start again from the home page.")};
    case 403:
        return {tr("This form was not sent from our pages"), tr("Open the page again and send the form from there. Nothing was recorded.")};
    case 404:
        return {tr("This page does not exist"), tr("Its address may have changed. Search the directory, or go back to the home page.")};
    case 405:
        return {tr("This page cannot be used in that way"), tr("Go back to the page before and use its buttons.")};
    case 408:
        return {tr("The request took too long"), tr("Try again. If your connection is slow, send less at a time.")};
    case 413:
        return {tr("What you sent is too large"), tr("Shorten it, then send it again.")};
    case 414:
        return {tr("This address is too long"), tr("Remove some filters, then search again.")};
    case 415:
        return {tr("This form is not in an expected format"), tr("Open the page again and send the form from there.")};
    case 429:
        return {tr("This page has received many messages since yesterday"), tr("They will be read. Yours was not recorded: try again tomorrow.")};
    case 431:
        return {tr("Your browser sent headers that are too long"), tr("Clear the cookies of this site, then try again.")};
    default:
        return {tr("Something broke on our side"), tr("Nothing that you did is at fault. Try again in a moment; if it goes on, tell us the number below.")};
    }
}

// The hub whose address the broken request bears, so that its visitors stay at home.
hubs::Scope scope_of(web::Request const& request)
{
    bool const english = request.path == "/en" || request.path.starts_with("/en/");
    hubs::Scope scope{nullptr, english ? web::Language::english : web::Language::french};
    std::string_view rest = std::string_view{request.path}.substr(english ? 3 : 0);
    rest.remove_prefix(rest.empty() ? 0 : 1);
    scope.hub = request.get<hubs::Hubs>().find(rest.substr(0, rest.find('/')));
    return scope;
}

} // namespace

web::Reply error_page(web::Request const& given, int status)
{
    web::Request request = given;
    hubs::Scope const scope = scope_of(request);
    request.language = scope.language;
    if (request.path.starts_with("/api/") || request.path.starts_with("/en/api/"))
        return web::problem_details(request, status, {});
    auto const [what, todo] = explain(status);
    std::string const title = request.words().say(what);
    auto frame = hubs::frame(request, scope, hubs::home_place, {}, title, title);
    frame.indexable = false;
    web::Reply reply = web::page(request, view::error,
        ErrorView{std::move(frame), title, todo, status, request.number, scope.link(organizations::directory_place)});
    reply.status = status;
    reply.caching = web::Caching::none;
    return reply;
}

} // namespace home
