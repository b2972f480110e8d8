package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.time.TimeType;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.OperationCache;
import dev.airtight.solver.language.automaton.UnitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** A class of the JDK that Jackson reads from a JSON string, and which strings it takes for it. */
final class TextTarget {
  private final String className;
  private final boolean isBlankNull;
  private final Supplier<Language> sure;
  private final Supplier<Language> possible;
  private final Optional<TimeType> time;
  private final Optional<String> pattern;

  private TextTarget(
      String className,
      boolean isBlankNull,
      Supplier<Language> sure,
      Supplier<Language> possible,
      Optional<TimeType> time,
      Optional<String> pattern) {
    this.className = className;
    this.isBlankNull = isBlankNull;
    this.sure = sure;
    this.possible = possible;
    this.time = time;
    this.pattern = pattern;
  }

  /**
   * One whose objects are any of the class.
   *
   * @param className internal name
   * @param sure strings that become an object
   */
  static TextTarget of(String className, boolean isBlankNull, Supplier<Language> sure) {
    return new TextTarget(
        className, isBlankNull, sure, Language::all, Optional.empty(), Optional.empty());
  }

  /**
   * A date or time, of which a string of the common form says what it is.
   *
   * @param possible all strings that become an object, spaces around them left out
   */
  static TextTarget of(TimeType time, Supplier<Language> sure, Supplier<Language> possible) {
    return new TextTarget(
        time.className(),
        true,
        sure,
        () -> blank().concat(possible.get()).concat(blank()),
        Optional.of(time),
        Optional.empty());
  }

  /** As annotated, which strings are read is not known but for empty ones. */
  TextTarget with(String otherPattern) {
    return new TextTarget(
        className, isBlankNull, Language::empty, Language::all, time, Optional.of(otherPattern));
  }

  /** Internal name. */
  String className() {
    return className;
  }

  Optional<TimeType> time() {
    return time;
  }

  /** By which a date is read; empty where it is not annotated. */
  Optional<String> pattern() {
    return pattern;
  }

  /** Strings that say which time they stand for, as its {@code parse} reads it. */
  Language common() {
    // Jackson takes those with an offset to the time zone of its mapper.
    return time.isEmpty() || pattern.isPresent() || time.get() == TimeType.OFFSET_DATE_TIME
        ? Language.empty()
        : time.get().texts().common();
  }

  /** Strings that become an object whatever it is. */
  Language sure() {
    return cached("sure ", sure);
  }

  /** All strings that become an object, and more where it is not known which these are. */
  Language possible() {
    return cached(
        "possible ",
        () -> isBlankNull ? possible.get().minus(blank()) : possible.get().union(blank()));
  }

  /** Strings that become null. */
  Language nothing() {
    return isBlankNull ? blank() : Language.empty();
  }

  /** Strings that are never refused. */
  Language accepted() {
    return cached("accepted ", () -> sure().union(blank()));
  }

  private Language cached(String what, Supplier<Language> language) {
    return kept(what + className + (pattern.isPresent() ? " by a pattern" : ""), language);
  }

  private static Language blank() {
    return kept(
        "blank", () -> Language.unit(UnitSet.range('\0', ' ')).repeat(0, OptionalInt.empty()));
  }

  private static Language kept(String name, Supplier<Language> language) {
    return OperationCache.get(new OperationCache.Key(name, TextTarget.class, null), language);
  }
}
