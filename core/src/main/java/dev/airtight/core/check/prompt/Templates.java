package dev.airtight.core.check.prompt;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Template;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticSink;
import dev.airtight.core.diagnostic.Suggestions;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.tree.TemplateSyntax;
import dev.airtight.grammar.tree.TemplateSyntax.LiteralText;
import dev.airtight.grammar.tree.TemplateSyntax.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts of a prompt and what stands in their placeholders. */
final class Templates {

  /** The placeholder that describes the returned type. */
  static final String FORMAT = "format";

  /** Stands for any argument where texts around placeholders are looked at; no literal has it. */
  private static final String ARGUMENT = "\uFFFF";

  private final SourceText source;
  private final DiagnosticSink sink;
  private boolean unbound;

  Templates(SourceText source, DiagnosticSink sink) {
    this.source = source;
    this.sink = sink;
  }

  /** The template with its placeholders resolved; unknown ones are reported and left out. */
  Template resolve(TemplateSyntax syntax, Set<String> parameters) {
    List<Template.Part> parts = new ArrayList<>();
    for (TemplateSyntax.Part part : syntax.parts()) {
      Clause clause = new Clause(source, part.span());
      if (part instanceof LiteralText literal) {
        parts.add(new Template.LiteralPart(literal.text(), clause));
      } else if (part instanceof Placeholder placeholder) {
        String name = placeholder.name().text();
        if (parameters.contains(name)) {
          parts.add(new Template.ParameterPart(name, clause));
        } else if (name.equals(FORMAT)) {
          parts.add(new Template.FormatPart(clause));
        } else {
          reportUnbound(placeholder, parameters);
        }
      }
    }
    return new Template(parts, new Clause(source, syntax.span()));
  }

  private void reportUnbound(Placeholder placeholder, Set<String> parameters) {
    List<String> names = new ArrayList<>(parameters);
    names.add(FORMAT);
    String name = placeholder.name().text();
    unbound = true;
    sink.report(
        DiagnosticCode.UNBOUND_PLACEHOLDER,
        source,
        placeholder.span(),
        "the prompt has no parameter '" + name + "'",
        Suggestions.didYouMeanOrList(name, names, "there are"));
  }

  /** Whether a placeholder was reported, which may have been meant for any parameter. */
  boolean hasUnbound() {
    return unbound;
  }

  static boolean uses(@Nullable Template template, String parameter) {
    return template != null
        && template.parts().stream().anyMatch(part -> isPlaceholder(part, parameter));
  }

  private static boolean isPlaceholder(Template.Part part, String parameter) {
    return part instanceof Template.ParameterPart placeholder
        && placeholder.parameter().equals(parameter);
  }

  /** Whether each placeholder of the parameter stands between the two texts; true without any. */
  static boolean isFenced(
      @Nullable Template template, String parameter, String opening, String closing) {
    if (template == null) {
      return true;
    }
    StringBuilder whole = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    for (Template.Part part : template.parts()) {
      if (part instanceof Template.LiteralPart literal) {
        whole.append(literal.text());
      } else {
        if (isPlaceholder(part, parameter)) {
          places.add(whole.length());
        }
        whole.append(ARGUMENT);
      }
    }
    String text = whole.toString();
    return places.stream().allMatch(place -> isFenced(text, place, opening, closing));
  }

  private static boolean isFenced(String text, int place, String opening, String closing) {
    int open = text.lastIndexOf(opening, place - opening.length());
    if (open < 0 || place < opening.length()) {
      return false;
    }
    int closed = text.indexOf(closing, open + opening.length());
    return closed > place;
  }
}
