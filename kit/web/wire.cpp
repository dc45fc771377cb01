#include "kit/web/wire.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace web {

std::string_view reason_of(int status)
{
    static constexpr std::array<std::pair<int, std::string_view>, 26> reasons{{
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {301, "Moved Permanently"},
        {302, "Found"},
        {303, "See Other"},
        {304, "Not Modified"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {410, "Gone"},
        {413, "Content Too Large"},
        {414, "URI Too Long"},
        {415, "Unsupported Media Type"},
        {417, "Expectation Failed"},
        {422, "Unprocessable Content"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {503, "Service Unavailable"},
        {505, "HTTP Version Not Supported"},
    }};
    auto const found = std::find_if(
        reasons.begin(), reasons.end(), [status](auto const& reason) { return reason.first == status; });
    return found == reasons.end() ? std::string_view{} : found->second;
}

std::string head_of(Reply const& reply, Connection connection)
{
    std::string head;
    head.reserve(1024);
    fmt::format_to(std::back_inserter(head), "HTTP/1.1 {} {}\r\n", reply.status, reason_of(reply.status));
    for (auto const& [name, value] : reply.headers) {
        if (value.find_first_of("\r\n") != std::string::npos)
            continue;
        head.append(name).append(": ").append(value).append("\r\n");
    }
    // Persistence is the rule of HTTP/1.1, but a client of 1.0 that asked for it wants to read it.
    head += connection == Connection::close ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n";
    return head;
}

} // namespace web
