package dev.airtight.solver.obligation.prompt;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.Prompt.Parameter;
import dev.airtight.core.contract.Requirement;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.evaluate.Violation;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.prompt.PromptEvaluator;
import dev.airtight.solver.encode.Constraint;
import dev.airtight.solver.encode.Encoding;
import dev.airtight.solver.encode.RequirementEncoder;
import dev.airtight.solver.encode.SymbolicEnvironment;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.encode.SymbolicJson.FieldOf;
import dev.airtight.solver.encode.SymbolicJson.RecordOf;
import dev.airtight.solver.encode.SymbolicValues;
import dev.airtight.solver.encode.TypeConstraints;
import dev.airtight.solver.encode.Unfolding;
import dev.airtight.solver.obligation.extent.Extents;
import dev.airtight.solver.obligation.subject.EncodedSubject;
import dev.airtight.solver.obligation.subject.SampleAllowance;
import dev.airtight.solver.obligation.subject.SolverAccess;
import dev.airtight.solver.obligation.subject.Subject;
import dev.airtight.solver.sample.ValueSampler;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The calls of a prompt: objects of its {@code arguments} and an {@code output} that its types and
 * {@code ensure} clauses allow together.
 */
final class CallSubject implements Subject {

  private static final String ARGUMENTS = "arguments";
  private static final String OUTPUT = "output";
  private static final int SAMPLES = 60;

  private final Contract contract;
  private final Prompt prompt;
  private final PromptEvaluator evaluator;
  private final ValueSampler sampler;
  private final SolverAccess access;

  CallSubject(Contract contract, Prompt prompt, PromptEvaluator evaluator, SolverAccess access) {
    this.contract = contract;
    this.prompt = prompt;
    this.evaluator = evaluator;
    this.sampler = new ValueSampler(contract);
    this.access = access;
  }

  @Override
  public String id() {
    return contract.name() + "/" + prompt.name();
  }

  @Override
  public String name() {
    return prompt.name();
  }

  private static JsonObject call(Map<String, JsonValue> arguments, JsonValue output) {
    Map<String, JsonValue> call = new LinkedHashMap<>();
    call.put(ARGUMENTS, new JsonObject(arguments));
    call.put(OUTPUT, output);
    return new JsonObject(call);
  }

  @Override
  public List<Violation> check(JsonValue value) {
    JsonValue output = value instanceof JsonObject call ? call.get(OUTPUT) : null;
    if (output != null
        && value instanceof JsonObject call
        && call.get(ARGUMENTS) instanceof JsonObject arguments) {
      List<Violation> violations = new ArrayList<>(evaluator.checkArguments(arguments.members()));
      violations.addAll(evaluator.checkOutput(arguments.members(), output));
      return violations;
    }
    throw new IllegalArgumentException("no call: " + value.kindName());
  }

  @Override
  public List<JsonValue> samples() {
    List<JsonValue> samples = new ArrayList<>();
    prompt.examples().forEach(example -> samples.add(call(example.arguments(), example.output())));
    Random random = new Random(SAMPLES);
    SampleAllowance allowance = new SampleAllowance();
    for (int count = 0; count < SAMPLES && allowance.isLeft(); count++) {
      Map<String, JsonValue> arguments = new LinkedHashMap<>();
      for (Parameter parameter : prompt.parameters()) {
        sampler
            .sample(parameter.type(), random)
            .ifPresent(value -> arguments.put(parameter.name(), value));
      }
      Optional<JsonValue> output = sampler.sample(prompt.returns(), random);
      if (output.isEmpty()) {
        break;
      }
      JsonObject sample = call(arguments, output.get());
      allowance.spend(sample);
      samples.add(sample);
    }
    return samples.stream().filter(sample -> check(sample).isEmpty()).toList();
  }

  @Override
  public boolean hasValue() {
    return isAnyAllowed(contract, prompt);
  }

  /** Whether there are arguments and outputs, and all of those of their types are allowed. */
  static boolean isAnyAllowed(Contract contract, Prompt prompt) {
    Extents extents = new Extents(contract);
    return prompt.ensures().isEmpty()
        && Stream.concat(
                prompt.parameters().stream().map(Parameter::type), Stream.of(prompt.returns()))
            .allMatch(type -> extents.isUnconditional(type) && extents.of(type, "").isPresent());
  }

  @Override
  public EncodedSubject encode() {
    Terms terms = new Terms();
    BoolTerm always = terms.bool(true);
    SymbolicValues values = new SymbolicValues(contract, terms, Unfolding.COMPLETE);
    TypeConstraints types = new TypeConstraints(contract, terms);
    List<Constraint> constraints = new ArrayList<>();
    Map<String, SymbolicJson> arguments = new LinkedHashMap<>();
    Map<String, FieldOf> fields = new LinkedHashMap<>();
    for (Parameter parameter : prompt.parameters()) {
      SymbolicJson argument = values.make(parameter.type(), parameter.name());
      constraints.addAll(types.of(parameter.type(), argument).constraints());
      arguments.put(parameter.name(), argument);
      fields.put(parameter.name(), new FieldOf(always, argument));
    }
    SymbolicJson output = values.make(prompt.returns(), OUTPUT);
    constraints.addAll(types.of(prompt.returns(), output).constraints());
    RecordOf call =
        object(
            prompt.clause(),
            Map.of(
                ARGUMENTS,
                new FieldOf(always, object(prompt.clause(), fields)),
                OUTPUT,
                new FieldOf(always, output)));
    RequirementEncoder encoder = new RequirementEncoder(contract, terms);
    SymbolicEnvironment environment = SymbolicEnvironment.ofPrompt(arguments, output);
    for (Requirement ensure : prompt.ensures()) {
      Encoding holds = encoder.encode(ensure.condition(), environment);
      constraints.add(
          new Constraint(
              call,
              always,
              holds.term(),
              holds.exactWhen(),
              ensure.clause(),
              Constraint.Kind.REQUIREMENT));
    }
    return new EncodedSubject(terms, call, constraints, sampler, access);
  }

  /** An object that no definition of the contract describes. */
  private RecordOf object(Clause clause, Map<String, FieldOf> fields) {
    RecordDefinition shape =
        new RecordDefinition(prompt.name(), false, List.of(), List.of(), "", clause);
    return new RecordOf(shape, fields);
  }
}
