#include "kit/web/link.h"

#include <gtest/gtest.h>
#include <stdexcept>

namespace {

using web::Address;
using web::Language;
using web::Link;
using web::Query;

std::string outside(std::string_view address)
{
    auto const link = Link::outside(address);
    return link ? link->text() : "refused";
}

std::string phone(std::string_view number)
{
    auto const link = Link::phone(number);
    return link ? link->text() : "refused";
}

TEST(Link, outside_addresses_are_http_and_nothing_else)
{
    EXPECT_EQ(outside("HTTPS://exemple.quebec/page?a=1&b=é#x"), "https://exemple.quebec/page?a=1&b=é#x");
    EXPECT_EQ(outside("http://économie.quebec:8080"), "http://économie.quebec:8080");
    for (std::string_view const address :
        {"javascript:alert(1)", "java\nscript:alert(1)", "//exemple.quebec", "exemple.quebec",
            "ftp://exemple.quebec", "https://", "https:///page", "https://a@exemple.quebec",
            "https://exemple.quebec:http", "https://exemple.quebec/\"onclick=", "https://exemple.quebec/<b>",
            "https://exemple.quebec/a b", "https://exemple.quebec/a\\b", "https://exemple.quebec/\xff"})
        EXPECT_EQ(outside(address), "refused") << address;
    EXPECT_EQ(outside("https://exemple.quebec/" + std::string(3000, 'a')), "refused");
}

TEST(Link, mail_addresses_have_a_name_and_a_domain)
{
    EXPECT_EQ(Link::mail("info+web@exemple.quebec")->text(), "mailto:info%2Bweb@exemple.quebec");
    for (std::string_view const address :
        {"info", "@exemple.quebec", "info@", "info@exemple", "a b@exemple.quebec", "info@exemple..quebec",
            "info@exemple.quebec?bcc=x@y.z", "info@ex@mple.quebec", ".a@exemple.quebec"})
        EXPECT_FALSE(Link::mail(address)) << address;
}

TEST(Link, phone_numbers_are_read_as_people_write_them)
{
    EXPECT_EQ(phone("819 555-0123"), "tel:+18195550123");
    EXPECT_EQ(phone("(819)\xC2\xA0"
                    "555-0123, poste 12"),
        "refused");
    EXPECT_EQ(phone("(819)\xC2\xA0"
                    "555-0123 poste 12"),
        "tel:+18195550123;ext=12");
    EXPECT_EQ(phone("1-800-555-0123"), "tel:+18005550123");
    EXPECT_EQ(phone("+33 1 23 45 67 89"), "tel:+33123456789");
    EXPECT_EQ(phone("811"), "tel:811");
    for (std::string_view const number :
        {"", "555-0123", "819 555 012a", "819 555-0123 poste", "28195550123", "+1"})
        EXPECT_EQ(phone(number), "refused") << number;
}

TEST(Link, parameters_are_encoded_and_stand_before_the_fragment)
{
    auto const link = Link::local("/cartes#fin").with("q", "d'ici & là").with("page", "2");
    EXPECT_EQ(link.text(), "/cartes?q=d%27ici%20%26%20l%C3%A0&page=2#fin");
    EXPECT_EQ(link.with("a", "b").text(), "/cartes?q=d%27ici%20%26%20l%C3%A0&page=2&a=b#fin");
}

TEST(Link, fills_the_places_of_an_address_in_each_language)
{
    Address const address{"/cartes/{name}/lieux/{place}", "/en/maps/{name}/places/{place}"};
    EXPECT_EQ(address.places(), 2);
    EXPECT_EQ(link_to(address, Language::french, {"été", "a/b"}).text(), "/cartes/%C3%A9t%C3%A9/lieux/a%2Fb");
    EXPECT_EQ(link_to(address, Language::english, {"x", "y"}).text(), "/en/maps/x/places/y");
    EXPECT_EQ(link_to(Address{"/api/items"}, Language::english, {}).text(), "/api/items");
    EXPECT_THROW(link_to(address, Language::french, {"x"}), std::logic_error);
    EXPECT_THROW(link_to(address, Language::french, {"x", "y", "z"}), std::logic_error);
    EXPECT_THROW(link_to(address, Language::french, {"x", ""}), std::logic_error);
}

TEST(Link, decodes_what_forms_and_paths_send)
{
    EXPECT_EQ(web::decode_component("d%27ici+%26+l%c3%a0"), "d'ici & là");
    EXPECT_EQ(web::decode_path("a+b%20c"), "a+b c");
    for (std::string_view const broken : {"%", "%4", "%zz", "a%2", "%ff", "%00", "%c3"})
        EXPECT_FALSE(web::decode_component(broken)) << broken;
}

TEST(Query, keeps_the_pairs_in_order_and_gives_them_back)
{
    auto const query = Query::parse("a=1&b=&a=2&&c&d=x%3Dy");
    ASSERT_TRUE(query);
    EXPECT_EQ(query->get("a"), "1");
    EXPECT_EQ(query->all("a"), (std::vector<std::string_view>{"1", "2"}));
    EXPECT_EQ(query->find("b"), "");
    EXPECT_EQ(query->find("c"), "");
    EXPECT_FALSE(query->find("absent"));
    EXPECT_EQ(query->text(), "a=1&b=&a=2&c=&d=x%3Dy");
    EXPECT_TRUE(Query::parse("")->empty());
}

TEST(Query, refuses_broken_text_and_too_many_pairs)
{
    EXPECT_FALSE(Query::parse("a=%"));
    EXPECT_FALSE(Query::parse("%ff=1"));
    std::string many;
    for (int i = 0; i < 200; ++i)
        many += "a=1&";
    EXPECT_TRUE(Query::parse(many));
    EXPECT_FALSE(Query::parse(many + "a=1"));
}

} // namespace
