#include "russian/period.h"

#include <algorithm>
#include <initializer_list>

#include "russian/dates.h"
#include "russian/period_words.h"

namespace pisar::russian {
namespace {

using Kind = PeriodToken::Kind;
using Extent = Period::Extent;

constexpr int months_in_quarter = 3;
constexpr int first_school_month = 9;

/// The last day of the month: of a leap year when no year is said.
int days_in(int year, int month) {
  constexpr int leap_year = 2024;
  constexpr int fewest = 28;
  int day = 31;
  while (day > fewest && !Date::make(year == 0 ? leap_year : year, month, day)) --day;
  return day;
}

/// Compares moments whose years are known, or both unknown: -1, 0, 1; a month in whole counts from its first day.
bool before(const Moment& a, const Moment& b) {
  if (a.year != b.year) return a.year < b.year;
  if (a.month != b.month) return a.month < b.month;
  return a.day != 0 && b.day != 0 && a.day < b.day;
}

/// Reads the tokens of one deadline. Each step either takes what it was asked for or leaves the position where it was.
class Reader {
 public:
  explicit Reader(std::vector<PeriodToken> tokens) : tokens_(std::move(tokens)) {
    while (!tokens_.empty() && tokens_.back().text == ".") tokens_.pop_back();
  }

  PeriodReading read() {
    Period period;
    const bool repeats = recurrence(period);
    if (repeats && !at_end()) static_cast<void>(sign(","));
    const bool understood = (repeats && at_end()) || extent(period) || parts(period);
    if (!understood || !at_end()) return {};
    if (!problem_.empty()) return {std::nullopt, problem_};
    if (vague_) return {};
    share_years(period.parts);
    return {std::move(period), {}};
  }

 private:
  /// Days or months that one word of the text names.
  struct Atom {
    Moment first, last;
  };

  // The tokens.
  [[nodiscard]] bool at_end() const { return position_ == tokens_.size(); }
  [[nodiscard]] bool next_is(Kind kind) const { return !at_end() && tokens_[position_].kind == kind; }
  bool sign(std::string_view text) {
    if (!next_is(Kind::sign) || tokens_[position_].text != text) return false;
    ++position_;
    return true;
  }
  bool dash() {
    if (!next_is(Kind::dash)) return false;
    ++position_;
    return true;
  }
  bool word(std::initializer_list<std::string_view> any) {
    if (!next_is(Kind::word)) return false;
    if (std::find(any.begin(), any.end(), tokens_[position_].text) == any.end()) return false;
    ++position_;
    return true;
  }
  /// The words one after the other.
  bool phrase(std::initializer_list<std::string_view> words) {
    const std::size_t begin = position_;
    for (const std::string_view each : words) {
      if (word({each})) continue;
      position_ = begin;
      return false;
    }
    return true;
  }
  bool number(int& value, std::size_t least_digits, std::size_t most_digits) {
    if (!next_is(Kind::number)) return false;
    const std::string& digits = tokens_[position_].text;
    if (digits.size() < least_digits || digits.size() > most_digits) return false;
    value = tokens_[position_].number;
    ++position_;
    return true;
  }
  /// «2025», «2025 г.», «2025 года»: a year within the calendar's bounds.
  bool year(int& value) {
    const std::size_t begin = position_;
    constexpr std::size_t digits = 4;
    if (!number(value, digits, digits) || !Date::make(value, 1, 1)) {
      position_ = begin;
      return false;
    }
    if (word({"г"})) {
      static_cast<void>(sign("."));
    } else {
      static_cast<void>(word({"год", "года", "году"}));
    }
    return true;
  }
  /// «1», «1-й», «III».
  bool ordinal(int& value) {
    if (!number(value, 1, 2)) return false;
    const std::size_t begin = position_;
    if (dash() && !word({"й", "ый", "ой", "ий", "го", "м", "я", "е", "ом", "ем"})) position_ = begin;
    return true;
  }

  // What repeats.
  bool recurrence(Period& period) {
    if (next_is(Kind::word)) {
      if (const auto unit = unit_of_adverb(tokens_[position_].text)) {
        ++position_;
        period.recurrence = Recurrence{*unit, 1, 1};
        return true;
      }
    }
    const std::size_t begin = position_;
    Recurrence found;
    if (word({"каждый", "каждую", "каждое", "каждые"})) {
      static_cast<void>(count(found.count));
    } else {
      if (!phrase({"не", "реже"})) static_cast<void>(phrase({"не", "менее"}));
      if (word({"дважды"})) {
        found.times = 2;
      } else if (word({"трижды"})) {
        found.times = 3;
      } else {
        static_cast<void>(count(found.times));
        if (!word({"раз", "раза"})) return back_to(begin);
      }
      if (!word({"в", "за"})) return back_to(begin);
      static_cast<void>(count(found.count));
    }
    static_cast<void>(word({"учебный", "учебную", "учебное"}));
    const auto unit = next_is(Kind::word) ? unit_of_word(tokens_[position_].text) : std::nullopt;
    if (!unit || found.times < 1 || found.count < 1) return back_to(begin);
    ++position_;
    found.unit = *unit;
    period.recurrence = found;
    return true;
  }
  /// A small number in digits or words.
  bool count(int& value) {
    if (number(value, 1, 2)) return true;
    const int named = next_is(Kind::word) ? number_of_word(tokens_[position_].text) : 0;
    if (named == 0) return false;
    value = named;
    ++position_;
    return true;
  }
  bool back_to(std::size_t position) {
    position_ = position;
    return false;
  }

  // How far a year reaches.
  bool extent(Period& period) {
    const std::size_t begin = position_;
    if (word({"постоянно"})) {
      period.extent = Extent::always;
    } else if (phrase({"до", "конца"})) {
      if (!whole_year(period, true)) return back_to(begin);
    } else {
      const bool introduced = phrase({"в", "течение"}) || phrase({"в", "течении"}) || phrase({"на", "протяжении"});
      const bool all = word({"всего", "весь"});
      if (!whole_year(period, false)) return back_to(begin);
      const bool named = period.extent == Extent::parts;  // «2025 год» needs no introduction
      if (!introduced && !all && !named) return back_to(begin);
    }
    return true;
  }
  /// «года», «учебного года», «2025 года», «2024/2025 учебного года», «2024–2026 годы»; or only its end.
  bool whole_year(Period& period, bool end) {
    int first = 0;
    int second = 0;
    constexpr std::size_t digits = 4;
    const bool has_first = number(first, digits, digits);
    const bool has_second = has_first && (sign("/") || dash()) && number(second, 2, digits);
    const bool school = word({"учебного", "учебный", "уч"});
    if (school) static_cast<void>(sign("."));
    if (!word({"года", "год", "годы", "годов", "г", "гг"})) return false;
    static_cast<void>(sign("."));
    if (!has_first) {
      period.extent =
          school ? (end ? Extent::school_year_end : Extent::school_year) : (end ? Extent::year_end : Extent::year);
      return true;
    }
    constexpr int century = 100;
    if (has_second && second < century) second += first / century * century + (second < first % century ? century : 0);
    const int last_year = has_second ? second : first;
    if (!Date::make(first, 1, 1) || !Date::make(last_year, 1, 1)) return false;
    if (has_second && second <= first) problem_ = "второй год не позже первого";
    PeriodPart part;
    if (school) {
      if (!has_second) return false;
      if (second != first + 1 && problem_.empty()) problem_ = "второй год учебного года следует за первым";
      part = {Moment{first, first_school_month, 1}, Moment{second, 5, 31}};
    } else {
      part = {Moment{first, 1, 0}, Moment{last_year, 12, 0}};
    }
    if (end) part.first.reset();
    period.parts.push_back(part);
    return true;
  }

  // Days, months, quarters.
  bool parts(Period& period) {
    do {
      if (!quarters(period.parts) && !part(period.parts)) return false;
    } while (sign(",") || sign(";") || word({"и"}));
    return !period.parts.empty() || vague_ || !problem_.empty();
  }

  /// «1, 3 квартал», «I–III кварталы 2025 года»; half-years and terms, whose days differ, are only counted.
  bool quarters(std::vector<PeriodPart>& found) {
    const std::size_t begin = position_;
    static_cast<void>(word({"в", "во"}));
    struct Range {
      int first, last;
    };
    std::vector<Range> ranges;
    do {
      int first = 0;
      if (!ordinal(first)) return back_to(begin);
      int last = first;
      if (dash() && !ordinal(last)) return back_to(begin);
      ranges.push_back({first, last});
    } while (sign(",") || word({"и"}));
    const auto unit = next_is(Kind::word) ? unit_of_word(tokens_[position_].text) : std::nullopt;
    using Unit = Recurrence::Unit;
    if (!unit || (*unit != Unit::quarter && *unit != Unit::half_year && *unit != Unit::term)) return back_to(begin);
    ++position_;
    const int most = *unit == Unit::half_year ? 2 : 4;
    int of_year = 0;
    static_cast<void>(year(of_year));
    for (const Range& range : ranges) {
      const int wrong = range.first < 1 || range.first > most ? range.first : range.last;
      if (wrong < 1 || wrong > most) {
        problem_ = unit_counts(*unit) + ", а здесь " + std::to_string(wrong) + "-й";
        return true;
      }
      if (range.last < range.first) problem_ = "начало позже конца";
      if (*unit != Unit::quarter) {
        vague_ = true;
        continue;
      }
      const Moment first{of_year, (range.first - 1) * months_in_quarter + 1, 0};
      Moment last{of_year, range.last * months_in_quarter, 0};
      found.push_back({first, last});
    }
    // «IV квартал 2024 – II квартал 2025»
    const std::size_t behind = position_;
    std::vector<PeriodPart> other;
    if (ranges.size() == 1 && !found.empty() && dash() && quarters(other) && other.size() == 1) {
      found.back() = between(Atom{*found.back().first, found.back().last}, Atom{*other[0].first, other[0].last});
    } else if (other.empty()) {
      position_ = behind;
    }
    return true;
  }
  static std::string unit_counts(Recurrence::Unit unit) {
    if (unit == Recurrence::Unit::quarter) return "кварталов в году четыре";
    return unit == Recurrence::Unit::term ? "четвертей в учебном году четыре" : "полугодий в году два";
  }

  bool part(std::vector<PeriodPart>& found) {
    const std::size_t begin = position_;
    static_cast<void>(word({"в", "во"}));
    if (phrase({"не", "позднее"}) || phrase({"не", "позже"})) {
      const auto last = atom();
      if (!last) return back_to(begin);
      found.push_back({std::nullopt, last->last});
      return true;
    }
    if (word({"до", "к"})) {
      const auto last = atom();
      if (!last) return back_to(begin);
      found.push_back({std::nullopt, last->last.day != 0 ? last->last : month_before(last->first)});
      return true;
    }
    const bool from = word({"с", "со"});
    if (const auto days = days_of_month()) {
      found.push_back(*days);
      return true;
    }
    const auto first = atom();
    if (!first) return back_to(begin);
    const bool continues = from ? word({"по", "до"}) : dash();
    if (!continues) {
      if (from) return back_to(begin);
      found.push_back({first->first, first->last});
      return true;
    }
    const auto last = atom();
    if (!last) return back_to(begin);
    found.push_back(between(*first, *last));
    return true;
  }

  /// «15–20 октября», «1 по 15 сентября 2024».
  std::optional<PeriodPart> days_of_month() {
    const std::size_t begin = position_;
    int day = 0;
    if (number(day, 1, 2) && (dash() || word({"по", "до"}))) {
      const auto last = atom();
      if (last && last->last.day != 0) {
        if (day < 1 || day > last->last.day) problem_ = "начало позже конца";
        Moment first = last->first;
        first.day = day;
        return PeriodPart{first, last->last};
      }
    }
    position_ = begin;
    return std::nullopt;
  }

  /// A day («15.10.2025», «15.10», «15 октября 2025 г.») or a month («сентябрь 2024»).
  std::optional<Atom> atom() {
    const std::size_t begin = position_;
    Moment moment;
    if (next_is(Kind::word)) {
      moment.month = month_of_word(tokens_[position_].text);
      if (moment.month == 0) return std::nullopt;
      ++position_;
      static_cast<void>(year(moment.year));
      return Atom{moment, moment};
    }
    if (number(moment.day, 1, 2)) {
      if (next_is(Kind::word)) {
        moment.month = month_of_word(tokens_[position_].text);
        if (moment.month != 0) {
          ++position_;
          static_cast<void>(year(moment.year));
          return day(moment);
        }
      } else if (sign(".") && number(moment.month, 1, 2)) {
        const std::size_t behind = position_;
        if (sign(".") && year(moment.year)) return day(moment);
        position_ = behind;
        const bool month = moment.month >= 1 && moment.month <= 12 && tokens_[position_ - 1].text.size() == 2;
        const bool two_digit_year = sign(".");  // «15.10.25» is not guessed at
        if (month && !two_digit_year) return day(moment);
      }
    }
    position_ = begin;
    return std::nullopt;
  }
  /// The day, noted when there is none such.
  Atom day(const Moment& moment) {
    if (moment.month < 1 || moment.month > 12) {
      problem_ = "месяца с номером " + std::to_string(moment.month) + " нет";
      return {};
    }
    if (moment.day < 1 || moment.day > days_in(moment.year, moment.month)) {
      problem_ = std::to_string(moment.day) + " " + std::string(month_genitive(moment.month)) +
                 (moment.year == 0 ? std::string() : " " + std::to_string(moment.year) + " года") + " не бывает";
    }
    return {moment, moment};
  }

  static Moment month_before(Moment month) {
    --month.month;
    if (month.month == 0) {
      month.month = 12;
      if (month.year != 0) --month.year;
    }
    return month;
  }

  /// From one to the other. Where one year is said, the other is the nearest that keeps the order.
  PeriodPart between(const Atom& from, const Atom& to) {
    Moment first = from.first;
    Moment last = to.last;
    if (first.year == 0 && last.year != 0) {
      first.year = last.year;
      if (before(last, first)) --first.year;
    } else if (first.year != 0 && last.year == 0) {
      last.year = first.year;
      if (before(last, first)) ++last.year;
    } else if (first.year != 0 && before(last, first)) {
      problem_ = "начало позже конца";
    }
    return {first, last};
  }

  /// «май, сентябрь, ноябрь 2024»: a year is of the whole list, which stands in the order of time.
  static void share_years(std::vector<PeriodPart>& parts) {
    const auto lend = [](PeriodPart& part, const Moment& lender, bool earlier) {
      if (part.last.year != 0) return;
      Moment moved = part.last;
      moved.year = lender.year;
      if (earlier && before(lender, moved)) --moved.year;
      if (!earlier && before(moved, lender)) ++moved.year;
      part.last.year = moved.year;
      if (!part.first || part.first->year != 0) return;
      part.first->year = moved.year;
      if (before(part.last, *part.first)) --part.first->year;
    };
    for (std::size_t i = parts.size(); i-- > 1;) {
      const Moment lender = parts[i].first.value_or(parts[i].last);
      if (lender.year != 0) lend(parts[i - 1], lender, true);
    }
    for (std::size_t i = 1; i < parts.size(); ++i) {
      if (parts[i - 1].last.year != 0) lend(parts[i], parts[i - 1].last, false);
    }
  }

  std::vector<PeriodToken> tokens_;
  std::size_t position_ = 0;
  std::string problem_;
  bool vague_ = false;  // half-years and terms were named: understood, but without days
};

/// The moment with its year told, or none.
std::optional<Moment> dated(Moment moment, std::optional<YearContext> year) {
  if (moment.year != 0) return moment;
  if (!year) return std::nullopt;
  moment.year = year->school && moment.month < first_school_month ? year->first + 1 : year->first;
  return moment;
}

std::optional<Date> first_day(const Moment& moment) {
  return Date::make(moment.year, moment.month,
                    moment.day == 0 ? 1 : std::min(moment.day, days_in(moment.year, moment.month)));
}

std::optional<Date> last_day(const Moment& moment) {
  const int days = days_in(moment.year, moment.month);
  return Date::make(moment.year, moment.month, moment.day == 0 ? days : std::min(moment.day, days));
}

PeriodBounds bounds_of(const PeriodPart& part, std::optional<YearContext> year) {
  PeriodBounds result;
  std::optional<Moment> last = dated(part.last, year);
  const std::optional<Moment> first = part.first ? dated(*part.first, year) : std::nullopt;
  // «сентябрь – май» of a calendar year ends in the next one.
  if (first && last && part.last.year == 0 && before(*last, *first)) ++last->year;
  if (first) result.first = first_day(*first);
  if (last) result.last = last_day(*last);
  return result;
}

PeriodBounds bounds_of(Extent extent, YearContext year) {
  const bool named = extent == Extent::school_year || extent == Extent::school_year_end;
  PeriodBounds result;
  if (named) {
    result = {Date::make(year.first, first_school_month, 1), Date::make(year.first + 1, 5, 31)};
  } else if (year.school) {
    result = {Date::make(year.first, first_school_month, 1), Date::make(year.first + 1, 8, 31)};
  } else {
    result = {Date::make(year.first, 1, 1), Date::make(year.first, 12, 31)};
  }
  if (extent == Extent::year_end || extent == Extent::school_year_end) result.first.reset();
  return result;
}

}  // namespace

PeriodReading read_period(std::string_view text) {
  constexpr std::size_t longest = 300;  // bytes; a longer text is no deadline
  if (text.size() > longest) return {};
  std::vector<PeriodToken> tokens = period_tokens(text);
  if (tokens.empty()) return {};
  return Reader(std::move(tokens)).read();
}

PeriodBounds bounds(const Period& period, std::optional<YearContext> year) {
  if (period.parts.empty()) return year ? bounds_of(period.extent, *year) : PeriodBounds{};
  PeriodBounds result = bounds_of(period.parts.front(), year);
  for (std::size_t i = 1; i < period.parts.size(); ++i) {
    const PeriodBounds other = bounds_of(period.parts[i], year);
    result.first = result.first && other.first ? std::optional(std::min(*result.first, *other.first)) : std::nullopt;
    result.last = result.last && other.last ? std::optional(std::max(*result.last, *other.last)) : std::nullopt;
  }
  return result;
}

}  // namespace pisar::russian
