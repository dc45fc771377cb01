// One client of the transport, from its first byte to its last. Included by the transport only: Boost.Asio
// and Boost.Beast stay in connection.* and transport.cpp.
#pragma once

#include "kit/web/server.h"
#include "kit/web/transport.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <unordered_set>
#include <utility>

namespace web {

using Executor = boost::asio::io_context::executor_type;
using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;
template <class T>
using Task = boost::asio::awaitable<T, Executor>;

class Client;

// What all connections share; it outlives them.
class Service {
public:
    Service(Server const& its_server, TransportSettings its_settings)
        : server{its_server}
        , settings{std::move(its_settings)}
    {
    }

    Server const& server;
    TransportSettings const settings;

    bool is_stopping() const { return stopping_; }
    bool is_full() const { return clients_now_ >= settings.max_connections; }
    // Clients may no longer keep their connection between two requests.
    bool is_crowded() const { return clients_now_ > settings.max_connections * 3 / 4; }

    void arrived(Client&);
    void left(Client&);

    // Whether it was not stopping already.
    bool stop();
    // Ends the steps that take longer than their time. Returns when it stops and the last client has left, or
    // has had its time to leave.
    void watch();

private:
    void sweep();

    std::atomic<bool> stopping_{false};
    std::atomic<std::size_t> clients_now_{0};
    std::mutex mutex_;
    std::condition_variable changed_; // stopping, or a client has left since
    std::unordered_set<Client*> clients_;
};

// A connection is one coroutine, so its steps follow each other and need no strand: each strand, timer and
// second coroutine would wake threads at every request. What the watching thread reads is atomic.
class Client {
public:
    enum class Step { between_requests, reading, answering, writing };

    Client(Socket, Service&);
    ~Client();
    Client(Client const&) = delete;
    Client& operator=(Client const&) = delete;

    void begin(Step, std::chrono::milliseconds time);
    void answer();
    // How long it may stay silent: who has asked nothing yet, or while others wait, not long.
    std::chrono::milliseconds patience() const;
    Step step() const { return step_; }
    // Its time was over: what was being read has come to its end.
    bool is_expired() const { return expired_; }
    // By the watching thread, while the client is registered.
    void expire_if_late(std::chrono::steady_clock::time_point now, bool stopping);

    Service& service;
    Socket socket;
    boost::beast::flat_buffer buffer;

private:
    using Clock = std::chrono::steady_clock;

    std::atomic<Step> step_{Step::between_requests};
    std::atomic<Clock::time_point> deadline_{Clock::time_point::max()};
    std::atomic<bool> expired_{false};
    bool has_asked_ = false; // something that was answered
};

// Answers request after request until one side has had enough.
Task<void> serve(std::unique_ptr<Client>);

} // namespace web
