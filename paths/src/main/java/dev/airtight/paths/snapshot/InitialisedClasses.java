package dev.airtight.paths.snapshot;

import java.util.List;

/**
 * Classes that real JVMs have initialised (JVMS 5.5), and what their static fields lead to. What an
 * initialiser leaves depends on those that ran before it, so each order of classes has a world of
 * its own, in which they are initialised one after the other and nothing else is. Nothing is read
 * before it is asked for. Class names are internal names.
 */
public interface InitialisedClasses {

  /** JVMs that initialise nothing. */
  InitialisedClasses NONE =
      new InitialisedClasses() {
        @Override
        public InitialisationResult initialise(List<String> before, String className) {
          return new InitialisationResult.Impossible("it is not run, as none is at hand");
        }

        @Override
        public SnapshotValue staticField(List<String> order, String className, String field) {
          throw new IllegalStateException("no class is initialised");
        }

        @Override
        public SnapshotContents contents(SnapshotObject object) {
          throw new IllegalStateException("no class is initialised");
        }
      };

  /**
   * Initialises a class.
   *
   * @param before those that are initialised in this world before it
   */
  InitialisationResult initialise(List<String> before, String className);

  /**
   * What a static field of an initialised class holds in a world.
   *
   * @param order the classes that are initialised there
   */
  SnapshotValue staticField(List<String> order, String className, String field);

  /** What an object that was read before consists of. */
  SnapshotContents contents(SnapshotObject object);
}
