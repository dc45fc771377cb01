#include "kit/web/server.h"

#include "kit/storage/connection.h"
#include "kit/web/assets.h"
#include "kit/web/finishing.h"
#include "kit/web/incoming.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <fmt/format.h>
#include <mutex>
#include <spdlog/spdlog.h>

namespace web {

static constexpr std::string_view health_target = "/healthz";
static constexpr std::string_view assets_prefix = "/assets/";
static constexpr std::size_t longest_logged_path = 200;
static constexpr char const* seconds_before_asking_again = "10";

// Different at each start, so that a number that a user quotes is found in one place of the logs.
static std::string number_prefix(Instant start)
{
    static constexpr std::string_view digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    std::string prefix;
    for (auto left = start.time_since_epoch().count() / 1000; left > 0; left /= 36)
        prefix.insert(prefix.begin(), digits[static_cast<std::size_t>(left % 36)]);
    return prefix;
}

struct Server::State {
    Finishing finishing;
    std::string prefix;
    std::atomic<std::uint64_t> last_number{0};
    std::mutex mutex;
    // Shared with the requests under way, which outlive a replacement.
    std::shared_ptr<Snapshot const> snapshot = std::make_shared<Snapshot const>();

    State(Site const& site, Instant start) : finishing{site}, prefix{number_prefix(start)} { }
};

Server::Server(Site site, std::vector<Route> const& routes, ErrorPage error_page, Clock clock)
    : site_{std::move(site)}
    , router_{routes}
    , error_page_{error_page}
    , clock_{std::move(clock)}
    , state_{std::make_unique<State>(site_, clock_())}
{
}

Server::~Server() = default;

void Server::publish(std::shared_ptr<Snapshot const> snapshot)
{
    std::lock_guard const lock{state_->mutex};
    // The former is destroyed by the caller, after the lock.
    state_->snapshot.swap(snapshot);
}

std::shared_ptr<Snapshot const> Server::snapshot() const
{
    std::lock_guard const lock{state_->mutex};
    return state_->snapshot;
}

static std::string_view name_of(Method method)
{
    switch (method) {
    case Method::get:
        return "GET";
    case Method::head:
        return "HEAD";
    case Method::post:
        return "POST";
    case Method::other:
        break;
    }
    return "other";
}

// What was asked, without the query, where people's words are, and without what would forge a line of the
// log.
static std::string loggable(std::string_view target)
{
    std::string path{target.substr(0, std::min(target.find_first_of("?#"), longest_logged_path))};
    std::replace_if(
        path.begin(), path.end(), [](char c) { return c <= ' ' || c >= 0x7f; }, '?');
    return path;
}

static void log(Request const& request, int status, std::chrono::steady_clock::time_point start)
{
    if (!spdlog::should_log(spdlog::level::info))
        return;
    auto const elapsed = std::chrono::steady_clock::now() - start;
    spdlog::info("{} {} {} {} {} µs", request.number, name_of(request.method), loggable(request.target),
        status, std::chrono::duration_cast<std::chrono::microseconds>(elapsed).count());
}

Reply Server::answer(RawRequest raw) const
{
    Method const method = method_of(raw.method);
    if (raw.target == health_target)
        return health(method);
    auto const start = std::chrono::steady_clock::now();
    Request request = begin();
    request.method = method;
    request.target = std::move(raw.target);
    request.headers = std::move(raw.headers);
    request.body = std::move(raw.body);
    Reply reply = attempt(request);
    state_->finishing.complete(request, reply);
    log(request, reply.status, start);
    return reply;
}

Reply Server::refuse(int status) const
{
    auto const start = std::chrono::steady_clock::now();
    Request const request = begin();
    Reply reply = fail(request, status);
    state_->finishing.complete(request, reply);
    log(request, reply.status, start);
    return reply;
}

Request Server::begin() const
{
    Request request;
    request.path = "/";
    request.now = clock_();
    request.number = fmt::format("{}-{}", state_->prefix, ++state_->last_number);
    request.site = &site_;
    request.snapshot = snapshot();
    return request;
}

// The one place where exceptions end.
Reply Server::attempt(Request& request) const
{
    try {
        return route(request);
    } catch (Problem const& problem) {
        return fail(request, problem.status);
    } catch (storage::Fault const& fault) {
        spdlog::error("{} fault of the database: {}", request.number, fault.what());
        return fault.kind == storage::Fault::Kind::busy ? ask_again(request) : fail(request, 500);
    } catch (std::exception const& fault) {
        spdlog::error("{} fault: {}", request.number, fault.what());
    } catch (...) {
        spdlog::error("{} fault that is no std::exception", request.number);
    }
    return fail(request, 500);
}

// Another program writes for longer than a page waits.
Reply Server::ask_again(Request const& request) const
{
    Reply reply = fail(request, 503);
    reply.headers.emplace_back("Retry-After", seconds_before_asking_again);
    return reply;
}

Reply Server::route(Request& request) const
{
    read_target(request);
    bool const reads = request.method == Method::get || request.method == Method::head;
    if (reads && site_.assets && request.path.substr(0, assets_prefix.size()) == assets_prefix) {
        std::string_view const file = std::string_view{request.path}.substr(assets_prefix.size());
        return found(site_.assets->serve(file, request.header("accept-encoding")));
    }
    if (reads && request.path.size() > 1 && request.path.back() == '/') {
        std::string_view const path = std::string_view{request.path}.substr(0, request.path.size() - 1);
        if (router_.match(Method::get, path).page)
            return moved(without_last_slash(request));
    }
    Match match = router_.match(request.method, request.path);
    request.language = match.language;
    request.captures = std::move(match.captures);
    if (!match.page) {
        Reply reply = fail(request, match.status);
        if (!match.allow.empty())
            reply.headers.emplace_back("Allow", match.allow);
        return reply;
    }
    if (request.method == Method::post) {
        require_same_origin(request, site_.address);
        read_form(request);
    }
    return match.page(request);
}

Reply Server::fail(Request const& request, int status) const
{
    try {
        Reply reply = error_page_(request, status);
        reply.status = status;
        return reply;
    } catch (std::exception const& fault) {
        spdlog::critical("{} fault in the page of errors: {}", request.number, fault.what());
    } catch (...) {
        spdlog::critical("{} fault in the page of errors that is no std::exception", request.number);
    }
    // Without this, a mistake in the error page would answer nothing at all.
    return text(status, fmt::format("{} ({})\n", status, request.number));
}

Reply Server::health(Method method) const
{
    Reply reply = text(200, "ok");
    reply.caching = Caching::none;
    reply.headers = {
        {"Cache-Control", "no-store"},
        {"Content-Type", reply.type},
        {"Content-Length", "2"},
        {"X-Content-Type-Options", "nosniff"},
        {"Date", to_http_date(clock_())},
    };
    if (method == Method::head)
        reply.body.clear();
    return reply;
}

} // namespace web
