#pragma once

#include <span>

#include "base/diagnostic.h"
#include "check/schema.h"

namespace pisar {

/// Makes the data refuse what mistakes have touched, so that no document prints it: the value that each error among
/// `mistakes` stands at (`check` has rejected what it found itself), every reference without a record, and, in a record
/// with a rejected field, the numbers beside it (figures of an invalid record are invalid). Places of rejected values
/// are those of the mistakes.
void reject_mistaken(DataSet& data, std::span<const Diagnostic> mistakes);

}  // namespace pisar
