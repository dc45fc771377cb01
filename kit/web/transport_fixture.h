// A transport on a free port with a few pages, for the tests of what it answers and of what it refuses.
#pragma once

#include "kit/testing/raw_socket.h"
#include "kit/web/transport.h"

#include <atomic>
#include <chrono>
#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <thread>

namespace web::test {

using cases::RawSocket;

inline std::atomic<int> slow_pages_begun{0};

inline Reply home(Request const&)
{
    return web::text(200, "accueil");
}
inline Reply record(Request const& request)
{
    return web::text(200, std::to_string(request.body.size()));
}
inline Reply slow(Request const&)
{
    ++slow_pages_begun;
    std::this_thread::sleep_for(std::chrono::milliseconds{300});
    return web::text(200, "enfin");
}
inline Reply large(Request const&)
{
    return web::text(200, std::string(3'000'000, 'x'));
}
inline Reply error_page(Request const&, int status)
{
    return web::text(status, "refus");
}

inline web::Server const& server()
{
    static web::Server const only{{},
        {{Method::get, {"/"}, home}, {Method::post, {"/"}, record}, {Method::get, {"/lente"}, slow},
            {Method::get, {"/grande"}, large}},
        error_page, [] { return Instant{}; }};
    return only;
}

inline TransportSettings quick()
{
    TransportSettings settings;
    settings.port = 0;
    settings.threads = 4;
    settings.idle_timeout = std::chrono::milliseconds{700};
    settings.head_timeout = std::chrono::milliseconds{300};
    settings.body_timeout = std::chrono::milliseconds{300};
    settings.stop_timeout = std::chrono::milliseconds{3'000};
    return settings;
}

class TransportTest : public testing::Test {
protected:
    explicit TransportTest(TransportSettings settings = quick())
        : transport{server(), std::move(settings)} { }
    ~TransportTest() override
    {
        transport.stop();
        thread.join();
    }

    // The whole of what a client that sends this gets back, until the server closes.
    std::string ask(std::string_view text)
    {
        RawSocket wire{transport.port()};
        wire.send(text);
        return wire.read_all();
    }
    std::string health() { return ask("GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"); }

    Transport transport;
    std::thread thread{[this] { transport.run(); }};
};

inline int status_of(std::string const& answer)
{
    return answer.substr(0, 9) == "HTTP/1.1 " ? std::stoi(answer.substr(9, 3)) : 0;
}

inline bool ends_with(std::string const& text, std::string_view end)
{
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

} // namespace web::test
