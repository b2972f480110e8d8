package dev.airtight.frameworks.springai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.frameworks.FrameworkApplication;
import dev.airtight.frameworks.schema.SchemaComparison;
import dev.airtight.frameworks.schema.Schemas;
import dev.airtight.paths.ask.OutputType;
import java.lang.reflect.Type;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaAgainstSpringAi1Test {
  private static final FrameworkApplication APPLICATION =
      new FrameworkApplication("spring-ai-1", Schemas.TYPES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scalars",
        "inner",
        "nested",
        "tree",
        "annotated",
        "level",
        "number",
        "boxed",
        "decimal",
        "truth",
        "texts",
        "inners",
        "levels"
      })
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
    return new SpringAiCalls()
        .schema()
        .of(APPLICATION.hierarchy().classPath(), APPLICATION.javaType("S", field));
  }

  private static String schema(Type type) throws ReflectiveOperationException {
    Class<?> token =
        Class.forName(
            "org.springframework.core.ParameterizedTypeReference", true, APPLICATION.loader());
    Class<?> converter =
        Class.forName(
            "org.springframework.ai.converter.BeanOutputConverter", true, APPLICATION.loader());
    Object typed = token.getMethod("forType", Type.class).invoke(null, type);
    Object made = converter.getConstructor(token).newInstance(typed);
    return (String) converter.getMethod("getJsonSchema").invoke(made);
  }
}
