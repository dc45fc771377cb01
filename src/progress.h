// A line that is written over while something goes on, and kept when it is done. Silent in a file.
#pragma once

#include <fmt/format.h>
#include <iostream>
#include <string>
#include <unistd.h>

class Progress {
public:
    explicit Progress(std::string what) : what_{std::move(what)}, shown_{isatty(STDERR_FILENO) != 0} { }
    ~Progress()
    {
        if (shown_)
            std::cerr << '\n';
    }
    Progress(Progress const&) = delete;
    Progress& operator=(Progress const&) = delete;

    void operator()(int done) const
    {
        if (shown_)
            std::cerr << fmt::format("\r{}: {}", what_, done) << std::flush;
    }

private:
    std::string what_;
    bool shown_;
};
