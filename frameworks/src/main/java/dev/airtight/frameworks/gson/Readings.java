package dev.airtight.frameworks.gson;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.Dialogue;
import dev.airtight.paths.prompt.DecodingSummary;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Ends of a call that reads any text, whatever comes of it. */
final class Readings {
  private Readings() {}

  /**
   * All of them.
   *
   * @param onNothing what comes of a text with nothing in it, besides white space and comments
   * @param made what comes of all others that are not refused
   */
  static List<Successor> of(
      Call call,
      TextTerm text,
      JavaType type,
      Function<Call, List<Successor>> onNothing,
      Function<State, List<Input>> made) {
    if (call.state().inputs().dialogue().reads().containsKey(text)) {
      return call.stuck("what comes of a text that is decoded twice is not followed");
    } else if (call.machine().models().isPromised(text)) {
      return call.stuck("what Gson makes of what a model said under a contract is not followed");
    }
    Call limited =
        call.in(
            call.state()
                .withAssumption(
                    new Assumption.DecoderLimits("the depth that Gson and the stack hold")));
    List<Successor> ends =
        new ArrayList<>(
            limited
                .state()
                .assume(call.terms().inLanguage(text, nothing()))
                .map(s -> onNothing.apply(limited.in(s)))
                .orElse(List.of()));
    // With comments, too.
    ends.addAll(onNothing.apply(limited));
    ends.addAll(refused(limited, text, "{", GsonNames.SYNTAX));
    ends.addAll(DecodingSummary.thrown(limited, GsonNames.SYNTAX));
    for (Input input : made.apply(limited.state())) {
      ends.addAll(read(limited, text, type, input));
    }
    return ends;
  }

  /** A text for which it throws, so that something is seen to do so. */
  static List<Successor> refused(Call call, TextTerm text, String example, String exception) {
    return call.state()
        .assume(call.terms().textEqual(text, call.terms().text(example)))
        .map(s -> DecodingSummary.thrown(call.in(s), exception))
        .orElse(List.of());
  }

  private static List<Successor> read(Call call, TextTerm text, JavaType type, Input input) {
    State after = input.state();
    Dialogue.Read read =
        new Dialogue.Read(
            input.node(),
            Optional.of(input.value()),
            type,
            Dialogue.Ending.DECODED,
            call.state().knowledge().depth(),
            after.knowledge().depth(),
            Optional.empty());
    State noted = after.withInputs(after.inputs().withDialogue(said -> said.withRead(text, read)));
    return call.in(noted).returns(input.value());
  }

  private static Language nothing() {
    return Language.unitsOf(UnitSet.anyOf(" \t\n\r"));
  }
}
