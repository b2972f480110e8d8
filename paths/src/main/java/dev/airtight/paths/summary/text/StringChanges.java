package dev.airtight.paths.summary.text;

import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.summary.system.Opaque;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Occurrences;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.DecimalText;
import dev.airtight.solver.term.TextTerm.TextConstant;
import dev.airtight.solver.term.TextTerm.UnitText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Strings changed in place: replacement and case mapping. Exact on constants; what becomes of a
 * variable piece is arbitrary, except for its length and for the units that cannot be in it.
 */
public final class StringChanges implements SummaryProvider {
  private static final String STRING = "java/lang/String.";
  private static final String RETURNS = ")Ljava/lang/String;";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put(STRING + "replace(CC" + RETURNS, StringChanges::replaceUnit);
    all.put(
        STRING + "replace(Ljava/lang/CharSequence;Ljava/lang/CharSequence;" + RETURNS,
        StringChanges::replacePart);
    all.put(STRING + "toLowerCase(" + RETURNS, call -> mapCaseByDefault(call, false));
    all.put(STRING + "toUpperCase(" + RETURNS, call -> mapCaseByDefault(call, true));
    all.put(STRING + "toLowerCase(Ljava/util/Locale;" + RETURNS, call -> mapCaseIn(call, false));
    all.put(STRING + "toUpperCase(Ljava/util/Locale;" + RETURNS, call -> mapCaseIn(call, true));
    return all;
  }

  private static List<Successor> replaceUnit(Call call) {
    BigInteger oldUnit = call.intArgument(1).constantValue();
    BigInteger newUnit = call.intArgument(2).constantValue();
    if (oldUnit == null || newUnit == null) {
      return call.returnsText(call.terms().freshText("replaced"));
    }
    return replace(
        call,
        String.valueOf((char) oldUnit.intValueExact()),
        String.valueOf((char) newUnit.intValueExact()));
  }

  private static List<Successor> replacePart(Call call) {
    return StringArguments.charSequence(
        call,
        1,
        (c, target) ->
            StringArguments.charSequence(
                c,
                2,
                (inner, replacement) -> {
                  String from = StringQueries.constant(inner, target);
                  String to = StringQueries.constant(inner, replacement);
                  return from == null || to == null
                      ? inner.returnsText(inner.terms().freshText("replaced"))
                      : replace(inner, from, to);
                }));
  }

  private static List<Successor> replace(Call call, String from, String to) {
    Terms terms = call.terms();
    TextTerm text = new TextCuts(terms).resolve(call.state(), call.text(0));
    if (from.equals(to)) {
      return call.returnsText(text);
    }
    if (text instanceof TextConstant constant) {
      return call.returnsText(terms.text(constant.value().replace(from, to)));
    }
    if (from.length() == 1) {
      return byPiece(call, text, piece -> replaceIn(terms, piece, from, to));
    }
    return call.state()
            .assume(terms.not(terms.inLanguage(text, Occurrences.notContaining(from))))
            .isEmpty()
        ? call.returnsText(text)
        : call.returnsText(terms.freshText("replaced"));
  }

  /** What becomes of one piece, and what is known of it. */
  private record Changed(TextTerm text, BoolTerm fact) {}

  private interface Change {
    Changed apply(TextTerm piece);
  }

  /** A change of single units goes piece by piece. */
  private static List<Successor> byPiece(Call call, TextTerm text, Change change) {
    List<TextTerm> pieces = new ArrayList<>();
    Optional<State> state = Optional.of(call.state());
    for (TextTerm piece : text.pieces()) {
      Changed changed = change.apply(piece);
      pieces.add(changed.text());
      state = state.flatMap(s -> s.assume(changed.fact()));
    }
    return state.map(s -> call.in(s).returnsText(call.terms().concat(pieces))).orElse(List.of());
  }

  private static Changed replaceIn(Terms terms, TextTerm piece, String from, String to) {
    BoolTerm nothing = terms.bool(true);
    if (piece instanceof TextConstant constant) {
      return new Changed(terms.text(constant.value().replace(from, to)), nothing);
    }
    char oldUnit = from.charAt(0);
    boolean inNumerals = oldUnit == '-' || (oldUnit >= '0' && oldUnit <= '9');
    if (piece instanceof DecimalText && !inNumerals) {
      return new Changed(piece, nothing);
    }
    if (piece instanceof UnitText unit && to.length() == 1) {
      BoolTerm isOld = terms.intEqual(unit.value(), terms.constant(oldUnit));
      return new Changed(
          terms.unitText(terms.ifThenElse(isOld, terms.constant(to.charAt(0)), unit.value())),
          nothing);
    }
    TextTerm replaced = terms.freshText("replaced");
    IntTerm before = terms.length(piece);
    IntTerm after = terms.length(replaced);
    List<BoolTerm> facts = new ArrayList<>();
    if (!to.contains(from)) {
      facts.add(terms.inLanguage(replaced, Occurrences.notContaining(from)));
    }
    facts.add(
        to.length() == 1
            ? terms.intEqual(after, before)
            : to.isEmpty() ? terms.lessOrEqual(after, before) : terms.lessOrEqual(before, after));
    // Without an occurrence at least the length stays.
    facts.add(
        terms.implies(
            terms.inLanguage(piece, Occurrences.notContaining(from)),
            terms.intEqual(after, before)));
    return new Changed(replaced, terms.and(facts));
  }

  private static List<Successor> mapCaseByDefault(Call call, boolean upper) {
    return mapCase(
        call.in(call.state().withAssumption(Assumption.Environment.ROOT_CASE_RULES)), upper);
  }

  /** A locale that the engine made is one of those with the rules of Locale.ROOT. */
  private static List<Successor> mapCaseIn(Call call, boolean upper) {
    return call.requiring(
        1,
        (c, object) ->
            Opaque.isOpaque(object)
                ? mapCase(c, upper)
                : c.returnsText(c.terms().freshText("mapped")));
  }

  private static List<Successor> mapCase(Call call, boolean upper) {
    Terms terms = call.terms();
    TextTerm text = new TextCuts(terms).resolve(call.state(), call.text(0));
    UnaryOperator<String> map =
        upper ? s -> s.toUpperCase(Locale.ROOT) : s -> s.toLowerCase(Locale.ROOT);
    if (text instanceof TextConstant constant) {
      return call.returnsText(terms.text(map.apply(constant.value())));
    }
    Language image = upper ? CaseImages.upper() : CaseImages.lower();
    return byPiece(call, text, piece -> mapPiece(terms, piece, map, image));
  }

  private static Changed mapPiece(
      Terms terms, TextTerm piece, UnaryOperator<String> map, Language image) {
    // A final sigma depends on what stands around it, but only in the lower case of a capital one.
    if (piece instanceof DecimalText) {
      return new Changed(piece, terms.bool(true));
    }
    if (piece instanceof TextConstant constant
        && constant.value().chars().allMatch(unit -> unit < 128)) {
      return new Changed(terms.text(map.apply(constant.value())), terms.bool(true));
    }
    TextTerm mapped = terms.freshText("mapped");
    BoolTerm isEmpty = terms.intEqual(terms.length(piece), terms.constant(0));
    BoolTerm staysEmpty = terms.intEqual(terms.length(mapped), terms.constant(0));
    IntTerm most = terms.multiply(terms.constant(3), terms.length(piece));
    return new Changed(
        mapped,
        terms.and(
            terms.inLanguage(mapped, image),
            terms.iff(isEmpty, staysEmpty),
            terms.lessOrEqual(terms.length(piece), terms.length(mapped)),
            terms.lessOrEqual(terms.length(mapped), most)));
  }
}
