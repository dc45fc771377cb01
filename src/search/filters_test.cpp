#include "search/filters.h"

#include <gtest/gtest.h>

using search::Around;
using search::Facet;
using search::Filters;
using search::Sort;
using search::View;
using web::Language;

namespace {

std::optional<std::string> shawinigan(std::string_view words)
{
    return words == "36033" || words == "Shawinigan" ? std::optional<std::string>{"36033"} : std::nullopt;
}

Filters read(std::string_view query, Language language = Language::french)
{
    return search::read(web::Query::parse(query).value(), language, shawinigan);
}

std::string written(Filters const& filters, Language language = Language::french)
{
    return write(filters, language).text();
}

Filters full()
{
    Filters filters;
    filters.text = "épicerie";
    filters.of(Facet::sector) = {"food", "housing"};
    filters.of(Facet::mrc) = {"36"};
    filters.of(Facet::status) = {"active"};
    filters.around = Around{"36033", 50};
    filters.sort = Sort::recent;
    filters.view = View::map;
    filters.page = 3;
    return filters;
}

} // namespace

TEST(Filters, are_written_in_one_order_with_the_words_of_each_language)
{
    EXPECT_EQ(written(full()), "q=%C3%A9picerie&secteur=food&secteur=housing&mrc=36&statut=active&autour=36033&rayon=50&tri=recent&vue=carte&page=3");
    EXPECT_EQ(written(full(), Language::english), "q=%C3%A9picerie&sector=food&sector=housing&mrc=36&status=active&near=36033&radius=50&sort=recent&view=map&page=3");
    EXPECT_EQ(written({}), "");
}

TEST(Filters, are_read_back_as_they_were_written)
{
    for (Language const language : {Language::french, Language::english}) {
        Filters const filters = read(written(full(), language), language);
        EXPECT_EQ(written(filters, language), written(full(), language));
        EXPECT_EQ(filters.count(), 5);
        EXPECT_EQ(filters.page, 3);
    }
    for (std::size_t i = 0; i < search::facet_count; ++i) {
        Filters one;
        one.of(Facet(i)) = {"x"};
        EXPECT_EQ(read(written(one)).of(Facet(i)), one.of(Facet(i)));
        EXPECT_EQ(read(written(one, Language::english), Language::english).of(Facet(i)), one.of(Facet(i)));
    }
}

TEST(Filters, do_not_mix_the_words_of_the_two_languages)
{
    EXPECT_EQ(written(read("sector=food&near=36033&sort=recent")), "");
}

TEST(Filters, leave_out_what_is_not_understood)
{
    Filters const filters = read("autre=1&page=abc&tri=zzz&vue=zzz&secteur=&secteur=" + std::string(61, 'x'));
    EXPECT_EQ(written(filters), "");
    EXPECT_EQ(read("page=0").page, 1);
    EXPECT_EQ(read("page=-3").page, 1);
    EXPECT_EQ(read("page=99999999").page, 10'000);
    EXPECT_EQ(read("page=99999999999999999999").page, 1);
}

TEST(Filters, keep_each_value_once_and_no_more_than_a_hundred_and_fifty)
{
    EXPECT_EQ(read("secteur=food&secteur=food").of(Facet::sector).size(), 1u);
    std::string many;
    for (int i = 0; i < 160; ++i)
        many += "mrc=" + std::to_string(i) + "&";
    EXPECT_EQ(read(many).of(Facet::mrc).size(), 150u);
}

TEST(Filters, tidy_what_was_typed_and_cut_it_between_two_characters)
{
    EXPECT_EQ(read("q=++%C3%A9picerie%0A+bio++").text, "épicerie bio");
    std::string long_text;
    for (int i = 0; i < 150; ++i)
        long_text += "%C3%A9";
    EXPECT_EQ(read("q=a" + long_text).text.size(), 199u);
    EXPECT_EQ(read("q=" + long_text).text.size(), 200u);
}

TEST(Filters, take_a_radius_to_the_nearest_that_is_offered)
{
    auto const radius = [](std::string const& text) { return read("autour=Shawinigan&rayon=" + text).around->kilometres; };
    EXPECT_EQ(radius("50"), 50);
    EXPECT_EQ(radius("7"), 5);
    EXPECT_EQ(radius("99999"), 100);
    EXPECT_EQ(radius("-1"), 5);
    EXPECT_EQ(radius("loin"), 25);
    EXPECT_EQ(read("autour=Shawinigan").around->kilometres, 25);
    EXPECT_FALSE(read("rayon=50").around);
}

TEST(Filters, keep_the_name_of_a_place_that_nobody_knows)
{
    Filters const filters = read("autour=Atlantide");
    EXPECT_FALSE(filters.around);
    EXPECT_EQ(filters.near, "Atlantide");
    EXPECT_EQ(filters.count(), 0);
    EXPECT_EQ(read("autour=Shawinigan").near, "");
    EXPECT_EQ(read("autour=Shawinigan").around->municipality, "36033");
}

TEST(Filters, order_by_relevance_distance_or_name_unless_told)
{
    EXPECT_EQ(read("").order(), Sort::name);
    EXPECT_EQ(read("q=pain").order(), Sort::relevance);
    EXPECT_EQ(read("autour=36033").order(), Sort::distance);
    EXPECT_EQ(read("q=pain&autour=36033").order(), Sort::relevance);
    EXPECT_EQ(read("q=pain&tri=nom").order(), Sort::name);
    EXPECT_EQ(read("tri=distance").order(), Sort::name);
    EXPECT_EQ(read("q=pain&autour=36033&tri=distance").order(), Sort::distance);
    EXPECT_EQ(read("tri=pertinence").order(), Sort::name);
    EXPECT_EQ(read("q=pain&tri=").order(), Sort::relevance);
    EXPECT_EQ(read("autour=36033&tri=").order(), Sort::distance);
}

TEST(Filters, do_not_write_the_usual_order)
{
    EXPECT_EQ(written(read("tri=nom")), "");
    EXPECT_EQ(written(read("q=pain&tri=pertinence")), "q=pain");
    EXPECT_EQ(written(read("q=pain&tri=nom")), "q=pain&tri=nom");
    EXPECT_EQ(written(read("q=pain&tri=nom").without_text()), "");
    EXPECT_EQ(written(read("autour=36033&tri=distance")), "autour=36033&rayon=25");
    EXPECT_EQ(written(read("autour=36033&tri=distance").without_around()), "");
    EXPECT_EQ(written(read("q=pain&autour=36033&tri=distance")), "q=pain&autour=36033&rayon=25&tri=distance");
}

TEST(Filters, begin_again_at_the_first_page_when_a_value_comes_or_goes)
{
    Filters const filters = full();
    EXPECT_EQ(filters.with(Facet::form, "mutual").page, 1);
    EXPECT_TRUE(filters.with(Facet::form, "mutual").is_chosen(Facet::form, "mutual"));
    EXPECT_EQ(filters.with(Facet::sector, "food").of(Facet::sector), (std::vector<std::string>{"housing", "food"}));
    EXPECT_EQ(filters.without(Facet::sector, "food").of(Facet::sector), std::vector<std::string>{"housing"});
    EXPECT_EQ(filters.without(Facet::sector, "food").page, 1);
    EXPECT_TRUE(filters.without(Facet::sector).of(Facet::sector).empty());
    EXPECT_EQ(filters.without(Facet::sector).page, 1);
    EXPECT_EQ(filters.without_text().text, "");
    EXPECT_FALSE(filters.without_around().around);
    EXPECT_EQ(filters.at_page(7).page, 7);
}
