package dev.airtight.paths.step;

import static java.util.Comparator.comparing;

import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.PartFact;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.facts.Facts;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What paths know of the fields of parts, as far as these never change: read off, and assumed. */
record PartFacts(Interpreter machine) {

  /** What is known of an object in a state. */
  Set<PartFact> of(State state, int identity) {
    Set<PartFact> known = new HashSet<>();
    if (state.memory().object(identity) instanceof HeapObject.Instance part
        && FixedFields.of(machine.classPath(), part.className()).isPresent()) {
      part.fields()
          .forEach(
              (field, value) -> {
                IntTerm number = number(value);
                if (number != null) {
                  Facts facts = state.knowledge().facts();
                  PartFact.of(field, facts.interval(number)).forEach(known::add);
                } else if (value instanceof Reference reference && state.isNotNull(reference)) {
                  known.add(new PartFact(field, PartFact.Kind.NOT_NULL));
                }
              });
    }
    return known;
  }

  /**
   * An object of which some facts hold, in an order that is the same on every machine.
   *
   * @param part a reference to it that is not null
   */
  List<FieldSource.Made> knowing(FieldSource.Made part, Collection<PartFact> facts) {
    List<FieldSource.Made> known = List.of(part);
    for (PartFact fact :
        facts.stream().sorted(comparing(PartFact::field).thenComparing(PartFact::kind)).toList()) {
      known = known.stream().flatMap(each -> knowing(each, fact).stream()).toList();
    }
    return known;
  }

  /** Where there is no such field to be read, all stays as it is. */
  private List<FieldSource.Made> knowing(FieldSource.Made part, PartFact fact) {
    int object = ((Reference) part.value()).object();
    return machine.force(part.state(), object).stream()
        .flatMap(
            there -> {
              List<FieldSource.Made> values =
                  FixedFields.read(machine.classPath(), there, object, fact.field());
              return values.isEmpty()
                  ? List.of(there).stream()
                  : values.stream().flatMap(value -> assume(value, fact.kind()).stream());
            })
        .map(known -> new FieldSource.Made(known, part.value()))
        .toList();
  }

  private Optional<State> assume(FieldSource.Made field, PartFact.Kind kind) {
    Interval numbers = kind.numbers();
    IntTerm number = number(field.value());
    Terms terms = machine.terms();
    if (numbers == null) {
      return field.value() instanceof Reference reference
          ? field.state().assume(terms.not(reference.isNull()))
          : Optional.of(field.state());
    } else if (number == null) {
      return Optional.of(field.state());
    }
    IntTerm least = terms.constant(Objects.requireNonNull(numbers.min()));
    IntTerm greatest = terms.constant(Objects.requireNonNull(numbers.max()));
    return field
        .state()
        .assume(terms.and(terms.lessOrEqual(least, number), terms.lessOrEqual(number, greatest)));
  }

  private static @Nullable IntTerm number(Value value) {
    if (value instanceof IntValue whole) {
      return whole.term();
    }
    return value instanceof LongValue whole ? whole.term() : null;
  }
}
