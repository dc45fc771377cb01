#include "accounts/accounts.h"

#include <gtest/gtest.h>

using accounts::parse_visibility;
using accounts::Viewer;
using accounts::Visibility;

TEST(Visibility, is_read_back_from_its_code)
{
    for (Visibility const each : {Visibility::everyone, Visibility::network, Visibility::hub, Visibility::aggregate})
        EXPECT_EQ(parse_visibility(code(each)), each);
    EXPECT_EQ(code(Visibility::hub), "hub");
    EXPECT_FALSE(parse_visibility("Hub"));
    EXPECT_FALSE(parse_visibility(""));
}

TEST(Viewer, sees_only_what_everyone_sees_when_it_is_nobody)
{
    EXPECT_TRUE(Viewer::nobody().sees(Visibility::everyone));
    EXPECT_FALSE(Viewer::nobody().sees(Visibility::network));
    EXPECT_FALSE(Viewer::nobody().sees(Visibility::hub));
    EXPECT_FALSE(Viewer::nobody().sees(Visibility::aggregate));
}
