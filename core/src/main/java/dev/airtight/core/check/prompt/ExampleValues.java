package dev.airtight.core.check.prompt;

import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticSink;
import dev.airtight.core.diagnostic.RelatedPlace;
import dev.airtight.core.json.JsonValue;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.tree.JsonSyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON values that stand in examples. */
final class ExampleValues {

  private final SourceText source;
  private final DiagnosticSink sink;

  ExampleValues(SourceText source, DiagnosticSink sink) {
    this.source = source;
    this.sink = sink;
  }

  /** The value; a key that occurs twice is reported, and the first one counts. */
  JsonValue of(JsonSyntax syntax) {
    if (syntax instanceof JsonSyntax.JsonObject object) {
      return object(object);
    } else if (syntax instanceof JsonSyntax.JsonArray array) {
      List<JsonValue> elements = new ArrayList<>();
      for (JsonSyntax element : array.elements()) {
        elements.add(of(element));
      }
      return new JsonValue.JsonArray(elements);
    } else if (syntax instanceof JsonSyntax.JsonText text) {
      return new JsonValue.JsonString(text.value());
    } else if (syntax instanceof JsonSyntax.JsonNumber number) {
      return new JsonValue.JsonNumber(number.value(), number.text());
    } else if (syntax instanceof JsonSyntax.JsonBoolean truth) {
      return new JsonValue.JsonBoolean(truth.value());
    }
    return new JsonValue.JsonNull();
  }

  private JsonValue object(JsonSyntax.JsonObject object) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    Map<String, Span> keys = new HashMap<>();
    for (JsonSyntax.JsonMember member : object.members()) {
      JsonValue value = of(member.value());
      Span earlier = keys.putIfAbsent(member.key().text(), member.key().span());
      if (earlier == null) {
        members.put(member.key().text(), value);
      } else {
        sink.report(
            DiagnosticCode.EXAMPLE_DUPLICATE_KEY,
            source,
            member.key().span(),
            "the key '" + member.key().text() + "' occurs twice in this object",
            "remove one of them",
            new RelatedPlace(source, earlier, "here first"));
      }
    }
    return new JsonValue.JsonObject(members);
  }
}
