#include "expr/collation.h"

#include <unicode/coll.h>
#include <unicode/stringpiece.h>
#include <memory>
#include <stdexcept>

namespace pisar::expr {
namespace {

std::unique_ptr<icu::Collator> make_collator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("ru"), status));
  if (U_FAILURE(status) || collator == nullptr) throw std::runtime_error("ICU has no Russian collation");
  collator->setStrength(icu::Collator::SECONDARY);
  collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no numeric collation");
  return collator;
}

}  // namespace

std::weak_ordering compare_texts(std::string_view a, std::string_view b) {
  static const std::unique_ptr<icu::Collator> collator = make_collator();
  UErrorCode status = U_ZERO_ERROR;
  const auto piece = [](std::string_view text) {
    return icu::StringPiece(text.data(), static_cast<int32_t>(text.size()));
  };
  const UCollationResult result = collator->compareUTF8(piece(a), piece(b), status);
  if (result == UCOL_LESS) return std::weak_ordering::less;
  return result == UCOL_GREATER ? std::weak_ordering::greater : std::weak_ordering::equivalent;
}

}  // namespace pisar::expr
