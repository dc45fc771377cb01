// What readers said is wrong, as a list to hand out to those who correct it.
#pragma once

#include "kit/documents/sheet.h"
#include "kit/web/words.h"
#include "organizations/store.h"

#include <vector>

namespace organizations {

// Titles and subjects in the language of the words; the reports in the order given.
documents::Sheet received_reports(web::Words const&, std::vector<ReceivedReport>);

} // namespace organizations
