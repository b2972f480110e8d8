package dev.airtight.paths.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.construct.Requirements;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.replay.CallerClass;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.replay.ReplayValue;
import dev.airtight.paths.state.State;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.testing.JavaSources;
import dev.airtight.paths.value.IntValue;
import dev.airtight.solver.Budget;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.text.RefiningSolver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GapsTest {

  /** Zero, of which the path says that it has a gap, or not. */
  private record Zero(Machine machine, boolean behindGap) implements HandlerParameter {
    @Override
    public String name() {
      return "zero";
    }

    @Override
    public List<Start> start(State state) {
      InputNode node = new InputNode.Whole(machine.terms().constant(0));
      State begun = behindGap ? state.withGap("nobody knows where this comes from") : state;
      Input input = new Input(begun, new IntValue(machine.terms().constant(0)), node);
      return List.of(new Start.Ready(input, Requirements.NONE));
    }

    @Override
    public ReplayValue replay(
        InputNode node,
        InputParts inputs,
        Evaluation evaluation,
        Map<Integer, CallerClass> classes) {
      throw new IllegalStateException("nothing crashes");
    }

    @Override
    public List<String> classesToInitialise() {
      return List.of();
    }
  }

  @Test
  void aPathWithAGapProvesNothingHoweverItCameToBe() throws InterruptedException {
    assertThat(verdict(false)).isInstanceOf(HandlerVerdict.Proved.class);
    assertThat(verdict(true))
        .isInstanceOfSatisfying(
            HandlerVerdict.Unknown.class,
            unknown ->
                assertThat(unknown.reasons())
                    .containsExactly("nobody knows where this comes from"));
  }

  private static HandlerVerdict verdict(boolean behindGap) throws InterruptedException {
    Path classes =
        JavaSources.compile("class Given { static int same(int zero) { return zero; } }");
    ClassPath classPath = ClassPath.open(List.of(classes), StandIns.overlay());
    HandlerVerifier verifier =
        new HandlerVerifier(
            new Hierarchy(classPath),
            terms -> new RefiningSolver(terms, Budget.DEFAULT),
            new Replay(List.of(classes), Duration.ofSeconds(20)),
            Limits.STANDARD.withoutTrials(),
            Strictness.TRUSTING);
    return verifier.verify(
        new HandlerQuestion(
            classPath.load("Given").methods("same").get(0),
            machine -> List.of(new Zero(machine, behindGap)),
            -1));
  }
}
