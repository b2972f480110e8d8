package dev.airtight.paths.summary.text;

import dev.airtight.paths.regex.DeepText;
import dev.airtight.paths.regex.MatchMode;
import dev.airtight.paths.regex.Regex;
import dev.airtight.paths.regex.SlowText;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Matching that may need more stack or time than there is: that it does not is assumed, and texts
 * with which it does are looked for.
 */
final class MatchingCost {
  /**
   * How long what is repeated is, in units: the shortest one that overflows the stack is the
   * easiest to read, and the longest one overflows that of any JVM.
   */
  private static final int[] LENGTHS = {1 << 12, 1 << 14, 1 << 16};

  private final Regex regex;
  private final String source;
  private final int flags;
  private final MatchMode mode;

  /**
   * @param source where it is read from
   */
  MatchingCost(Regex regex, String source, int flags, MatchMode mode) {
    this.regex = regex;
    this.source = source;
    this.flags = flags;
    this.mode = mode;
  }

  /** What matching a text leads to, which is assumed to end where that is not sure. */
  List<Successor> matching(Call call, TextTerm text, Function<Call, List<Successor>> then) {
    if (regex.isEasy() && slowTexts().isEmpty()) {
      return then.apply(call);
    }
    State assuming = call.state().withAssumption(new Assumption.MatchingEnds(source));
    List<Successor> all = new ArrayList<>(then.apply(call.in(assuming)));
    all.add(
        new Successor.AssumedAway(
            call.state(),
            () -> {
              List<Successor> costly = overflowing(call, text);
              costly.addAll(goingOn(call, text));
              return costly;
            }));
    return all;
  }

  private List<Successor> overflowing(Call call, TextTerm text) {
    List<Successor> all = new ArrayList<>();
    for (DeepText deep : DeepText.of(source, flags)) {
      for (int length : LENGTHS) {
        with(call, text, deep, length)
            .map(s -> call.in(s).raises("java/lang/StackOverflowError"))
            .ifPresent(all::addAll);
      }
    }
    return all;
  }

  private static Optional<State> with(Call call, TextTerm text, DeepText deep, int length) {
    Terms terms = call.terms();
    TextTerm before = terms.freshText("before");
    TextTerm repeated = terms.freshText("repeated");
    TextTerm rope = terms.concat(before, repeated, terms.freshText("behind"));
    return new TextCuts(terms)
        .equal(call.state(), text, rope)
        .flatMap(s -> s.assume(terms.inLanguage(before, deep.before())))
        .flatMap(s -> s.assume(terms.inLanguage(repeated, deep.repeated().star())))
        .flatMap(s -> s.assume(terms.lessOrEqual(terms.constant(length), terms.length(repeated))));
  }

  private List<Successor> goingOn(Call call, TextTerm text) {
    List<Successor> all = new ArrayList<>();
    for (String slow : slowTexts()) {
      call.state()
          .assume(call.terms().textEqual(text, call.terms().text(slow)))
          .ifPresent(
              s ->
                  all.addAll(
                      call.in(s)
                          .stuck(
                              "matching /"
                                  + source
                                  + "/ does not end soon: with \""
                                  + slow
                                  + "\" it takes more than "
                                  + SlowText.STEPS
                                  + " steps")));
    }
    return all;
  }

  private List<String> slowTexts() {
    return SlowText.of(source, flags, mode);
  }
}
