package dev.airtight.paths.code.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.testing.JavaSources;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of a source, the first one being 1. */
class JoinPointsTest {
  private static final ClassPath CLASSES =
      ClassPath.open(
          List.of(
              JavaSources.compile(
                  """
                  class Joins {
                    static int either(int a) {
                      int n;
                      if (a > 1) {
                        n = 1;
                      } else {
                        n = 2;
                      }
                      return n;
                    }
                    static int refused(int a) {
                      if (a < 0) {
                        throw new IllegalArgumentException();
                      }
                      return a;
                    }
                    static int early(int a) {
                      if (a < 0) {
                        return 1;
                      }
                      return a;
                    }
                    static int loop(int a) {
                      int n = 0;
                      while (n < a) {
                        if (n % 3 == a % 5) {
                          n++;
                        }
                        n++;
                      }
                      return n;
                    }
                    static int said(String a) {
                      boolean is = a.isEmpty();
                      if (is) {
                        a = "x";
                      }
                      return a.length();
                    }
                    static int chosen(int a) {
                      switch (a) {
                        case 1: a = 4; break;
                        case 2: a = 5; break;
                        default: break;
                      }
                      return a;
                    }
                  }
                  """)),
          StandIns.overlay());

  private static MethodCode code(String method) {
    return CLASSES.load("Joins").methods(method).get(0).code().orElseThrow();
  }

  /** The last instruction of a line. */
  private static int last(MethodCode code, int line) {
    return IntStream.range(0, code.instructions().size())
        .filter(position -> code.line(position) == line)
        .max()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "either,4,9",
    "refused,12,15",
    "loop,26,29",
    "loop,25,31",
    "said,34,38",
    "chosen,41,46"
  })
  void waysMeetAtALine(String method, int fork, int join) {
    MethodCode code = code(method);
    int met = JoinPoints.of(code).after(last(code, fork));
    assertThat(code.line(met)).isEqualTo(join);
  }

  @Test
  void waysThatReturnMeetWhereTheMethodEnds() {
    MethodCode code = code("early");
    assertThat(JoinPoints.of(code).after(last(code, 18))).isEqualTo(JoinPoints.RETURN);
  }

  @ParameterizedTest
  @CsvSource({"loop,25,true", "loop,26,false", "either,4,false", "chosen,41,false"})
  void tellsWhereALoopIsLeft(String method, int fork, boolean isTest) {
    MethodCode code = code(method);
    assertThat(JoinPoints.of(code).isLoopTest(last(code, fork))).isEqualTo(isTest);
  }
}
