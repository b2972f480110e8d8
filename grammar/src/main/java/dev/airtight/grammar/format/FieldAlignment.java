package dev.airtight.grammar.format;

import dev.airtight.grammar.antlr.ContractSyntax.FieldContext;
import dev.airtight.grammar.antlr.ContractSyntax.RecordMemberContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/**
 * Lines up the types of fields on neighbouring lines. A blank line, a comment on its own line and a
 * requirement separate fields.
 */
final class FieldAlignment {

  private final TokenLines lines;
  private final Map<Token, Integer> padding = new HashMap<>();
  private final List<FieldContext> run = new ArrayList<>();

  private FieldAlignment(TokenLines lines) {
    this.lines = lines;
  }

  /** For the first token of each type, how many blanks it is moved to the right. */
  static Map<Token, Integer> padding(TokenLines lines, List<RecordMemberContext> members) {
    FieldAlignment alignment = new FieldAlignment(lines);
    members.forEach(alignment::add);
    alignment.finishRun();
    return alignment.padding;
  }

  private void add(RecordMemberContext member) {
    FieldContext field = member.field();
    if (field == null || lines.hasComments(field.getStart(), field.type().getStart())) {
      finishRun();
      return;
    }
    if (!run.isEmpty() && isSeparated(run.get(run.size() - 1).getStop(), field.getStart())) {
      finishRun();
    }
    run.add(field);
  }

  private boolean isSeparated(Token last, Token first) {
    Token before = last;
    for (Token comment : lines.commentsBefore(first)) {
      if (!lines.isOnOneLine(before, comment)) {
        return true;
      }
      before = comment;
    }
    return lines.isBlankBetween(before, first);
  }

  private void finishRun() {
    int widest = run.stream().mapToInt(FieldAlignment::width).max().orElse(0);
    run.forEach(field -> padding.put(field.type().getStart(), widest - width(field)));
    run.clear();
  }

  private static int width(FieldContext field) {
    String name = field.fieldName().getText();
    return name.codePointCount(0, name.length()) + (field.QUESTION() == null ? 0 : 1);
  }
}
