package dev.airtight.frameworks.springai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.frameworks.FrameworkApplication;
import dev.airtight.frameworks.schema.SchemaComparison;
import dev.airtight.paths.ask.OutputType;
import java.lang.reflect.Type;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the contracts of Java types allow, held against the schemas that a version generates. */
abstract class SchemasOfSpringAi {
  private final FrameworkApplication application;

  SchemasOfSpringAi(FrameworkApplication application) {
    this.application = application;
  }

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
    String schema = application.inside(() -> schema(application.type("S", field)));
    SchemaComparison.same(output.contract(), output.type(), schema);
  }

  /** Among them one that no finite value satisfies. */
  @ParameterizedTest
  @ValueSource(strings = {"loop", "dated", "mapped", "letter", "shaped", "ofGeneric", "withBean"})
  void saysNothingOfWhatIsNotFollowed(String field) {
    assertThat(contract(field)).isEmpty();
  }

  private Optional<OutputType> contract(String field) {
    return new SpringAiCalls()
        .schema()
        .orElseThrow()
        .of(application.hierarchy().classPath(), application.javaType("S", field));
  }

  private String schema(Type type) throws ReflectiveOperationException {
    Class<?> token =
        Class.forName(
            "org.springframework.core.ParameterizedTypeReference", true, application.loader());
    Class<?> converter =
        Class.forName(
            "org.springframework.ai.converter.BeanOutputConverter", true, application.loader());
    Object typed = token.getMethod("forType", Type.class).invoke(null, type);
    Object made = converter.getConstructor(token).newInstance(typed);
    return (String) converter.getMethod("getJsonSchema").invoke(made);
  }
}
