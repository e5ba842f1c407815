#include "write/pdf/content.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "write/pdf/syntax.h"

namespace pisar::pdf {

namespace {

/// How far a glyph may stand from its place, in 1/1000 em, before the line is corrected.
constexpr double tolerance = 0.5;

std::int64_t hundredths(double points) { return std::llround(points * 100); }
std::int64_t thousandths(double points) { return std::llround(points * 1000); }

}  // namespace

// Text objects and marked content must be nested: within a text object the marks stay inside it.
void ContentWriter::begin_marked(std::string_view type, int mcid, bool text) {
  text ? begin_text() : end_text();
  out_ += '/';
  out_ += type;
  out_ += "<</MCID ";
  append_integer(out_, mcid);
  out_ += ">>BDC\n";
}

void ContentWriter::begin_artifact(bool text) {
  text ? begin_text() : end_text();
  out_ += "/Artifact BMC\n";
}

void ContentWriter::end_marked() {
  end_path();
  out_ += "EMC\n";
}

void ContentWriter::rule(const Rule& rule) {
  end_text();
  in_path_ = true;
  append_fixed(out_, hundredths(rule.x), 2);
  out_ += ' ';
  append_fixed(out_, hundredths(height_ - rule.y - rule.height), 2);
  out_ += ' ';
  append_fixed(out_, hundredths(rule.width), 2);
  out_ += ' ';
  append_fixed(out_, hundredths(rule.height), 2);
  out_ += " re\n";
}

void ContentWriter::picture(const PlacedPicture& picture, std::string_view resource) {
  end_text();
  end_path();
  out_ += "q ";
  append_fixed(out_, hundredths(picture.width), 2);
  out_ += " 0 0 ";
  append_fixed(out_, hundredths(picture.height), 2);
  out_ += ' ';
  append_fixed(out_, hundredths(picture.x), 2);
  out_ += ' ';
  append_fixed(out_, hundredths(height_ - picture.y - picture.height), 2);
  out_ += " cm /";
  out_ += resource;
  out_ += " Do Q\n";
}

void ContentWriter::point(Point at, std::string_view operation) {
  append_fixed(out_, hundredths(at.x), 2);
  out_ += ' ';
  append_fixed(out_, hundredths(height_ - at.y), 2);
  out_ += operation;
}

void ContentWriter::shape(const Shape& shape) {
  const bool stroke = shape.kind == Shape::Kind::stroke;
  append_fixed(out_, hundredths(shape.grey), 2);
  out_ += stroke ? " G " : " g ";
  if (stroke) {
    append_fixed(out_, hundredths(shape.thickness), 2);
    out_ += " w [";
    for (const float length : shape.dashes) {
      append_fixed(out_, hundredths(length), 2);
      out_ += ' ';
    }
    out_ += "] 0 d\n";
  }
  for (const std::vector<Point>& path : shape.paths) {
    for (std::size_t i = 0; i < path.size(); ++i) point(path[i], i == 0 ? " m " : " l ");
  }
  out_ += stroke ? "S\n" : "f\n";
}

void ContentWriter::ground(const Ground& ground) {
  end_text();
  end_path();
  out_ += "q ";
  append_fixed(out_, hundredths(ground.grey), 2);
  out_ += " g ";
  rule({ground.x, ground.y, ground.width, ground.height});
  end_path();
  out_ += "Q\n";
}

void ContentWriter::drawing(const Drawing& drawing) {
  end_text();
  end_path();
  out_ += "q\n";
  for (const Shape& one : drawing.shapes) shape(one);
  out_ += "Q\n";
}

void ContentWriter::text(const GlyphRun& run) {
  if (run.glyphs.empty() || run.size <= 0) return;
  begin_text();
  const UsedFace& face = codes_.of(run.face);
  if (run.read_as) {
    out_ += "/Span<</ActualText";
    append_text(out_, *run.read_as);
    out_ += ">>BDC\n";
  }
  run_codes_.clear();
  for (const PlacedGlyph& placed : run.glyphs) run_codes_.push_back(face.codes().code(placed));
  double x = run.x;
  for (std::size_t begin = 0; begin < run_codes_.size();) {
    const std::uint16_t encoding = run_codes_[begin].encoding;
    std::size_t end = begin + 1;
    while (end < run_codes_.size() && run_codes_[end].encoding == encoding) ++end;
    set_font(face.resources[encoding], run.size);
    move_to(x, run.y);
    show(run, begin, end);
    for (; begin < end; ++begin) x += run.glyphs[begin].advance;
  }
  if (run.read_as) out_ += "EMC\n";
}

std::string ContentWriter::finish() {
  end_text();
  end_path();
  resource_ = nullptr;
  size_ = word_spacing_ = 0;
  return std::exchange(out_, {});
}

void ContentWriter::begin_text() {
  end_path();
  if (in_text_) return;
  in_text_ = true;
  line_x_ = line_y_ = 0;
  out_ += "BT\n";
}

void ContentWriter::end_text() {
  if (!in_text_) return;
  in_text_ = false;
  out_ += "ET\n";
}

void ContentWriter::end_path() {
  if (!in_path_) return;
  in_path_ = false;
  out_ += "f\n";
}

void ContentWriter::set_font(const std::string& resource, double size) {
  const std::int64_t wanted = thousandths(size);
  if (resource_ == &resource && size_ == wanted) return;
  resource_ = &resource;
  size_ = wanted;
  out_ += '/';
  out_ += resource;
  out_ += ' ';
  append_fixed(out_, wanted, 3);
  out_ += " Tf\n";
}

void ContentWriter::set_word_spacing(std::int64_t thousandths) {
  if (word_spacing_ == thousandths) return;
  word_spacing_ = thousandths;
  append_fixed(out_, thousandths, 3);
  out_ += " Tw\n";
}

void ContentWriter::move_to(double x, double y) {
  const std::int64_t to_x = hundredths(x);
  const std::int64_t to_y = hundredths(height_ - y);
  append_fixed(out_, to_x - line_x_, 2);
  out_ += ' ';
  append_fixed(out_, to_y - line_y_, 2);
  out_ += " Td\n";
  line_x_ = to_x;
  line_y_ = to_y;
}

double ContentWriter::space_stretch(const GlyphRun& run, double units_per_point) {
  constexpr std::size_t enough = 2;
  stretches_.clear();
  for (std::size_t i = 0; i < run_codes_.size(); ++i) {
    const CharCode& code = run_codes_[i];
    if (code.byte == FaceCodes::space) stretches_.push_back(run.glyphs[i].advance * units_per_point - code.width);
  }
  if (stretches_.size() < enough) return 0;
  // Kerning with the neighbours moves a few of them away from the common value.
  const auto middle = stretches_.begin() + static_cast<std::ptrdiff_t>(stretches_.size() / 2);
  std::nth_element(stretches_.begin(), middle, stretches_.end());
  return std::abs(*middle) < tolerance ? 0 : *middle;
}

void ContentWriter::show(const GlyphRun& run, std::size_t begin, std::size_t end) {
  const double units_per_point = 1000.0 / run.size;
  set_word_spacing(thousandths(space_stretch(run, units_per_point) / units_per_point));
  const double stretch = static_cast<double>(word_spacing_) / 1000 * units_per_point;

  const std::size_t start = out_.size();
  bool adjusted = false;
  double wanted = 0;  // where the next glyph belongs, in 1/1000 em from the first
  double actual = 0;  // where it would stand
  out_ += "[(";
  for (std::size_t i = begin; i < end; ++i) {
    const double error = wanted - actual;
    if (std::abs(error) > tolerance) {
      const std::int64_t adjustment = -std::llround(error);
      out_ += ')';
      append_integer(out_, adjustment);
      out_ += '(';
      actual -= static_cast<double>(adjustment);
      adjusted = true;
    }
    const CharCode& code = run_codes_[i];
    out_ += static_cast<char>(code.byte);
    actual += code.width + (code.byte == FaceCodes::space ? stretch : 0);
    wanted += run.glyphs[i].advance * units_per_point;
  }
  if (adjusted) {
    out_ += ")]TJ\n";
  } else {
    out_.erase(start, 1);
    out_ += ")Tj\n";
  }
}

}  // namespace pisar::pdf
