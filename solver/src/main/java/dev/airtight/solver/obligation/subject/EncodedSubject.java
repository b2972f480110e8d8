package dev.airtight.solver.obligation.subject;

import dev.airtight.solver.encode.Constraint;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.encode.WitnessReader;
import dev.airtight.solver.sample.ValueSampler;
import dev.airtight.solver.term.Terms;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A subject for the solver: an arbitrary value, what makes it conform, and the search. */
public final class EncodedSubject implements AutoCloseable {

  private final Terms terms;
  private final SymbolicJson value;
  private final List<Constraint> constraints;
  private final WitnessSearch search;

  /** By identity: the value and its fields and their elements, but nothing inside of those. */
  private final Map<SymbolicJson, Boolean> outermost = new IdentityHashMap<>();

  public EncodedSubject(
      Terms terms,
      SymbolicJson value,
      List<Constraint> constraints,
      ValueSampler sampler,
      SolverAccess access) {
    this.terms = terms;
    this.value = value;
    this.constraints = List.copyOf(constraints);
    this.search =
        new WitnessSearch(access, terms, value, new WitnessReader(new SampledFiller(sampler)));
    addOutermost(value);
    if (value.notNull() instanceof SymbolicJson.RecordOf record) {
      record.fields().values().forEach(field -> addOutermost(field.value()));
    }
  }

  private void addOutermost(SymbolicJson part) {
    outermost.put(part, true);
    outermost.put(part.notNull(), true);
    if (part.notNull() instanceof SymbolicJson.ListOf list) {
      list.elements().stream().limit(1).forEach(this::addOutermost);
    } else if (part.notNull() instanceof SymbolicJson.MapOf map) {
      map.entries().stream().limit(1).forEach(entry -> addOutermost(entry.value()));
    }
  }

  Terms terms() {
    return terms;
  }

  SymbolicJson value() {
    return value;
  }

  List<Constraint> constraints() {
    return constraints;
  }

  WitnessSearch search() {
    return search;
  }

  /** Whether the constraint is about the value, a field, or a first element of a field. */
  boolean isAboutTheOutside(Constraint constraint) {
    return outermost.containsKey(constraint.owner());
  }

  @Override
  public void close() {
    search.close();
  }
}
