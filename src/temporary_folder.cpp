#include "temporary_folder.h"

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <system_error>

TemporaryFolder::TemporaryFolder()
{
    std::string name = (std::filesystem::temp_directory_path() / "poles-XXXXXX").string();
    if (!mkdtemp(name.data()))
        throw std::runtime_error{"no temporary folder can be made: " + name};
    path_ = name;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code left_behind; // the system empties its temporary folder some day
    std::filesystem::remove_all(path_, left_behind);
}
