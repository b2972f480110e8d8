package dev.airtight.paths.standin;

/** Mutiny's class {@code Context}, by its name: no body here ever runs. */
final class MutinyContext {
  private MutinyContext() {}

  static MutinyContext empty() {
    throw new UnsupportedOperationException();
  }
}
