#include "kit/rules/shipped.h"

#include "kit/base/file.h"
#include "storage/sql.h"

#include <fmt/format.h>

namespace rules {

// FNV-1a: only has to tell one version of a file from the next.
static std::string fingerprint(std::filesystem::path const& file)
{
    std::uint64_t hash = 14695981039346656037u;
    for (char const c : read_file(file))
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return fmt::format("{:016x}", hash);
}

bool has_changed(storage::Write& write, std::filesystem::path const& file)
{
    std::string const current = fingerprint(file);
    auto const kept = write.one(storage::sql::find_rule_file{.name = file.filename().string()});
    return !kept || kept->fingerprint != current;
}

void keep(storage::Write& write, std::filesystem::path const& file)
{
    write.run(storage::sql::keep_rule_file{.name = file.filename().string(), .fingerprint = fingerprint(file)});
}

} // namespace rules
