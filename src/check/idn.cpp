#include "check/idn.h"

#include <unicode/bytestream.h>
#include <unicode/idna.h>

#include <memory>
#include <string>

namespace pisar {

bool is_idn_hostname(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  constexpr std::uint32_t options =
      UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_CHECK_CONTEXTO;
  const std::unique_ptr<icu::IDNA> idna(icu::IDNA::createUTS46Instance(options, status));
  if (U_FAILURE(status) != 0) return false;
  std::string ascii;
  icu::StringByteSink<std::string> sink(&ascii);
  icu::IDNAInfo info;
  idna->nameToASCII_UTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, info, status);
  return U_SUCCESS(status) != 0 && !info.hasErrors();
}

}  // namespace pisar
