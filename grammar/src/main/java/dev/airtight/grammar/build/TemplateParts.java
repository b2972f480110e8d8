package dev.airtight.grammar.build;

import dev.airtight.grammar.source.Span;
import dev.airtight.grammar.tree.Identifier;
import dev.airtight.grammar.tree.TemplateSyntax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts characters together to literal texts between placeholders. */
final class TemplateParts {

  private final List<TemplateSyntax.Part> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable Span textSpan;

  void addText(String addition, Span span) {
    if (!addition.isEmpty()) {
      text.append(addition);
      textSpan = textSpan == null ? span : textSpan.to(span);
    }
  }

  void addPlaceholder(Identifier name, Span span) {
    endText();
    parts.add(new TemplateSyntax.Placeholder(name, span));
  }

  List<TemplateSyntax.Part> finish() {
    endText();
    return parts;
  }

  private void endText() {
    if (textSpan != null) {
      parts.add(new TemplateSyntax.LiteralText(text.toString(), textSpan));
      text.setLength(0);
      textSpan = null;
    }
  }
}
