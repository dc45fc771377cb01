// What a decision answers: a value, or every reason why not. A refusal is data for the person who asked, never
// an exception.
#pragma once

#include "kit/base/phrase.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

// One thing to correct: the field it is about (empty when it is about the whole) and what to do, translatable.
struct Refusal {
    std::string field;
    Phrase message;
};

using Refusals = std::vector<Refusal>;

// Either a T or at least one refusal. `value()` on a refusal is a programmer's error and throws.
template <class T>
class Outcome {
public:
    Outcome(T value) : held_{std::move(value)} { }
    Outcome(Refusal refusal) : held_{Refusals{std::move(refusal)}} { }
    Outcome(Refusals refusals) : held_{std::move(refusals)} { }

    bool ok() const { return std::holds_alternative<T>(held_); }
    T const& value() const { return std::get<T>(held_); }
    T& value() { return std::get<T>(held_); }
    T const& operator*() const { return value(); }
    T const* operator->() const { return &value(); }
    Refusals const& refusals() const { return std::get<Refusals>(held_); }

private:
    std::variant<T, Refusals> held_;
};
