// A parameter of a statement, as both engines take it. There is no default: a parameter that the caller forgot does
// not compile.
#pragma once

#include "kit/base/id.h"
#include "kit/base/money.h"
#include "kit/base/time.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace storage {

class Value {
public:
    using Held = std::variant<std::monostate, std::int64_t, double, std::string>;

    Value(std::nullptr_t) { }
    Value(std::string text) : held_{std::move(text)} { }
    Value(std::string_view text) : held_{std::string{text}} { }
    Value(char const* text) : held_{std::string{text}} { }
    template <std::integral T>
    Value(T number) : held_{std::int64_t(number)}
    {
    }
    Value(double number) : held_{number} { }
    Value(Instant instant) : held_{to_text(instant)} { }
    Value(Day day) : held_{to_text(day)} { }
    Value(Cents amount) : held_{amount.value} { }
    Value(BasisPoints share) : held_{std::int64_t{share.value}} { }
    template <class T>
    Value(Id<T> const& id) : held_{std::string{id.text()}}
    {
    }
    template <class T>
    Value(std::optional<T> const& maybe)
    {
        if (maybe)
            held_ = Value{*maybe}.held_;
    }

    Held const& held() const { return held_; }

private:
    Held held_;
};

} // namespace storage
