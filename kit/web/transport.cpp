#include "kit/web/transport.h"

#include "kit/web/connection.h"

#include <algorithm>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/strand.hpp>
#include <exception>
#include <fmt/format.h>
#include <memory>
#include <spdlog/spdlog.h>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

namespace web {

namespace asio = boost::asio;

using asio::ip::tcp;
using boost::system::error_code;
// Closed by one thread while another accepts, hence a strand.
using Strand = asio::strand<Executor>;
using Acceptor = asio::basic_socket_acceptor<tcp, Strand>;

static constexpr std::chrono::milliseconds pause{20};

struct Transport::Loop {
    Loop(Server const& server, TransportSettings settings) : service{server, std::move(settings)} { }

    Service service;
    std::uint16_t port = 0;
    // After what its coroutines use: those still waiting at the end are destroyed with it, before it.
    asio::io_context io;
    Acceptor acceptor{asio::make_strand(io.get_executor())};
};

static std::runtime_error cannot_open(TransportSettings const& settings, error_code const& error)
{
    if (error == asio::error::address_in_use)
        return std::runtime_error{fmt::format(
            "Port {} is taken by another program: stop that program or choose another port.", settings.port)};
    if (error == asio::error::access_denied)
        return std::runtime_error{
            fmt::format("Port {} is reserved to the system: choose a port above 1023.", settings.port)};
    return std::runtime_error{
        fmt::format("Cannot listen on {} port {}: {}.", settings.address, settings.port, error.message())};
}

static void open(Acceptor& acceptor, TransportSettings const& settings)
{
    error_code error;
    auto const address = asio::ip::make_address(settings.address, error);
    if (error)
        throw cannot_open(settings, error);
    tcp::endpoint const endpoint{address, settings.port};
    acceptor.open(endpoint.protocol());
    acceptor.set_option(asio::socket_base::reuse_address{true});
    acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        throw cannot_open(settings, error);
}

// Says which fault ended a connection; faults of pages end before (kit/web/server.cpp).
static void log_end(std::exception_ptr const& fault)
{
    try {
        if (fault)
            std::rethrow_exception(fault);
    } catch (std::exception const& exception) {
        spdlog::error("a connection was lost: {}", exception.what());
    } catch (...) {
        spdlog::error("a connection was lost: a fault that is no std::exception");
    }
}

enum class Taken { a_client, nobody };

// The socket is closed when there is no memory for its client.
static Taken welcome(asio::io_context& io, Socket socket, Service& service)
{
    try {
        asio::co_spawn(io, serve(std::make_unique<Client>(std::move(socket), service)), log_end);
        return Taken::a_client;
    } catch (...) {
        log_end(std::current_exception());
        return Taken::nobody;
    }
}

static asio::awaitable<void, Strand> accept(asio::io_context& io, Acceptor& acceptor, Service& service)
{
    asio::use_awaitable_t<Strand> const task;
    asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>,
        Strand>
        timer{acceptor.get_executor()};
    while (!service.is_stopping()) {
        error_code error = asio::error::try_again;
        Taken taken = Taken::nobody;
        if (!service.is_full()) {
            Socket socket
                = co_await acceptor.async_accept(io.get_executor(), asio::redirect_error(task, error));
            if (!error)
                taken = welcome(io, std::move(socket), service);
        }
        if (taken == Taken::a_client)
            continue;
        // Too many clients, no descriptor or no memory left: the others wait in the system's queue.
        timer.expires_after(pause);
        co_await timer.async_wait(asio::redirect_error(task, error));
    }
}

// Ends by itself when the transport stops only.
static void log_end_of_accepting(std::exception_ptr const& fault)
{
    if (fault)
        spdlog::critical("no client is taken any more");
    log_end(fault);
}

Transport::Transport(Server const& server, TransportSettings settings)
    : loop_{std::make_unique<Loop>(server, std::move(settings))}
{
    open(loop_->acceptor, loop_->service.settings);
    loop_->port = loop_->acceptor.local_endpoint().port();
}

Transport::~Transport() = default;

std::uint16_t Transport::port() const
{
    return loop_->port;
}

static unsigned number_of_threads(TransportSettings const& settings)
{
    return settings.threads > 0 ? settings.threads : std::max(4U, 2 * std::thread::hardware_concurrency());
}

void Transport::run()
{
    Service& service = loop_->service;
    asio::io_context& io = loop_->io;
    auto const work = asio::make_work_guard(io);
    asio::co_spawn(loop_->acceptor.get_executor(), accept(io, loop_->acceptor, service), log_end_of_accepting);
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < number_of_threads(service.settings); ++i)
        threads.emplace_back([&io] { io.run(); });
    service.watch();
    io.stop();
    for (std::thread& thread : threads)
        thread.join();
}

void Transport::stop()
{
    if (!loop_->service.stop())
        return;
    asio::post(loop_->acceptor.get_executor(), [this] {
        error_code ignored;
        loop_->acceptor.close(ignored);
    });
}

} // namespace web
