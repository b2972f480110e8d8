package dev.airtight.paths.summary.text;

import dev.airtight.solver.language.automaton.UnitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of {@link String#split} that is simple enough to follow: a literal text, or
 * one unit of a set, or a run of such units.
 *
 * @param literal the text; null for a set
 * @param units the set; meaningless for a text
 * @param run whether a separator is as many units of the set as there are
 */
record Separator(@Nullable String literal, UnitSet units, boolean run) {
  private static final String SYNTAX = "\\[](){}.*+?^$|";
  private static final UnitSet SPACE = UnitSet.anyOf(" \t\n\u000B\f\r");

  static Optional<Separator> parse(String regex) {
    if (regex.isEmpty()) {
      return Optional.empty();
    }
    boolean run = regex.length() > 1 && regex.endsWith("+") && !regex.endsWith("\\+");
    String base = run ? regex.substring(0, regex.length() - 1) : regex;
    Optional<UnitSet> set = set(base);
    if (set.isPresent()) {
      return Optional.of(new Separator(null, set.get(), run));
    }
    Optional<String> literal = literal(base);
    if (literal.isEmpty() || (run && literal.get().length() != 1)) {
      return Optional.empty();
    }
    return Optional.of(
        run || literal.get().length() == 1
            ? new Separator(null, UnitSet.anyOf(literal.get()), run)
            : new Separator(literal.get(), UnitSet.NONE, false));
  }

  private static Optional<UnitSet> set(String regex) {
    if (regex.equals("\\s")) {
      return Optional.of(SPACE);
    }
    if (regex.equals("\\d")) {
      return Optional.of(UnitSet.range('0', '9'));
    }
    boolean isClass = regex.length() > 2 && regex.startsWith("[") && regex.endsWith("]");
    if (!isClass) {
      return Optional.empty();
    }
    String members = regex.substring(1, regex.length() - 1);
    boolean isPlain =
        members
            .chars()
            .noneMatch(c -> "\\[]^-&#".indexOf(c) >= 0 || Character.isSurrogate((char) c));
    return isPlain ? Optional.of(UnitSet.anyOf(members)) : Optional.empty();
  }

  private static Optional<String> literal(String regex) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < regex.length(); i++) {
      char unit = regex.charAt(i);
      if (Character.isSurrogate(unit)) {
        return Optional.empty();
      }
      if (unit != '\\') {
        if (SYNTAX.indexOf(unit) >= 0) {
          return Optional.empty();
        }
        text.append(unit);
        continue;
      }
      i++;
      if (i == regex.length()) {
        return Optional.empty();
      }
      char escaped = regex.charAt(i);
      switch (escaped) {
        case 't' -> text.append('\t');
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        default -> {
          if (escaped >= 128 || Character.isLetterOrDigit(escaped)) {
            return Optional.empty();
          }
          text.append(escaped);
        }
      }
    }
    return Optional.of(text.toString());
  }
}
