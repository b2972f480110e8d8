package dev.airtight.paths.standin;

import java.util.Arrays;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a text consists of; runs in place of the JDK's code. */
public final class TextStreams {
  private TextStreams() {}

  /** As {@link String#chars()}. */
  public static IntStream chars(String text) {
    return StreamSupport.intStream(new CharSpliterator(text), false);
  }

  /** As {@link String#lines()}: what ends a line ends the last one, too. */
  public static Stream<String> lines(String text) {
    String[] lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
    boolean isEnded = lines[lines.length - 1].isEmpty();
    return Arrays.stream(lines, 0, isEnded ? lines.length - 1 : lines.length);
  }

  /** As {@link String#join(CharSequence, Iterable)}. */
  public static String join(CharSequence delimiter, Iterable<? extends CharSequence> elements) {
    Objects.requireNonNull(elements);
    StringJoiner joined = new StringJoiner(delimiter);
    for (CharSequence element : elements) {
      joined.add(String.valueOf(element));
    }
    return joined.toString();
  }

  /** As {@link String#split(String, int)}. */
  public static String[] split(String text, String regex, int limit) {
    return Pattern.compile(regex).split(text, limit);
  }
}
