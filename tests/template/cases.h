#pragma once

#include <string>

#include "tests/support/cases.h"

namespace pisar::testing {

/// The cases of tests/template/cases. Parts «data/NAME.yaml» are data variables, «templates/NAME.md.j2» forms and
/// included templates.
std::vector<Case> template_cases();

/// What the case yields: messages, then the document's dump.
std::string run_case(const Case& one);

}  // namespace pisar::testing
