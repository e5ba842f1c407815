#ifdef __SSE2__
#define RAPIDJSON_SSE2
#endif
#include <rapidjson/error/error.h>
#include <rapidjson/reader.h>

#include "load/encoding.h"
#include "load/json_mistakes.h"
#include "load/load.h"
#include "load/readers.h"
#include "load/scalar.h"
#include "load/source_text.h"
#include "load/tree_builder.h"

namespace pisar {

namespace {

/// RapidJSON reads a string or a number on a copy of the stream and calls the handler before it writes the copy back:
/// there Tell() is where the token begins. It reads vectors of bytes, up to SourceMap::padding past the end.
using Stream = rapidjson::StringStream;

class JsonHandler {
 public:
  /// The stream begins at byte `begin` of the text.
  JsonHandler(FileId file, std::string_view text, std::size_t begin, const Stream& stream, const LoadLimits& limits,
              Diagnostics& diagnostics)
      : file_(file),
        text_(text),
        begin_(begin),
        stream_(stream),
        diagnostics_(diagnostics),
        builder_(limits, diagnostics) {}

  [[nodiscard]] TreeBuilder& builder() { return builder_; }

  // RapidJSON's names. Each returns false to stop the reader, the reason having been reported.
  // NOLINTBEGIN(readability-identifier-naming)
  bool Null() { return builder_.add(Value(Missing{}, word("null"))); }
  bool Bool(bool value) { return builder_.add(Value(value, word(value ? "true" : "false"))); }
  bool RawNumber(const char* text, rapidjson::SizeType length, bool /*copy*/) {
    const Span where = token(length);
    if (!builder_.allows_scalar(length, where)) return false;
    return builder_.add(number_value({text, length}, where, diagnostics_));
  }
  bool String(const char* text, rapidjson::SizeType length, bool /*copy*/) {
    const Span where = string_span(length);
    if (!allows(text, length, where)) return false;
    return builder_.add(Value(std::string(text, length), where));
  }
  bool Key(const char* text, rapidjson::SizeType length, bool /*copy*/) {
    const Span where = string_span(length);
    if (!allows(text, length, where)) return false;
    builder_.key(std::string(text, length), where);
    return true;
  }
  bool StartObject() { return builder_.open_record(bracket()); }
  bool StartArray() { return builder_.open_list(bracket()); }
  bool EndObject(rapidjson::SizeType /*members*/) { return close(); }
  bool EndArray(rapidjson::SizeType /*items*/) { return close(); }

  // Numbers come as text (RawNumber), so that none is rounded.
  bool Int(int /*value*/) { return false; }
  bool Uint(unsigned /*value*/) { return false; }
  bool Int64(std::int64_t /*value*/) { return false; }
  bool Uint64(std::uint64_t /*value*/) { return false; }
  bool Double(double /*value*/) { return false; }
  // NOLINTEND(readability-identifier-naming)

 private:
  [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(begin_ + stream_.Tell()); }
  /// A word or bracket that the stream has just passed.
  [[nodiscard]] Span word(std::string_view passed) const {
    return {file_, here() - static_cast<std::uint32_t>(passed.size()), here()};
  }
  [[nodiscard]] Span bracket() const { return {file_, here() - 1, here()}; }
  [[nodiscard]] Span token(std::size_t length) const {
    return {file_, here(), here() + static_cast<std::uint32_t>(length)};
  }

  /// The span with both quotes of a string whose text without escapes is `length` bytes long.
  [[nodiscard]] Span string_span(std::size_t length) const {
    std::size_t end = here() + 1 + length;
    const bool plain = text_[end] == '"' && (length == 0 || text_[end - 1] != '\\');
    if (!plain) {
      end = here() + 1;
      while (text_[end] != '"') end += text_[end] == '\\' ? 2 : 1;
    }
    return {file_, here(), static_cast<std::uint32_t>(end + 1)};
  }

  bool allows(const char* text, std::size_t length, Span where) {
    if (!builder_.allows_scalar(length, where)) return false;
    const bool escapes = where.end - where.begin != length + 2;
    if (!escapes || first_unprintable({text, length}) == std::string_view::npos) return true;
    diagnostics_.report(Code::control_character, where, "в тексте записан невидимый управляющий символ")
        .hint("уберите последовательность вида \\u0001");
    return false;
  }

  bool close() {
    TreeBuilder::Closed closed = builder_.close(here());
    return builder_.add(std::move(closed.value), closed.nodes);
  }

  const FileId file_;
  const std::string_view text_;
  const std::size_t begin_;
  const Stream& stream_;
  Diagnostics& diagnostics_;
  TreeBuilder builder_;
};

JsonError error_kind(rapidjson::ParseErrorCode code) {
  switch (code) {
    case rapidjson::kParseErrorDocumentEmpty:
      return JsonError::empty;
    case rapidjson::kParseErrorDocumentRootNotSingular:
      return JsonError::text_after_end;
    case rapidjson::kParseErrorObjectMissName:
      return JsonError::key_expected;
    case rapidjson::kParseErrorObjectMissColon:
      return JsonError::colon_expected;
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
      return JsonError::comma_expected;
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
    case rapidjson::kParseErrorStringEscapeInvalid:
      return JsonError::escape;
    case rapidjson::kParseErrorStringMissQuotationMark:
    case rapidjson::kParseErrorStringInvalidEncoding:
      return JsonError::unclosed_string;
    case rapidjson::kParseErrorNumberTooBig:
    case rapidjson::kParseErrorNumberMissFraction:
    case rapidjson::kParseErrorNumberMissExponent:
      return JsonError::number;
    case rapidjson::kParseErrorNone:
    case rapidjson::kParseErrorValueInvalid:
    case rapidjson::kParseErrorTermination:
    case rapidjson::kParseErrorUnspecificSyntaxError:
      break;
  }
  return JsonError::value_expected;
}

}  // namespace

std::optional<Value> read_json(FileId file, const SourceMap& sources, Diagnostics& diagnostics,
                               const LoadLimits& limits) {
  const std::size_t errors_before = diagnostics.error_count();
  const std::string_view text = sources.text(file);
  const std::size_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  Stream stream(text.data() + begin);
  JsonHandler handler(file, text, begin, stream, limits, diagnostics);
  rapidjson::Reader reader;
  const rapidjson::ParseResult result = reader.Parse<rapidjson::kParseNumbersAsStringsFlag>(stream, handler);
  if (result.IsError() && result.Code() != rapidjson::kParseErrorTermination) {
    report_json_mistake(
        {error_kind(result.Code()), file, begin + result.Offset(), text, handler.builder().open_place()}, diagnostics);
  }
  if (diagnostics.error_count() != errors_before) return std::nullopt;
  return handler.builder().take_result();
}

std::optional<Value> load_json(FileId file, const SourceMap& sources, Diagnostics& diagnostics,
                               const LoadLimits& limits) {
  if (!check_characters(whole_file(file, sources), sources, diagnostics)) return std::nullopt;
  return read_json(file, sources, diagnostics, limits);
}

}  // namespace pisar
