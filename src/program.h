// The program put together: settings, database, memory, server. Every command of the command line starts from it.
#pragma once

#include "kit/web/assets.h"
#include "kit/web/live.h"
#include "kit/web/server.h"
#include "kit/web/words.h"
#include "settings.h"
#include "temporary_folder.h"

#include <memory>
#include <optional>
#include <vector>

// The clock of the program: the only place, with kit/web, where the time is read.
Instant now();

// Only one process at a time uses the index of the data folder. `kept`: this one, which also brings the shipped rules
// into the database. `apart`: this one only looks, beside a server that may be running; its index goes away with it.
enum class Index { kept, apart };

class Program {
public:
    // Opens or makes the database in the data folder, brings it to this version's schema. Throws a sentence when a
    // folder cannot be used.
    explicit Program(Settings, Index = Index::kept);

    Settings const& settings() const { return settings_; }
    storage::Database& database() { return *database_; }

    // What every request would read, loaded now. The index is brought up to date on the way.
    web::Server& server();
    // Serves until the process is told to stop (SIGINT, SIGTERM).
    void serve();

private:
    web::Site site() const;

    Settings settings_;
    std::optional<TemporaryFolder> apart_; // outlives what is in it
    std::vector<web::Feature> features_;
    std::unique_ptr<storage::Database> database_;
    std::unique_ptr<web::Words> french_;
    std::unique_ptr<web::Words> english_;
    std::unique_ptr<web::Assets> assets_;
    std::unique_ptr<web::Live> live_;
    std::unique_ptr<web::Server> server_;
};
