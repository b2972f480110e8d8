package dev.airtight.grammar.tree;

import dev.airtight.grammar.source.Span;
import java.math.BigDecimal;
import java.util.List;

/** A JSON value (RFC 8259) in the text of a contract. */
public sealed interface JsonSyntax extends ExampleArgument.Value {

  /**
   * An object.
   *
   * @param members in their order, duplicate keys kept
   */
  record JsonObject(List<JsonMember> members, Span span) implements JsonSyntax {

    public JsonObject {
      members = List.copyOf(members);
    }
  }

  /** {@code "key": value}; the span of the member covers both. */
  record JsonMember(Label key, JsonSyntax value, Span span) implements SyntaxNode {}

  /** An array. */
  record JsonArray(List<JsonSyntax> elements, Span span) implements JsonSyntax {

    public JsonArray {
      elements = List.copyOf(elements);
    }
  }

  /**
   * A string.
   *
   * @param value escapes decoded; well-formed UTF-16
   */
  record JsonText(String value, Span span) implements JsonSyntax {}

  /**
   * A number.
   *
   * @param text as written; at most 1000 digits, an exponent within -1000..1000
   * @param value exactly the number written
   */
  record JsonNumber(String text, BigDecimal value, Span span) implements JsonSyntax {}

  /** {@code true} or {@code false}. */
  record JsonBoolean(boolean value, Span span) implements JsonSyntax {}

  /** {@code null}. */
  record JsonNull(Span span) implements JsonSyntax {}
}
