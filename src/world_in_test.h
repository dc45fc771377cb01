// The program put together in a folder of its own, as src/program.cpp does, without a socket. For tests only.
#pragma once

#include "kit/search/index_in_test.h"
#include "kit/web/assets.h"
#include "kit/web/live.h"
#include "kit/web/server.h"
#include "kit/web/words.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

class WorldInTest {
public:
    // "empty": the shipped rules and no organization; "mauricie": those of mauricie_in_test.h; "demo": 400 invented in
    // the hub `mauricie`. Another name throws std::runtime_error.
    explicit WorldInTest(std::string_view name);

    web::Server& server() { return *server_; }
    storage::Database& database() { return *database_; }
    web::Snapshot const& snapshot() const { return *snapshot_; }

    // As a browser on the site asks. The site is https://exemple.test.
    web::Reply get(std::string const& target);
    web::Reply post(std::string const& target, web::Query const& form);
    // What is in the database becomes what is answered.
    void follow();

    // The day on which everything happens: 2026-11-24.
    static Instant now();

private:
    web::Site site() const;

    lookup::FolderInTest folder_;
    std::vector<web::Feature> features_;
    std::unique_ptr<storage::Database> database_;
    std::unique_ptr<web::Words> french_;
    std::unique_ptr<web::Words> english_;
    std::unique_ptr<web::Assets> assets_;
    std::unique_ptr<web::Live> live_;
    std::unique_ptr<web::Server> server_;
    std::shared_ptr<web::Snapshot const> snapshot_; // shared with the server
};

// A front end without content: node is not needed to test the program.
void write_assets_in_test(std::filesystem::path const& folder);

// Made once for all the tests that change nothing.
WorldInTest& shared_world(std::string_view name);
