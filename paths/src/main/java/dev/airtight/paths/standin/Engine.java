package dev.airtight.paths.standin;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;
import java.util.Calendar;
import org.jspecify.annotations.Nullable;

/** What stand-ins ask the engine, which answers the calls itself: no body here ever runs. */
final class Engine {
  private Engine() {}

  /** Any number of {@code 0 .. count - 1}; the engine follows all of them. */
  static int choose(int count) {
    throw new UnsupportedOperationException(String.valueOf(count));
  }

  /** Any number from {@code least} to {@code most}. */
  static int between(int least, int most) {
    throw new UnsupportedOperationException(least + " " + most);
  }

  /**
   * Whether a collection or map that a caller made is of a class that does something: both are
   * followed, and a witness has to say which class that is.
   */
  static boolean classDecides(Object collection) {
    throw new UnsupportedOperationException(String.valueOf(collection));
  }

  /** Ends the path undecided, saying that something is not modelled. */
  static RuntimeException unknown(String what) {
    throw new UnsupportedOperationException(what);
  }

  /** Ends a path that is none, as no real run comes to it. */
  static RuntimeException impossible() {
    throw new UnsupportedOperationException();
  }

  /** Any element of an array that stands for any number of them; another one each time. */
  static <T> T another(@Nullable T[] array) {
    throw new UnsupportedOperationException(String.valueOf(array.length));
  }

  /** Whether the class of an object is one of the JDK, so that nothing in it is overridden. */
  static boolean isOfJdk(Object object) {
    throw new UnsupportedOperationException(String.valueOf(object));
  }

  /** From now on it is not followed what an object holds: whoever looks at it ends undecided. */
  static void lose(Object object) {
    throw new UnsupportedOperationException(String.valueOf(object));
  }

  /**
   * Whether nobody can notice that the object is asked for its hash code or whether it equals
   * another: both are those of a value class of the JDK, of identity, or of a record of such.
   */
  static boolean isPlain(Object object) {
    throw new UnsupportedOperationException(String.valueOf(object));
  }

  /** Whether two references are known to be of one object. */
  static boolean isSame(Object object, @Nullable Object other) {
    throw new UnsupportedOperationException(String.valueOf(object == other));
  }

  /** Whether an object is known to be one of those that an array was seen to have. */
  static boolean isAmong(Object object, @Nullable Object[] array) {
    throw new UnsupportedOperationException(String.valueOf(array.length) + object);
  }

  /** Notes that a task runs at once that somebody else would run at some time. */
  static void runsAtOnce() {
    throw new UnsupportedOperationException();
  }

  /** Whether a number is the same on all runs of the path. */
  static boolean isKnown(int number) {
    throw new UnsupportedOperationException(String.valueOf(number));
  }

  /** Whether a text is the same on all runs of the path. */
  static boolean isKnown(String text) {
    throw new UnsupportedOperationException(text);
  }

  /** Whether an object of an own class of the program says itself how it compares to others. */
  static boolean comparesItself(Object object) {
    throw new UnsupportedOperationException(String.valueOf(object));
  }

  /** As {@code text.substring(begin, end)} where the bounds are known to hold. */
  static String slice(String text, int begin, int end) {
    return text.substring(begin, end);
  }

  /** Why a text is no regular expression; null where it is one. */
  static @Nullable String regexFault(String regex, int flags) {
    throw new UnsupportedOperationException(regex + flags);
  }

  /** All flags of a regular expression, those that it sets itself included. */
  static int flags(String regex, int flags) {
    throw new UnsupportedOperationException(regex + flags);
  }

  /** How many groups a regular expression has. */
  static int groups(String regex, int flags) {
    throw new UnsupportedOperationException(regex + flags);
  }

  /** The number of a named group; -1 where there is none. */
  static int group(String regex, int flags, String name) {
    throw new UnsupportedOperationException(regex + flags + name);
  }

  /**
   * The first match of a regular expression from a place in a text, or null.
   *
   * @param mode 0 where it may stand anywhere, 1 where it begins there, 2 where it is all that
   *     follows, too
   */
  static @Nullable FoundMatch match(String regex, int flags, String text, int from, int mode) {
    throw new UnsupportedOperationException(regex + flags + text + from + mode);
  }

  /** As {@code Matcher.replaceAll} or {@code replaceFirst} of a text that has a match. */
  static String replaced(String regex, int flags, String text, String by, boolean all) {
    throw new UnsupportedOperationException(regex + flags + text + by + all);
  }

  /**
   * What a text says that a match is replaced by, groups filled in; throws as {@code
   * Matcher.appendReplacement} where it says nothing.
   */
  static String replacement(String regex, int flags, String by) {
    throw new UnsupportedOperationException(regex + flags + by);
  }

  /** As {@code Matcher.quoteReplacement}. */
  static String quotedReplacement(String text) {
    throw new UnsupportedOperationException(text);
  }

  /** Any text; another one each time. */
  static String anyText() {
    throw new UnsupportedOperationException();
  }

  /** Any number; another one each time. */
  static long anyLong() {
    throw new UnsupportedOperationException();
  }

  /** Any number, NaN and infinities included; another one each time. */
  static double anyDouble() {
    throw new UnsupportedOperationException();
  }

  /** Any offset that there is; another one each time. */
  static ZoneOffset anyOffset() {
    throw new UnsupportedOperationException();
  }

  /** Any time of the calendar; another one each time. */
  static LocalDateTime anyTime() {
    throw new UnsupportedOperationException();
  }

  /** The offset that a text says; any offset where the text is not known. */
  static ZoneOffset offsetSaid(String text) {
    throw new UnsupportedOperationException(text);
  }

  /** An offset of so many seconds, which are not too many. */
  static ZoneOffset offsetOf(int seconds) {
    throw new UnsupportedOperationException(String.valueOf(seconds));
  }

  /** Whether the JDK has rules of the zone of a name. */
  static boolean isZone(String name) {
    throw new UnsupportedOperationException(name);
  }

  /** Whether there could be a zone of a name. */
  static boolean isNameOfZone(String name) {
    throw new UnsupportedOperationException(name);
  }

  /** The name of any zone; another one each time. */
  static String anyZone() {
    throw new UnsupportedOperationException();
  }

  /** An object, which the JVM may keep and hand out again. */
  static <T> T kept(T object) {
    throw new UnsupportedOperationException(String.valueOf(object));
  }

  /** A zone that is no offset. */
  static ZoneId region(String id, ZoneRules rules) {
    throw new UnsupportedOperationException(id + rules);
  }

  /** Of its parts, whatever the zone says of them. */
  static ZonedDateTime zoned(LocalDateTime time, ZoneOffset offset, ZoneId zone) {
    throw new UnsupportedOperationException(time + " " + offset + zone);
  }

  /** How many days after the first of 1970 a day of the calendar is. */
  static long epochDay(int year, int month, int day) {
    throw new UnsupportedOperationException(year + " " + month + day);
  }

  /** The day that is so many days after the first of 1970. */
  static LocalDate dateOf(long epochDay) {
    throw new UnsupportedOperationException(String.valueOf(epochDay));
  }

  /** One that is not followed. */
  static Calendar anyCalendar() {
    throw new UnsupportedOperationException();
  }

  /** Why a known text is no pattern of {@code DecimalFormat}; null where it is one. */
  static @Nullable String numberPatternFault(String pattern) {
    throw new UnsupportedOperationException(pattern);
  }

  /** Whether a known pattern writes more than digits, whatever the symbols are. */
  static boolean hasAffixes(String pattern) {
    throw new UnsupportedOperationException(pattern);
  }

  /** Why a known text is no pattern of {@code SimpleDateFormat}; null where it is one. */
  static @Nullable String datePatternFault(String pattern) {
    throw new UnsupportedOperationException(pattern);
  }
}
