package dev.airtight.solver.obligation.type;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.evaluate.Violation;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.encode.SymbolicValues;
import dev.airtight.solver.encode.TypeConstraints;
import dev.airtight.solver.encode.Unfolding;
import dev.airtight.solver.obligation.extent.Extents;
import dev.airtight.solver.obligation.subject.EncodedSubject;
import dev.airtight.solver.obligation.subject.SampleAllowance;
import dev.airtight.solver.obligation.subject.SolverAccess;
import dev.airtight.solver.obligation.subject.Subject;
import dev.airtight.solver.sample.ValueSampler;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The values of a definition. */
public final class TypeSubject implements Subject {

  private static final int SAMPLES = 80;

  private final Contract contract;
  private final TypeDefinition definition;
  private final Type type;
  private final ContractEvaluator evaluator;
  private final ValueSampler sampler;
  private final SolverAccess access;

  /**
   * @param sampler of the contract; it costs as much as the whole contract, so subjects share it
   */
  public TypeSubject(
      Contract contract, TypeDefinition definition, ValueSampler sampler, SolverAccess access) {
    this.contract = contract;
    this.definition = definition;
    this.type = new Type.Named(definition.name(), definition.clause());
    this.evaluator = new ContractEvaluator(contract);
    this.sampler = sampler;
    this.access = access;
  }

  @Override
  public String id() {
    return contract.name() + "/" + definition.name();
  }

  @Override
  public String name() {
    return definition.name();
  }

  @Override
  public List<Violation> check(JsonValue value) {
    return evaluator.check(type, value);
  }

  @Override
  public List<JsonValue> samples() {
    List<JsonValue> samples = new ArrayList<>();
    Random random = new Random(SAMPLES);
    SampleAllowance allowance = new SampleAllowance();
    for (int count = 0; count < SAMPLES && allowance.isLeft(); count++) {
      Optional<JsonValue> sample = sampler.sample(type, random);
      if (sample.isEmpty()) {
        break;
      }
      allowance.spend(sample.get());
      samples.add(sample.get());
    }
    samples.sort(Comparator.comparingInt(sample -> JsonWriter.compact(sample).length()));
    return samples;
  }

  @Override
  public boolean hasValue() {
    Extents extents = new Extents(contract);
    return extents.isUnconditional(type) && extents.of(type, "").isPresent();
  }

  @Override
  public EncodedSubject encode() {
    Terms terms = access.terms();
    SymbolicJson value = new SymbolicValues(contract, terms, Unfolding.COMPLETE).make(type, "it");
    return new EncodedSubject(
        terms,
        value,
        new TypeConstraints(contract, terms).of(type, value).constraints(),
        sampler,
        access);
  }
}
