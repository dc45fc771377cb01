#include "kit/web/transport_fixture.h"

#include <memory>
#include <vector>

using namespace std::chrono_literals;

namespace web::test {

TEST_F(TransportTest, refuses_a_head_of_a_megabyte_with_a_page)
{
    std::string const head
        = "GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + std::string(1024 * 1024, 'a') + "\r\n\r\n";
    auto const answer = ask(head);
    EXPECT_EQ(status_of(answer), 431);
    EXPECT_TRUE(ends_with(answer, "refus"));
    RawSocket slowly{transport.port()};
    slowly.send("GE");
    std::this_thread::sleep_for(50ms);
    slowly.send(head.substr(2));
    EXPECT_EQ(status_of(slowly.read_all()), 431);
}

TEST_F(TransportTest, refuses_a_target_that_is_too_long)
{
    auto const with_target = [this](std::size_t size) {
        return status_of(
            ask("GET /" + std::string(size, 'a') + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
    };
    EXPECT_EQ(with_target(4000), 404);
    EXPECT_EQ(with_target(5'000), 414);
    EXPECT_EQ(with_target(20'000), 414);
    EXPECT_EQ(with_target(1'000'000), 414);
}

TEST_F(TransportTest, refuses_bodies_that_are_too_large_however_they_come)
{
    EXPECT_EQ(status_of(ask("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n\r\n"
                  + std::string(2'000'000, 'a'))),
        413);
    EXPECT_EQ(
        status_of(ask("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999999\r\n\r\n")), 400);
    EXPECT_EQ(status_of(ask("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1E8480\r\n"
                  + std::string(2'000'000, 'a'))),
        413);
}

TEST_F(TransportTest, refuses_chunks_whose_extensions_never_end)
{
    auto const answer = ask(
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3;x=" + std::string(200'000, 'a'));
    EXPECT_EQ(status_of(answer), 400);
}

TEST_F(TransportTest, refuses_heads_that_a_proxy_could_read_otherwise)
{
    std::string const post = "POST / HTTP/1.1\r\nHost: x\r\n";
    for (std::string const head : {
             "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
             "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n",
             "Content-Length : 3\r\n",
             "Content-Length: 3\r\nContent-Length: 3\r\n",
             "Content-Length: 3\r\nContent-Length: 4\r\n",
             "Content-Length: 3, 3\r\n",
             "Content-Length: +3\r\n",
             "Content-Length: -3\r\n",
             "Transfer-Encoding: gzip, chunked\r\n",
             "Transfer-Encoding: chunked, identity\r\n",
             "Transfer-Encoding: xchunked\r\n",
             "Host: y\r\n",
             "Bad\x01: x\r\n",
             ": x\r\n",
         })
        EXPECT_EQ(status_of(ask(post + head + "\r\n0\r\n\r\n")), 400) << head;
    EXPECT_EQ(status_of(ask("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")), 400);
    EXPECT_EQ(status_of(ask("GET / HTTP/1.1\r\n\r\n")), 400);
    EXPECT_EQ(status_of(ask("GET / HTTP/2.0\r\nHost: x\r\n\r\n")), 505);
    EXPECT_EQ(status_of(ask("\x16\x03\x01\x02 tls?\r\n\r\n")), 400);
    EXPECT_EQ(status_of(ask("GET  / HTTP/1.1\r\nHost: x\r\n\r\n")), 400);
}

TEST_F(TransportTest, refuses_what_stops_in_the_middle)
{
    RawSocket wire{transport.port()};
    wire.send("GET / HTTP/1.1\r\nHost");
    wire.end_sending();
    EXPECT_EQ(status_of(wire.read_all()), 400);
}

TEST_F(TransportTest, gives_up_on_slow_heads_and_slow_bodies)
{
    EXPECT_EQ(status_of(ask("GET / HTTP/1.1\r\nHost: x\r\n")), 408);
    EXPECT_EQ(status_of(ask("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na")), 408);
    RawSocket dripping{transport.port()};
    for (int i = 0; i < 15; ++i) {
        dripping.send(i == 0 ? "GET / HTTP/1.1\r\n" : "A: b\r\n");
        std::this_thread::sleep_for(100ms);
    }
    EXPECT_EQ(status_of(dripping.read_all()), 408);
}

TEST_F(TransportTest, a_hundred_unfinished_requests_do_not_keep_others_waiting)
{
    std::vector<std::unique_ptr<RawSocket>> unfinished;
    for (int i = 0; i < 100; ++i) {
        unfinished.push_back(std::make_unique<RawSocket>(transport.port()));
        unfinished.back()->send("GET / HTTP/1.1\r\nHost: x\r\n");
    }
    auto const start = std::chrono::steady_clock::now();
    EXPECT_TRUE(ends_with(health(), "ok"));
    EXPECT_LT(std::chrono::steady_clock::now() - start, 200ms);
}

} // namespace web::test
