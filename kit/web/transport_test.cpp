#include "kit/web/transport_fixture.h"
#include "kit/web/wire.h"

#include <memory>
#include <stdexcept>
#include <vector>

using namespace std::chrono_literals;

namespace web::test {

TEST_F(TransportTest, answers_and_closes_when_asked_to)
{
    auto const answer = ask("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(status_of(answer), 200);
    EXPECT_NE(answer.find("\r\nContent-Length: 7\r\n"), std::string::npos);
    EXPECT_NE(answer.find("\r\nConnection: close\r\n"), std::string::npos);
    EXPECT_TRUE(ends_with(answer, "\r\n\r\naccueil"));
}

TEST_F(TransportTest, keeps_the_connection_between_requests)
{
    RawSocket wire{transport.port()};
    for (int i = 0; i < 3; ++i) {
        wire.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        EXPECT_EQ(status_of(wire.read_until("accueil")), 200);
    }
    // Idle, it is closed without a word.
    EXPECT_EQ(wire.read_all(), "");
}

TEST_F(TransportTest, a_client_of_http_1_0_is_closed_unless_it_asks_otherwise)
{
    EXPECT_EQ(status_of(ask("GET / HTTP/1.0\r\n\r\n")), 200);
    RawSocket wire{transport.port()};
    wire.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    EXPECT_NE(wire.read_until("accueil").find("Connection: keep-alive"), std::string::npos);
    wire.send("GET / HTTP/1.0\r\n\r\n");
    EXPECT_EQ(status_of(wire.read_all()), 200);
}

TEST_F(TransportTest, answers_requests_sent_ahead_in_their_order)
{
    auto const answer = ask("POST / HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: none\r\nContent-Length: 3\r\n"
                            "Content-Type: application/x-www-form-urlencoded\r\n\r\na=1"
                            "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(status_of(answer), 200);
    auto const second = answer.find("HTTP/1.1 200", 1);
    ASSERT_NE(second, std::string::npos);
    EXPECT_TRUE(ends_with(answer.substr(0, second), "\r\n\r\n3"));
    EXPECT_TRUE(ends_with(answer, "\r\n\r\naccueil"));
}

TEST_F(TransportTest, head_has_a_length_and_no_body)
{
    auto const answer = ask("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    EXPECT_NE(answer.find("Content-Length: 7\r\n"), std::string::npos);
    EXPECT_TRUE(ends_with(answer, "\r\n\r\n"));
}

TEST_F(TransportTest, reads_bodies_in_pieces_and_in_chunks)
{
    std::string const head = "POST / HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: none\r\nConnection: close\r\n"
                             "Content-Type: application/x-www-form-urlencoded\r\n";
    RawSocket wire{transport.port()};
    wire.send(head + "Content-Length: 6\r\n\r\na=1");
    std::this_thread::sleep_for(50ms);
    wire.send("234");
    EXPECT_TRUE(ends_with(wire.read_all(), "\r\n\r\n6"));
    EXPECT_TRUE(ends_with(
        ask(head + "Transfer-Encoding: chunked\r\n\r\n3\r\na=1\r\n2;x=y\r\n23\r\n0\r\n\r\n"), "\r\n\r\n5"));
}

TEST_F(TransportTest, encourages_a_client_that_waits_to_send_its_body)
{
    RawSocket wire{transport.port()};
    wire.send(
        "POST / HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: none\r\nExpect: 100-continue\r\nContent-Length: 3\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n\r\n");
    EXPECT_EQ(wire.read_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
    wire.send("a=1");
    EXPECT_EQ(status_of(wire.read_until("\r\n\r\n3")), 200);
    EXPECT_EQ(
        status_of(ask("POST / HTTP/1.1\r\nHost: x\r\nExpect: 200-ok\r\nContent-Length: 3\r\n\r\n")), 417);
    EXPECT_EQ(status_of(ask(
                  "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2000000\r\n\r\n")),
        413);
}

TEST_F(TransportTest, encourages_nobody_who_speaks_http_1_0)
{
    RawSocket wire{transport.port()};
    wire.send("POST / HTTP/1.0\r\nSec-Fetch-Site: none\r\nExpect: 100-continue\r\nContent-Length: 3\r\n"
              "Content-Type: application/x-www-form-urlencoded\r\n\r\n");
    std::this_thread::sleep_for(50ms);
    wire.send("a=1");
    EXPECT_EQ(wire.read_all().substr(0, 12), "HTTP/1.1 200");
}

TEST_F(TransportTest, sends_large_pages_whole)
{
    auto const answer = ask("GET /grande HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(answer.size() - answer.find("\r\n\r\n") - 4, 3'000'000U);
}

TEST_F(TransportTest, requests_under_way_finish_when_it_stops_and_new_ones_are_not_taken)
{
    RawSocket idle{transport.port()};
    RawSocket busy{transport.port()};
    int const before = slow_pages_begun;
    busy.send("GET /lente HTTP/1.1\r\nHost: x\r\n\r\n");
    while (slow_pages_begun == before)
        std::this_thread::sleep_for(5ms);
    auto const port = transport.port();
    auto const start = std::chrono::steady_clock::now();
    transport.stop();
    auto const answer = busy.read_all();
    EXPECT_TRUE(ends_with(answer, "enfin"));
    EXPECT_NE(answer.find("Connection: close"), std::string::npos);
    EXPECT_EQ(idle.read_all(), "");
    EXPECT_FALSE(RawSocket{port}.connected());
    EXPECT_LT(std::chrono::steady_clock::now() - start, 2s);
}

TEST_F(TransportTest, a_port_that_is_taken_is_said_in_a_sentence)
{
    TransportSettings settings = quick();
    settings.port = transport.port();
    try {
        Transport const second{server(), settings};
        FAIL();
    } catch (std::runtime_error const& error) {
        EXPECT_EQ(std::string{error.what()},
            "Port " + std::to_string(settings.port)
                + " is taken by another program: stop that program or choose another port.");
    }
    settings.address = "nulle part";
    EXPECT_THROW(Transport(server(), settings), std::runtime_error);
}

class CrowdedTransportTest : public TransportTest {
protected:
    CrowdedTransportTest() : TransportTest{few()} { }

    static TransportSettings few()
    {
        TransportSettings settings = quick();
        settings.max_connections = 4;
        settings.idle_timeout = 60s;
        return settings;
    }
};

TEST_F(CrowdedTransportTest, clients_that_say_nothing_do_not_keep_their_place)
{
    std::vector<std::unique_ptr<RawSocket>> silent;
    for (int i = 0; i < 4; ++i)
        silent.push_back(std::make_unique<RawSocket>(transport.port()));
    std::this_thread::sleep_for(50ms);
    EXPECT_TRUE(ends_with(health(), "ok")); // within the 5 s of a RawSocket, while idle_timeout is a minute
}

TEST_F(CrowdedTransportTest, a_client_that_was_answered_keeps_its_connection)
{
    RawSocket wire{transport.port()};
    wire.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(status_of(wire.read_until("accueil")), 200);
    std::this_thread::sleep_for(1s); // head_timeout and more
    wire.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(status_of(wire.read_until("accueil")), 200);
}

TEST_F(CrowdedTransportTest, clients_beyond_the_limit_wait_for_their_turn)
{
    std::vector<std::unique_ptr<RawSocket>> silent;
    for (int i = 0; i < 4; ++i)
        silent.push_back(std::make_unique<RawSocket>(transport.port()));
    std::this_thread::sleep_for(50ms);
    RawSocket patient{transport.port()};
    patient.send("GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    silent.clear();
    EXPECT_TRUE(ends_with(patient.read_all(), "ok"));
}

TEST(ReplyHead, leaves_out_a_header_that_would_split_the_reply)
{
    Reply reply = web::text(200, "x");
    reply.headers = {{"Location", "/a\r\nSet-Cookie: b=c"}, {"X-Good", "yes"}};
    EXPECT_EQ(head_of(reply, web::Connection::close),
        "HTTP/1.1 200 OK\r\nX-Good: yes\r\nConnection: close\r\n\r\n");
}

} // namespace web::test
