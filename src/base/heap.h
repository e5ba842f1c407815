#pragma once

namespace pisar {

/// Tells the C library to take memory from the system in large pieces and to keep what is freed: a run loads a lot,
/// works, and ends, so giving pages back only to ask for them again costs a fifth of the time of loading. Call it once,
/// before other threads start. Without glibc it does nothing.
void keep_freed_memory();

}  // namespace pisar
