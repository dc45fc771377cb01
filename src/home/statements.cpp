#include "home/statements.h"

#include "home/statement.html.h"
#include "kit/base/file.h"
#include "kit/documents/markdown.h"

#include <array>
#include <fmt/format.h>

namespace home {

static constexpr Wording tr{"home"};

static Statement read_statement(std::filesystem::path const& file)
{
    auto read = documents::read_markdown(read_file(file));
    return {std::move(read.title), {std::move(read.html)}};
}

Statements read_statements(std::filesystem::path const& rules)
{
    Statements statements;
    for (char const* const name : {"donnees", "accessibilite", "confidentialite", "api", "logiciel"})
        for (web::Language const language : {web::Language::french, web::Language::english}) {
            std::string const key = fmt::format("{}.{}", name, web::code(language));
            statements.all.emplace(key, read_statement(rules / "pages" / (key + ".md")));
        }
    statements.notice = read_file(rules / ".." / "NOTICE");
    return statements;
}

static std::string contact_of(web::Request const& request)
{
    std::string const& given = request.site->contact;
    return given.empty() ? request.words().say(tr("contact details to be added by the hub")) : given;
}

// Whoever uses the program over a network is offered its source: AGPL-3.0, section 13.
static std::string source_of(web::Request const& request)
{
    std::string const& given = request.site->source_link;
    return given.empty()
        ? request.words().say(tr("on request, from the people in charge of this site: {contact}",
            {{"contact", contact_of(request)}}))
        : given;
}

static void fill(
    web::Request const& request, web::Markup& body, std::string_view place, std::string const& words)
{
    std::string escaped;
    web::Html{escaped, request.words(), {}}.value(words);
    for (std::size_t at = body.text.find(place); at != std::string::npos;
         at = body.text.find(place, at + escaped.size()))
        body.text.replace(at, place.size(), escaped);
}

// The texts are the same everywhere; how to reach people and which program answers are each operator's own.
static web::Markup filled(web::Request const& request, web::Markup body)
{
    fill(request, body, "{contact}", contact_of(request));
    fill(request, body, "{source}", source_of(request));
    fill(request, body, "{version}", request.site->version);
    return body;
}

enum class Notice { absent, below };

static web::Reply statement_page(web::Request const& request, hubs::Place const& place, std::string_view name,
    Notice notice = Notice::absent)
{
    hubs::Scope const scope = hubs::scope(request, place);
    Statements const& statements = request.get<Statements>();
    Statement const& statement = statements.all.at(fmt::format("{}.{}", name, web::code(request.language)));
    auto frame
        = hubs::frame(request, scope, place, {}, fmt::format("{} – {}", statement.title, scope.territory()),
            request.words().say(tr("{title}: social economy hubs of Québec.", {{"title", statement.title}})));
    return web::page(request, view::statement,
        StatementPage{std::move(frame), statement.title, filled(request, statement.body),
            notice == Notice::below ? std::string_view{statements.notice} : std::string_view{}});
}

web::Reply data_page(web::Request const& request)
{
    return statement_page(request, data_place, "donnees");
}

web::Reply accessibility_page(web::Request const& request)
{
    return statement_page(request, accessibility_place, "accessibilite");
}

web::Reply privacy_page(web::Request const& request)
{
    return statement_page(request, privacy_place, "confidentialite");
}

web::Reply api_page(web::Request const& request)
{
    return statement_page(request, api_place, "api");
}

web::Reply software_page(web::Request const& request)
{
    return statement_page(request, software_place, "logiciel", Notice::below);
}

} // namespace home
