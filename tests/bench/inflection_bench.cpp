// Inflection, in nanoseconds a form: the bounds are 150 ns a word, 1 µs a full name, 2 µs a phrase, 1 ms for the
// tables.
#include <benchmark/benchmark.h>

#include <array>
#include <string_view>

#include "russian/inflection_table.h"
#include "russian/person_inflection.h"
#include "russian/phrase_inflection.h"

extern "C" {
extern const char pisar_inflection_persons[];
extern const char pisar_inflection_persons_end[];
extern const char pisar_inflection_phrases[];
extern const char pisar_inflection_phrases_end[];
}

namespace {

using namespace pisar::russian;

void word_form(benchmark::State& state) {
  constexpr std::array<std::string_view, 4> words = {"Рамазанов", "Живаго", "Черноморский", "Кравец"};
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        inflect_name_word(words.at(i++ % words.size()), NameRole::surname, Gender::masculine, Case::dat));
  }
}
BENCHMARK(word_form);

void full_name(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(inflect_person("Рамазанов Магомед Даудович", Case::dat));
}
BENCHMARK(full_name);

void phrase(benchmark::State& state) {
  constexpr std::array<std::string_view, 4> phrases = {"исполняющий обязанности начальника управления образования",
                                                       "муниципальный район «Ботлихский район»",
                                                       "МКОУ Александровская СОШ", "адресные рекомендации"};
  std::size_t i = 0;
  for (auto _ : state) benchmark::DoNotOptimize(inflect_phrase(phrases.at(i++ % phrases.size()), Case::ins));
}
BENCHMARK(phrase);

void load_tables(benchmark::State& state) {
  for (auto _ : state) {
    const InflectionTable table({pisar_inflection_persons, pisar_inflection_persons_end},
                                {pisar_inflection_phrases, pisar_inflection_phrases_end});
    benchmark::DoNotOptimize(&table);
  }
}
BENCHMARK(load_tables)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
