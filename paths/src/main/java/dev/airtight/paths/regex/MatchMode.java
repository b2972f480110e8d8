package dev.airtight.paths.regex;

import java.util.regex.Matcher;

/** Where a match may be; in the order of the numbers that stand-ins use. */
public enum MatchMode {
  ANYWHERE,
  AT_THE_BEGINNING,
  ALL;

  /**
   * What the JDK finds.
   *
   * @param from where it begins to look, for one that may be anywhere
   */
  public boolean find(Matcher matcher, int from) {
    return switch (this) {
      case ANYWHERE -> matcher.find(from);
      case AT_THE_BEGINNING -> matcher.lookingAt();
      case ALL -> matcher.matches();
    };
  }
}
