package dev.airtight.core.check.prompt;

import dev.airtight.core.check.resolve.Definitions;
import dev.airtight.core.check.resolve.Shape;
import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Prompt.Isolation;
import dev.airtight.core.contract.Prompt.Parameter;
import dev.airtight.core.contract.Template;
import dev.airtight.core.contract.Type;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticSink;
import dev.airtight.core.diagnostic.Suggestions;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.tree.PromptClause;
import dev.airtight.grammar.tree.PromptClause.Isolate.Ignored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code isolate} clauses of one prompt: whether there is a fence at all. That it holds is
 * proved elsewhere.
 */
final class IsolationChecker {

  private final Map<String, Parameter> parameters;
  private final SourceText source;
  private final Definitions definitions;
  private final DiagnosticSink sink;
  private final Set<String> namedInIsolates = new HashSet<>();

  IsolationChecker(
      Map<String, Parameter> parameters,
      SourceText source,
      Definitions definitions,
      DiagnosticSink sink) {
    this.parameters = parameters;
    this.source = source;
    this.definitions = definitions;
    this.sink = sink;
  }

  /** Whether a clause names the parameter, be it right or wrong. */
  boolean names(String parameter) {
    return namedInIsolates.contains(parameter);
  }

  /** Whether the type is that of strings, or unknown. */
  static boolean isText(Shape shape) {
    return shape.isUnknown() || (shape.base() instanceof Type.Text && !shape.nullable());
  }

  /** The clauses that fit; the others are reported. */
  List<Isolation> isolations(
      List<PromptClause.Isolate> clauses, @Nullable Template system, @Nullable Template user) {
    List<Isolation> isolations = new ArrayList<>();
    Map<String, Span> isolated = new HashMap<>();
    for (PromptClause.Isolate clause : clauses) {
      String name = clause.parameter().text();
      namedInIsolates.add(name);
      Span earlier = isolated.putIfAbsent(name, clause.span());
      if (earlier != null) {
        reportIsolate(
            clause.parameter().span(), "'" + name + "' is isolated twice", "keep one of them");
      } else if (fits(clause)) {
        Isolation isolation =
            new Isolation(
                name,
                clause.opening().value(),
                clause.closing().value(),
                clause.ignored().contains(Ignored.CASE),
                clause.ignored().contains(Ignored.SPACE),
                new Clause(source, clause.span()));
        isolations.add(isolation);
        checkFence(isolation, system, user);
      }
    }
    return isolations;
  }

  private boolean fits(PromptClause.Isolate clause) {
    String name = clause.parameter().text();
    Span span = clause.parameter().span();
    Parameter parameter = parameters.get(name);
    if (parameter == null) {
      reportIsolate(
          span,
          "the prompt has no parameter '" + name + "'",
          Suggestions.didYouMeanOrList(name, parameters.keySet(), "there are"));
      return false;
    } else if (definitions.shape(parameter.type()).isUnknown()) {
      return false;
    } else if (!isText(definitions.shape(parameter.type()))) {
      reportIsolate(span, "only strings can be isolated", "remove the clause");
      return false;
    } else if (!parameter.untrusted()) {
      reportIsolate(
          span,
          "'" + name + "' is isolated but not untrusted",
          "write 'untrusted' behind its type, or remove the clause");
      return false;
    }
    for (var fence : List.of(clause.opening(), clause.closing())) {
      if (fence.value().isEmpty()) {
        reportIsolate(fence.span(), "an empty text is no fence", "name a text of the template");
        return false;
      } else if (clause.ignored().contains(Ignored.SPACE) && fence.value().isBlank()) {
        reportIsolate(
            fence.span(),
            "white space alone is no fence where white space is ignored",
            "name a text with other characters");
        return false;
      }
    }
    return true;
  }

  private void reportIsolate(Span span, String message, String help) {
    sink.report(DiagnosticCode.BAD_ISOLATE, source, span, message, help);
  }

  private void checkFence(Isolation isolation, @Nullable Template system, @Nullable Template user) {
    String name = isolation.parameter();
    boolean placed = Templates.uses(system, name) || Templates.uses(user, name);
    boolean fenced =
        Templates.isFenced(system, name, isolation.opening(), isolation.closing())
            && Templates.isFenced(user, name, isolation.opening(), isolation.closing());
    if (!placed || !fenced) {
      sink.report(
          DiagnosticCode.FENCE_MISSING,
          source,
          isolation.clause().span(),
          placed
              ? "'${" + name + "}' does not stand between these texts everywhere"
              : "'${" + name + "}' stands in no template",
          "write the opening text in front of the placeholder and the closing text behind it");
    }
  }
}
