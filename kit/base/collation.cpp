#include "kit/base/collation.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <memory>
#include <stdexcept>

static std::unique_ptr<icu::Collator> make_collator()
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator{
        icu::Collator::createInstance(icu::Locale::getCanadaFrench(), status)};
    if (U_SUCCESS(status))
        collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    if (U_FAILURE(status))
        throw std::runtime_error{std::string{"ICU has no fr_CA collation: "} + u_errorName(status)};
    return collator;
}

std::string sort_key(std::string_view text)
{
    // One collator for each thread: ICU's are not safe to share, and making one costs more than a thousand
    // keys.
    static thread_local auto const collator = make_collator();
    auto const wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    std::string key(text.size() * 3 + 16, '\0');
    auto const write = [&] {
        return collator->getSortKey(
            wide, reinterpret_cast<std::uint8_t*>(key.data()), static_cast<std::int32_t>(key.size()));
    };
    auto size = static_cast<std::size_t>(write());
    if (size > key.size()) {
        key.resize(size);
        size = static_cast<std::size_t>(write());
    }
    return key.substr(0, size > 0 ? size - 1 : 0); // ICU ends keys with a NUL
}
