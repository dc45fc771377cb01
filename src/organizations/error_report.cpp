#include "organizations/error_report.h"

#include "kit/base/text.h"
#include "kit/web/html.h"
#include "organizations/addresses.h"
#include "organizations/organization_page.h"
#include "organizations/report_page.h"
#include "organizations/report.html.h"
#include "organizations/sql.h"

#include <algorithm>

namespace organizations {

static constexpr Wording tr{"organizations"};
static constexpr std::size_t longest_message = 2000;

static std::size_t characters(std::string_view text)
{
    return std::size_t(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

Outcome<ErrorReport> check(ErrorReportForm const& form)
{
    Refusals refusals;
    if (std::find(report_subjects.begin(), report_subjects.end(), form.subject) == report_subjects.end())
        refusals.push_back({"subject", tr("Choose what is to be corrected.")});
    auto const message = tidy_lines(form.message);
    if (!message || message->empty())
        refusals.push_back({"message", tr("Write what is wrong, and what it should say.")});
    else if (characters(*message) > longest_message)
        refusals.push_back({"message", tr("Shorten the message: it may have 2,000 characters at most.")});
    auto const email = tidy(form.email);
    if (email && !email->empty() && !web::Link::mail(*email))
        refusals.push_back({"email", tr("Write the whole address, such as name@example.ca.")});
    if (!refusals.empty())
        return refusals;
    return ErrorReport{form.subject, *message, email && !email->empty() ? email : std::nullopt};
}

static ReportPage page_of(web::Request const& request, hubs::Scope const& scope, Organization const& organization)
{
    auto frame = hubs::frame(request, scope, report_place, {organization.slug},
        request.words().say(tr("Report an error – {name}", {{"name", organization.name}})),
        request.words().say(tr("Report an error on a page of the directory.")));
    frame.indexable = false;
    web::Link const back = scope.link(organization_place, {organization.slug});
    frame.crumbs = {{request.words().say(tr("Directory")), scope.link(directory_place)}, {organization.name, back}};
    return {.frame = std::move(frame), .name = organization.name, .back = back, .form = {}, .refusals = {}, .subjects = {}};
}

std::array<Phrase, report_subjects.size()> report_subject_labels()
{
    return {tr("The address or the contact details"), tr("The activities or the services"),
        tr("The enterprise is closed"), tr("It is not a social-economy enterprise"), tr("Something else")};
}

static void add_subjects(ReportPage& page)
{
    auto const labels = report_subject_labels();
    for (std::size_t i = 0; i < labels.size(); ++i)
        page.subjects.push_back({report_subjects[i], labels[i], page.form.subject == report_subjects[i]});
}

web::Reply show_report_form(web::Request const& request)
{
    hubs::Scope const scope = hubs::scope(request, report_place);
    Located const located = locate(request, hubs::capture(request, scope, 0));
    if (auto const link = elsewhere(request, scope, located, report_place))
        return web::moved(*link);
    ReportPage page = page_of(request, scope, located.organization);
    page.sent = request.query.find("envoye").has_value();
    add_subjects(page);
    return web::page(request, view::report, page);
}

// Whose report it is: the overlay on whose page it was written, else the hub that covers the organization.
static std::string reader_of(web::Request const& request, hubs::Scope const& scope, Located const& located)
{
    auto const& overlays = located.organization.overlays;
    int const covering = request.get<Directory>().card(located.row).hub;
    bool const on_overlay = scope.hub && std::find(overlays.begin(), overlays.end(), scope.hub->slug) != overlays.end();
    if (covering >= 0 && !on_overlay)
        return request.get<hubs::Hubs>().all()[std::size_t(covering)].slug;
    return scope.hub ? scope.hub->slug : "";
}

// Each report costs a person's attention, and anybody may write one.
static void refuse_too_many(storage::Write& write, Organization const& organization)
{
    auto const since = write.now() - std::chrono::days{1};
    auto const lately = write.one(sql::count_error_reports{.organization = organization.id, .since = since});
    if (lately->total >= most_reports_a_day)
        throw web::Problem{429};
}

static void keep(web::Request const& request, hubs::Scope const& scope, Located const& located, ErrorReport const& report)
{
    std::string const hub = reader_of(request, scope, located);
    storage::Write write{request.db(), {"public"}, request.now};
    refuse_too_many(write, located.organization);
    IdText const id = make_id_text(request.now, write.randomness());
    std::string const entity{id.data(), id.size()};
    write.run(sql::insert_error_report{.hub = hub,
        .id = entity,
        .organization = located.organization.id,
        .at = request.now,
        .subject = report.subject,
        .message = report.message,
        .email = report.email});
    write.record({.tenant = hub, .kind = "error_report", .entity = entity, .action = "organizations.report", .after = report.subject});
    write.commit();
}

web::Reply receive_report(web::Request const& request)
{
    hubs::Scope const scope = hubs::scope(request, report_place);
    Located const located = locate(request, hubs::capture(request, scope, 0));
    ErrorReportForm const form{std::string{request.form.get("subject")}, std::string{request.form.get("message")},
        std::string{request.form.get("email")}, std::string{request.form.get("website")}};
    web::Link const sent = scope.link(report_place, {located.organization.slug}).with("envoye", "1");
    if (!form.trap.empty())
        return web::see(sent); // a robot is told what it wants to hear
    auto const report = check(form);
    if (report.ok()) {
        keep(request, scope, located, *report);
        return web::see(sent);
    }
    ReportPage page = page_of(request, scope, located.organization);
    page.form = form;
    page.refusals = report.refusals();
    add_subjects(page);
    web::Reply reply = web::page(request, view::report, page);
    reply.status = 422;
    reply.caching = web::Caching::none;
    return reply;
}

} // namespace organizations
