package dev.airtight.paths.prompt;

import dev.airtight.paths.ask.AnswerPart;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.machine.ModelAnswers.Answer;
import dev.airtight.paths.machine.ModelAnswers.Returned;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.TextTerm;
import java.util.List;

/** Answers that a framework hands to a method of the application, as the model gave them. */
public final class HandedAnswers {
  private HandedAnswers() {}

  /**
   * All that a part may be, with any text or none for what the model said.
   *
   * @param name what messages and variables call it
   */
  public static List<Input> of(Machine machine, State state, AnswerPart part, String name) {
    return new HolderMaker(machine, (s, said, called) -> List.of(said(machine, s, called)))
        .make(state, part, name).stream()
            .filter(Returned.class::isInstance)
            .map(Returned.class::cast)
            .map(made -> new Input(made.state(), made.value(), made.node()))
            .toList();
  }

  private static Answer said(Machine machine, State state, String name) {
    TextTerm text = machine.terms().freshText(name);
    BoolTerm isNull = machine.terms().freshBool(name + " is null");
    int identity = machine.freshIdentity();
    return new Returned(
        state.withObject(identity, new HeapObject.Text(text)),
        new Reference(isNull, identity),
        new InputNode.Nullable(isNull, new InputNode.Text(text)));
  }
}
