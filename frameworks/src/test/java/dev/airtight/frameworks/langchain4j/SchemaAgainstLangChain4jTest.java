package dev.airtight.frameworks.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.frameworks.FrameworkApplication;
import dev.airtight.frameworks.schema.SchemaComparison;
import dev.airtight.frameworks.schema.Schemas;
import dev.airtight.paths.ask.OutputType;
import java.lang.reflect.Type;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaAgainstLangChain4jTest {
  private static final FrameworkApplication APPLICATION =
      new FrameworkApplication("langchain4j", Schemas.TYPES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scalars",
        "inner",
        "nested",
        "tree",
        "annotated",
        "plain",
        "number",
        "boxed",
        "decimal",
        "truth",
        "texts",
        "inners",
        "plains",
        "withBean"
      })
  void saysWhatTheSchemaSays(String field) {
    OutputType output = contract(field).orElseThrow();
    String schema = APPLICATION.inside(() -> schema(APPLICATION.type("S", field)));
    SchemaComparison.same(output.contract(), output.type(), schema);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dated", "mapped", "letter", "shaped", "ofGeneric"})
  void saysNothingOfWhatIsNotFollowed(String field) {
    assertThat(contract(field)).isEmpty();
  }

  private static Optional<OutputType> contract(String field) {
    return new LangChain4jCalls()
        .schema()
        .orElseThrow()
        .of(APPLICATION.hierarchy().classPath(), APPLICATION.javaType("S", field));
  }

  /** As it is sent where the model is told to adhere to it loosely. */
  private static String schema(Type type) throws ReflectiveOperationException {
    Class<?> parser = load("dev.langchain4j.service.output.ServiceOutputParser");
    Optional<?> schema =
        (Optional<?>)
            parser
                .getMethod("jsonSchema", Type.class)
                .invoke(parser.getConstructor().newInstance(), type);
    Object root =
        load("dev.langchain4j.model.chat.request.json.JsonSchema")
            .getMethod("rootElement")
            .invoke(schema.orElseThrow());
    Object map =
        load("dev.langchain4j.internal.JsonSchemaElementUtils")
            .getMethod("toMap", load("dev.langchain4j.model.chat.request.json.JsonSchemaElement"))
            .invoke(null, root);
    return (String)
        load("dev.langchain4j.internal.Json").getMethod("toJson", Object.class).invoke(null, map);
  }

  private static Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name, true, APPLICATION.loader());
  }
}
