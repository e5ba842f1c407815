#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/number.h"
#include "base/span.h"

namespace pisar::expr {

enum class TokenKind : std::uint8_t { name, number, text, symbol, end };

/// A token of an expression. Keywords are names: their meaning depends on where they stand.
struct Token {
  TokenKind kind = TokenKind::end;
  std::string_view source;  ///< as typed
  std::string text;         ///< of a text literal, without quotes, escapes decoded
  Number number{};          ///< of a number literal
  Span where;

  [[nodiscard]] bool is(std::string_view symbol) const { return kind == TokenKind::symbol && source == symbol; }
  [[nodiscard]] bool is_name(std::string_view name) const { return kind == TokenKind::name && source == name; }
};

/// Splits an expression that lies at `offset` of the file into tokens, with an `end` token after the last. Names begin
/// with a letter (Latin or Cyrillic) or `_`; numbers and texts are Jinja's, exact. None after a reported mistake.
[[nodiscard]] std::optional<std::vector<Token>> tokenize(std::string_view text, FileId file, std::uint32_t offset,
                                                         Diagnostics& diagnostics);

/// What a message calls the token: «+», «name», «конец выражения».
[[nodiscard]] std::string describe(const Token& token);

}  // namespace pisar::expr
