// What an error page shows.
#pragma once

#include "hubs/frame.h"

namespace home {

struct ErrorView {
    hubs::Frame frame;
    std::string title;
    Phrase todo;
    int status;
    std::string number; // to quote: the same as in the log
    web::Link directory;
};

} // namespace home
