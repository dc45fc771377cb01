// A reader says that something is wrong on an organization's page: the hub that covers it will read it.
#pragma once

#include "kit/base/outcome.h"
#include "kit/web/reply.h"
#include "kit/web/request.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace organizations {

// What is said to be wrong. Codes stay in the database.
inline constexpr std::array<std::string_view, 5> report_subjects{"contact", "activity", "closed", "not_social", "other"};
// In the order of the subjects, as readers are asked.
std::array<Phrase, report_subjects.size()> report_subject_labels();
// A robot that has understood the form stops there: further reports on one organization within a day are refused (429).
inline constexpr int most_reports_a_day = 20;

struct ErrorReport {
    std::string subject;
    std::string message;              // 1 to 2,000 bytes
    std::optional<std::string> email; // only to answer
};

// As typed: kept as it is when it is refused.
struct ErrorReportForm {
    std::string subject = std::string{report_subjects[0]};
    std::string message;
    std::string email;
    std::string trap; // a field that people do not see and robots fill
};

Outcome<ErrorReport> check(ErrorReportForm const&);

web::Reply show_report_form(web::Request const&);
web::Reply receive_report(web::Request const&);

} // namespace organizations
