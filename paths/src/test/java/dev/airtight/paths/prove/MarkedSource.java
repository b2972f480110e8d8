package dev.airtight.paths.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.state.Assumption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Java source whose methods say what is expected of them: {@code // PROVED}, {@code // PROVED:
 * part of an assumption}, {@code // PROVED: without part of an assumption} or {@code // UNKNOWN:
 * part of a reason} on the line before a static method, or {@code // REFUTED: Exception} on the
 * line inside that throws.
 */
record MarkedSource(String text) {
  private static final Pattern METHOD = Pattern.compile("^  static .*?(\\w+)\\(.*");
  private static final Pattern MARKER = Pattern.compile("// (PROVED|UNKNOWN|REFUTED)(?:: (.*))?$");

  private static final String WITHOUT = "without ";

  /** What is expected of a method; the line is that of a REFUTED marker, else 0. */
  record Expectation(String method, String verdict, String detail, int line) {}

  /** Holds what a proof rests on against what the marker says of it. */
  static void checkAssumptions(Expectation expected, HandlerVerdict.Proved proved) {
    String all =
        proved.assumptions().stream().map(Assumption::text).collect(Collectors.joining("; "));
    if (expected.detail().startsWith(WITHOUT)) {
      assertThat(all).doesNotContain(expected.detail().substring(WITHOUT.length()));
    } else {
      assertThat(all).contains(expected.detail());
    }
  }

  List<Expectation> expectations() {
    List<Expectation> all = new ArrayList<>();
    String method = "";
    String before = "";
    String[] lines = text.split("\n");
    for (int i = 0; i < lines.length; i++) {
      Matcher marker = MARKER.matcher(lines[i]);
      Matcher declaration = METHOD.matcher(lines[i]);
      if (declaration.matches() && !lines[i].contains(" class ")) {
        method = declaration.group(1);
        if (!before.isEmpty()) {
          Matcher above = MARKER.matcher(before);
          if (above.find()) {
            all.add(
                new Expectation(
                    method, above.group(1), above.group(2) == null ? "" : above.group(2), 0));
          }
          before = "";
        }
      } else if (marker.find() && marker.group(1).equals("REFUTED")) {
        all.add(new Expectation(method, "REFUTED", marker.group(2), i + 1));
      } else if (MARKER.matcher(lines[i]).find()) {
        before = lines[i];
      }
    }
    return all;
  }
}
