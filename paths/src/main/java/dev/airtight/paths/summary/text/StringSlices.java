package dev.airtight.paths.summary.text;

import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.language.java.JavaCharacters;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts of a String: exact, by cutting the text. */
public final class StringSlices implements SummaryProvider {
  private static final String STRING = "java/lang/String.";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put(STRING + "substring(I)Ljava/lang/String;", StringSlices::substringFrom);
    all.put(STRING + "substring(II)Ljava/lang/String;", StringSlices::substring);
    all.put(STRING + "subSequence(II)Ljava/lang/CharSequence;", StringSlices::substring);
    all.put(
        STRING + "trim()Ljava/lang/String;",
        call -> strip(call, JavaCharacters.UP_TO_SPACE, true, true));
    all.put(
        STRING + "strip()Ljava/lang/String;",
        call -> strip(call, JavaCharacters.WHITESPACE, true, true));
    all.put(
        STRING + "stripLeading()Ljava/lang/String;",
        call -> strip(call, JavaCharacters.WHITESPACE, true, false));
    all.put(
        STRING + "stripTrailing()Ljava/lang/String;",
        call -> strip(call, JavaCharacters.WHITESPACE, false, true));
    return all;
  }

  private static List<Successor> substringFrom(Call call) {
    return slice(call, call.intArgument(1), call.terms().length(call.text(0)));
  }

  private static List<Successor> substring(Call call) {
    return slice(call, call.intArgument(1), call.intArgument(2));
  }

  private static List<Successor> slice(Call call, IntTerm begin, IntTerm end) {
    Terms terms = call.terms();
    IntTerm length = terms.length(call.text(0));
    BoolTerm fits =
        terms.and(
            terms.lessOrEqual(terms.constant(0), begin),
            terms.lessOrEqual(begin, end),
            terms.lessOrEqual(end, length));
    return StringArguments.within(
        call,
        fits,
        c -> {
          TextCuts cuts = new TextCuts(terms);
          List<Successor> successors = new ArrayList<>();
          for (TextCuts.Halves rest : cuts.cut(c.state(), c.text(0), begin)) {
            if (end.equals(length)) {
              successors.addAll(c.in(rest.state()).returnsText(rest.right()));
              continue;
            }
            for (TextCuts.Halves part :
                cuts.cut(rest.state(), rest.right(), terms.subtract(end, begin))) {
              successors.addAll(c.in(part.state()).returnsText(part.left()));
            }
          }
          return successors;
        });
  }

  private static List<Successor> strip(
      Call call, UnitSet blank, boolean leading, boolean trailing) {
    List<Successor> successors = new ArrayList<>();
    for (TextStrip.Stripped stripped :
        new TextStrip(call.terms(), blank).strip(call.state(), call.text(0), leading, trailing)) {
      successors.addAll(call.in(stripped.state()).returnsText(stripped.text()));
    }
    return successors;
  }
}
