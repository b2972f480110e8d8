package dev.airtight.paths.standin;

import dev.airtight.paths.regex.Regex;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.SimpleDateFormat;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Takes the place of {@link Engine} where stand-ins run on the JVM: a choice is what the test says.
 */
public final class EngineOnJvm {
  private static final int MOST_TRIED = 50;
  private static Choices choices = new Choices();
  private static boolean isAnyAsked;
  private static boolean isRangeLeftOpen;
  private static String text = "";
  private static Number number = 0;

  private EngineOnJvm() {}

  /** Thrown where a stand-in leaves it to the engine to say that something is not modelled. */
  static final class LeftOpen extends Error {
    private static final long serialVersionUID = 1L;

    LeftOpen(String what) {
      super(what, null, false, false);
    }
  }

  /** Thrown where a stand-in finds that its choices lead nowhere. */
  static final class NoPath extends Error {
    private static final long serialVersionUID = 1L;

    NoPath() {
      super(null, null, false, false);
    }
  }

  static void use(Choices next) {
    choices = next;
    isAnyAsked = false;
    isRangeLeftOpen = false;
  }

  /** Nobody goes through the choices: which number of a range it is stays open. */
  static void leaveRangesOpen() {
    use(new Choices());
    isRangeLeftOpen = true;
  }

  /** What may be anything is one of these. */
  static void use(Choices next, String anyText, Number anyNumber) {
    choices = next;
    isAnyAsked = true;
    isRangeLeftOpen = false;
    text = anyText;
    number = anyNumber;
  }

  public static RuntimeException impossible() {
    throw new NoPath();
  }

  public static String anyText() {
    return choices.next(2) == 0 ? text : "another";
  }

  public static long anyLong() {
    return number.longValue();
  }

  public static double anyDouble() {
    return number.doubleValue();
  }

  public static Calendar anyCalendar() {
    return Calendar.getInstance();
  }

  public static String numberPatternFault(String pattern) {
    return fault(() -> numbers(pattern));
  }

  public static boolean hasAffixes(String pattern) {
    DecimalFormat format = numbers(pattern);
    return !(format.getPositivePrefix() + format.getPositiveSuffix() + format.getNegativeSuffix())
            .isEmpty()
        || !format.getNegativePrefix().equals("-");
  }

  private static DecimalFormat numbers(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  public static String datePatternFault(String pattern) {
    return fault(() -> new SimpleDateFormat(pattern, Locale.ROOT));
  }

  private static String fault(Supplier<Object> made) {
    try {
      return made.get() == null ? "nothing" : null;
    } catch (IllegalArgumentException fault) {
      return String.valueOf(fault.getMessage());
    }
  }

  public static int choose(int count) {
    return choices.next(count);
  }

  /** Where there are many, what it is does not matter before it is looked at. */
  public static int between(int least, int most) {
    if (least > most) {
      throw new NoPath();
    } else if (most - (long) least < MOST_TRIED && !isRangeLeftOpen) {
      return least + choices.next(most - least + 1);
    } else if (isAnyAsked) {
      return least;
    }
    throw new LeftOpen("any of " + least + " to " + most);
  }

  public static boolean classDecides(Object collection) {
    return choices.next(2) == 1 && collection != null;
  }

  public static RuntimeException unknown(String what) {
    throw new LeftOpen(what);
  }

  public static void runsAtOnce() {}

  public static boolean isPlain(Object object) {
    return object instanceof String
        || object instanceof Integer
        || object instanceof Long
        || (!declares(object, "hashCode") && !declares(object, "equals", Object.class));
  }

  public static void lose(Object object) {
    throw new LeftOpen(String.valueOf(object));
  }

  public static boolean isOfJdk(Object object) {
    return object.getClass().getClassLoader() == null;
  }

  private static boolean declares(Object object, String name, Class<?>... types) {
    try {
      return object.getClass().getMethod(name, types).getDeclaringClass() != Object.class;
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static boolean comparesItself(Object object) {
    return object instanceof Comparable && !isOfJdk(object);
  }

  public static boolean isKnown(int number) {
    return number == (long) number;
  }

  public static boolean isSame(Object object, Object other) {
    return object == other;
  }

  public static boolean isAmong(Object object, Object[] array) {
    return Arrays.stream(array).anyMatch(element -> element == object);
  }

  public static String slice(String text, int begin, int end) {
    return text.substring(begin, end);
  }

  public static boolean isKnown(String text) {
    return text != null;
  }

  public static String regexFault(String regex, int flags) {
    try {
      Pattern.compile(regex, flags);
      return null;
    } catch (PatternSyntaxException fault) {
      return fault.getDescription();
    }
  }

  public static int flags(String regex, int flags) {
    return Pattern.compile(regex, flags).flags();
  }

  public static int groups(String regex, int flags) {
    return Pattern.compile(regex, flags).matcher("").groupCount();
  }

  public static int group(String regex, int flags, String name) {
    return Regex.of(regex, flags).names().getOrDefault(name, -1);
  }

  public static FoundMatch match(String regex, int flags, String text, int from, int mode) {
    Matcher matcher = Pattern.compile(regex, flags).matcher(text);
    boolean isFound =
        mode == 0 ? matcher.find(from) : mode == 1 ? matcher.lookingAt() : matcher.matches();
    if (!isFound) {
      return null;
    }
    String[] groups = new String[matcher.groupCount() + 1];
    int[] begins = new int[groups.length];
    int[] ends = new int[groups.length];
    for (int group = 0; group < groups.length; group++) {
      groups[group] = matcher.group(group);
      begins[group] = matcher.start(group);
      ends[group] = matcher.end(group);
    }
    return new FoundMatch(groups, begins, ends);
  }

  public static String replaced(String regex, int flags, String text, String by, boolean all) {
    Matcher matcher = Pattern.compile(regex, flags).matcher(text);
    return all ? matcher.replaceAll(by) : matcher.replaceFirst(by);
  }

  public static String replacement(String regex, int flags, String by) {
    throw new LeftOpen(regex + flags + by);
  }

  public static String quotedReplacement(String text) {
    return Matcher.quoteReplacement(text);
  }
}
