package dev.airtight.paths.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.json.JsonWriter;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.testing.JavaSources;
import dev.airtight.paths.testing.Verifiers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a path leads to may be much larger than what shows the crash. */
class SmallWitnessTest {
  private static final String SOURCE =
      """
      import java.util.Iterator;
      import java.util.List;

      class Attempts {
        static String asked(List<String> replies, int most) {
          if (replies == null) return "";
          Iterator<String> each = replies.iterator();
          for (int i = 0; i < most && each.hasNext(); i++) {
            String reply = each.next();
            if (reply == null) continue;
            try {
              return "" + Long.parseLong(reply.strip());
            } catch (NumberFormatException e) {
              if (i > 5) throw new IllegalStateException("gave up", e);
            }
          }
          return "";
        }
      }
      """;

  @Test
  void theListIsNoLongerThanItHasToBe() throws Exception {
    Path classes = JavaSources.compile(SOURCE);
    try (ClassPath classPath = ClassPath.open(List.of(classes), StandIns.overlay())) {
      HandlerVerdict verdict =
          Verifiers.of(classPath, classes, Limits.STANDARD)
              .verify(
                  HandlerQuestion.withoutContract(
                      classPath.load("Attempts").methods("asked").get(0)));
      assertThat(verdict).isInstanceOf(HandlerVerdict.Refuted.class);
      assertThat(JsonWriter.compact(((HandlerVerdict.Refuted) verdict).witness()))
          .isEqualTo("{\"replies\":[null,null,null,null,null,null,\"\"],\"most\":7}");
    }
  }
}
