// What the compiled templates cost: the cards of a page of results, written by their template, and the same bytes put
// together by hand. Prints microseconds for a list of twenty: least, median, most.
#include "kit/web/html.h"
#include "organizations/organization.html.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <fmt/format.h>
#include <iostream>

static constexpr std::size_t cards_on_a_page = 20;
static constexpr int rounds = 41;
static constexpr int lists_in_a_round = 500;
static constexpr std::string_view icons = "/assets/icons-0123456789.svg";

using organizations::CardView;

static std::vector<CardView> made_cards()
{
    static std::vector<std::string> const tags{"fruits et légumes", "paniers d’été"};
    static std::vector<std::string> const no_tag;
    std::vector<CardView> cards;
    for (std::size_t i = 0; i < cards_on_a_page; ++i)
        cards.push_back({.name = "Coopérative de solidarité « Le Marché d'à côté » & associés",
            .link = web::Link::local("/mauricie/repertoire/le-marche-d-a-cote"),
            .form = "Coopérative",
            .sector = "Alimentation",
            .icon = "shopping-basket",
            .colour = 1 + int(i % 4),
            .municipality = "Saint-Étienne-des-Grès",
            .summary = "Épicerie de quartier, paniers de légumes et cuisine collective. L'équipe accueille des personnes qui "
                       "apprennent un métier, et livre à domicile dans toute la région.",
            .tags = i % 3 == 0 ? &no_tag : &tags,
            .confirmed = i % 2 == 0 ? "novembre 2026" : "",
            .emerging = i % 5 == 0});
    return cards;
}

static void by_template(std::string& page, std::vector<CardView> const& cards, web::Words const& words)
{
    web::Html out{page, words, icons};
    for (CardView const& card : cards)
        organizations::view::card(out, card);
}

namespace {

// What someone in a hurry for speed would write.
class ByHand {
public:
    ByHand(std::string& page, web::Words const& words) : page_{page}, words_{words} { }

    void card(CardView const& card)
    {
        page_ += "\n<article class=\"result-card axis-";
        page_ += char('0' + card.colour);
        page_ += "\">\n<div class=\"result-icon\">";
        icon(card.icon);
        page_ += "</div>\n<div>\n<h3><a href=\"";
        escape(card.link.text());
        page_ += "\">";
        escape(card.name);
        page_ += "</a></h3>\n<p class=\"meta\">";
        facts(card);
        page_ += "</p>\n";
        if (!card.summary.empty())
            between("<p>", card.summary, "</p>");
        page_ += "\n<div class=\"tags\">";
        tags(card);
        page_ += "</div>\n</div>\n</article>\n";
    }

private:
    void facts(CardView const& card)
    {
        if (!card.form.empty())
            between("<span>", card.form, "</span>");
        if (!card.sector.empty())
            between("<span>", card.sector, "</span>");
        if (card.municipality.empty())
            return;
        page_ += "<span>";
        icon("map-pin");
        between(" ", card.municipality, "</span>");
    }

    void tags(CardView const& card)
    {
        for (std::string const& tag : *card.tags)
            between("<span class=\"tag tag-muted\">", tag, "</span>");
        if (card.emerging) {
            page_ += "<span class=\"tag tag-gold\">";
            icon("sprout");
            between(" ", words_.find("organizations", "Emerging"), "</span>");
        }
        if (card.confirmed.empty())
            return;
        page_ += "<span class=\"tag\">";
        icon("check");
        std::string_view const sentence = words_.find("organizations", "Checked in {month}");
        std::size_t const place = sentence.find("{month}");
        between(" ", sentence.substr(0, place), "");
        escape(card.confirmed);
        between("", sentence.substr(place + 7), "</span>");
    }

    void icon(std::string_view name)
    {
        page_ += "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"";
        page_ += icons;
        page_ += '#';
        page_ += name;
        page_ += "\"></use></svg>";
    }

    void between(std::string_view before, std::string_view text, std::string_view after)
    {
        page_ += before;
        escape(text);
        page_ += after;
    }

    void escape(std::string_view text)
    {
        std::size_t from = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            char const c = text[i];
            if (c != '&' && c != '<' && c != '>' && c != '"' && c != '\'')
                continue;
            page_.append(text, from, i - from);
            page_ += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '"' ? "&quot;" : "&#39;";
            from = i + 1;
        }
        page_.append(text, from);
    }

    std::string& page_;
    web::Words const& words_;
};

} // namespace

static void by_hand(std::string& page, std::vector<CardView> const& cards, web::Words const& words)
{
    ByHand out{page, words};
    for (CardView const& card : cards)
        out.card(card);
}

static double cpu_microseconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e6 + double(time.tv_nsec) * 1e-3;
}

// Of one list.
template <class Write>
static double measured(Write write)
{
    double const before = cpu_microseconds();
    for (int i = 0; i < lists_in_a_round; ++i)
        write();
    return (cpu_microseconds() - before) / lists_in_a_round;
}

static std::string spread(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return fmt::format("{:.2f} / {:.2f} / {:.2f}", values.front(), values[values.size() / 2], values.back());
}

int main()
{
    web::Words const words{web::Language::french, POLES_BUILD_FOLDER "/words"};
    auto const cards = made_cards();
    std::string one;
    std::string other;
    by_template(one, cards, words);
    by_hand(other, cards, words);
    if (one != other) {
        std::cerr << "The template has changed: what is written by hand no longer gives the same bytes.\n"
                  << one.substr(0, 2000) << "\n---\n" << other.substr(0, 2000) << '\n';
        return 1;
    }
    std::vector<double> compiled;
    std::vector<double> written;
    std::vector<double> ratios;
    for (int i = 0; i < rounds; ++i) {
        compiled.push_back(measured([&] { one.clear(); by_template(one, cards, words); }));
        written.push_back(measured([&] { other.clear(); by_hand(other, cards, words); }));
        ratios.push_back(compiled.back() / written.back());
    }
    std::cout << fmt::format("{} cards, {} bytes, CPU µs\ncompiled template:  {}\nwritten by hand:    {}\nratio:              {}\n",
        cards.size(), one.size(), spread(compiled), spread(written), spread(ratios));
}
