// What one request asks, already parsed and limited by the transport, and what it may read.
#pragma once

#include "kit/base/time.h"
#include "kit/web/language.h"
#include "kit/web/link.h"
#include "kit/web/snapshot.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace storage {
class Database;
}

namespace web {

class Words;
struct Site;

enum class Method { get, head, post, other };

struct Request {
    Method method = Method::get;
    std::string target; // as sent, at most the transport's limit
    std::string path; // decoded, begins with '/'
    Query query; // of the address
    Query form; // of an urlencoded body
    std::vector<std::pair<std::string, std::string>> headers; // names in small letters
    std::string body;
    Instant now;
    std::string number; // quoted to the user when something breaks, and in the log

    Language language = Language::french;
    std::vector<std::string> captures; // the {places} of the route, decoded

    Site const* site = nullptr; // settings and services, for the life of the server
    std::shared_ptr<Snapshot const> snapshot; // shared with the server, which replaces it when data change

    std::string_view header(std::string_view name) const;
    std::string_view capture(std::size_t place) const { return captures.at(place); }

    template <class T>
    T const& get() const
    {
        return snapshot->get<T>();
    }
    Words const& words() const;
    storage::Database& db() const;
};

} // namespace web
