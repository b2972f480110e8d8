package dev.airtight.paths.summary.text;

import dev.airtight.paths.regex.MatchMode;
import dev.airtight.paths.regex.Regex;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What replacing matches makes of a text that has some: any text that is not excluded. */
record RegexReplacement(Regex regex, Pattern pattern) {
  private static final int TEXT = 2;
  private static final int REPLACEMENT = 3;

  /** A call with expression, flags, text, replacement, and whether all matches are replaced. */
  List<Successor> apply(Call call) {
    String text = StringQueries.constant(call, call.text(TEXT));
    boolean isAll = !call.terms().intEqual(call.intArgument(4), call.terms().constant(0)).isTrue();
    return call.requiring(REPLACEMENT, (c, by) -> replacing(c, text, isAll));
  }

  private List<Successor> replacing(Call call, @Nullable String text, boolean isAll) {
    String by = StringQueries.constant(call, call.text(REPLACEMENT));
    if (by != null && text != null) {
      return known(call, text, by, isAll);
    }
    if (regex.unfollowed().isPresent() && (by == null || by.contains("${"))) {
      return call.stuck(ReplacementTexts.UNKNOWN_GROUPS);
    }
    return new MatchingCost(regex, pattern.pattern(), pattern.flags(), MatchMode.ANYWHERE)
        .matching(call, call.text(TEXT), c -> replaced(c, by, isAll));
  }

  private List<Successor> replaced(Call call, @Nullable String by, boolean isAll) {
    return ReplacementTexts.of(regex)
        .apply(
            call,
            call.text(REPLACEMENT),
            c -> plain(c, by, isAll),
            c -> c.returnsText(c.terms().freshText("replaced")));
  }

  private List<Successor> known(Call call, String text, String by, boolean isAll) {
    try {
      return call.returnsText(
          call.terms()
              .text(
                  isAll
                      ? pattern.matcher(text).replaceAll(by)
                      : pattern.matcher(text).replaceFirst(by)));
    } catch (IllegalArgumentException fault) {
      return call.raises("java/lang/IllegalArgumentException");
    } catch (IndexOutOfBoundsException fault) {
      return call.raises("java/lang/IndexOutOfBoundsException");
    }
  }

  private List<Successor> plain(Call call, @Nullable String by, boolean isAll) {
    Terms terms = call.terms();
    TextTerm result = terms.freshText("replaced");
    Optional<State> state = Optional.of(call.state());
    if (isAll && by != null && regex.kept().isPresent()) {
      Language language = regex.kept().get().union(Language.word(by)).star();
      state = state.flatMap(s -> s.assume(terms.inLanguage(result, language)));
    }
    if (by != null && by.length() <= Math.min(1, regex.shortest())) {
      state =
          state.flatMap(
              s ->
                  s.assume(terms.lessOrEqual(terms.length(result), terms.length(call.text(TEXT)))));
    }
    return state.map(s -> call.in(s).returnsText(result)).orElse(List.of());
  }
}
