// Asks a server on this machine for addresses, one after the other on connections that are kept, and says how long each
// answer took: bench_client PORT CONNECTIONS ENCODING < addresses (one a line; ENCODING is `gzip`, or `identity` to
// send no Accept-Encoding). Prints one line: answers, failures, bytes of bodies, seconds, median and 99th percentile in
// milliseconds. Gives up after a minute.
#include <algorithm>
#include <arpa/inet.h>
#include <atomic>
#include <charconv>
#include <chrono>
#include <fmt/format.h>
#include <iostream>
#include <netinet/tcp.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

using Clock = std::chrono::steady_clock;

static constexpr auto patience = std::chrono::minutes{1};

namespace {

struct Measures {
    std::vector<double> milliseconds;
    std::size_t failures = 0;
    std::size_t bytes = 0;
};

class Connection {
public:
    explicit Connection(std::uint16_t port) : socket_{::socket(AF_INET, SOCK_STREAM, 0)}
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        int const at_once = 1;
        ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
        if (::connect(socket_, reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0)
            throw std::runtime_error{fmt::format("Nothing listens on port {}.", port)};
    }
    ~Connection() { ::close(socket_); }
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;

    // Size of the body. Throws when the answer is not a 200.
    std::size_t ask(std::string_view target, std::string_view headers)
    {
        std::string const request = fmt::format("GET {} HTTP/1.1\r\nHost: localhost\r\n{}\r\n", target, headers);
        if (::send(socket_, request.data(), request.size(), MSG_NOSIGNAL) != ssize_t(request.size()))
            throw std::runtime_error{"The connection was closed."};
        received_.clear();
        std::size_t end = std::string::npos;
        while ((end = received_.find("\r\n\r\n")) == std::string::npos)
            receive();
        std::size_t const length = length_of(std::string_view{received_}.substr(0, end));
        while (received_.size() < end + 4 + length)
            receive();
        if (!received_.starts_with("HTTP/1.1 200 "))
            throw std::runtime_error{fmt::format("{}: {}", target, received_.substr(0, received_.find('\r')))};
        return length;
    }

private:
    void receive()
    {
        std::size_t const before = received_.size();
        received_.resize(before + 64 * 1024);
        auto const size = ::recv(socket_, received_.data() + before, received_.size() - before, 0);
        if (size <= 0)
            throw std::runtime_error{"The connection was closed."};
        received_.resize(before + std::size_t(size));
    }

    static std::size_t length_of(std::string_view head)
    {
        static constexpr std::string_view name = "\r\nContent-Length: ";
        std::size_t const place = head.find(name);
        std::size_t length = 0;
        if (place == std::string_view::npos)
            throw std::runtime_error{"An answer says no length."};
        std::from_chars(head.data() + place + name.size(), head.data() + head.size(), length);
        return length;
    }

    int socket_;
    std::string received_;
};

class Run {
public:
    Run(std::uint16_t port, std::string headers, std::vector<std::string> targets)
        : port_{port}, headers_{std::move(headers)}, targets_{std::move(targets)}
    {
    }

    Measures with(std::size_t connections)
    {
        std::vector<Measures> each(connections);
        std::vector<std::thread> threads;
        for (Measures& measures : each)
            threads.emplace_back([&] { ask_what_is_left(measures); });
        for (std::thread& thread : threads)
            thread.join();
        Measures all;
        all.failures = targets_.size();
        for (Measures const& one : each) {
            all.milliseconds.insert(all.milliseconds.end(), one.milliseconds.begin(), one.milliseconds.end());
            all.bytes += one.bytes;
        }
        all.failures -= all.milliseconds.size();
        std::sort(all.milliseconds.begin(), all.milliseconds.end());
        return all;
    }

private:
    void ask_what_is_left(Measures& measures)
    {
        try {
            Connection connection{port_};
            for (std::size_t i = next_++; i < targets_.size() && Clock::now() < limit_; i = next_++) {
                auto const start = Clock::now();
                measures.bytes += connection.ask(targets_[i], headers_);
                measures.milliseconds.push_back(std::chrono::duration<double, std::milli>{Clock::now() - start}.count());
            }
        } catch (std::exception const& fault) {
            std::cerr << fault.what() << '\n';
        }
    }

    std::uint16_t port_;
    std::string headers_;
    std::vector<std::string> targets_;
    std::atomic<std::size_t> next_ = 0;
    Clock::time_point limit_ = Clock::now() + patience;
};

} // namespace

int main(int count, char** arguments)
{
    if (count != 4) {
        std::cerr << "Usage: bench_client PORT CONNECTIONS gzip|identity < addresses\n";
        return 2;
    }
    std::vector<std::string> targets;
    for (std::string line; std::getline(std::cin, line);)
        targets.push_back(line);
    bool const gzip = std::string_view{arguments[3]} == "gzip";
    Run run{std::uint16_t(std::stoi(arguments[1])), gzip ? "Accept-Encoding: gzip\r\n" : "", std::move(targets)};
    auto const start = Clock::now();
    Measures const measures = run.with(std::size_t(std::stoi(arguments[2])));
    double const seconds = std::chrono::duration<double>{Clock::now() - start}.count();
    std::size_t const answers = measures.milliseconds.size();
    if (answers > 0)
        std::cout << fmt::format("{} {} {} {:.4f} {:.4f} {:.4f}\n", answers, measures.failures, measures.bytes, seconds,
            measures.milliseconds[answers / 2], measures.milliseconds[answers * 99 / 100]);
    return answers > 0 && measures.failures == 0 ? 0 : 1;
}
