package dev.airtight.junit;

import dev.airtight.paths.extension.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Holds an extension against its library, which is on the class path of the test: each method that
 * it speaks of is called, in the library and in the engine with the extension, on edge, hostile and
 * random arguments. What the library does and the extension does not allow fails a test. A method
 * of JUnit's {@code @TestFactory} returns {@link #tests}.
 *
 * <p>Passing is no proof: it says that no call was found on which the extension is wrong.
 */
public final class ExtensionChecks {
  private static final int STANDARD_CALLS = 1_000;

  private final Extension extension;
  private final List<Class<?>> factories;
  private final int calls;
  private final long seed;

  private ExtensionChecks(Extension extension, List<Class<?>> factories, int calls, long seed) {
    this.extension = extension;
    this.factories = List.copyOf(factories);
    this.calls = calls;
    this.seed = seed;
  }

  /** A thousand calls of each method, the same in each run. */
  public static ExtensionChecks of(Extension extension) {
    return new ExtensionChecks(extension, List.of(), STANDARD_CALLS, 1);
  }

  /**
   * With arguments of the author's own, for types whose objects the library's own constructors and
   * methods do not make: what the static methods without parameters of a class return. The engine
   * runs them, too.
   */
  public ExtensionChecks withArguments(Class<?> more) {
    List<Class<?>> all = new ArrayList<>(factories);
    all.add(more);
    return new ExtensionChecks(extension, all, calls, seed);
  }

  /** With another number of calls of each method. */
  public ExtensionChecks withCalls(int most) {
    return new ExtensionChecks(extension, factories, most, seed);
  }

  /** With other random arguments. */
  public ExtensionChecks withSeed(long other) {
    return new ExtensionChecks(extension, factories, calls, other);
  }

  /** One test that all of it fits the library, and one for each method that it speaks of. */
  public Stream<DynamicTest> tests() {
    return new ExtensionAudit(extension, factories, calls, seed).tests();
  }
}
