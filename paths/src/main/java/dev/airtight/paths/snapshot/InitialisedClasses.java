package dev.airtight.paths.snapshot;

/**
 * Classes that a real JVM has initialised (JVMS 5.5), and what their static fields lead to. Nothing
 * is read before it is asked for. Class names are internal names.
 */
public interface InitialisedClasses {

  /** A JVM that initialises nothing. */
  InitialisedClasses NONE =
      new InitialisedClasses() {
        @Override
        public InitialisationResult initialise(String className) {
          return new InitialisationResult.Impossible("it is not run, as none is at hand");
        }

        @Override
        public SnapshotValue staticField(String className, String field) {
          throw new IllegalStateException("no class is initialised");
        }

        @Override
        public SnapshotContents contents(SnapshotObject object) {
          throw new IllegalStateException("no class is initialised");
        }
      };

  /** Initialises a class, where that has not happened yet; how that ended stays the same. */
  InitialisationResult initialise(String className);

  /** What a static field of an initialised class holds before any other code has run. */
  SnapshotValue staticField(String className, String field);

  /** What an object that was read before consists of. */
  SnapshotContents contents(SnapshotObject object);
}
