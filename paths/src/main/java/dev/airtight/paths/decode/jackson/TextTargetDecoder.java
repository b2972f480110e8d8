package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.CallSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.time.MadeTime;
import dev.airtight.paths.time.TimeType;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;

/** What Jackson makes of a string for a class of the JDK that it reads from one. */
final class TextTargetDecoder {
  private final Machine machine;
  private final Terms terms;

  TextTargetDecoder(Machine machine) {
    this.machine = machine;
    this.terms = machine.terms();
  }

  /** An object of the class, or null; decoding may throw of all strings but some. */
  Input read(
      State state, TextTerm text, OutputPlace place, TextTarget target, DecodingFindings findings) {
    BoolTerm isNothing = terms.inLanguage(text, target.nothing());
    findings.refuseWithoutFact(
        terms.and(place.there(), terms.not(terms.inLanguage(text, target.accepted()))),
        place.name() + " may be no text of a " + target.className().replace('/', '.'));
    findings.fact(
        terms.implies(
            place.there(), terms.inLanguage(text, target.possible().union(target.nothing()))));
    int identity = machine.freshIdentity();
    HeapObject later =
        new HeapObject.Lazy(
            target.className(), (s, object) -> made(s, object, text, target, place.name()));
    return new Input(
        state.withObject(identity, later),
        new Reference(terms.or(place.missing(), isNothing), identity),
        new InputNode.Text(text));
  }

  private List<State> made(State state, int object, TextTerm text, TextTarget target, String name) {
    if (target.time().isEmpty()) {
      return any(state, object, text, target, name);
    }
    TimeType time = target.time().get();
    if (target.pattern().isPresent()) {
      return List.of(placed(object, time.formatted(machine, state, text, target.pattern().get())));
    }
    Language common = target.common();
    List<State> all = new ArrayList<>();
    state
        .assume(terms.inLanguage(text, common))
        .ifPresent(s -> all.add(placed(object, time.said(machine, s, text))));
    state
        .assume(terms.not(terms.inLanguage(text, common)))
        .ifPresent(s -> all.add(placed(object, time.unusual(machine, s, text))));
    return all;
  }

  private static State placed(int object, MadeTime made) {
    return made.state().refined(object, made.state().memory().object(made.value().object()));
  }

  /** Any object of the class, shown with a string that surely stands for one. */
  private List<State> any(State state, int object, TextTerm text, TextTarget target, String name) {
    State wished = state.withInputs(state.inputs().withWish(terms.inLanguage(text, target.sure())));
    JavaType type = JavaType.of(TypeDescriptor.ofInternalName(target.className()));
    List<State> all = new ArrayList<>();
    for (CallSource.Given given : machine.unknownObjects().valuesOf(machine, wished, type, name)) {
      int made = ((Reference) given.value()).object();
      for (State forced : machine.force(given.state(), made)) {
        all.add(forced.refined(object, forced.memory().object(made)));
      }
    }
    return all;
  }
}
