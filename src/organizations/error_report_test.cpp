#include "organizations/error_report.h"

#include <gtest/gtest.h>

using organizations::check;
using organizations::ErrorReportForm;

static std::string refused_fields(ErrorReportForm const& form)
{
    std::string fields;
    auto const checked = check(form);
    if (checked.ok())
        return "none";
    for (Refusal const& refusal : checked.refusals())
        fields += refusal.field + " ";
    return fields;
}

TEST(ErrorReport, is_tidied_and_kept)
{
    auto const report = check({"closed", "  Fermée\r\n\r\n\r\ndepuis  mai. ", " moi@exemple.ca ", ""});
    ASSERT_TRUE(report.ok());
    EXPECT_EQ(report->subject, "closed");
    EXPECT_EQ(report->message, "Fermée\n\ndepuis mai.");
    EXPECT_EQ(report->email, "moi@exemple.ca");
    EXPECT_FALSE(check({"other", "Bonjour", "  ", ""})->email);
}

TEST(ErrorReport, is_refused_with_everything_to_correct_at_once)
{
    EXPECT_EQ(refused_fields({"closed", "Fermée", "", ""}), "none");
    EXPECT_EQ(refused_fields({"zzz", "", "moi", ""}), "subject message email ");
    EXPECT_EQ(refused_fields({"closed", " \n\t ", "", ""}), "message ");
    EXPECT_EQ(refused_fields({"closed", "\xff", "", ""}), "message ");
    EXPECT_EQ(refused_fields({"closed", std::string(2000, 'a'), "", ""}), "none");
    EXPECT_EQ(refused_fields({"closed", std::string(2001, 'a'), "", ""}), "message ");
    EXPECT_EQ(refused_fields({"closed", "Fermée", "moi@exemple", ""}), "email ");
    EXPECT_EQ(refused_fields({"closed", "Fermée", "moi@exemple.ca\nBcc: x@y.ca", ""}), "email ");
}
