package dev.airtight.paths.standin;

import java.io.Closeable;
import java.util.InputMismatchException;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of {@link java.util.Scanner} where it scans a text. What else than plain digits is
 * a number depends on the locale, and is left open.
 */
public final class ScannerStandIn implements Iterator<String>, Closeable {
  private static final int NONE = -1;

  private final String text;
  private Pattern delimiter;
  private int position;
  private boolean isClosed;

  /** Whether it was asked what follows: a closed one may still give that. */
  private boolean isAsked;

  /** The token of which it was last decided whether it is a number of a kind. */
  private int decided = NONE;

  private String kind = "";
  private @Nullable Number decision;

  public ScannerStandIn(String text) {
    this.text = Objects.requireNonNull(text);
    this.delimiter = Pattern.compile("\\p{javaWhitespace}+");
  }

  private void checkMayAsk() {
    checkOpen();
    isAsked = true;
  }

  private void checkOpen() {
    if (isClosed && isAsked) {
      throw Engine.unknown("a closed Scanner that looked at what follows before");
    } else if (isClosed) {
      throw new IllegalStateException("Scanner closed");
    }
  }

  @Override
  public void close() {
    isClosed = true;
  }

  public ScannerStandIn useDelimiter(String regex) {
    return useDelimiter(Pattern.compile(regex));
  }

  public ScannerStandIn useDelimiter(Pattern pattern) {
    String regex = pattern.pattern();
    boolean looksAround =
        regex.contains("(?")
            || regex.contains("$")
            || regex.replace("[^", "").contains("^")
            || regex.matches("(?s).*\\\\[bBAGzZ].*");
    // What it looked at before, it may give by the delimiter of then.
    boolean isKnown = Engine.isKnown(regex) && (pattern.flags() & Pattern.LITERAL) == 0;
    if (!isKnown || looksAround || isAsked) {
      throw Engine.unknown("a Scanner with the delimiter " + regex);
    }
    delimiter = pattern;
    decided = NONE;
    return this;
  }

  /** Which locale it is only decides what is left open. */
  public ScannerStandIn useLocale(Locale locale) {
    Objects.requireNonNull(locale);
    decided = NONE;
    return this;
  }

  private Matcher delimiters(int from) {
    return delimiter.matcher(text).region(from, text.length());
  }

  /** Where the next token begins; at the end where there is none. */
  private int start() {
    Matcher matcher = delimiters(position);
    return matcher.lookingAt() ? matcher.end() : position;
  }

  private int end(int start) {
    Matcher matcher = delimiters(start);
    boolean isFound = matcher.find();
    if (isFound && matcher.end() == start) {
      isFound = matcher.find();
    }
    return isFound ? matcher.start() : text.length();
  }

  @Override
  public boolean hasNext() {
    checkMayAsk();
    return start() < text.length();
  }

  @Override
  public String next() {
    checkOpen();
    skip();
    int start = position;
    position = end(start);
    return text.substring(start, position);
  }

  private void skip() {
    position = start();
    if (position == text.length()) {
      throw new NoSuchElementException();
    }
  }

  @Override
  public void remove() {
    throw new UnsupportedOperationException();
  }

  public boolean hasNextLine() {
    checkMayAsk();
    return position < text.length();
  }

  public String nextLine() {
    checkOpen();
    if (position == text.length()) {
      throw new NoSuchElementException("No line found");
    }
    int start = position;
    Matcher ends =
        Pattern.compile("\r\n|[\n\r\u2028\u2029\u0085]").matcher(text).region(start, text.length());
    if (ends.find()) {
      position = ends.end();
      return text.substring(start, ends.start());
    }
    position = text.length();
    return text.substring(start);
  }

  public boolean hasNextInt() {
    return isNext("int", 9);
  }

  public int nextInt() {
    return number("int", 9).intValue();
  }

  public boolean hasNextLong() {
    return isNext("long", 18);
  }

  public long nextLong() {
    return number("long", 18).longValue();
  }

  public boolean hasNextDouble() {
    return isNext("double", 0);
  }

  public double nextDouble() {
    return number("double", 0).doubleValue();
  }

  private boolean isNext(String type, int digits) {
    checkMayAsk();
    int start = start();
    return start < text.length() && decide(start, type, digits) != null;
  }

  private Number number(String type, int digits) {
    checkOpen();
    skip();
    Number number = decide(position, type, digits);
    if (number == null) {
      throw Engine.choose(2) == 0
          ? new InputMismatchException()
          : new InputMismatchException(Engine.anyText());
    }
    position = end(position);
    return number;
  }

  private @Nullable Number decide(int start, String type, int digits) {
    if (decided != start || !kind.equals(type)) {
      decided = start;
      kind = type;
      decision = numberOf(text.substring(start, end(start)), type, digits);
    }
    return decision;
  }

  /** Plain digits that are not too many are a number in any locale. */
  private static @Nullable Number numberOf(String token, String type, int digits) {
    if (digits > 0 && token.matches("[+-]?[0-9]{1," + digits + "}")) {
      return type.equals("int") ? (Number) Integer.parseInt(token) : Long.parseLong(token);
    } else if (token.isEmpty() || Engine.choose(2) == 0) {
      return null;
    } else if (type.equals("int")) {
      return Engine.between(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    return type.equals("long") ? (Number) Engine.anyLong() : Engine.anyDouble();
  }

  public boolean hasNextBoolean() {
    checkMayAsk();
    int start = start();
    return start < text.length() && isBoolean(text.substring(start, end(start)));
  }

  public boolean nextBoolean() {
    checkOpen();
    skip();
    String token = text.substring(position, end(position));
    if (!isBoolean(token)) {
      throw new InputMismatchException();
    }
    position = end(position);
    return token.length() == "true".length();
  }

  private static boolean isBoolean(String token) {
    return token.matches("(?i)true|false");
  }
}
