// The settings by name, and where an operator gives them: a flag, else a line of the settings file, else a
// variable. All three say the same names; what is not a setting is refused rather than passed over.
#pragma once

#include "settings.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct Setting {
    enum class Of { every_command, serve };

    std::string_view name; // "public-address": --public-address, POLES_PUBLIC_ADDRESS
    char const* purpose; // its line of --help
    Of of;
    void (*take)(Settings&, Setting const&, std::string const& value, Refusals&);

    std::string flag() const;
    std::string variable() const;
};

std::span<Setting const> all_settings();

// Values by name of setting, not yet understood.
using GivenSettings = std::map<std::string, std::string, std::less<>>;

// Lines `name = value`, the value in quotation marks or not; lines that begin with # or ; are comments, and a
// line [serve] changes nothing. A file that cannot be read, another line or an unknown name is refused with
// file and line.
Outcome<GivenSettings> read_settings_file(std::filesystem::path const&);

// Of "NAME=value" pairs, those whose name begins with POLES_; an empty one is as if it were absent. Another
// name than those of the settings is refused.
Outcome<GivenSettings> read_settings_of_environment(std::vector<std::string> const& environment);

// Puts the values in their places. A value of the wrong kind is refused with the setting, the value and what
// is expected; `check` (settings.h) looks at the rest.
Refusals take(Settings&, GivenSettings const&);
