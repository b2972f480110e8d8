package dev.airtight.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.airtight.core.check.CheckResult;
import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.examples.agent.SafeAgentLoop;
import dev.airtight.examples.invoice.SafeInvoiceReader;
import dev.airtight.examples.meeting.SafePlanner;
import dev.airtight.examples.support.SafeTicketRouter;
import dev.airtight.solver.sample.ValueSampler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Soundness: the proved handlers run on random outputs that their contracts allow, decoded by the
 * real Jackson. {@code -Dairtight.tries=N} sets how many outputs each gets.
 */
class ProvedHandlersTest {
  private static final int OUTPUTS = Math.max(1_000, Integer.getInteger("airtight.tries", 1_000));
  private static final Map<Class<?>, String> CONTRACTS =
      Map.of(
          SafeTicketRouter.class, "support",
          SafeInvoiceReader.class, "invoice",
          SafeAgentLoop.class, "agent",
          SafePlanner.class, "meeting");

  static Stream<Method> proved() {
    return CONTRACTS.keySet().stream()
        .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> method.getParameterCount() == 1);
  }

  @ParameterizedTest
  @MethodSource("proved")
  void noAllowedOutputMakesItThrow(Method handler) throws Exception {
    String name = CONTRACTS.get(handler.getDeclaringClass());
    CheckResult result = ContractLoader.load(Path.of("src/main/contracts", name + ".contract"));
    Contract contract = Objects.requireNonNull(result.contract());
    Class<?> output = handler.getParameterTypes()[0];
    var definition = contract.types().get(output.getSimpleName());
    assertThat(definition).as(output.getSimpleName()).isNotNull();
    Type type = new Type.Named(definition.name(), definition.clause());
    ValueSampler sampler = new ValueSampler(contract);
    Random random = new Random(20261123L);
    ObjectMapper mapper = new ObjectMapper();
    JavaType javaType =
        TypeFactory.defaultInstance().constructType(handler.getGenericParameterTypes()[0]);
    Object receiver =
        Modifier.isStatic(handler.getModifiers())
            ? null
            : handler.getDeclaringClass().getConstructor().newInstance();
    for (int i = 0; i < OUTPUTS; i++) {
      JsonValue value = sampler.sample(type, random).orElseThrow();
      String json = JsonWriter.compact(value);
      try {
        handler.invoke(receiver, mapper.<Object>readValue(json, javaType));
      } catch (InvocationTargetException thrown) {
        fail(handler.getName() + " throws " + thrown.getCause() + " for " + json);
      }
    }
  }
}
