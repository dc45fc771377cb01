// Typed identifiers: a UUIDv7 (RFC 9562) kept as its 36 characters, made by the application, never by a database.
#pragma once

#include "kit/base/time.h"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>

using IdText = std::array<char, 36>;

// Bits for identifiers: different at each start, or repeatable when given a seed (demonstrations, tests).
// Never for secrets.
class Randomness {
public:
    Randomness();
    explicit Randomness(std::uint64_t seed) : engine_{seed} { }
    std::uint64_t next() { return engine_(); }

private:
    std::mt19937_64 engine_;
};

IdText make_id_text(Instant now, Randomness&);
// The 36 characters of a UUID of any version, in small letters; anything else is absent.
std::optional<IdText> parse_id_text(std::string_view);

template <class T>
class Id {
public:
    static Id make(Instant now, Randomness& randomness) { return Id{make_id_text(now, randomness)}; }
    static std::optional<Id> parse(std::string_view text)
    {
        auto const parsed = parse_id_text(text);
        return parsed ? std::optional{Id{*parsed}} : std::nullopt;
    }

    std::string_view text() const { return {text_.data(), text_.size()}; }
    auto operator<=>(Id const&) const = default;

private:
    explicit Id(IdText text) : text_{text} { }

    IdText text_;
};
