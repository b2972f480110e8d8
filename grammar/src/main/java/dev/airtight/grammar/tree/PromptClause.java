package dev.airtight.grammar.tree;

import dev.airtight.grammar.source.Span;
import java.util.List;

/** What stands between the braces of a prompt. */
public sealed interface PromptClause extends SyntaxNode {

  /** {@code system """..."""}. */
  record SystemTemplate(TemplateSyntax template, Span span) implements PromptClause {}

  /** {@code user """..."""}. */
  record UserTemplate(TemplateSyntax template, Span span) implements PromptClause {}

  /**
   * {@code isolate ticket between "<ticket>" and "</ticket>" ignoring case, space}.
   *
   * @param ignored what may differ in something that is taken for one of the fences, each once
   */
  record Isolate(
      Identifier parameter,
      ExpressionSyntax.TextLiteral opening,
      ExpressionSyntax.TextLiteral closing,
      List<Ignored> ignored,
      Span span)
      implements PromptClause {

    public Isolate {
      ignored = List.copyOf(ignored);
    }

    /** What {@code ignoring} can name. */
    public enum Ignored {
      CASE("case"),
      SPACE("space");

      private final String word;

      Ignored(String word) {
        this.word = word;
      }

      /** How a contract writes it. */
      public String word() {
        return word;
      }
    }
  }

  /**
   * {@code budget prompt 6000 chars, output 800 chars, attempts 3}.
   *
   * @param parts at least one, each subject at most once
   */
  record Budget(List<BudgetPart> parts, Span span) implements PromptClause {

    public Budget {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One number of a budget.
   *
   * @param amount a whole number of 0 or more; characters, or attempts
   */
  record BudgetPart(Subject subject, ExpressionSyntax.NumberLiteral amount, Span span)
      implements SyntaxNode {

    /** What a budget limits. */
    public enum Subject {
      PROMPT,
      OUTPUT,
      ATTEMPTS
    }
  }

  /** {@code ensure output.id in ticket}. */
  record Ensure(ExpressionSyntax condition, Span span) implements PromptClause {}

  /**
   * {@code example (ticket: "...", language: en) gives {...}}; names are not checked to be
   * different.
   */
  record Example(List<ExampleArgument> arguments, JsonSyntax output, Span span)
      implements PromptClause {

    public Example {
      arguments = List.copyOf(arguments);
    }
  }
}
