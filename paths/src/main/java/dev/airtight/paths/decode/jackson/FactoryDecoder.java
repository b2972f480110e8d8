package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.construct.Input;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.PathCondition;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a constructor or method of one parameter makes of a value, whatever JSON it came of. */
final class FactoryDecoder {
  private final Machine machine;
  private final Terms terms;
  private final CreatorCalls calls;

  FactoryDecoder(Machine machine) {
    this.machine = machine;
    this.terms = machine.terms();
    this.calls = new CreatorCalls(machine);
  }

  /**
   * The object, which is made when it is first looked at.
   *
   * @param argument what is passed; where it is missing, so is the object
   */
  Input made(
      Input argument, OutputPlace place, JavaShape.Factory shape, DecodingFindings findings) {
    Value passed = passed(argument.value());
    BoolTerm isNothing = isNothing(argument.state(), passed, place, shape, findings);
    int identity = machine.freshIdentity();
    HeapObject lazy =
        new HeapObject.Lazy(shape.className(), (s, object) -> made(s, object, shape, passed));
    return argument.withValue(
        argument.state().withObject(identity, lazy),
        new Reference(terms.or(place.missing(), isNothing), identity));
  }

  /** It is only called where there is something. */
  Value passed(Value argument) {
    return argument instanceof Reference reference
        ? new Reference(terms.bool(false), reference.object())
        : argument;
  }

  /**
   * Whether the result is null, and that decoding throws where it is thrown, whether or not anybody
   * looks at the object.
   */
  BoolTerm isNothing(
      State state,
      Value passed,
      OutputPlace place,
      JavaShape.Factory shape,
      DecodingFindings findings) {
    findings.suspect(
        s -> s.assume(place.there()).map(there -> thrown(there, shape, passed)).orElse(List.of()));
    State there = state.assume(place.there()).orElse(null);
    if (there == null) {
      return terms.bool(false);
    }
    List<BoolTerm> nothing = new ArrayList<>();
    List<BoolTerm> something = new ArrayList<>();
    for (Successor end : run(there, machine.freshIdentity(), shape, passed)) {
      if (end instanceof Successor.Returned returned) {
        Reference result = (Reference) Objects.requireNonNull(returned.value());
        returned.state().assume(result.isNull()).ifPresent(s -> nothing.add(beyond(there, s)));
        returned
            .state()
            .assume(terms.not(result.isNull()))
            .ifPresent(s -> something.add(beyond(there, s)));
      }
    }
    if (nothing.isEmpty()) {
      return terms.bool(false);
    }
    BoolTerm isNothing = terms.freshBool(place.name() + " is nothing");
    BoolTerm isNull = terms.and(place.there(), isNothing);
    findings.fact(terms.implies(isNull, terms.or(nothing)));
    findings.fact(
        terms.implies(terms.and(place.there(), terms.not(isNothing)), terms.or(something)));
    return isNothing;
  }

  /** What was assumed since. */
  private BoolTerm beyond(State before, State after) {
    Set<BoolTerm> known = new HashSet<>(PathCondition.terms(before.knowledge().condition()));
    return terms.and(
        PathCondition.terms(after.knowledge().condition()).stream()
            .filter(term -> !known.contains(term))
            .toList());
  }

  private List<Successor> run(State state, int identity, JavaShape.Factory shape, Value passed) {
    return calls.call(state, shape.className(), shape.method(), identity, List.of(passed));
  }

  /** Fills in an object that is not null. */
  List<State> made(State state, int object, JavaShape.Factory shape, Value passed) {
    List<State> states = new ArrayList<>();
    for (Successor end : run(state, object, shape, passed)) {
      if (end instanceof Successor.Returned returned) {
        Reference result = (Reference) Objects.requireNonNull(returned.value());
        Optional<State> present = returned.state().assume(terms.not(result.isNull()));
        present.ifPresent(after -> states.addAll(placed(state, after, result, object, shape)));
      }
    }
    return states;
  }

  private List<State> placed(
      State before, State after, Reference result, int object, JavaShape.Factory shape) {
    return machine.classPath().load(shape.className()).isEnum()
        ? List.of(after.refined(object, constant(after.memory(), result.object(), shape)))
        : calls.placed(before, after, result, object, shape.method().toString());
  }

  private HeapObject constant(Memory memory, int found, JavaShape.Factory shape) {
    int ordinal = memory.constantsOf(shape.className()).indexOf(found);
    if (ordinal >= 0) {
      return new HeapObject.EnumConstant(shape.className(), terms.constant(ordinal));
    } else if (memory.object(found) instanceof HeapObject.EnumConstant constant) {
      return constant;
    }
    throw new StuckException("what " + shape.method() + " returns is not followed");
  }

  private List<DecodingFindings.Refusal> thrown(
      State state, JavaShape.Factory shape, Value passed) {
    List<DecodingFindings.Refusal> refusals = new ArrayList<>();
    for (Successor end : run(state, machine.freshIdentity(), shape, passed)) {
      if (end instanceof Successor.Escaped escaped) {
        String exception =
            escaped.state().memory().object(escaped.exception().object()).className();
        boolean isBuilt = !shape.method().isConstructor() && !shape.method().isStatic();
        if (isBuilt && machine.isInstance(exception, "java/lang/Error")) {
          throw new StuckException(
              "what decoding throws where "
                  + shape.method()
                  + " throws an error, which Jackson does not wrap, is not followed");
        }
        refusals.add(
            new DecodingFindings.Refusal(
                escaped.state(), shape.method() + " may throw " + exception.replace('/', '.')));
      }
    }
    return refusals;
  }
}
