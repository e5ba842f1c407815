#pragma once

#include <optional>

#include "base/value.h"
#include "expr/functions.h"

namespace pisar::tmpl {

/// document("order-59"), document(act), document(…, issuer=true): the fields of another paper of the workspace, or of
/// an act of data/acts.yaml, with a `name` that refers to it in a text: «приказ от 14.09.2022 № 59». With its issuer it
/// is «приказ отдела образования от …»; the name of an act says whose it is. `case` changes the name as any other.
/// Reports an id that is nobody's or two papers', and what is no paper.
[[nodiscard]] std::optional<Value> document_reference(expr::Invocation& invocation);

}  // namespace pisar::tmpl
