package dev.airtight.paths.value;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Classes of the JDK whose objects are values. What the engine takes for granted of each of them
 * stands here and nowhere else.
 */
public enum LibraryValue {
  STRING("java/lang/String", Trait.INDISTINGUISHABLE),
  BOOLEAN("java/lang/Boolean", Trait.INDISTINGUISHABLE),
  CHARACTER("java/lang/Character", Trait.INDISTINGUISHABLE),
  BYTE("java/lang/Byte", Trait.INDISTINGUISHABLE, Trait.WHOLE),
  SHORT("java/lang/Short", Trait.INDISTINGUISHABLE, Trait.WHOLE),
  INTEGER("java/lang/Integer", Trait.INDISTINGUISHABLE, Trait.WHOLE),
  LONG("java/lang/Long", Trait.INDISTINGUISHABLE, Trait.WHOLE),
  FLOAT("java/lang/Float", Trait.INDISTINGUISHABLE, Trait.DECIMAL),
  DOUBLE("java/lang/Double", Trait.INDISTINGUISHABLE, Trait.DECIMAL),
  BIG_INTEGER("java/math/BigInteger", Trait.WHOLE, Trait.CACHES, Trait.COMPARED_UNNOTICED),
  BIG_DECIMAL("java/math/BigDecimal", Trait.DECIMAL, Trait.CACHES, Trait.COMPARED_UNNOTICED),
  LOCALE("java/util/Locale", Trait.CACHES),
  PATTERN("java/util/regex/Pattern", Trait.CACHES),
  URI("java/net/URI", Trait.CACHES),
  UUID("java/util/UUID", Trait.COMPARED_UNNOTICED),
  CURRENCY("java/util/Currency", Trait.COMPARED_UNNOTICED),
  /** Dates, times and durations: all classes of the package. */
  TIME("java/time/", Trait.COMPARED_UNNOTICED);

  /** What can be true of the objects of a class. */
  public enum Trait {
    /**
     * It never changes, nor does anything it leads to; which of several equal ones it is cannot be
     * told, or is explored where it can be. No class extends its class.
     */
    INDISTINGUISHABLE,
    /** It has fields that are not final, which never show a change. */
    CACHES,
    /** Nobody notices its {@code equals} and {@code hashCode} being called, which agree. */
    COMPARED_UNNOTICED,
    /** {@code java.util.Formatter} takes it for {@code %d}. */
    WHOLE,
    /** {@code java.util.Formatter} takes it for {@code %f}. */
    DECIMAL
  }

  private static final Map<String, LibraryValue> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(value -> value.className, value -> value));

  private final String className;
  private final Set<Trait> traits;

  LibraryValue(String className, Trait... traits) {
    this.className = className;
    this.traits = Set.of(traits);
  }

  /** The value class of an internal name, if it is one. */
  public static Optional<LibraryValue> of(String className) {
    return className.startsWith(TIME.className)
        ? Optional.of(TIME)
        : Optional.ofNullable(BY_NAME.get(className));
  }

  /** Whether something is true of the objects of a class, as an internal name. */
  public static boolean is(Trait trait, String className) {
    return of(className).filter(value -> value.traits.contains(trait)).isPresent();
  }

  /** The internal names of the classes of which something is true. */
  public static List<String> classesOf(Trait trait) {
    return Arrays.stream(values())
        .filter(value -> value.traits.contains(trait))
        .map(value -> value.className)
        .toList();
  }
}
