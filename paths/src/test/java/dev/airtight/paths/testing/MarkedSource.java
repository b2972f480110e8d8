package dev.airtight.paths.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.prove.HandlerVerdict;
import dev.airtight.paths.state.Assumption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Java source whose methods say what is expected of them: {@code // PROVED}, {@code // PROVED:
 * part of an assumption}, {@code // PROVED: without part of an assumption}, {@code // ENDLESS} or
 * {@code // UNKNOWN: part of a reason} on the line before a static method, or {@code // REFUTED:
 * Exception} on the line inside that throws.
 */
public record MarkedSource(String text) {
  private static final Pattern METHOD = Pattern.compile("^  static .*?(\\w+)\\(.*");
  private static final Pattern MARKER =
      Pattern.compile("// (PROVED|ENDLESS|UNKNOWN|REFUTED)(?:: (.*))?$");

  private static final String WITHOUT = "without ";

  /** What is expected of a method; the line is that of a REFUTED marker, else 0. */
  public record Expectation(String method, String verdict, String detail, int line) {

    /** Holds a verdict against the marker: also what a proof rests on, and where a crash is. */
    public void check(HandlerVerdict actual) {
      checkWherever(actual);
      if (actual instanceof HandlerVerdict.Refuted refuted) {
        assertThat(refuted.exception().applicationFrame())
            .satisfies(frame -> assertThat(frame.line()).isEqualTo(line));
      }
    }

    /** As {@link #check}, but a crash may be in a decoder before any line of the source. */
    public void checkWherever(HandlerVerdict actual) {
      switch (verdict) {
        case "PROVED" ->
            assertThat(actual)
                .isInstanceOfSatisfying(HandlerVerdict.Proved.class, this::checkAssumptions);
        case "ENDLESS" -> assertThat(actual).isInstanceOf(HandlerVerdict.Endless.class);
        case "UNKNOWN" ->
            assertThat(actual)
                .isInstanceOfSatisfying(
                    HandlerVerdict.Unknown.class,
                    unknown -> assertThat(unknown.reasons().toString()).contains(detail));
        default ->
            assertThat(actual)
                .isInstanceOfSatisfying(
                    HandlerVerdict.Refuted.class,
                    refuted -> assertThat(refuted.exception().className()).endsWith(detail));
      }
    }

    private void checkAssumptions(HandlerVerdict.Proved proved) {
      String all =
          proved.assumptions().stream().map(Assumption::text).collect(Collectors.joining("; "));
      if (detail.startsWith(WITHOUT)) {
        assertThat(all).doesNotContain(detail.substring(WITHOUT.length()));
      } else {
        assertThat(all).contains(detail);
      }
    }
  }

  public List<Expectation> expectations() {
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
