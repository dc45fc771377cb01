// The addresses of an organization's pages.
#pragma once

#include "hubs/scope.h"

namespace organizations {

inline constexpr hubs::Place organization_place{
    {"/{hub}/repertoire/{organization}", "/en/{hub}/directory/{organization}"},
    {"/repertoire/{organization}", "/en/directory/{organization}"}};
inline constexpr hubs::Place contact_place{
    {"/{hub}/repertoire/{organization}/contact.vcf", "/en/{hub}/directory/{organization}/contact.vcf"},
    {"/repertoire/{organization}/contact.vcf", "/en/directory/{organization}/contact.vcf"}};
inline constexpr hubs::Place report_place{
    {"/{hub}/repertoire/{organization}/signaler", "/en/{hub}/directory/{organization}/report"},
    {"/repertoire/{organization}/signaler", "/en/directory/{organization}/report"}};
// The list that the feature `search` answers; named here because pages of organizations lead back to it.
inline constexpr hubs::Place directory_place{
    {"/{hub}/repertoire", "/en/{hub}/directory"}, {"/repertoire", "/en/directory"}};

} // namespace organizations
