// Keeps what a server holds in memory true to its database: loads it at the start, then follows the change rows, its
// own and those of other processes (an import from the command line).
#pragma once

#include "kit/web/feature.h"
#include "kit/web/server.h"

#include <filesystem>
#include <memory>
#include <stop_token>
#include <vector>

namespace web {

struct LiveFolders {
    std::filesystem::path rules;
    std::filesystem::path index;
};

class Live {
public:
    Live(storage::Database&, std::vector<Feature> const&, LiveFolders);

    // Brings shipped rules into the database, in one write.
    void seed(Instant now);
    // Loads everything and publishes it.
    void start(Server&, Instant now);
    // Loads again what the changes since the last time concern. False when there were none.
    bool follow(Server&, Instant now);
    // Follows every second until stopped.
    void run(Server&, Server::Clock const&, std::stop_token);

private:
    void load(Server&, storage::Reader&, std::vector<storage::Changed> const&, Instant now);

    storage::Database& database_;
    std::vector<Feature> const& features_;
    LiveFolders folders_;
    storage::Position position_ = 0;
};

} // namespace web
