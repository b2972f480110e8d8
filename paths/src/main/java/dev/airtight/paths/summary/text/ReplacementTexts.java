package dev.airtight.paths.summary.text;

import dev.airtight.paths.regex.Regex;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;

/**
 * Which texts say what matches of an expression are replaced by ({@link
 * java.util.regex.Matcher#appendReplacement}), and how the others throw.
 *
 * @param plain texts that stand for themselves
 * @param legal all others that throw nothing
 * @param missing texts in which the first thing that is wrong is the number of a group
 */
record ReplacementTexts(Language plain, Language legal, Language missing) {
  static final String UNKNOWN_GROUPS =
      "a replacement that may name groups that are not known is not followed";

  private static final char LAST_DIGIT = '9';
  private static final UnitSet SPECIAL = UnitSet.anyOf("\\$");

  static ReplacementTexts of(Regex regex) {
    Language dollar = Language.word("$");
    char last = (char) Math.min(LAST_DIGIT, '0' + regex.groups());
    Language group = Language.unit(UnitSet.range('0', last));
    for (String name : regex.names().keySet()) {
      group = group.union(Language.word("{" + name + "}"));
    }
    Language plain = Language.unitsOf(SPECIAL.complement());
    Language legal =
        Language.unit(SPECIAL.complement())
            .union(Language.word("\\").concat(Language.unit(UnitSet.ALL)))
            .union(dollar.concat(group))
            .star();
    Language missing =
        last == LAST_DIGIT
            ? Language.empty()
            : legal
                .concat(dollar)
                .concat(Language.unit(UnitSet.range((char) (last + 1), LAST_DIGIT)))
                .concat(Language.all());
    return new ReplacementTexts(plain, legal.minus(plain), missing);
  }

  /** All that may come of a text. */
  List<Successor> apply(
      Call call,
      TextTerm text,
      Function<Call, List<Successor>> whenPlain,
      Function<Call, List<Successor>> whenLegal) {
    List<Successor> all = new ArrayList<>();
    in(call, text, plain, whenPlain, all);
    in(call, text, legal, whenLegal, all);
    in(call, text, missing, c -> c.raises("java/lang/IndexOutOfBoundsException"), all);
    in(
        call,
        text,
        plain.union(legal).union(missing).complement(),
        c -> c.raises("java/lang/IllegalArgumentException"),
        all);
    return all;
  }

  /** A text that stands for another one. */
  static List<Successor> quoted(Call unforced) {
    return unforced.requiring(0, (call, object) -> quotedText(call));
  }

  private static List<Successor> quotedText(Call call) {
    String constant = StringQueries.constant(call, call.text(0));
    if (constant != null) {
      return call.returnsText(call.terms().text(Matcher.quoteReplacement(constant)));
    }
    Language plain = Language.unitsOf(SPECIAL.complement());
    Language escaped = Language.word("\\").concat(Language.unit(SPECIAL));
    TextTerm quoted = call.terms().freshText("quoted");
    return call.split(
        call.terms().inLanguage(call.text(0), plain),
        same -> same.returns(same.arguments().get(0)),
        other ->
            other
                .state()
                .assume(
                    other
                        .terms()
                        .inLanguage(
                            quoted,
                            Language.unit(SPECIAL.complement()).union(escaped).star().minus(plain)))
                .map(state -> other.in(state).returnsText(quoted))
                .orElse(List.of()));
  }

  private static void in(
      Call call,
      TextTerm text,
      Language language,
      Function<Call, List<Successor>> then,
      List<Successor> all) {
    call.state()
        .assume(call.terms().inLanguage(text, language))
        .ifPresent(state -> all.addAll(then.apply(call.in(state))));
  }
}
