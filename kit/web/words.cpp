#include "kit/web/words.h"

#include <boost/locale.hpp>
#include <fmt/format.h>

namespace web {

namespace {

using Catalogue = boost::locale::message_format<char>;

std::locale load(Language language, std::string const& folder)
{
    boost::locale::generator generator{boost::locale::localization_backend_manager::global()};
    generator.categories(boost::locale::category_t::message);
    generator.add_messages_path(folder);
    generator.add_messages_domain("poles");
    return generator(language == Language::french ? "fr.UTF-8" : "en.UTF-8");
}

std::array<std::string, 12> months(Language language)
{
    if (language == Language::french)
        return {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre"};
    return {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December"};
}

} // namespace

Words::Words(Language language, std::string const& folder)
    : language_{language}
    , locale_{load(language, folder)}
    , catalogue_{std::use_facet<Catalogue>(locale_)}
    , months_{months(language)}
{
}

std::string_view Words::find(char const* context, char const* text) const
{
    if (language_ == Language::english)
        return text;
    char const* const translated = catalogue_.get(0, context, text);
    return translated ? translated : text;
}

std::string_view Words::find_count(
    char const* context, char const* one, char const* many, std::int64_t count) const
{
    if (language_ == Language::english)
        return count == 1 ? one : many;
    char const* const translated = catalogue_.get(0, context, one, int(count));
    return translated ? translated : count < 2 ? one : many;
}

std::string Words::say(Phrase const& phrase) const
{
    if (phrase.many)
        return say_count(phrase.context, phrase.text, phrase.many, phrase.count, phrase.values);
    return filled(find(phrase.context, phrase.text), phrase.values);
}

std::string Words::say_count(char const* context, char const* one, char const* many, std::int64_t count,
    PhraseValues const& values) const
{
    return filled(find_count(context, one, many, count), values, number(count));
}

std::string Words::number(std::int64_t value) const
{
    fmt::format_int const plain{value < 0 ? -value : value};
    std::string_view const digits{plain.data(), plain.size()};
    std::string out = value < 0 ? "-" : "";
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            out += language_ == Language::french ? "\u00a0" : ",";
        out.push_back(digits[i]);
    }
    return out;
}

std::string Words::dollars(Cents amount) const
{
    std::string const digits = number((amount.value + (amount.value < 0 ? -50 : 50)) / 100);
    return language_ == Language::french ? digits + "\u00a0$" : "$" + digits;
}

std::string Words::percent(BasisPoints share) const
{
    std::string const digits = number((share.value + 50) / 100);
    return language_ == Language::french ? digits + "\u00a0%" : digits + "%";
}

std::string Words::day(Day day) const
{
    std::chrono::year_month_day const date{day};
    auto const number = unsigned{date.day()};
    auto const& month = months_[unsigned{date.month()} - 1];
    if (language_ == Language::english)
        return fmt::format("{} {}, {}", month, number, int{date.year()});
    return fmt::format("{}{} {} {}", number, number == 1 ? "er" : "", month, int{date.year()});
}

std::string Words::month(Day day) const
{
    std::chrono::year_month_day const date{day};
    return fmt::format("{} {}", months_[unsigned{date.month()} - 1], int{date.year()});
}

} // namespace web
