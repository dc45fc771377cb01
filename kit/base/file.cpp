#include "kit/base/file.h"

#include <fmt/format.h>
#include <fstream>
#include <sstream>
#include <stdexcept>

std::string read_file(std::filesystem::path const& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file)
        throw std::runtime_error{fmt::format("{}: cannot be read", path.string())};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void write_if_different(std::filesystem::path const& path, std::string_view text)
{
    if (std::filesystem::exists(path) && read_file(path) == text)
        return;
    std::ofstream file{path, std::ios::binary};
    if (!(file << text))
        throw std::runtime_error{fmt::format("{}: cannot be written", path.string())};
}
