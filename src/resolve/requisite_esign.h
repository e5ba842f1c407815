#pragma once

#include "base/diagnostic.h"
#include "document/document.h"
#include "resolve/requisite_parts.h"

namespace pisar::resolving {

/// What is known beforehand of the mark of an electronic signature (GOST R 7.0.97, requisite 23); empty parts are left
/// to fill in.
struct EsignPlace {
  Inlines certificate;
  Inlines owner;
  Inlines valid;  ///< «с 01.09.2025 по 01.12.2026»
};

constexpr double esign_width = 64;  // mm: the frame

/// Takes a line `certificate`, `owner` or `valid`; others are passed over.
void take_esign_line(const Requisite::Line& line, EsignPlace& place);

/// A cell of a row of signatures with the frame in it, as wide as its column. The frame says that it is a place for the
/// mark and never that the paper is signed: a mark is put there by who signs.
[[nodiscard]] Cell esign_cell(EsignPlace place, const Profile& profile, Span where);

/// `::: esign` by itself: the frame in the middle, where a signature would stand.
[[nodiscard]] Blocks esign(const Requisite& requisite, const Frame& frame, Diagnostics& diagnostics);

}  // namespace pisar::resolving
