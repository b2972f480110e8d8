package dev.airtight.paths.replay;

/** How little there is in values of which a witness says nothing. */
enum Plainness {
  /** Empty texts and collections, and zero. */
  EMPTY,
  /** One of each, where code refuses nothing at all. */
  FILLED
}
