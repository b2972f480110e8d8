package dev.airtight.grammar;

import dev.airtight.grammar.tree.ContractFile;
import dev.airtight.grammar.tree.Declaration;
import dev.airtight.grammar.tree.DocComment;
import dev.airtight.grammar.tree.ExampleArgument;
import dev.airtight.grammar.tree.JsonSyntax;
import dev.airtight.grammar.tree.Label;
import dev.airtight.grammar.tree.Parameter;
import dev.airtight.grammar.tree.PromptClause;
import dev.airtight.grammar.tree.RangeSyntax;
import dev.airtight.grammar.tree.RecordMember;
import dev.airtight.grammar.tree.Restriction;
import dev.airtight.grammar.tree.TemplateSyntax;
import dev.airtight.grammar.tree.TypeSyntax;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes a syntax tree as tokens. A doc comment is one token that begins with {@code ///}. */
final class TreePrinter {

  private final List<String> tokens = new ArrayList<>();

  static List<String> tokens(ContractFile file) {
    TreePrinter printer = new TreePrinter();
    printer.file(file);
    return printer.tokens;
  }

  TreePrinter add(String... words) {
    tokens.addAll(List.of(words));
    return this;
  }

  private void file(ContractFile file) {
    doc(file.doc());
    add("contract " + file.name().orElseThrow().text());
    file.imports().forEach(each -> add("import", text(each.path().value())));
    file.declarations().forEach(this::declaration);
  }

  private void doc(Optional<DocComment> doc) {
    doc.ifPresent(comment -> add("/// " + comment.text().replace("\n", "\n/// ")));
  }

  <T> void separated(List<T> items, Consumer<T> print) {
    for (Iterator<T> rest = items.iterator(); rest.hasNext(); ) {
      print.accept(rest.next());
      if (rest.hasNext()) {
        add(",");
      }
    }
  }

  private void declaration(Declaration declaration) {
    doc(declaration.doc());
    String name = declaration.name().text();
    if (declaration instanceof Declaration.EnumDeclaration each) {
      add("enum", name, "{");
      separated(
          each.members(),
          member -> {
            doc(member.doc());
            add(member.name().text());
            member.json().ifPresent(json -> add("=", text(json.value())));
          });
      add("}");
    } else if (declaration instanceof Declaration.UnionDeclaration each) {
      add("union", name, "by", label(each.discriminator()), "{");
      separated(
          each.variants(),
          variant -> {
            doc(variant.doc());
            add(label(variant.tag()), "->", variant.record().text());
          });
      add("}");
    } else if (declaration instanceof Declaration.AliasDeclaration each) {
      add("type", name, "=");
      type(each.type());
    } else if (declaration instanceof Declaration.RecordDeclaration each) {
      add(each.open() ? new String[] {"open", "record"} : new String[] {"record"}).add(name, "{");
      each.members().forEach(this::member);
      add("}");
    } else if (declaration instanceof Declaration.PromptDeclaration each) {
      prompt(each);
    }
  }

  private void member(RecordMember member) {
    doc(member.doc());
    if (member instanceof RecordMember.Field field) {
      add(label(field.name())).add(field.optional() ? new String[] {"?", ":"} : new String[] {":"});
      type(field.type());
    } else if (member instanceof RecordMember.Requirement requirement) {
      add("require");
      new ExpressionPrinter(this).print(requirement.condition());
    }
  }

  private void prompt(Declaration.PromptDeclaration prompt) {
    add("prompt", prompt.name().text(), "(");
    separated(prompt.parameters(), this::parameter);
    add(")", "returns");
    type(prompt.returns());
    add("{");
    prompt.clauses().forEach(this::clause);
    add("}");
  }

  private void parameter(Parameter parameter) {
    doc(parameter.doc());
    add(parameter.name().text(), ":");
    type(parameter.type());
    parameter.untrusted().ifPresent(untrusted -> add("untrusted"));
  }

  private void clause(PromptClause clause) {
    if (clause instanceof PromptClause.SystemTemplate each) {
      add("system", template(each.template()));
    } else if (clause instanceof PromptClause.UserTemplate each) {
      add("user", template(each.template()));
    } else if (clause instanceof PromptClause.Isolate each) {
      add(
          "isolate",
          each.parameter().text(),
          "between",
          text(each.opening().value()),
          "and",
          text(each.closing().value()));
      if (!each.ignored().isEmpty()) {
        add("ignoring");
        separated(each.ignored(), ignored -> add(ignored.word()));
      }
    } else if (clause instanceof PromptClause.Ensure each) {
      add("ensure");
      new ExpressionPrinter(this).print(each.condition());
    } else if (clause instanceof PromptClause.Budget each) {
      add("budget");
      separated(
          each.parts(),
          part -> {
            add(part.subject().name().toLowerCase(Locale.ROOT), part.amount().text());
            if (part.subject() != PromptClause.BudgetPart.Subject.ATTEMPTS) {
              add("chars");
            }
          });
    } else if (clause instanceof PromptClause.Example each) {
      add("example", "(");
      separated(
          each.arguments(),
          argument -> {
            add(argument.name().text(), ":");
            if (argument.value() instanceof ExampleArgument.MemberName member) {
              add(member.name().text());
            } else if (argument.value() instanceof JsonSyntax json) {
              json(json);
            }
          });
      add(")", "gives");
      json(each.output());
    }
  }

  private void json(JsonSyntax json) {
    if (json instanceof JsonSyntax.JsonObject object) {
      add("{");
      separated(
          object.members(),
          member -> {
            add(text(member.key().text()), ":");
            json(member.value());
          });
      add("}");
    } else if (json instanceof JsonSyntax.JsonArray array) {
      add("[");
      separated(array.elements(), this::json);
      add("]");
    } else if (json instanceof JsonSyntax.JsonText string) {
      add(text(string.value()));
    } else if (json instanceof JsonSyntax.JsonNumber number) {
      add(number.text());
    } else if (json instanceof JsonSyntax.JsonBoolean bool) {
      add(String.valueOf(bool.value()));
    } else {
      add("null");
    }
  }

  void type(TypeSyntax type) {
    if (type instanceof TypeSyntax.NullableType nullable) {
      type(nullable.base());
      add("|", "null");
    } else if (type instanceof TypeSyntax.RestrictedType restricted) {
      boolean bare =
          !(restricted.base() instanceof TypeSyntax.RestrictedType
              || restricted.base() instanceof TypeSyntax.NullableType);
      parenthesized(restricted.base(), !bare);
      restricted.restrictions().forEach(this::restriction);
    } else if (type instanceof TypeSyntax.ListType list) {
      add("list", "of");
      element(list.element());
    } else if (type instanceof TypeSyntax.MapType map) {
      add("map", "of");
      element(map.value());
    } else if (type instanceof TypeSyntax.NamedType named) {
      add(named.name().text());
    } else if (type instanceof TypeSyntax.PrimitiveType primitive) {
      add(primitive.primitive().word());
    }
  }

  private void element(TypeSyntax type) {
    parenthesized(
        type, type instanceof TypeSyntax.RestrictedType || type instanceof TypeSyntax.NullableType);
  }

  private void parenthesized(TypeSyntax type, boolean parentheses) {
    if (parentheses) {
      add("(");
      type(type);
      add(")");
    } else {
      type(type);
    }
  }

  private void restriction(Restriction restriction) {
    if (restriction instanceof Restriction.InRange each) {
      add("in").range(each.range());
    } else if (restriction instanceof Restriction.LengthRange each) {
      add("length").range(each.range());
    } else if (restriction instanceof Restriction.SizeRange each) {
      add("size").range(each.range());
    } else if (restriction instanceof Restriction.Matching each) {
      add("matching", "/" + each.pattern().text() + "/");
    } else if (restriction instanceof Restriction.Where each) {
      add("where");
      new ExpressionPrinter(this).print(each.condition());
    } else {
      add("unique");
    }
  }

  private void range(RangeSyntax range) {
    boolean single = range.low().equals(range.high());
    range.low().ifPresent(low -> add(low.text()));
    if (!single) {
      add("..");
      range.high().ifPresent(high -> add(high.text()));
    }
  }

  static String label(Label label) {
    return label.text().matches("[A-Za-z_][A-Za-z0-9_]*") ? label.text() : text(label.text());
  }

  static String text(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (char unit : value.toCharArray()) {
      if (unit == '"' || unit == '\\') {
        text.append('\\').append(unit);
      } else if (unit < ' ' || unit == 'é') {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
      } else {
        text.append(unit);
      }
    }
    return text.append('"').toString();
  }

  private static String template(TemplateSyntax template) {
    StringBuilder text = new StringBuilder("\"\"\"");
    for (TemplateSyntax.Part part : template.parts()) {
      if (part instanceof TemplateSyntax.Placeholder placeholder) {
        text.append("${").append(placeholder.name().text()).append('}');
      } else if (part instanceof TemplateSyntax.LiteralText literal) {
        text.append(
            literal
                .text()
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("$", "\\$")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replaceAll(" $", "\\\\s"));
      }
    }
    return text.append("\"\"\"").toString();
  }
}
