#include "kit/web/live.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <spdlog/spdlog.h>

namespace web {

using namespace std::chrono_literals;

Live::Live(storage::Database& database, std::vector<Feature> const& features, LiveFolders folders)
    : database_{database}, features_{features}, folders_{std::move(folders)}
{
}

void Live::seed(Instant now)
{
    storage::Write write{database_, {"program"}, now};
    Seeding seeding{write, folders_.rules};
    for (Feature const& feature : features_)
        if (feature.seed)
            feature.seed(seeding);
    write.commit();
}

void Live::start(Server& server, Instant now)
{
    storage::Reader reader{database_};
    position_ = reader.position();
    load(server, reader, {}, now);
}

bool Live::follow(Server& server, Instant now)
{
    storage::Reader reader{database_};
    auto const changes = reader.changes_after(position_);
    if (changes.empty())
        return false;
    load(server, reader, changes, now);
    position_ = changes.back().position;
    return true;
}

void Live::load(Server& server, storage::Reader& reader, std::vector<storage::Changed> const& changes, Instant now)
{
    auto snapshot = std::make_shared<Snapshot>(*server.snapshot());
    Loading loading{database_, reader, server.site(), folders_.rules, folders_.index, now, changes, *snapshot};
    SitemapSources sources;
    for (Feature const& feature : features_) {
        if (feature.load)
            feature.load(loading);
        if (feature.sitemap)
            sources.all.push_back(feature.sitemap);
    }
    snapshot->put(std::move(sources));
    server.publish(std::move(snapshot));
}

void Live::run(Server& server, Server::Clock const& clock, std::stop_token stop)
{
    std::mutex mutex;
    std::condition_variable_any stopped;
    while (!stop.stop_requested()) {
        std::unique_lock lock{mutex};
        stopped.wait_for(lock, stop, 1s, [] { return false; });
        try {
            follow(server, clock());
        } catch (std::exception const& fault) {
            // The next look tries again from the same position; what is served stays as it was.
            spdlog::error("the index could not follow the database: {}", fault.what());
        } catch (...) {
            spdlog::error("the index could not follow the database: a fault that is no std::exception");
        }
    }
}

} // namespace web
