// Numbers in words, counted phrases and typography: what they cost a document.
#include <benchmark/benchmark.h>

#include <string>

#include "russian/date_forms.h"
#include "russian/money.h"
#include "russian/noun_phrase.h"
#include "russian/numerals.h"
#include "russian/prepositions.h"
#include "russian/typography.h"

namespace pisar::bench {
namespace {

using russian::Case;

void cardinal(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(russian::cardinal(state.range(0), Case::gen));
}

void ordinal(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(russian::ordinal(state.range(0), Case::gen));
}

void sum_of_money(benchmark::State& state) {
  const Number sum = *Number::parse("12345.67");
  for (auto _ : state) benchmark::DoNotOptimize(russian::money(sum, Case::nom, russian::MoneyStyle::full));
}

void counted_phrase(benchmark::State& state) {
  for (auto _ : state) {
    const auto phrase = russian::NounPhrase::read("общеобразовательное учреждение района");
    benchmark::DoNotOptimize(phrase->with_number(27, Case::nom));
  }
}

void preposition(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(russian::preposition("с", "школой"));
}

void day_in_words(benchmark::State& state) {
  const Date day = *Date::make(2022, 9, 14);
  for (auto _ : state) benchmark::DoNotOptimize(russian::date_in_words(day, Case::gen));
}

/// A paper's paragraphs, some 100 kB.
void typography(benchmark::State& state) {
  static const std::string text = [] {
    const std::string paragraph =
        "В целях реализации приказа от 14.09.2022 №59-к \"О мерах\" в 2022-2023 учебном году - по итогам ВПР - "
        "руководителям МБОУ \"СОШ №3\" (М.Д.Рамазанов) до 1 октября 2022г. обеспечить 14.8 % школ планами... "
        "и представить их на сайт muo.ucoz.ru/plan-5-8 в срок, указанный в п.3.1 и ст.12 положения.\n";
    std::string all;
    while (all.size() < 100'000) all += paragraph;
    return all;
  }();
  for (auto _ : state) benchmark::DoNotOptimize(russian::typograph(text));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
}

BENCHMARK(cardinal)->Arg(7)->Arg(345)->Arg(12'345)->Arg(999'999'999);
BENCHMARK(ordinal)->Arg(7)->Arg(2022);
BENCHMARK(sum_of_money);
BENCHMARK(counted_phrase);
BENCHMARK(preposition);
BENCHMARK(day_in_words);
BENCHMARK(typography)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace pisar::bench

BENCHMARK_MAIN();
