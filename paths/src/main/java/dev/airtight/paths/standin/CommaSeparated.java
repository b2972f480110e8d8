package dev.airtight.paths.standin;

import java.util.ArrayList;
import java.util.List;

/** Reads texts as frameworks do that tell values apart by commas; runs in place of their code. */
public final class CommaSeparated {
  private CommaSeparated() {}

  /** The values, without white space around them; none of an empty text. */
  public static List<String> values(String text) {
    List<String> values = new ArrayList<>();
    if (!text.isEmpty()) {
      for (String value : text.split(",", -1)) {
        values.add(value.trim());
      }
    }
    return values;
  }
}
