#include "kit/testing/raw_socket.h"

#include <array>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>
#include <utility>

namespace cases {

RawSocket::RawSocket(std::uint16_t port) : socket_{socket(AF_INET, SOCK_STREAM, 0)}
{
    timeval const patience{5, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ = connect(socket_, reinterpret_cast<sockaddr const*>(&address), sizeof address) == 0;
}

RawSocket::~RawSocket()
{
    close(socket_);
}

void RawSocket::send(std::string_view text)
{
    while (!text.empty()) {
        auto const sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return;
        text.remove_prefix(static_cast<std::size_t>(sent));
    }
}

void RawSocket::end_sending()
{
    shutdown(socket_, SHUT_WR);
}

std::string RawSocket::read_until(std::string_view end)
{
    while (pending_.find(end) == std::string::npos)
        if (!receive())
            return std::exchange(pending_, {});
    auto const size = pending_.find(end) + end.size();
    std::string const text = pending_.substr(0, size);
    pending_.erase(0, size);
    return text;
}

std::string RawSocket::read_all()
{
    while (receive()) { }
    return std::exchange(pending_, {});
}

bool RawSocket::receive()
{
    std::array<char, 65536> bytes;
    auto const size = recv(socket_, bytes.data(), bytes.size(), 0);
    if (size <= 0)
        return false;
    pending_.append(bytes.data(), static_cast<std::size_t>(size));
    return true;
}

} // namespace cases
