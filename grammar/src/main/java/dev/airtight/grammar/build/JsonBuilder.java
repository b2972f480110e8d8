package dev.airtight.grammar.build;

import dev.airtight.grammar.antlr.ContractSyntax.JsonContext;
import dev.airtight.grammar.antlr.ContractSyntax.JsonMemberContext;
import dev.airtight.grammar.lex.Tokens;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.tree.JsonSyntax;
import dev.airtight.grammar.tree.Label;

/** Makes JSON values of their parse trees. */
final class JsonBuilder {

  private final Literals literals;

  JsonBuilder(Literals literals) {
    this.literals = literals;
  }

  JsonSyntax value(JsonContext json) {
    Span span = Tokens.span(json);
    if (json.jsonObject() != null) {
      return new JsonSyntax.JsonObject(
          json.jsonObject().jsonMember().stream().map(this::member).toList(), span);
    }
    if (json.jsonArray() != null) {
      return new JsonSyntax.JsonArray(
          json.jsonArray().json().stream().map(this::value).toList(), span);
    }
    if (json.text() != null) {
      return new JsonSyntax.JsonText(literals.value(json.text().getStart()), span);
    }
    if (json.signedNumber() != null) {
      return literals.json(json.signedNumber());
    }
    return json.NULL() != null
        ? new JsonSyntax.JsonNull(span)
        : new JsonSyntax.JsonBoolean(json.TRUE() != null, span);
  }

  private JsonSyntax.JsonMember member(JsonMemberContext member) {
    Label key = literals.label(member.text().getStart());
    return new JsonSyntax.JsonMember(key, value(member.json()), Tokens.span(member));
  }
}
