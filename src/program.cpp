#include "program.h"

#include "feature_list.h"
#include "home/home.h"
#include "kit/web/transport.h"

#include <csignal>
#include <fmt/format.h>
#include <iostream>
#include <spdlog/spdlog.h>
#include <thread>

Instant now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

static std::string local_address(Settings const& settings)
{
    return fmt::format("http://localhost:{}", settings.port);
}

Program::Program(Settings settings, Index index) : settings_{std::move(settings)}, features_{all_features()}
{
    if (index == Index::apart)
        apart_.emplace();
    database_ = std::make_unique<storage::Database>(settings_.data / "poles.sqlite", all_migrations(), now());
    live_ = std::make_unique<web::Live>(
        *database_, features_, web::LiveFolders{settings_.rules, (apart_ ? apart_->path() : settings_.data) / "index"});
    if (index == Index::kept)
        live_->seed(now());
}

web::Site Program::site() const
{
    web::Site site;
    site.address = settings_.public_address.empty() ? local_address(settings_) : settings_.public_address;
    site.version = POLES_VERSION;
    site.source_link = settings_.source_address;
    site.contact = settings_.contact;
    site.tiles = settings_.tiles;
    site.tiles_credit = settings_.tiles_credit;
    site.db = database_.get();
    site.assets = assets_.get();
    site.words = {french_.get(), english_.get()};
    return site;
}

web::Server& Program::server()
{
    if (server_)
        return *server_;
    french_ = std::make_unique<web::Words>(web::Language::french, settings_.words.string());
    english_ = std::make_unique<web::Words>(web::Language::english, settings_.words.string());
    assets_ = std::make_unique<web::Assets>(settings_.assets);
    std::vector<web::Route> routes;
    for (web::Feature const& feature : features_)
        routes.insert(routes.end(), feature.routes.begin(), feature.routes.end());
    server_ = std::make_unique<web::Server>(site(), routes, home::error_page, now);
    live_->start(*server_, now());
    return *server_;
}

// Waits for the signal in a thread of its own: nothing is done inside a signal handler.
static std::jthread stop_on_signal(web::Transport& transport)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return std::jthread{[signals, &transport] {
        int signal = 0;
        sigwait(&signals, &signal);
        std::cout << "\nStopping: requests under way are finished first.\n" << std::flush;
        transport.stop();
    }};
}

void Program::serve()
{
    web::TransportSettings wire;
    wire.address = settings_.address;
    wire.port = settings_.port;
    wire.threads = settings_.threads;
    web::Server& served = server();
    web::Transport transport{served, wire};
    auto const watcher = stop_on_signal(transport);
    std::jthread const follower{[&](std::stop_token stop) { live_->run(served, now, stop); }};
    std::cout << fmt::format("Pôles {} is ready: {}\nCtrl-C stops it. Its data are in {}.\n", POLES_VERSION,
                     local_address(settings_), std::filesystem::absolute(settings_.data).string())
              << std::flush;
    transport.run();
}
