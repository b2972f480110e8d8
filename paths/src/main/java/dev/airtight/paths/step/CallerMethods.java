package dev.airtight.paths.step;

import java.util.Set;

/** What the stand-ins for a caller's collections inherit from the JDK. */
final class CallerMethods {
  /**
   * Methods that only read, by ways the stand-ins declare, so that no class of the JDK does them in
   * another way as far as anybody sees.
   */
  static final Set<String> ALIKE =
      Set.of(
          "containsAll(Ljava/util/Collection;)Z",
          "equals(Ljava/lang/Object;)Z",
          "forEach(Ljava/util/function/Consumer;)V",
          "forEachRemaining(Ljava/util/function/Consumer;)V",
          "getClass()Ljava/lang/Class;",
          "hashCode()I",
          "isEmpty()Z",
          "spliterator()Ljava/util/Spliterator;",
          "stream()Ljava/util/stream/Stream;",
          "toArray()[Ljava/lang/Object;",
          "toArray(Ljava/util/function/IntFunction;)[Ljava/lang/Object;",
          "toArray([Ljava/lang/Object;)[Ljava/lang/Object;",
          "toString()Ljava/lang/String;");

  private CallerMethods() {}
}
