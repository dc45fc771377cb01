// A folder that only this user may enter, and that goes away with its owner.
#pragma once

#include <filesystem>

class TemporaryFolder {
public:
    // Throws when the system gives none.
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;

    std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
};
