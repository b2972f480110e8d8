package dev.airtight.solver.obligation.prompt;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.Prompt.Limit;
import dev.airtight.core.contract.Prompt.Parameter;
import dev.airtight.core.contract.Template;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.core.prompt.PromptEvaluator;
import dev.airtight.core.prompt.Rendering;
import dev.airtight.solver.obligation.answer.Obligation;
import dev.airtight.solver.obligation.answer.Obligation.Kind;
import dev.airtight.solver.obligation.answer.Obligation.Verdict;
import dev.airtight.solver.obligation.extent.Extent;
import dev.airtight.solver.obligation.extent.Extents;
import dev.airtight.solver.obligation.subject.SampleAllowance;
import dev.airtight.solver.sample.ValueSampler;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Whether the longest prompt and the longest output are within their budgets. */
final class BudgetCheck {

  private static final int SAMPLES = 300;
  private static final int CALLS = 100;
  private static final int REPAIRS = 20;

  private final Contract contract;
  private final Prompt prompt;
  private final PromptEvaluator evaluator;

  BudgetCheck(Contract contract, Prompt prompt, PromptEvaluator evaluator) {
    this.contract = contract;
    this.prompt = prompt;
    this.evaluator = evaluator;
  }

  /** The longest system and user text together. */
  Obligation prompt(String id, String subject, Limit limit) {
    Map<String, Integer> uses = new LinkedHashMap<>();
    BigInteger longest = BigInteger.valueOf(count(prompt.system(), uses));
    longest = longest.add(BigInteger.valueOf(count(prompt.user(), uses)));
    Extents extents = new Extents(contract);
    Map<String, JsonValue> arguments = new LinkedHashMap<>();
    String unbounded = "";
    boolean attained = true;
    for (Parameter parameter : prompt.parameters()) {
      Optional<Extent> extent = extents.ofArgument(parameter.type());
      if (extent.isEmpty()) {
        String reason = "the parameter " + parameter.name() + " has no allowed value";
        return unknown(id, subject, reason, parameter.clause());
      }
      attained &= extent.get().attained() && extents.isUnconditional(parameter.type());
      int count = uses.getOrDefault(parameter.name(), 0);
      BigInteger most = extent.get().longest();
      if (most != null) {
        longest = longest.add(most.multiply(BigInteger.valueOf(count)));
      } else if (count > 0) {
        unbounded = unbounded.isEmpty() ? parameter.name() : unbounded;
      }
      extent
          .get()
          .example()
          .apply(count > 0 ? beyond(limit) : 0)
          .ifPresent(value -> arguments.put(parameter.name(), value));
    }
    boolean within = unbounded.isEmpty() && longest.compareTo(limit(limit)) <= 0;
    Optional<Integer> length = rendered(arguments);
    if (within) {
      JsonValue witness = length.isPresent() ? new JsonObject(arguments) : null;
      return new Obligation(id, Kind.BUDGET, subject, Verdict.PROVED, null, witness, List.of(), 0);
    }
    if (length.isPresent() && length.get() > limit.value()) {
      return refuted(id, subject, unbounded, length.get(), limit, new JsonObject(arguments));
    }
    return attained
        ? tooLarge(id, subject, longest, limit)
        : unknown(id, subject, doubt(unbounded, longest), limit.clause());
  }

  /** Code points of a template without its parameters, whose uses are counted. */
  private int count(@Nullable Template template, Map<String, Integer> uses) {
    int count = 0;
    for (Template.Part part : template == null ? List.<Template.Part>of() : template.parts()) {
      if (part instanceof Template.LiteralPart literal) {
        count += Extents.length(literal.text());
      } else if (part instanceof Template.ParameterPart parameter) {
        uses.merge(parameter.parameter(), 1, Integer::sum);
      } else {
        count += Extents.length(evaluator.format());
      }
    }
    return count;
  }

  private Optional<Integer> rendered(Map<String, JsonValue> arguments) {
    return evaluator.render(arguments) instanceof Rendering.Rendered rendered
        ? Optional.of(rendered.characters())
        : Optional.empty();
  }

  /** The longest output, as JSON text without white space. */
  Obligation output(String id, String subject, Limit limit) {
    Optional<Extent> extent = new Extents(contract).of(prompt.returns(), "");
    if (extent.isEmpty()) {
      return unknown(id, subject, "the returned type has no value", limit.clause());
    }
    BigInteger longest = extent.get().longest();
    if (longest != null && longest.compareTo(limit(limit)) <= 0) {
      return new Obligation(id, Kind.BUDGET, subject, Verdict.PROVED, null, null, List.of(), 0);
    }
    Optional<JsonValue> longOne = extent.get().example().apply(beyond(limit));
    Optional<JsonValue> breaking =
        longOne
            .filter(found -> isBreaking(found, limit))
            .or(() -> longOne.flatMap(found -> repaired(found, limit)))
            .or(() -> sampled(limit));
    String unbounded = longest == null ? "the output" + place(extent.get()) : "";
    if (breaking.isPresent()) {
      int length = length(breaking.get());
      return refuted(id, subject, unbounded, length, limit, breaking.get());
    }
    if (longest != null && extent.get().attained() && CallSubject.isAnyAllowed(contract, prompt)) {
      return tooLarge(id, subject, longest, limit);
    }
    return unknown(
        id, subject, doubt(unbounded, longest == null ? BigInteger.ZERO : longest), limit.clause());
  }

  private static String place(Extent extent) {
    return extent.unbounded().isEmpty() ? "" : " (" + extent.unbounded() + ")";
  }

  private boolean isBreaking(JsonValue output, Limit limit) {
    return length(output) > limit.value() && isAllowed(output);
  }

  /** One as long that requirements allow, too. */
  private Optional<JsonValue> repaired(JsonValue value, Limit limit) {
    ValueSampler sampler = new ValueSampler(contract);
    Random random = new Random(REPAIRS);
    SampleAllowance allowance = new SampleAllowance();
    for (int count = 0; count < REPAIRS && allowance.isLeft(); count++) {
      allowance.spend(value);
      Optional<JsonValue> found =
          sampler
              .repaired(prompt.returns(), value, random)
              .filter(repaired -> isBreaking(repaired, limit));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<JsonValue> sampled(Limit limit) {
    ValueSampler sampler = new ValueSampler(contract);
    Random random = new Random(SAMPLES);
    SampleAllowance allowance = new SampleAllowance();
    for (int count = 0; count < SAMPLES && allowance.isLeft(); count++) {
      Optional<JsonValue> sample = sampler.sample(prompt.returns(), random);
      if (sample.isEmpty()) {
        return sample;
      }
      allowance.spend(sample.get());
      if (isBreaking(sample.get(), limit)) {
        return sample;
      }
    }
    return Optional.empty();
  }

  /** Whether the output is allowed, for arguments that are made up. */
  private boolean isAllowed(JsonValue output) {
    List<String> texts = new ArrayList<>();
    collect(output, texts);
    ValueSampler sampler = new ValueSampler(contract, texts);
    Random random = new Random(CALLS);
    SampleAllowance allowance = new SampleAllowance();
    for (int count = 0; count < CALLS && allowance.isLeft(); count++) {
      Map<String, JsonValue> arguments = new LinkedHashMap<>();
      for (Parameter parameter : prompt.parameters()) {
        sampler
            .sample(parameter.type(), random)
            .ifPresent(value -> arguments.put(parameter.name(), value));
      }
      allowance.spend(new JsonObject(arguments));
      if (evaluator.checkArguments(arguments).isEmpty()
          && evaluator.checkOutput(arguments, output).isEmpty()) {
        return true;
      }
      if (prompt.ensures().isEmpty()) {
        return false;
      }
    }
    return false;
  }

  private static void collect(JsonValue value, List<String> texts) {
    if (value instanceof JsonString string) {
      texts.add(string.value());
    } else if (value instanceof JsonObject object) {
      object.members().values().forEach(member -> collect(member, texts));
    } else if (value instanceof JsonValue.JsonArray array) {
      array.elements().forEach(element -> collect(element, texts));
    }
  }

  private static int length(JsonValue value) {
    return Extents.length(JsonWriter.canonical(value));
  }

  /** One more character than allowed, as far as that can be counted. */
  private static int beyond(Limit limit) {
    return (int) Math.min(limit.value() + 1L, Integer.MAX_VALUE);
  }

  private static BigInteger limit(Limit limit) {
    return BigInteger.valueOf(limit.value());
  }

  private static String doubt(String unbounded, BigInteger longest) {
    return unbounded.isEmpty()
        ? "it could have up to " + longest + " characters, but no allowed one that long was found"
        : unbounded + " has no largest length, but no allowed value that is too long was found";
  }

  private static Obligation refuted(
      String id, String subject, String unbounded, int length, Limit limit, JsonValue witness) {
    String reason =
        unbounded.isEmpty()
            ? "it can have " + length + " characters, more than " + limit.value()
            : unbounded + " has no largest length";
    return new Obligation(
        id, Kind.BUDGET, subject, Verdict.REFUTED, reason, witness, List.of(limit.clause()), 0);
  }

  /** Exceeded by what would take too much room to be written out. */
  private static Obligation tooLarge(String id, String subject, BigInteger longest, Limit limit) {
    String reason =
        "it can have "
            + longest
            + " characters, more than "
            + limit.value()
            + "; such a text is too long to be shown";
    return new Obligation(
        id, Kind.BUDGET, subject, Verdict.REFUTED, reason, null, List.of(limit.clause()), 0);
  }

  private static Obligation unknown(String id, String subject, String reason, Clause clause) {
    return new Obligation(
        id, Kind.BUDGET, subject, Verdict.UNKNOWN, reason, null, List.of(clause), 0);
  }
}
