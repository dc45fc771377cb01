// What every request reads and none writes: at most one immutable value of each type, built from the database.
// The server replaces the whole snapshot when data change; a request keeps the one it began with.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <typeinfo>
#include <unordered_map>
#include <utility>

namespace web {

class Snapshot {
public:
    template <class T>
    void put(T value)
    {
        values_[&key<T>] = std::make_shared<T const>(std::move(value));
    }

    // A type that no feature loaded is a programmer's error: std::logic_error.
    template <class T>
    T const& get() const
    {
        auto const found = values_.find(&key<T>);
        if (found == values_.end())
            throw std::logic_error{std::string{"nothing was loaded for "} + typeid(T).name()};
        return *static_cast<T const*>(found->second.get());
    }

private:
    // Its address stands for the type. A page asks a hundred times: std::type_index would hash the type's name each time.
    template <class T>
    static constexpr char key = 0;

    // shared_ptr: successive snapshots share the values that did not change.
    std::unordered_map<void const*, std::shared_ptr<void const>> values_;
};

} // namespace web
