#include <libfyaml.h>

#include <algorithm>
#include <map>
#include <memory>

#include "base/utf8.h"
#include "load/encoding.h"
#include "load/load.h"
#include "load/readers.h"
#include "load/scalar.h"
#include "load/source_text.h"
#include "load/tree_builder.h"
#include "load/yaml_blank_lines.h"
#include "load/yaml_mistakes.h"
#include "load/yaml_quoted.h"

namespace pisar {

namespace {

struct FyDeleter {
  void operator()(fy_diag* diag) const { fy_diag_destroy(diag); }
  void operator()(fy_parser* parser) const { fy_parser_destroy(parser); }
};

void print_nothing(fy_diag* /*diag*/, void* /*user*/, const char* /*text*/, std::size_t /*length*/) {}

/// One run of libfyaml's parser over a part of a file, its events made into a Value.
class YamlReader {
 public:
  YamlReader(Span part, const SourceMap& sources, Diagnostics& diagnostics, const LoadLimits& limits)
      : part_(part),
        text_(sources.text(part.file).substr(0, part.end)),
        diagnostics_(diagnostics),
        builder_(limits, diagnostics),
        last_end_(part.begin) {}

  std::optional<Value> read();

 private:
  bool handle(const fy_event& event);
  bool on_document_start(const fy_event& event);
  bool on_scalar(const fy_event& event);
  bool on_alias(const fy_event& event);
  bool on_open(fy_token* start, fy_token* anchor, fy_token* tag, bool record);
  bool on_close(fy_token* end, bool record);
  bool on_key(std::string_view text, Span where, bool plain);
  bool on_value(Value value, std::size_t nodes, fy_token* anchor);

  std::string_view scalar_text(fy_token* token, fy_scalar_style style, Span where, std::string& decoded) const;
  Value scalar_value(std::string_view text, Span where, fy_scalar_style style, fy_token* tag);
  void warn_of_dropped_text(std::uint32_t after, Span value);
  void report_parser_error(fy_diag* diag);
  bool report_bad_key(Span where);

  [[nodiscard]] Span span(fy_token* token) const;
  [[nodiscard]] Span absent_scalar_place() const;
  [[nodiscard]] Span without_blank_ends(Span where) const;
  [[nodiscard]] static std::string_view token_text(fy_token* token);

  struct Anchored {
    Value value;
    std::size_t nodes = 1;
  };

  const Span part_;
  const std::string_view text_;  // of the file up to the end of the part: offsets are those of spans
  Diagnostics& diagnostics_;
  TreeBuilder builder_;
  std::uint32_t last_end_;  // where the last event ended
  int documents_ = 0;
  std::map<std::string, Anchored, std::less<>> anchors_;
  std::vector<std::string> open_anchors_;  // of the open containers, innermost last; empty where there is none
};

std::string_view YamlReader::token_text(fy_token* token) {
  std::size_t length = 0;
  const char* text = token == nullptr ? nullptr : fy_token_get_text(token, &length);
  return text == nullptr ? std::string_view() : std::string_view(text, length);
}

Span YamlReader::span(fy_token* token) const {
  const fy_mark* begin = token == nullptr ? nullptr : fy_token_start_mark(token);
  const fy_mark* end = token == nullptr ? nullptr : fy_token_end_mark(token);
  if (begin == nullptr || end == nullptr) return {part_.file, last_end_, last_end_};
  const std::size_t size = part_.end - part_.begin;
  const std::size_t first = std::min(begin->input_pos, size);
  const std::size_t last = std::clamp(end->input_pos, first, size);
  return {part_.file, static_cast<std::uint32_t>(part_.begin + first), static_cast<std::uint32_t>(part_.begin + last)};
}

/// Where a value would stand that was left out: after its colon, dash or bracket.
Span YamlReader::absent_scalar_place() const {
  std::uint32_t at = last_end_;
  if (at < part_.end && text_[at] == ':') {
    ++at;
  } else if (builder_.in_list()) {
    const std::size_t dash = skip_blank_and_comments(text_, at);
    if (dash < part_.end && text_[dash] == '-') at = static_cast<std::uint32_t>(dash + 1);
  }
  return {part_.file, at, at};
}

/// libfyaml's token of a text block holds the indentation before it and the line ends after it.
Span YamlReader::without_blank_ends(Span where) const {
  constexpr std::string_view blank = " \t\r\n";
  while (where.begin < where.end && blank.find(text_[where.begin]) != std::string_view::npos) ++where.begin;
  while (where.begin < where.end && blank.find(text_[where.end - 1]) != std::string_view::npos) --where.end;
  return where;
}

std::optional<Value> YamlReader::read() {
  const std::size_t errors_before = diagnostics_.error_count();
  fy_diag_cfg diag_options{};
  fy_diag_cfg_default(&diag_options);
  diag_options.fp = nullptr;
  diag_options.output_fn = print_nothing;
  const std::unique_ptr<fy_diag, FyDeleter> diag(fy_diag_create(&diag_options));
  fy_parse_cfg options{};
  options.search_path = "";
  // Depth is ours to limit, JSON has a reader of its own, and comments are looked for where they matter.
  options.flags = static_cast<fy_parse_cfg_flags>(static_cast<unsigned>(FYPCF_DEFAULT_VERSION_1_2) |
                                                  static_cast<unsigned>(FYPCF_JSON_NONE) |
                                                  static_cast<unsigned>(FYPCF_DISABLE_DEPTH_LIMIT));
  options.diag = diag.get();
  const std::unique_ptr<fy_parser, FyDeleter> parser(diag ? fy_parser_create(&options) : nullptr);
  if (!parser) throw std::bad_alloc();
  fy_diag_set_collect_errors(diag.get(), true);
  const std::string_view part = text_.substr(part_.begin);
  if (!part.empty() && fy_parser_set_string(parser.get(), part.data(), part.size()) != 0) throw std::bad_alloc();

  bool whole = true;
  while (whole && !part.empty()) {
    const auto release = [&](fy_event* event) { fy_parser_event_free(parser.get(), event); };
    const std::unique_ptr<fy_event, decltype(release)> event(fy_parser_parse(parser.get()), release);
    if (!event) break;
    whole = handle(*event);
  }
  if (whole && !part.empty() && fy_parser_get_stream_error(parser.get())) report_parser_error(diag.get());
  if (diagnostics_.error_count() != errors_before) return std::nullopt;
  if (!builder_.has_result()) return Value(Missing{}, Span{part_.file, part_.begin, part_.begin});
  return builder_.take_result();
}

void YamlReader::report_parser_error(fy_diag* diag) {
  void* position = nullptr;
  while (const fy_diag_error* error = fy_diag_errors_iterate(diag, &position)) {
    if (error->type != FYET_ERROR) continue;
    const std::string_view message = error->msg == nullptr ? std::string_view() : std::string_view(error->msg);
    report_yaml_mistake({message, span(error->fyt), text_, part_, builder_.open_place()}, diagnostics_);
    return;
  }
  report_yaml_mistake({{}, {part_.file, last_end_, last_end_}, text_, part_, builder_.open_place()}, diagnostics_);
}

bool YamlReader::handle(const fy_event& event) {
  switch (event.type) {
    case FYET_DOCUMENT_START:
      return on_document_start(event);
    case FYET_SCALAR:
      return on_scalar(event);
    case FYET_ALIAS:
      return on_alias(event);
    case FYET_SEQUENCE_START:
      return on_open(event.sequence_start.sequence_start, event.sequence_start.anchor, event.sequence_start.tag, false);
    case FYET_MAPPING_START:
      return on_open(event.mapping_start.mapping_start, event.mapping_start.anchor, event.mapping_start.tag, true);
    case FYET_SEQUENCE_END:
      return on_close(event.sequence_end.sequence_end, false);
    case FYET_MAPPING_END:
      return on_close(event.mapping_end.mapping_end, true);
    case FYET_NONE:
    case FYET_STREAM_START:
    case FYET_STREAM_END:
    case FYET_DOCUMENT_END:
      break;
  }
  return true;
}

bool YamlReader::on_document_start(const fy_event& event) {
  if (++documents_ == 1) return true;
  diagnostics_
      .report(Code::several_documents, span(event.document_start.document_start),
              "в файле несколько частей, разделённых строкой «---»")
      .hint("оставьте одну часть или разделите файл; список записей начинайте с «- »");
  return false;
}

bool YamlReader::report_bad_key(Span where) {
  const std::string_view rest = text_.substr(where.begin);
  if (rest.starts_with("{") && where.begin > part_.begin && text_[where.begin - 1] == '{') {
    const std::size_t close = rest.find("}}");
    const std::size_t line_end = rest.find('\n');
    const bool closed = close != std::string_view::npos && close < line_end;
    const std::string expression = "{" + std::string(rest.substr(0, closed ? close + 2 : line_end));
    Span shown = where;
    shown.begin -= 1;
    shown.end = static_cast<std::uint32_t>(shown.begin + expression.size());
    diagnostics_.report(Code::bad_key, shown, "подстановка «" + expression + "» стоит без кавычек")
        .hint("YAML понимает скобки как запись; возьмите значение в кавычки: \"" + expression + "\"");
    return false;
  }
  diagnostics_.report(Code::bad_key, where, "именем поля может быть только текст, а здесь список или запись")
      .hint("если скобки — часть текста, возьмите его в кавычки");
  return false;
}

bool YamlReader::on_open(fy_token* start, fy_token* anchor, fy_token* tag, bool record) {
  Span where = span(start);
  if (builder_.expects_key()) return report_bad_key(where);
  const std::string_view tag_name = token_text(tag);
  if (!tag_name.empty() && tag_name != "!" &&
      tag_name != (record ? "tag:yaml.org,2002:map" : "tag:yaml.org,2002:seq")) {
    report_unknown_tag(span(tag), text_, diagnostics_);
    return false;
  }
  last_end_ = where.end;
  open_anchors_.emplace_back(token_text(anchor));
  return record ? builder_.open_record(where) : builder_.open_list(where);
}

bool YamlReader::on_close(fy_token* end, bool record) {
  // libfyaml does not open a record whose first key is a list ([a]: b), but closes it.
  const bool balanced = record ? builder_.expects_key() : builder_.in_list();
  if (!balanced) return report_bad_key({part_.file, last_end_, last_end_});
  // A block ends where its last value does; the closing token stands at the beginning of what follows.
  const Span closing = span(end);
  const bool flow = closing.end > closing.begin;
  if (flow) last_end_ = closing.end;
  TreeBuilder::Closed closed = builder_.close(last_end_);
  std::string anchor = std::move(open_anchors_.back());
  open_anchors_.pop_back();
  if (!anchor.empty()) anchors_.insert_or_assign(std::move(anchor), Anchored{closed.value, closed.nodes});
  return on_value(std::move(closed.value), closed.nodes, nullptr);
}

bool YamlReader::on_value(Value value, std::size_t nodes, fy_token* anchor) {
  if (builder_.empty() && builder_.has_result()) return report_bad_key(value.where);
  const std::string_view name = token_text(anchor);
  if (!name.empty()) anchors_.insert_or_assign(std::string(name), Anchored{value, nodes});
  return builder_.add(std::move(value), nodes);
}

bool YamlReader::on_key(std::string_view text, Span where, bool plain) {
  if (plain && text == "<<") {
    diagnostics_.report(Code::bad_key, where, "слияние записей «<<» не поддерживается")
        .hint("выпишите поля или сошлитесь на запись целиком: «поле: *имя»");
    return false;
  }
  if (text.empty()) {
    Span place = where;
    if (place.begin == place.end && place.end < part_.end) ++place.end;
    diagnostics_.report(Code::bad_key, place, "перед двоеточием нет имени поля");
    return false;
  }
  builder_.key(std::string(text), where);
  return true;
}

bool YamlReader::on_scalar(const fy_event& event) {
  fy_token* token = event.scalar.value;
  const bool is_key = builder_.expects_key();
  if (token == nullptr) {
    const Span where = absent_scalar_place();
    if (is_key) {
      const std::size_t colon = skip_blank_and_comments(text_, last_end_);
      const auto at = static_cast<std::uint32_t>(colon);
      return on_key({}, {part_.file, at, at}, false);
    }
    last_end_ = where.end;
    warn_of_dropped_text(where.end, where);
    return on_value(scalar_value({}, where, FYSS_PLAIN, event.scalar.tag), 1, event.scalar.anchor);
  }
  const fy_scalar_style style = fy_token_scalar_style(token);
  Span where = span(token);
  if (style == FYSS_LITERAL || style == FYSS_FOLDED) where = without_blank_ends(where);
  // The size is looked at in the source: libfyaml's text of a long scalar takes memory of its own.
  if (!builder_.allows_scalar(where.end - where.begin, where)) return false;
  std::string decoded;
  const std::string_view text = scalar_text(token, style, where, decoded);
  const bool quoted = style == FYSS_SINGLE_QUOTED || style == FYSS_DOUBLE_QUOTED;
  if (quoted) {
    const char quote = style == FYSS_SINGLE_QUOTED ? '\'' : '"';
    if (where.begin > part_.begin && text_[where.begin - 1] == quote) --where.begin;
    if (where.end < part_.end && text_[where.end] == quote) ++where.end;
    const std::size_t control = style == FYSS_DOUBLE_QUOTED ? first_unprintable(text) : std::string_view::npos;
    if (control != std::string_view::npos) {
      diagnostics_.report(Code::control_character, where, "в тексте записан невидимый управляющий символ")
          .hint("уберите последовательность вида \\x01 или \\u0001");
      return false;
    }
  }
  last_end_ = where.end;
  if (is_key) return on_key(text, where, style == FYSS_PLAIN);
  if (style == FYSS_PLAIN) warn_of_dropped_text(where.end, where);
  return on_value(scalar_value(text, where, style, event.scalar.tag), 1, event.scalar.anchor);
}

/// The text of a scalar whose source, without quotes, is `where`; `decoded` keeps it when it is not in the source.
std::string_view YamlReader::scalar_text(fy_token* token, fy_scalar_style style, Span where,
                                         std::string& decoded) const {
  const std::string_view source = text_.substr(where.begin, where.end - where.begin);
  if (style == FYSS_PLAIN && line_end(source, 0) == source.size()) return source;
  if (style != FYSS_SINGLE_QUOTED && style != FYSS_DOUBLE_QUOTED) return token_text(token);
  const bool single = style == FYSS_SINGLE_QUOTED;
  const bool plain = source.find(single ? '\'' : '\\') == std::string_view::npos;
  if (plain && line_end(source, 0) == source.size()) return source;
  decoded = single ? decode_single_quoted(source) : decode_double_quoted(source);
  return decoded;
}

Value YamlReader::scalar_value(std::string_view text, Span where, fy_scalar_style style, fy_token* tag) {
  const bool plain = style == FYSS_PLAIN;
  if (tag == nullptr) return plain ? plain_scalar_value(text, where, diagnostics_) : Value(text, where);
  const std::string_view name = token_text(tag);
  constexpr std::string_view core = "tag:yaml.org,2002:";
  if (name == "!" || name == "tag:yaml.org,2002:str") return Value(text, where);
  if (name.starts_with(core)) {
    const std::string_view kind = name.substr(core.size());
    const ScalarType type = plain_scalar_type(text);
    const bool integer = type == ScalarType::number && text.find_first_of(".eE") == std::string_view::npos;
    const bool fits = (kind == "null" && type == ScalarType::null) || (kind == "bool" && type == ScalarType::boolean) ||
                      (kind == "float" && type == ScalarType::number) ||
                      (kind == "int" && (integer || (type == ScalarType::number && text.starts_with("0x"))));
    if (fits) return plain_scalar_value(text, where, diagnostics_);
    if (kind == "null" || kind == "bool" || kind == "float" || kind == "int") {
      diagnostics_
          .report(Code::yaml_tag, where,
                  "значение «" + std::string(text) + "» не подходит под тег «!!" + std::string(kind) + "»")
          .hint("уберите тег или исправьте значение");
      return Value(Missing{}, where);
    }
  }
  report_unknown_tag(span(tag), text_, diagnostics_);
  return Value(Missing{}, where);
}

bool YamlReader::on_alias(const fy_event& event) {
  Span where = span(event.alias.anchor);
  if (where.begin > part_.begin && text_[where.begin - 1] == '*') --where.begin;
  const std::string_view name = token_text(event.alias.anchor);
  last_end_ = where.end;
  if (builder_.expects_key()) return report_bad_key(where);
  const auto found = anchors_.find(name);
  if (found == anchors_.end()) {
    const bool open = std::find(open_anchors_.begin(), open_anchors_.end(), name) != open_anchors_.end();
    report_unknown_alias(where, name, open, diagnostics_);
    return false;
  }
  Value value = found->second.value;
  value.where = where;
  return builder_.add(std::move(value), found->second.nodes);
}

/// «МБОУ СОШ #3»: what follows « #» is a comment to YAML, though it was meant as text.
void YamlReader::warn_of_dropped_text(std::uint32_t after, Span value) {
  std::size_t at = after;
  while (at < part_.end && (text_[at] == ' ' || text_[at] == '\t')) ++at;
  if (at == after || at + 1 >= part_.end || text_[at] != '#') return;
  std::size_t next = at + 1;
  const char32_t first = utf8::next(text_, next);
  if (!utf8::is_letter(first) && !utf8::is_digit(first)) return;
  const std::size_t line_end = std::min<std::size_t>(text_.find_first_of("\r\n", at), part_.end);
  std::string_view dropped = utf8::trim(text_.substr(at, line_end - at));
  const std::string_view kept = text_.substr(value.begin, value.end - value.begin);
  const Span where{part_.file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + dropped.size())};
  std::string fixed(kept);
  fixed += text_.substr(after, at - after);
  const Span container = builder_.open_place();
  const bool in_brackets =
      container.known() && std::string_view("[{").find(text_[container.begin]) != std::string_view::npos;
  if (in_brackets) dropped = dropped.substr(0, dropped.find_first_of(",]}"));
  fixed += dropped;
  Diagnostic& warning = diagnostics_.report(Code::text_after_hash, where, "текст после «#» отброшен как примечание");
  const bool simple = fixed.find_first_of("\"\\\n") == std::string::npos;
  warning.hint(simple ? "если это часть значения, возьмите его в кавычки: \"" + std::string(utf8::trim(fixed)) + "\""
                      : "если это часть значения, возьмите его в кавычки");
  warning.hint("если это примечание, поставьте после «#» пробел");
}

}  // namespace

std::optional<Value> read_yaml(Span part, const SourceMap& sources, Diagnostics& diagnostics,
                               const LoadLimits& limits) {
  if (!check_blank_lines(part, sources, diagnostics)) return std::nullopt;
  return YamlReader(part, sources, diagnostics, limits).read();
}

std::optional<Value> load_yaml(Span part, const SourceMap& sources, Diagnostics& diagnostics,
                               const LoadLimits& limits) {
  if (!check_characters(part, sources, diagnostics)) return std::nullopt;
  return read_yaml(part, sources, diagnostics, limits);
}

std::optional<Value> load_yaml(FileId file, const SourceMap& sources, Diagnostics& diagnostics,
                               const LoadLimits& limits) {
  return load_yaml(whole_file(file, sources), sources, diagnostics, limits);
}

}  // namespace pisar
