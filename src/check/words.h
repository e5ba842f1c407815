#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/value.h"
#include "check/checker.h"

namespace pisar {

// The Russian words of the messages about checks.

/// What the frame's value is called: «поле «director» (Директор)», «элемент 3 списка «schools»», «данные».
[[nodiscard]] std::string subject(const Frame& frame);
/// The title that the schema or what it refers to gives; empty when there is none.
[[nodiscard]] std::string_view title_of(const Node& node);
[[nodiscard]] std::string_view description_of(const Node& node);
/// «поле «director» (Директор)».
[[nodiscard]] std::string field_name(std::string_view key, const Node* node);

/// The value in a message: «число 12.5», «текст «много»», «список», «пустое значение».
[[nodiscard]] std::string described(const Value& value);
/// A value as a schema's list gives it: «низкий» in quotes, a number plain.
[[nodiscard]] std::string quoted(const Value& value);
/// A text in «», cut when it is long.
[[nodiscard]] std::string quoted(std::string_view text);
/// «текст или число», of the bits of `types`.
[[nodiscard]] std::string type_names(std::uint8_t allowed);
/// «низкий», «средний», «высокий»; at most `most` of them.
[[nodiscard]] std::string listed(const std::vector<Value>& values, std::size_t most = 12);

/// The bits of `types` that the value has.
[[nodiscard]] std::uint8_t type_bits(const Value& value);

}  // namespace pisar
