package dev.airtight.frameworks.openai;

import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.Value;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;

/** Makes JSON of texts without Jackson, which {@code JsonValue} asks to convert them. */
public final class JsonValueSummaries implements SummaryProvider {
  private static final String VALUE = "com/openai/core/JsonValue";
  private static final String TEXT = "com/openai/core/JsonString";
  private static final String FROM = ".from(Ljava/lang/Object;)L" + VALUE + ";";

  @Override
  public Map<String, Summary> summaries() {
    return Map.of(
        VALUE + FROM, call -> from(call, 0), VALUE + "$Companion" + FROM, call -> from(call, 1));
  }

  private static List<Successor> from(Call call, int argument) {
    return call.whenPresent(
        argument,
        JsonValueSummaries::unknown,
        (present, object) ->
            object instanceof HeapObject.Text
                ? present.returnsNew(
                    new HeapObject.Instance(
                        TEXT,
                        HashTreePMap.<String, Value>empty()
                            .plus(TEXT + ".value", present.reference(argument)),
                        null))
                : unknown(present));
  }

  private static List<Successor> unknown(Call call) {
    return call.stuck("what JsonValue.from makes of anything but a text is not followed");
  }
}
