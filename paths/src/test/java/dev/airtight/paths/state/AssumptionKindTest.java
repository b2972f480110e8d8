package dev.airtight.paths.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.json.JsonReader;
import dev.airtight.core.json.JsonText;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssumptionKindTest {

  private static final Path SCHEMA = Path.of("..", "docs", "verify-output.schema.json");

  /** Machines rely on the names: the schema lists them, each once. */
  @Test
  void theSchemaListsEveryKind() throws Exception {
    List<String> kinds = new ArrayList<>();
    for (Method method : Assumption.Cases.class.getMethods()) {
      Object[] nothing = new Object[method.getParameterCount()];
      kinds.add((String) method.invoke(AssumptionKind.INSTANCE, nothing));
    }
    assertThat(kinds).doesNotHaveDuplicates();
    JsonValue schema =
        ((JsonText.Document) new JsonReader().read(Files.readString(SCHEMA))).value();
    JsonArray listed = (JsonArray) at(schema, "$defs", "assumption", "properties", "kind", "enum");
    assertThat(listed.elements().stream().map(each -> ((JsonString) each).value()))
        .containsExactlyInAnyOrderElementsOf(kinds);
  }

  private static JsonValue at(JsonValue value, String... path) {
    JsonValue found = value;
    for (String step : path) {
      found = ((JsonObject) found).members().get(step);
    }
    return found;
  }

  @Test
  void whatIsAboutAnArgumentNamesIt() {
    assertThat(new Assumption.NotNull("text", "as annotations say").place()).isEqualTo("text");
    assertThat(new Assumption.AsInitialised("a.B.C").place()).isEqualTo("a.B.C");
    assertThat(Assumption.Environment.ENOUGH_MEMORY.place()).isNull();
  }
}
