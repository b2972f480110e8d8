package dev.airtight.solver.text;

import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.BoolTerm.TextEqual;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.DecimalText;
import dev.airtight.solver.term.TextTerm.TextVariable;
import dev.airtight.solver.term.TextTerm.UnitText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Equalities of texts that a model makes true, as definitions of variables by ropes without cycles.
 * What cannot be a definition is reduced to smaller equalities by lemmas.
 */
final class TextDefinitions {
  private static final int MAX_SPLITS = 80;

  /** A variable is the rope wherever the guard is true. */
  record Definition(BoolTerm guard, TextTerm rope) {}

  private final RopeNames theory;
  private final Terms terms;
  private final CheckState state;
  private final TextModelCheck round;
  private final Map<TextVariable, Definition> definitions = new LinkedHashMap<>();
  private int added;

  TextDefinitions(RopeNames theory, CheckState state, TextModelCheck round) {
    this.theory = theory;
    this.terms = theory.terms;
    this.state = state;
    this.round = round;
  }

  @Nullable Definition definitionOf(TextVariable variable) {
    return definitions.get(variable);
  }

  /** A definition that holds everywhere. */
  void define(TextVariable name, TextTerm rope) {
    definitions.put(name, new Definition(terms.bool(true), rope));
  }

  /**
   * Whether there was a new one.
   *
   * @param equalities always the same list, which may have grown, and may grow
   */
  boolean addAll(List<TextEqual> equalities) {
    int before = added;
    while (added < equalities.size()) {
      add(equalities.get(added++));
    }
    return added > before;
  }

  private void add(TextEqual equality) {
    TextTerm left = equality.left();
    TextTerm right = equality.right();
    if (left instanceof TextVariable one) {
      if (right instanceof TextVariable other
          && definitions.containsKey(one)
          && !definitions.containsKey(other)) {
        define(other, one, equality);
      } else {
        define(one, right, equality);
      }
    } else if (!reduceSinglePiece(equality, left, right)
        && !reduceSinglePiece(equality, right, left)) {
      split(equality);
    }
  }

  private void define(TextVariable variable, TextTerm rope, TextEqual equality) {
    Definition known = definitions.get(variable);
    List<BoolTerm> guards = new ArrayList<>(List.of(equality));
    if (known != null) {
      round.follow(terms.and(equality, known.guard()), terms.textEqual(known.rope(), rope));
    } else if (reaches(rope, variable, guards)) {
      // The variable is a proper part of itself unless everything beside it is empty.
      IntTerm whole = terms.length(resolve(rope, variable));
      round.follow(terms.and(guards), terms.intEqual(whole, terms.length(variable)));
    } else {
      definitions.put(variable, new Definition(equality, rope));
    }
  }

  /** Whether a rope contains a variable after all definitions; adds the guards on the way. */
  private boolean reaches(TextTerm rope, TextVariable target, List<BoolTerm> guards) {
    boolean found = false;
    for (TextTerm piece : rope.pieces()) {
      if (piece == target) {
        found = true;
      } else if (piece instanceof TextVariable variable) {
        Definition definition = definitions.get(variable);
        if (definition != null && reaches(definition.rope(), target, guards)) {
          guards.add(definition.guard());
          found = true;
        }
      }
    }
    return found;
  }

  /** The rope with every definition that leads to the variable put in. */
  private TextTerm resolve(TextTerm rope, TextVariable target) {
    List<TextTerm> pieces = new ArrayList<>();
    for (TextTerm piece : rope.pieces()) {
      Definition definition =
          piece instanceof TextVariable variable ? definitions.get(variable) : null;
      boolean leads =
          piece != target
              && definition != null
              && reaches(definition.rope(), target, new ArrayList<>());
      pieces.add(leads && definition != null ? resolve(definition.rope(), target) : piece);
    }
    return terms.concat(pieces);
  }

  /** A text with all definitions put in and empty pieces left out, and what that rests on. */
  record Normal(TextTerm text, BoolTerm condition) {}

  Normal normal(TextTerm text, ModelEvaluation model) {
    List<TextTerm> pieces = new ArrayList<>();
    List<BoolTerm> conditions = new ArrayList<>();
    for (TextTerm piece : text.pieces()) {
      if (piece instanceof TextVariable variable) {
        Definition definition = definitions.get(variable);
        BoolTerm isEmpty = terms.intEqual(terms.length(variable), terms.constant(0));
        if (definition != null) {
          Normal inner = normal(definition.rope(), model);
          conditions.add(definition.guard());
          conditions.add(inner.condition());
          pieces.add(inner.text());
        } else if (model.of(isEmpty)) {
          conditions.add(isEmpty);
        } else {
          pieces.add(piece);
        }
      } else {
        pieces.add(piece);
      }
    }
    return new Normal(terms.concat(pieces), terms.and(conditions));
  }

  /** A rope that is a number's text or a single unit. */
  private boolean reduceSinglePiece(TextEqual equality, TextTerm rope, TextTerm piece) {
    if (piece instanceof DecimalText decimal) {
      round.follow(
          equality,
          terms.and(
              terms.inLanguage(rope, NumeralLanguages.canonical()),
              terms.intEqual(terms.parsedInteger(rope), decimal.value())));
      return true;
    }
    if (piece instanceof UnitText) {
      List<BoolTerm> cases = new ArrayList<>();
      for (TextTerm candidate : rope.pieces()) {
        cases.add(
            terms.and(
                terms.textEqual(candidate, piece),
                terms.intEqual(terms.length(rope), terms.length(candidate))));
      }
      round.follow(equality, terms.or(cases));
      return true;
    }
    return false;
  }

  /** Levi: of two first pieces one begins with the other. */
  private void split(TextEqual equality) {
    if (state.splits.add(equality) && state.splits.size() > MAX_SPLITS) {
      throw new UndecidedException("equality of texts that were cut in too many ways");
    }
    List<TextTerm> left = equality.left().pieces();
    List<TextTerm> right = equality.right().pieces();
    TextTerm one = left.get(0);
    TextTerm other = right.get(0);
    TextTerm oneRest = terms.concat(left.subList(1, left.size()));
    TextTerm otherRest = terms.concat(right.subList(1, right.size()));
    TextVariable more = theory.remainderOf(equality);
    IntTerm oneLength = terms.length(one);
    IntTerm otherLength = terms.length(other);
    round.follow(
        equality,
        terms.or(
            terms.and(
                terms.lessOrEqual(otherLength, oneLength),
                terms.textEqual(one, terms.concat(other, more)),
                terms.textEqual(terms.concat(more, oneRest), otherRest)),
            terms.and(
                terms.lessThan(oneLength, otherLength),
                terms.textEqual(other, terms.concat(one, more)),
                terms.textEqual(oneRest, terms.concat(more, otherRest)))));
  }
}
