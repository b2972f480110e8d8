package dev.airtight.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The output that the README shows is what the command prints, but for times and for the whole
 * obligations that a line of dots stands for.
 */
class ReadmeTest {
  private static final String LEFT_OUT = "...";
  private static final Pattern BLOCK =
      Pattern.compile("(?s)\\./airtight verify examples\\R\\R```\\R(.*?\\R)```\\R");
  private static final Pattern TIME = Pattern.compile("\\(\\d+(\\.\\d)? (ms|s)\\)$");
  private static final String OBLIGATION = "(PROVED|REFUTED|UNKNOWN) .*";

  @Test
  void theOutputShownIsAnExcerptOfWhatTheCommandPrints() throws IOException {
    List<List<String>> pieces = pieces(shown());
    assertThat(pieces)
        .as("dots stand between lines")
        .hasSizeGreaterThan(1)
        .doesNotContain(List.of());
    List<String> printed = printed();
    assertThat(printed)
        .as("before the first dots")
        .startsWith(pieces.get(0).toArray(String[]::new));
    int end = pieces.get(0).size();
    for (List<String> piece : pieces.subList(1, pieces.size())) {
      // At least one line is left out where dots stand.
      List<String> rest = printed.subList(end + 1, printed.size());
      assertThat(rest).as("after dots").containsSequence(piece);
      int begin = end + 1 + Collections.indexOfSubList(rest, piece);
      assertThat(printed.get(end)).as("first line left out").matches(OBLIGATION);
      assertThat(printed.get(begin)).as("first line after dots").matches(OBLIGATION);
      end = begin + piece.size();
    }
    assertThat(printed.subList(end, printed.size())).as("after the last line shown").isEmpty();
  }

  private static List<String> shown() throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(Path.of("../README.md")));
    assertThat(block.find()).as("the README shows the output").isTrue();
    return withoutTimes(block.group(1));
  }

  private static List<String> printed() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Main.run(stream(out), stream(err), "verify", ".");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    return withoutTimes(out.toString(StandardCharsets.UTF_8));
  }

  private static List<String> withoutTimes(String text) {
    return text.lines().map(line -> TIME.matcher(line).replaceFirst("(time)")).toList();
  }

  private static List<List<String>> pieces(List<String> lines) {
    List<List<String>> pieces = new ArrayList<>();
    pieces.add(new ArrayList<>());
    for (String line : lines) {
      if (line.equals(LEFT_OUT)) {
        pieces.add(new ArrayList<>());
      } else {
        pieces.get(pieces.size() - 1).add(line);
      }
    }
    return pieces;
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
