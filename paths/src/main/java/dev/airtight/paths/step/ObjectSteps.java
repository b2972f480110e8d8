package dev.airtight.paths.step;

import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.input.OpenClasses;
import dev.airtight.paths.state.CallerStandIns;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.OpenClass;
import dev.airtight.paths.state.RuntimeClasses.Membership;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pcollections.HashTreePMap;

/** Creation and types of objects, and monitors (JVMS 2.11.5, 2.11.10). */
final class ObjectSteps {
  private final Interpreter machine;

  ObjectSteps(Interpreter machine) {
    this.machine = machine;
  }

  List<Successor> create(State state, String className) {
    return machine
        .initialisation()
        .before(
            state,
            className,
            s -> {
              int identity = machine.freshIdentity();
              HeapObject object = new HeapObject.Instance(className, HashTreePMap.empty(), null);
              return Interpreter.one(
                  s.withObject(identity, object)
                      .push(new Reference(machine.terms().bool(false), identity)));
            });
  }

  List<Successor> checkCast(State state, TypeDescriptor type) {
    return cast(
        state, (Reference) state.running().peek(0), type, s -> Interpreter.one(s.advance()));
  }

  /** Goes on where a reference is null or its object is of a type; else a ClassCastException. */
  List<Successor> cast(
      State state,
      Reference reference,
      TypeDescriptor type,
      Function<State, List<Successor>> then) {
    return whereOf(
        state,
        reference,
        type,
        then,
        s -> machine.exceptions().raiseByInstruction(s, "java/lang/ClassCastException"));
  }

  /** Splits over a reference being null or its object being of a type. */
  List<Successor> whereOf(
      State state,
      Reference reference,
      TypeDescriptor type,
      Function<State, List<Successor>> then,
      Function<State, List<Successor>> otherwise) {
    List<Successor> successors = new ArrayList<>();
    state.assume(reference.isNull()).ifPresent(s -> successors.addAll(then.apply(s)));
    state
        .assume(machine.terms().not(reference.isNull()))
        .ifPresent(
            s -> {
              for (State made : force(s, reference, type)) {
                HeapObject object = made.memory().object(reference.object());
                successors.addAll(
                    switch (machine.classes().isOf(made, object, type)) {
                      case YES -> then.apply(made);
                      case NO -> otherwise.apply(made);
                      case OPEN -> either(made, reference, type, then, otherwise);
                    });
              }
            });
    return successors;
  }

  List<Successor> instanceOf(State state, TypeDescriptor type) {
    Frame frame = state.running();
    Reference reference = (Reference) frame.peek(0);
    State popped = state.withFrame(frame.pop(1));
    Terms terms = machine.terms();
    BoolTerm present = terms.not(reference.isNull());
    if (present.isFalse()) {
      return Interpreter.one(popped.push(new IntValue(terms.constant(0))));
    }
    List<Successor> successors = new ArrayList<>();
    for (State made : force(popped, reference, type)) {
      HeapObject object = made.memory().object(reference.object());
      IntTerm zero = terms.constant(0);
      successors.addAll(
          switch (machine.classes().isOf(made, object, type)) {
            case YES -> push(made, terms.ifThenElse(present, terms.constant(1), zero));
            case NO -> push(made, zero);
            case OPEN ->
                either(
                    made,
                    reference,
                    type,
                    s -> push(s, terms.ifThenElse(present, terms.constant(1), zero)),
                    s -> push(s, zero));
          });
    }
    return successors;
  }

  /** Of which class an object or a collection of a caller is, a path may choose, but only once. */
  private List<Successor> either(
      State state,
      Reference reference,
      TypeDescriptor type,
      Function<State, List<Successor>> then,
      Function<State, List<Successor>> otherwise) {
    HeapObject object = state.memory().object(reference.object());
    if (object instanceof HeapObject.Instance instance
        && instance.arbitrary() instanceof OpenClass open) {
      OpenClass.Parted parted = open.parted(state, reference.object(), type);
      List<Successor> all = new ArrayList<>();
      parted.of().forEach(s -> all.addAll(then.apply(s)));
      parted.others().forEach(s -> all.addAll(otherwise.apply(s)));
      return all;
    }
    var question = new OpenClasses.Question(reference.object(), type.text());
    Boolean known = state.inputs().classes().memberships().get(question);
    if (known != null) {
      return known ? then.apply(state) : otherwise.apply(state);
    }
    Optional<State> noted = CallerStandIns.noted(state, object);
    if (noted.isEmpty()) {
      return Interpreter.stuck(state, unknownClass(object, type));
    }
    State parted = noted.get();
    List<Successor> both = new ArrayList<>(then.apply(answered(parted, question, true)));
    both.addAll(otherwise.apply(answered(parted, question, false)));
    return both;
  }

  private static State answered(State state, OpenClasses.Question question, boolean answer) {
    InputParts inputs = state.inputs();
    return state.withInputs(inputs.withClasses(inputs.classes().withMembership(question, answer)));
  }

  private static List<Successor> push(State state, IntTerm value) {
    return Interpreter.one(state.push(new IntValue(value)));
  }

  /** A lazy object is made only where what it will be does not settle the question. */
  private List<State> force(State state, Reference reference, TypeDescriptor type) {
    HeapObject object = state.memory().object(reference.object());
    boolean settled = machine.classes().isOf(state, object, type) == Membership.YES;
    return settled ? List.of(state) : machine.force(state, reference.object());
  }

  private String unknownClass(HeapObject object, TypeDescriptor type) {
    boolean isCollection = machine.isInstance(object.className(), StandInNames.OF_CALLER);
    return "of which class an input"
        + (isCollection
            ? " collection"
            : " of type " + TypeDescriptor.ofInternalName(object.className()).javaName())
        + " is, is not known, so a cast to "
        + type.javaName()
        + " cannot be decided"
        + UnknownCode.offer(object);
  }

  /** One thread runs the handler, so a monitor is never contended. */
  List<Successor> monitor(State state) {
    Frame frame = state.running();
    Reference reference = (Reference) frame.peek(0);
    return machine
        .references()
        .operand(
            state.withFrame(frame.pop(1)), reference, (s, object) -> Interpreter.one(s.advance()));
  }
}
