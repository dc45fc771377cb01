// A client of one TCP connection that sends bytes as they are: what a client library would never send can be
// sent.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cases {

class RawSocket {
public:
    // To a port of this machine. Reading gives up after five seconds of silence.
    explicit RawSocket(std::uint16_t port);
    ~RawSocket();
    RawSocket(RawSocket const&) = delete;
    RawSocket& operator=(RawSocket const&) = delete;

    bool connected() const { return connected_; }
    // As much as the other side takes.
    void send(std::string_view);
    void end_sending();
    // Up to and with that text; what came, when the other side closed or kept silent before.
    std::string read_until(std::string_view end);
    std::string read_all();

private:
    bool receive();

    int socket_;
    bool connected_ = false;
    std::string pending_;
};

} // namespace cases
