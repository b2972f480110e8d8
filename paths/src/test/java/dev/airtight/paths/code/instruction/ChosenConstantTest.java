package dev.airtight.paths.code.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.testing.JavaSources;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChosenConstantTest {
  private static final ClassPath CLASSES =
      ClassPath.open(
          List.of(
              JavaSources.compile(
                  """
                  class Choices {
                    static boolean less(int a, int b) {
                      return a < b;
                    }
                    static int early(int a) {
                      if (a > 3) {
                        return 7;
                      }
                      return -3;
                    }
                    static int stored(String a) {
                      boolean isMissing = a == null;
                      return isMissing ? a.length() : 1;
                    }
                    static int one(int a) {
                      return a < 0 ? 0 : a;
                    }
                    static String texts(int a) {
                      return a < 0 ? "less" : "more";
                    }
                    static void ends(int a) {
                      if (a == 0) {
                        a = 1;
                      } else {
                        a = 0;
                      }
                    }
                  }
                  """)),
          StandIns.overlay());

  /** What the first branch of a method chooses. */
  private static Optional<ChosenConstant> chosen(String method) {
    MethodCode code = CLASSES.load("Choices").methods(method).get(0).code().orElseThrow();
    for (int i = 0; i < code.instructions().size(); i++) {
      OptionalInt target = target(code.instructions().get(i));
      if (target.isPresent()) {
        Optional<ChosenConstant> chosen = ChosenConstant.at(code, i, target.getAsInt());
        chosen.ifPresent(found -> assertThat(found.next()).isEqualTo(target.getAsInt() + 1));
        return chosen;
      }
    }
    throw new IllegalArgumentException(method + " has no branch");
  }

  private static OptionalInt target(Instruction instruction) {
    if (instruction instanceof Instruction.BranchInt branch) {
      return OptionalInt.of(branch.target());
    } else if (instruction instanceof Instruction.BranchZero branch) {
      return OptionalInt.of(branch.target());
    }
    return instruction instanceof Instruction.BranchNull branch
        ? OptionalInt.of(branch.target())
        : OptionalInt.empty();
  }

  @Test
  void isWhatBothWaysPush() {
    assertThat(chosen("less")).hasValueSatisfying(is -> assertThat(is.taken()).isZero());
    assertThat(chosen("less")).hasValueSatisfying(is -> assertThat(is.otherwise()).isOne());
    assertThat(chosen("early")).hasValueSatisfying(is -> assertThat(is.taken()).isEqualTo(-3));
    assertThat(chosen("early")).hasValueSatisfying(is -> assertThat(is.otherwise()).isEqualTo(7));
    assertThat(chosen("stored")).hasValueSatisfying(is -> assertThat(is.taken()).isZero());
  }

  @Test
  void isNoneWhereWaysDoMore() {
    assertThat(List.of("one", "texts", "ends")).allSatisfy(m -> assertThat(chosen(m)).isEmpty());
  }

  @Test
  void isNotFoundBeyondTheEnd() {
    MethodCode code = CLASSES.load("Choices").methods("less").get(0).code().orElseThrow();
    int size = code.instructions().size();
    IntStream.range(0, size)
        .forEach(at -> assertThat(ChosenConstant.at(code, at, size - 1)).isEmpty());
  }
}
