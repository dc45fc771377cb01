// What the page "report an error" shows: an empty form, a refused one with all that was typed, or thanks.
#pragma once

#include "hubs/frame.h"
#include "organizations/error_report.h"

namespace organizations {

struct SubjectView {
    std::string_view code;
    Phrase label;
    bool chosen;
};

struct ReportPage {
    hubs::Frame frame;
    std::string name;
    web::Link back;
    ErrorReportForm form;
    Refusals refusals;
    std::vector<SubjectView> subjects;
    bool sent = false;

    Phrase const* refusal(std::string_view field) const
    {
        for (Refusal const& refusal : refusals)
            if (refusal.field == field)
                return &refusal.message;
        return nullptr;
    }
};

} // namespace organizations
