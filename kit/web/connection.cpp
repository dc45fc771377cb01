// gcc 12 miscompiles a capturing lambda inside a co_await expression, and a co_await inside the condition of
// a loop: every coroutine here is a named function, and awaits on a line of its own.
#include "kit/web/connection.h"

#include "kit/web/ascii.h"
#include "kit/web/wire.h"

#include <algorithm>
#include <array>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/buffers_suffix.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <sys/socket.h>
#include <utility>

namespace web {

namespace asio = boost::asio;
namespace http = boost::beast::http;

using asio::redirect_error;
using boost::system::error_code;
using std::chrono::steady_clock;
using Parser = http::request_parser<http::string_body>;

static constexpr std::size_t read_size = 8 * 1024;
// How often deadlines are looked at; a timer for each step of each connection would cost more.
static constexpr std::chrono::milliseconds tick{250};
// What a refused client may still send before we hang up, so that it gets to read the refusal.
static constexpr std::chrono::milliseconds linger_timeout{2'000};
static constexpr std::size_t linger_limit = 8 * 1024 * 1024;

// Statuses that are not for a reply: there is nobody left to read it.
static constexpr int in_silence = -1;
static constexpr int none = 0;

static constexpr asio::use_awaitable_t<Executor> task;

namespace {

enum class Next { another, end };
enum class Part { head, whole };

} // namespace

void Service::arrived(Client& client)
{
    std::lock_guard const lock{mutex_};
    clients_.insert(&client);
    clients_now_ = clients_.size();
}

void Service::left(Client& client)
{
    std::lock_guard const lock{mutex_};
    clients_.erase(&client);
    clients_now_ = clients_.size();
    if (stopping_)
        changed_.notify_all();
}

bool Service::stop()
{
    std::lock_guard const lock{mutex_};
    changed_.notify_all();
    return !stopping_.exchange(true);
}

void Service::sweep()
{
    auto const now = steady_clock::now();
    for (Client* const client : clients_)
        client->expire_if_late(now, stopping_);
}

void Service::watch()
{
    std::unique_lock lock{mutex_};
    while (!changed_.wait_for(lock, tick, [this] { return stopping_.load(); }))
        sweep();
    auto const limit = steady_clock::now() + settings.stop_timeout;
    do
        sweep();
    while (
        !changed_.wait_for(lock, tick, [this] { return clients_.empty(); }) && steady_clock::now() < limit);
}

Client::Client(Socket accepted, Service& its_service)
    : service{its_service}
    , socket{std::move(accepted)}
    , buffer{its_service.settings.head_limit + read_size}
{
    buffer.reserve(read_size);
    // A client that has left already is found at the first reading.
    error_code ignored;
    socket.non_blocking(true, ignored);
    socket.set_option(asio::ip::tcp::no_delay{true}, ignored);
    service.arrived(*this);
}

// Before the socket is closed and its number given to another.
Client::~Client()
{
    service.left(*this);
}

void Client::begin(Step step, std::chrono::milliseconds time)
{
    deadline_ = Clock::now() + time;
    step_ = step;
}

std::chrono::milliseconds Client::patience() const
{
    bool const short_one = !has_asked_ || service.is_crowded();
    return short_one ? std::min(service.settings.head_timeout, service.settings.idle_timeout) : service.settings.idle_timeout;
}

void Client::answer()
{
    has_asked_ = true;
    deadline_ = Clock::time_point::max();
    step_ = Step::answering;
}

void Client::expire_if_late(Clock::time_point now, bool stopping)
{
    Step const step = step_;
    if (now < deadline_.load() && !(stopping && step == Step::between_requests))
        return;
    expired_ = true;
    // The system call, which any thread may make: reading then ends, and a refusal can still be written.
    ::shutdown(socket.native_handle(), step == Step::writing ? SHUT_RDWR : SHUT_RD);
}

// Reads until the parser has its part; otherwise, the error that stopped it.
static Task<error_code> read(Client& client, Parser& parser, Part part)
{
    parser.eager(part == Part::whole);
    for (;;) {
        error_code error;
        if (client.buffer.size() > 0) {
            client.buffer.consume(parser.put(client.buffer.data(), error));
            if (error && error != http::error::need_more)
                co_return error;
            if (part == Part::whole ? parser.is_done() : parser.is_header_done())
                co_return error_code{};
        }
        if (client.buffer.size() + read_size > client.buffer.max_size())
            co_return http::make_error_code(http::error::buffer_overflow);
        auto const space = client.buffer.prepare(read_size);
        auto const size = co_await client.socket.async_read_some(space, redirect_error(task, error));
        if (error)
            co_return error;
        client.buffer.commit(size);
        if (client.step() == Client::Step::between_requests)
            client.begin(Client::Step::reading, client.service.settings.head_timeout);
    }
}

// What to tell a client whose request could not be read.
static int status_of(error_code const& error, Client const& client, Parser const& parser)
{
    if (error.category() != http::make_error_code(http::error::bad_field).category()) {
        bool const began = parser.got_some() || client.buffer.size() > 0;
        if (error != asio::error::eof || !began)
            return in_silence;
        return client.is_expired() ? 408 : 400;
    }
    if (error == http::error::body_limit)
        return 413;
    if (error == http::error::bad_version)
        return 505;
    if (error != http::error::header_limit)
        return 400;
    // The parser may wait for the end of the headers before it looks at the first line.
    auto const bytes = client.buffer.data();
    std::string_view const seen{static_cast<char const*>(bytes.data()), bytes.size()};
    bool const has_first_line = !parser.get().target().empty() || seen.find('\n') != std::string_view::npos;
    return has_first_line ? 431 : 414;
}

// Of a client of HTTP/1.0 it is not heard (RFC 9110, section 10.1.1).
static std::string_view expectation(Parser const& parser)
{
    auto const& head = parser.get();
    return head.version() < 11 ? std::string_view{} : std::string_view{head[http::field::expect]};
}

// What Beast lets through and proxies may read otherwise than we do (RFC 9112, sections 3.2 and 6.3).
static int judge_head(Parser const& parser, TransportSettings const& settings)
{
    auto const& head = parser.get();
    if (head.target().size() > settings.target_limit)
        return 414;
    if (head.count(http::field::host) > 1 || (head.version() == 11 && head.count(http::field::host) == 0))
        return 400;
    if (head.count(http::field::content_length) > 1
        || head[http::field::content_length].find(',') != boost::core::string_view::npos)
        return 400;
    // A client of HTTP/1.0 that names a transfer coding cannot be trusted to frame it (RFC 9112, section 6.1).
    if (head.count(http::field::transfer_encoding) > 0
        && (head.version() < 11 || !same_ignoring_case(head[http::field::transfer_encoding], "chunked")))
        return 400;
    std::string_view const expected = expectation(parser);
    return expected.empty() || same_ignoring_case(expected, "100-continue") ? none : 417;
}

static Task<error_code> encourage(Client& client)
{
    static constexpr std::string_view line = "HTTP/1.1 100 Continue\r\n\r\n";
    error_code error;
    co_await asio::async_write(client.socket, asio::buffer(line), redirect_error(task, error));
    co_return error;
}

// Reads one request whole. Answers `none`, or why there will be no answer from a page.
static Task<int> receive(Client& client, Parser& parser)
{
    TransportSettings const& settings = client.service.settings;
    if (client.buffer.size() == 0)
        client.begin(Client::Step::between_requests, client.patience());
    else
        client.begin(Client::Step::reading, settings.head_timeout);
    error_code error = co_await read(client, parser, Part::head);
    if (error)
        co_return status_of(error, client, parser);
    if (int const refusal = judge_head(parser, settings))
        co_return refusal;
    if (parser.is_done())
        co_return none;
    client.begin(Client::Step::reading, settings.body_timeout);
    if (!expectation(parser).empty() && client.buffer.size() == 0) {
        error = co_await encourage(client);
        if (error)
            co_return in_silence;
    }
    error = co_await read(client, parser, Part::whole);
    co_return error ? status_of(error, client, parser) : none;
}

static RawRequest raw_request(Parser::value_type message)
{
    RawRequest raw;
    raw.method = message.method_string();
    raw.target = message.target();
    for (auto const& field : message)
        raw.headers.emplace_back(in_small_letters(field.name_string()), field.value());
    raw.body = std::move(message.body());
    return raw;
}

static Task<Next> write(Client& client, Reply const& reply, Connection connection)
{
    client.begin(Client::Step::writing, client.service.settings.write_timeout);
    std::string const head = head_of(reply, connection);
    std::array<asio::const_buffer, 2> const buffers{asio::buffer(head), asio::buffer(reply.body)};
    boost::beast::buffers_suffix rest{buffers};
    error_code error;
    // Most replies fit in the system's buffer: at once, without a turn of the event loop.
    rest.consume(client.socket.write_some(rest, error));
    if (error == asio::error::would_block)
        error = {};
    if (!error && boost::beast::buffer_bytes(rest) > 0)
        co_await asio::async_write(client.socket, rest, redirect_error(task, error));
    co_return error || connection == Connection::close ? Next::end : Next::another;
}

static Task<Next> exchange(Client& client)
{
    Service const& service = client.service;
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(service.settings.head_limit));
    parser.body_limit(service.settings.body_limit);
    int const refusal = co_await receive(client, parser);
    if (refusal == in_silence)
        co_return Next::end;
    if (refusal != none) {
        client.answer();
        Reply const reply = service.server.refuse(refusal);
        co_return co_await write(client, reply, Connection::close);
    }
    client.answer();
    bool const wants_another = parser.keep_alive();
    Reply const reply = service.server.answer(raw_request(parser.release()));
    bool const stays = wants_another && !service.is_stopping() && !service.is_crowded();
    co_return co_await write(client, reply, stays ? Connection::keep_alive : Connection::close);
}

// Closing while bytes are unread would reset the connection, and the client might never see what we wrote.
static Task<void> hang_up(Client& client)
{
    error_code error;
    client.socket.shutdown(Socket::shutdown_send, error);
    client.begin(Client::Step::reading, linger_timeout);
    std::size_t discarded = 0;
    while (!error && discarded < linger_limit) {
        client.buffer.clear();
        auto const space = client.buffer.prepare(read_size);
        auto const size = co_await client.socket.async_read_some(space, redirect_error(task, error));
        discarded += size;
    }
}

Task<void> serve(std::unique_ptr<Client> client)
{
    Next next = Next::another;
    while (next == Next::another)
        next = co_await exchange(*client);
    co_await hang_up(*client);
}

} // namespace web
