#pragma once

#include "metrics/metrics.h"
#include "tests/expr/world.h"

namespace pisar::testing {

/// A world with indicators and results of three schools. «Малая» is small and strong, «Большая» large and weak, so that
/// the mean of the schools' figures is far from the pooled figure.
class Figures : public World {
 public:
  Figures() {
    add_metric_functions(functions);
    bind(R"(
indicators:
  - {id: quality, formula: (n4 + n5) / n * 100, decimals: 1}
  - {id: success, formula: "(n3 + n4 + n5) / n * 100"}
  - {id: mean-mark, formula: (5 * n5 + 4 * n4 + 3 * n3 + 2 * n2) / n, decimals: 2}
  - {id: participants, formula: n, decimals: 0}
  - {id: rounded, formula: "round(n2 / n * 100, 0) + (n5 | abs) if n > 0 else 0"}
  - {id: typo, formula: (n4 + n55) / n * 100}
  - {id: broken, formula: (n4 + n5 / n}
  - {id: quoted, formula: "(n4 + / n"}
  - {id: folded, formula: "(n4 +\n  / n"}
  - {id: wrong, formula: n5 / school_name}
  - {id: function, formula: averag(n5)}
  - {id: empty}
results:
  - {school: big, school_name: Большая, n: 20, n5: 2, n4: 3, n3: 5, n2: 10}
  - {school: small, school_name: Малая, n: 5, n5: 2, n4: 2, n3: 1, n2: 0}
)");
    bind(R"(
partial:
  - {school: big, n: 20, n5: 2, n4: 3, n3: 5, n2: 10}
  - {school: late, n: 30, n5: , n4: 10, n3: 5, n2: 5}
  - {school: small, n: 5, n5: 2, n4: 2, n3: 1, n2: 0}
  - {school: none, n: 7}
blank:
  - {school: late, n: 30, n5: , n4: }
zero:
  - {school: shut, n: 0, n5: 0, n4: 0, n3: 0, n2: 0}
typed:
  - {school: big, n: 20, n5: "2", n4: 3}
exam:
  - {school: big, points: 61}
)");
  }
};

}  // namespace pisar::testing
