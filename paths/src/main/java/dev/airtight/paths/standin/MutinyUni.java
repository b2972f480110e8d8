package dev.airtight.paths.standin;

/** Mutiny's interface {@code Uni}, by its name. */
interface MutinyUni<T> {}
