package dev.airtight.frameworks.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.frameworks.FrameworkApplication;
import dev.airtight.frameworks.schema.SchemaComparison;
import dev.airtight.frameworks.schema.Schemas;
import dev.airtight.paths.ask.OutputType;
import java.lang.reflect.Type;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaAgainstOpenAiTest {
  private static final FrameworkApplication APPLICATION =
      new FrameworkApplication("openai", Schemas.TYPES);

  @ParameterizedTest
  @ValueSource(strings = {"scalars", "inner", "nested", "tree", "annotated"})
  void saysWhatTheSchemaSays(String field) {
    OutputType output = contract(field).orElseThrow();
    String schema = APPLICATION.inside(() -> schema(APPLICATION.type("S", field)));
    SchemaComparison.same(output.contract(), output.type(), schema);
  }

  /** Among them one that no finite value satisfies. */
  @ParameterizedTest
  @ValueSource(strings = {"loop", "dated", "mapped", "letter", "shaped", "ofGeneric", "withBean"})
  void saysNothingOfWhatIsNotFollowed(String field) {
    assertThat(contract(field)).isEmpty();
  }

  private static Optional<OutputType> contract(String field) {
    return new OpenAiCalls()
        .schema()
        .orElseThrow()
        .of(APPLICATION.hierarchy().classPath(), APPLICATION.javaType("S", field));
  }

  private static String schema(Type type) throws ReflectiveOperationException {
    return Class.forName("com.openai.core.StructuredOutputsKt", true, APPLICATION.loader())
        .getMethod("extractSchema", Class.class)
        .invoke(null, type)
        .toString();
  }
}
