package dev.airtight.paths.standin;

import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs in place of {@link java.util.StringTokenizer}: tokens are the matches of a regular
 * expression.
 */
public class StringTokenizerStandIn implements Enumeration<Object> {
  private final String text;
  private final boolean returnsDelimiters;
  private @Nullable Matcher tokens;

  /** Where the last token ends. */
  private int position;

  /** Whether the next token was found, or that there is none. */
  private boolean isLookedFor;

  private boolean isFound;

  public StringTokenizerStandIn(String text) {
    this(text, " \t\n\r\f", false);
  }

  public StringTokenizerStandIn(String text, @Nullable String delimiters) {
    this(text, delimiters, false);
  }

  public StringTokenizerStandIn(
      String text, @Nullable String delimiters, boolean returnsDelimiters) {
    this.text = Objects.requireNonNull(text);
    this.returnsDelimiters = returnsDelimiters;
    this.tokens = tokensOf(delimiters);
  }

  private @Nullable Matcher tokensOf(@Nullable String delimiters) {
    if (delimiters == null) {
      return null;
    } else if (!Engine.isKnown(delimiters)) {
      throw Engine.unknown("a StringTokenizer whose delimiters are not known");
    } else if (delimiters.isEmpty()) {
      return Pattern.compile("(?s).+").matcher(text);
    }
    StringBuilder units = new StringBuilder();
    for (int i = 0; i < delimiters.length(); i++) {
      char unit = delimiters.charAt(i);
      boolean isPlain = unit >= 128 || Character.isLetterOrDigit(unit);
      units.append(isPlain ? "" : "\\").append(unit);
    }
    String others = "[^" + units + "]+";
    return Pattern.compile(returnsDelimiters ? others + "|[" + units + "]" : others).matcher(text);
  }

  public boolean hasMoreTokens() {
    Matcher matcher = Objects.requireNonNull(tokens);
    if (!isLookedFor) {
      isFound = matcher.find();
      isLookedFor = true;
    }
    return isFound;
  }

  public String nextToken() {
    if (!hasMoreTokens()) {
      position = text.length();
      throw new NoSuchElementException();
    }
    isLookedFor = false;
    Matcher matcher = Objects.requireNonNull(tokens);
    position = matcher.end();
    return matcher.group();
  }

  public String nextToken(@Nullable String delimiters) {
    Matcher matcher = tokensOf(delimiters);
    tokens = matcher == null ? null : matcher.region(position, text.length());
    isLookedFor = false;
    return nextToken();
  }

  @Override
  public boolean hasMoreElements() {
    return hasMoreTokens();
  }

  @Override
  public Object nextElement() {
    return nextToken();
  }

  public int countTokens() {
    Matcher matcher =
        Objects.requireNonNull(tokens).pattern().matcher(text).region(position, text.length());
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
