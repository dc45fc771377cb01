// Whole files, for the tools of the build and for shipped rules.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

// A file that cannot be read throws std::runtime_error naming it.
std::string read_file(std::filesystem::path const&);

// Leaves the file alone when it already holds that text: what was built from it stays fresh.
void write_if_different(std::filesystem::path const&, std::string_view text);
