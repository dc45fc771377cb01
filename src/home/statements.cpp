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
    for (char const* const name : {"donnees", "accessibilite", "confidentialite", "api"})
        for (web::Language const language : {web::Language::french, web::Language::english}) {
            std::string const key = fmt::format("{}.{}", name, web::code(language));
            statements.all.emplace(key, read_statement(rules / "pages" / (key + ".md")));
        }
    return statements;
}

// The texts are the same everywhere; how to reach people is each operator's own.
static web::Markup with_contact(web::Request const& request, web::Markup const& body)
{
    static constexpr std::string_view place = "{contact}";
    std::string const& given = request.site->contact;
    std::string contact;
    web::Html{contact, request.words(), {}}.value(
        given.empty() ? request.words().say(tr("contact details to be added by the hub")) : given);
    web::Markup filled;
    std::string_view rest = body.text;
    for (std::size_t at = rest.find(place); at != std::string_view::npos; at = rest.find(place)) {
        filled.text += rest.substr(0, at);
        filled.text += contact;
        rest.remove_prefix(at + place.size());
    }
    filled.text += rest;
    return filled;
}

static web::Reply statement_page(web::Request const& request, hubs::Place const& place, std::string_view name)
{
    hubs::Scope const scope = hubs::scope(request, place);
    Statement const& statement
        = request.get<Statements>().all.at(fmt::format("{}.{}", name, web::code(request.language)));
    auto frame = hubs::frame(request, scope, place, {}, fmt::format("{} – {}", statement.title, scope.territory()),
        request.words().say(tr("{title}: social economy hubs of Québec.", {{"title", statement.title}})));
    return web::page(request, view::statement, StatementPage{std::move(frame), statement.title, with_contact(request, statement.body)});
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

} // namespace home
