#include "organizations/received_reports.h"

#include "organizations/error_report.h"

#include <algorithm>

namespace organizations {

static constexpr Wording tr{"organizations"};

static std::string label_of(web::Words const& words, std::string const& subject)
{
    auto const found = std::find(report_subjects.begin(), report_subjects.end(), subject);
    if (found == report_subjects.end())
        return subject;
    return words.say(report_subject_labels()[std::size_t(found - report_subjects.begin())]);
}

documents::Sheet received_reports(web::Words const& words, std::vector<ReceivedReport> reports)
{
    std::vector<documents::Column> columns;
    for (Phrase const& title : {tr("Received"), tr("Hub"), tr("Address of the page"), tr("Organization"),
             tr("What should be corrected?"), tr("Message"), tr("E-mail")})
        columns.push_back({words.say(title)});
    return {"", std::move(columns), [&words, reports = std::move(reports)](documents::AddRow const& add) {
                for (ReceivedReport const& each : reports)
                    add({each.at, each.hub, each.slug, each.name, label_of(words, each.subject), each.message,
                        each.email.value_or("")});
            }};
}

} // namespace organizations
