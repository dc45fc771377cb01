// Pages of text: where the data come from, accessibility, privacy, the API, the software. Written in Markdown, in rules/pages.
#pragma once

#include "hubs/frame.h"
#include "kit/web/html.h"

#include <map>
#include <string>

namespace home {

inline constexpr hubs::Place data_place{{"/{hub}/donnees", "/en/{hub}/data"}, {"/donnees", "/en/data"}};
inline constexpr hubs::Place accessibility_place{
    {"/{hub}/accessibilite", "/en/{hub}/accessibility"}, {"/accessibilite", "/en/accessibility"}};
inline constexpr hubs::Place privacy_place{
    {"/{hub}/confidentialite", "/en/{hub}/privacy"}, {"/confidentialite", "/en/privacy"}};
inline constexpr hubs::Place software_place{{"/{hub}/logiciel", "/en/{hub}/software"}, {"/logiciel", "/en/software"}};
inline constexpr hubs::Place api_place{{"/{hub}/api", "/en/{hub}/api"}, {"/api", "/en/api"}};

struct Statement {
    std::string title;
    web::Markup body;
};

// By file name without its ending: "donnees.fr".
struct Statements {
    std::map<std::string, Statement, std::less<>> all;
    std::string notice; // NOTICE: the authors and licences of what the program is made of
};

// A statement that is missing in one of the two languages stops the program; so does NOTICE, which stands beside the
// folder of rules and goes wherever it goes.
Statements read_statements(std::filesystem::path const& rules);

struct StatementPage {
    hubs::Frame frame;
    std::string title;
    web::Markup body;
    std::string_view notice; // under the body, as it is written; empty on the other pages
};

web::Reply data_page(web::Request const&);
web::Reply accessibility_page(web::Request const&);
web::Reply privacy_page(web::Request const&);
web::Reply api_page(web::Request const&);
web::Reply software_page(web::Request const&);

} // namespace home
