// The command line: from the words typed to a command that is done.
#pragma once

#include "settings.h"

#include <string>
#include <vector>

// Reads the settings, does what is asked and answers the status of the process: 0 when it is done, 1 for a
// fault, 2 for what the reader has to correct, more than 100 when the words typed are not understood.
// `arguments` follow the program's name; `environment` holds "NAME=value" pairs; `shipped` names the folders
// that came with the program.
int run_command_line(
    std::vector<std::string> arguments, std::vector<std::string> const& environment, Settings const& shipped);
