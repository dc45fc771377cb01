#include "kit/web/reply.h"

#include "kit/web/ascii.h"

#include <algorithm>
#include <stdexcept>

namespace web {

static Reply redirect(int status, Caching caching, Link const& link)
{
    Reply reply;
    reply.status = status;
    reply.caching = caching;
    reply.headers.emplace_back("Location", link.text());
    return reply;
}

Reply see(Link const& link)
{
    return redirect(303, Caching::none, link);
}

Reply moved(Link const& link)
{
    return redirect(301, Caching::revalidate, link);
}

Reply text(int status, std::string body)
{
    Reply reply;
    reply.status = status;
    reply.type = "text/plain; charset=utf-8";
    reply.body = std::move(body);
    return reply;
}

Reply json(int status, std::string body)
{
    Reply reply;
    reply.status = status;
    reply.type = "application/json";
    reply.body = std::move(body);
    return reply;
}

Reply public_json()
{
    Reply reply = json(200, "");
    open_to_other_sites(reply);
    return reply;
}

void open_to_other_sites(Reply& reply)
{
    reply.headers.emplace_back("Access-Control-Allow-Origin", "*");
}

static bool is_plain_name(std::string_view name)
{
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return is_letter_or_digit(c) || is_one_of(c, "-_.");
    });
}

Reply download(std::string type, std::string file_name, std::string body)
{
    if (!is_plain_name(file_name))
        throw std::logic_error{"not a plain file name: " + file_name};
    Reply reply;
    reply.type = std::move(type);
    reply.body = std::move(body);
    reply.caching = Caching::none;
    reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + file_name + '"');
    return reply;
}

} // namespace web
