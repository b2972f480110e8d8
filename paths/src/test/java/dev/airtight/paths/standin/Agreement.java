package dev.airtight.paths.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Whether what the JDK does is among what a stand-in may do. */
final class Agreement {
  private static final int MOST_RUNS = 50_000;

  private Agreement() {}

  /** Takes what each step ends in; throws to end the sequence. */
  interface Observer {
    void step(int number, String outcome);
  }

  /** A sequence of operations on a stand-in. */
  interface Steps {
    void run(Observer observer) throws Throwable;
  }

  /** The stand-in does something else than the JDK, with the choices made so far. */
  private static final class Differs extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Differs() {
      super(null, null, false, false);
    }
  }

  /** Whether some choices lead to the end; fails where none agree with the JDK. */
  static boolean isAmong(Steps steps, List<String> expected, String name) throws Throwable {
    Choices choices = new Choices();
    int furthest = -1;
    String instead = "";
    for (int run = 0; run < MOST_RUNS; run++) {
      EngineOnJvm.use(choices);
      String[] last = {""};
      int[] at = {0};
      try {
        steps.run(
            (number, outcome) -> {
              at[0] = number;
              last[0] = outcome;
              if (!outcome.equals(expected.get(number))) {
                throw new Differs();
              }
            });
        return true;
      } catch (EngineOnJvm.LeftOpen open) {
        return false;
      } catch (Differs differs) {
        if (at[0] > furthest) {
          furthest = at[0];
          instead = last[0];
        }
      }
      if (!choices.advance()) {
        assertThat(instead).as(name + ", step " + furthest).isEqualTo(expected.get(furthest));
      }
    }
    return false;
  }
}
