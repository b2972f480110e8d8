package dev.airtight.paths.soundness.handlers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.prompt.Asking;
import dev.airtight.paths.prove.HandlerQuestion;
import dev.airtight.paths.prove.HandlerVerdict;
import dev.airtight.paths.state.Assumption;
import dev.airtight.solver.sample.ValueSampler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Runs the handlers of one case with the real Jackson and the real JVM. */
final class CaseOnJvm {
  private static final List<String> KEYS = List.of("a", "b", "key", "low", "x:y", "AB-1");
  private static final int MOST_MISSES = 5;

  private final HandlersCase generated;
  private final Class<?> owner;
  private final int outputs;
  private final Contract contract;
  private final ContractEvaluator evaluator;
  private final ObjectMapper mapper = new ObjectMapper().registerModule(new Jdk8Module());
  private final Map<String, List<JsonValue>> samples = new HashMap<>();

  CaseOnJvm(HandlersCase generated, Class<?> owner, int outputs) {
    this.generated = generated;
    this.owner = owner;
    this.outputs = outputs;
    contract = Objects.requireNonNull(generated.checked());
    evaluator = new ContractEvaluator(contract);
  }

  HandlerQuestion question(String handler, ClassPath classPath) {
    return HandlerQuestion.ofOutput(
        classPath.load(owner.getName()).methods(handler).get(0),
        contract,
        type(handler),
        0,
        Asking.NOTHING);
  }

  private Type type(String handler) {
    String definition = Objects.requireNonNull(generated.handlers().get(handler));
    return new Type.Named(definition, contract.definition(definition).clause());
  }

  /** Holds a verdict against what happens; says what is wrong with it, if anything. */
  Optional<String> mistake(String handler, HandlerVerdict verdict) {
    if (verdict instanceof HandlerVerdict.Proved proved) {
      boolean assumesMemory = proved.assumptions().contains(Assumption.Environment.ENOUGH_MEMORY);
      for (JsonValue output : samples(handler)) {
        Optional<Throwable> thrown =
            thrown(handler, output)
                .filter(each -> !(assumesMemory && each instanceof OutOfMemoryError));
        if (thrown.isPresent()) {
          return wrong(handler, verdict, output, "it throws " + thrown.get());
        }
      }
    } else if (verdict instanceof HandlerVerdict.Refuted refuted) {
      JsonValue witness = refuted.witness();
      if (!evaluator.check(type(handler), witness).isEmpty()) {
        return wrong(handler, verdict, witness, "the contract does not allow it");
      }
      Optional<Throwable> thrown = thrown(handler, witness);
      if (!thrown
          .map(each -> each.getClass().getName())
          .equals(Optional.of(refuted.exception().className()))) {
        return wrong(handler, verdict, witness, "it ends with " + thrown);
      }
      // What makes one handler throw is a good try for the others, too.
      samples(handler).add(witness);
    } else if (verdict instanceof HandlerVerdict.Unknown unknown
        && unknown.reasons().toString().contains("internal error")) {
      return wrong(handler, verdict, null, "a defect");
    }
    return Optional.empty();
  }

  private List<JsonValue> samples(String handler) {
    return samples.computeIfAbsent(
        Objects.requireNonNull(generated.handlers().get(handler)), name -> sample(type(handler)));
  }

  /** Fewer where hardly any output is allowed. */
  private List<JsonValue> sample(Type type) {
    ValueSampler sampler = new ValueSampler(contract, KEYS);
    Random random = new Random(generated.contract().hashCode());
    List<JsonValue> found = new ArrayList<>();
    int misses = 0;
    while (found.size() < outputs && misses < MOST_MISSES) {
      Optional<JsonValue> value = sampler.sample(type, random);
      value.ifPresent(found::add);
      misses += value.isPresent() ? 0 : 1;
    }
    return found;
  }

  /** What decoding and handling an output throws. */
  private Optional<Throwable> thrown(String handler, JsonValue output) {
    Method method =
        Arrays.stream(owner.getDeclaredMethods())
            .filter(each -> each.getName().equals(handler))
            .findFirst()
            .orElseThrow();
    method.setAccessible(true);
    try {
      method.invoke(
          null,
          mapper.<Object>readValue(
              JsonWriter.compact(output),
              mapper.constructType(method.getGenericParameterTypes()[0])));
      return Optional.empty();
    } catch (InvocationTargetException thrown) {
      return Optional.of(thrown.getCause());
    } catch (JsonProcessingException refused) {
      return Optional.of(refused);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Optional<String> wrong(
      String handler, HandlerVerdict verdict, @Nullable JsonValue output, String what) {
    return Optional.of(
        handler
            + " is "
            + verdict
            + " but "
            + what
            + " for\n"
            + (output == null ? "every output" : JsonWriter.compact(output))
            + "\n"
            + generated.contract()
            + "\n"
            + generated.source());
  }
}
