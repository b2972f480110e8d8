package dev.airtight.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.verification.report.Effort;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  private static String shown(Statistics statistics) {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    statistics.show(new PrintStream(shown, true, StandardCharsets.UTF_8), 3460);
    return shown.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theLargestComesFirst() {
    Statistics statistics = new Statistics();
    Effort.Kind paths = new Effort.Kind("ending paths", 1_000, 200_000_000);
    statistics.add("a.B#small", new Effort(List.of(paths)));
    statistics.add("a.B#large", new Effort(List.of(paths)));
    statistics.add(
        "a.B#large",
        new Effort(
            List.of(paths, new Effort.Kind("running instructions", 800_000, 2_400_000_000L))));
    assertThat(shown(statistics))
        .isEqualToNormalizingNewlines(
            """
            Processor time of this process: 3.5 s. Methods that were worked out: 2, by what they took (each kind counted, about seconds):
                     2.4 s           80%        800000  running instructions
                     0.6 s           20%          3000  ending paths
                     2.8 s  a.B#large
                     0.2 s  a.B#small
            """);
  }

  @Test
  void nothingTookNothing() {
    assertThat(shown(new Statistics()))
        .isEqualToNormalizingNewlines(
            "Processor time of this process: 3.5 s. Methods that were worked out: 0\n");
  }
}
