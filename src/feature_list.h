// The program's features, in the order that is also its dependency rule: a feature may use only those above it.
#pragma once

#include "kit/web/feature.h"

#include <span>
#include <vector>

std::vector<web::Feature> all_features();

// Every feature's numbered SQL files, in the same order; written by the build.
std::span<storage::Migration const> all_migrations();
