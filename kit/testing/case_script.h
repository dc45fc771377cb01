// The `.case` language: requests and what their replies must be, one step a line.
//
//     # The button follows the rule.
//     world  mauricie                  the server, as the program under test builds it
//     as     agent                     who asks; nobody until then
//     with   Accept-Language: en       a header of the next requests, until `as` or `world`
//     with   Accept-Language:          not any more
//     GET    /references/1 -> 200 has "Accepter" lacks "Refuser"
//     POST   /references/1/reponse answer=yes note="à midi" -> 303 /references/1
//     GET    location -> 200           the address that the last reply gave
//
// After the status: has "…", lacks "…", header "Name: value", header "Name" (present), lacks-header "Name",
// type "text/html", location "/x/*" or only /x/* (`*` stands for anything), json $.items[0].name == "value".
// A line that ends with `\` goes on. Quotes are " or ', and \ in them protects the next character.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace cases {

// What one reply must have. `argument` is a text, a header, an address pattern or a JSON path.
struct Expectation {
    enum class Kind { has, lacks, header, lacks_header, type, location, json };

    Kind kind;
    std::string argument;
    std::string value; // json: what is expected, as JSON
};

struct Step {
    enum class Kind { world, as, with, request };

    Kind kind;
    int line = 0;
    std::string text; // name of the world or person; header of `with`; target of a request
    std::string method; // request
    std::vector<std::pair<std::string, std::string>> form;
    int status = 0;
    std::vector<Expectation> expectations;
};

// A script that cannot be read throws std::runtime_error with its file and line.
std::vector<Step> read_script(std::filesystem::path const&);
// `name` is for messages.
std::vector<Step> parse_script(std::string const& name, std::string const& text);

} // namespace cases
