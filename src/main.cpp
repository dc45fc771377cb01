#include "command_line.h"

#include <unistd.h>

static std::vector<std::string> all_variables()
{
    std::vector<std::string> all;
    for (char** variable = environ; *variable; ++variable)
        all.emplace_back(*variable);
    return all;
}

int main(int count, char** arguments)
{
    Settings shipped;
    shipped.rules = POLES_SOURCE_FOLDER "/rules";
    shipped.assets = POLES_BUILD_FOLDER "/web";
    shipped.words = POLES_BUILD_FOLDER "/words";
    return run_command_line({arguments + 1, arguments + count}, all_variables(), shipped);
}
