// HTTP/1.1 on a socket: reads requests within limits, has the server answer them, and writes the replies.
// What is not a request it can trust is refused with a page (400, 408, 413, 414, 417, 431, 505), then closed.
// TLS and HTTP/2 are the business of a proxy in front.
#pragma once

#include "kit/web/server.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace web {

struct TransportSettings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080; // 0: any that is free
    unsigned threads = 0; // 0: twice the cores, at least 4

    // In bytes: the request line with its headers, the target alone, the body.
    std::size_t head_limit = 16 * 1024;
    std::size_t target_limit = 4 * 1024;
    std::size_t body_limit = 1024 * 1024;

    std::chrono::milliseconds idle_timeout{60'000}; // between two requests
    // From the first byte of a request to the last header; and of silence before the first request, or between two
    // when there are many clients.
    std::chrono::milliseconds head_timeout{10'000};
    std::chrono::milliseconds body_timeout{30'000}; // for the whole body
    std::chrono::milliseconds write_timeout{60'000}; // for the whole reply
    std::chrono::milliseconds stop_timeout{10'000}; // for the requests under way when stopping

    // More wait in the system's queue. Stays under the 1024 descriptors that a process is usually given.
    std::size_t max_connections = 800;
};

class Transport {
public:
    // Opens the port; the server must outlive it. A port that is taken, reserved, or an address that is not
    // of this machine is refused with a std::runtime_error whose text is for the person who starts the
    // program.
    Transport(Server const&, TransportSettings);
    ~Transport();

    std::uint16_t port() const;
    // Serves until somebody stops it. Pages run on its threads, one request at a time on each.
    void run();
    // From any thread: closes the port and idle connections, lets the requests under way finish.
    void stop();

private:
    struct Loop;

    std::unique_ptr<Loop> loop_;
};

} // namespace web
