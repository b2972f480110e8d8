package dev.airtight.paths.prove;

import dev.airtight.paths.input.Dialogue;
import dev.airtight.paths.state.PathCondition;
import dev.airtight.paths.state.State;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.BoolTerm.BoolVariable;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.IntTerm.IntVariable;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm.RealVariable;
import dev.airtight.solver.term.Term;
import dev.airtight.solver.term.TextTerm.TextVariable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What models sent on a path, and whether that is why it was taken: whether its conditions look at
 * anything of the answers. What an argument or answer is from the beginning, such as a number in
 * its range, is no such condition.
 *
 * @param sent in order
 * @param othersAreRefused whether answers that cannot be decoded took another way, which need not
 *     end in a crash
 */
public record CauseOfCrash(List<SentAnswer> sent, Cause cause, boolean othersAreRefused) {
  public CauseOfCrash {
    sent = List.copyOf(sent);
  }

  /**
   * As told in the end, where a contract says what the method is called with, too, or where none
   * does. What every answer leads to that can be decoded, not every answer leads to.
   */
  CauseOfCrash where(boolean isCallItsOwn) {
    return cause != Cause.CALL || (isCallItsOwn && !othersAreRefused)
        ? this
        : new CauseOfCrash(sent, Cause.ANSWER_TO_CALL, othersAreRefused);
  }

  /**
   * Reads it off an assignment. Terms that stand for nothing in the input come with answers.
   *
   * @param end of the path
   * @param made the same state with everything there that the assignment needs
   * @param call whose arguments have the answers in them
   */
  static CauseOfCrash of(State end, State made, Assignment assignment, BegunCall call) {
    Looking answers = new Looking(assignment);
    JsonWitness ofAnswers = new JsonWitness(made.inputs(), answers);
    List<SentAnswer> sent = new ArrayList<>();
    for (Dialogue.Sent each : made.inputs().dialogue().sent()) {
      sent.add(SentAnswer.of(each.node(), ofAnswers.read(each.node())));
    }
    Looking others = new Looking(assignment);
    JsonWitness ofCall = new JsonWitness(made.inputs(), others);
    call.arguments().forEach(ofCall::read);
    others.seen.removeAll(answers.seen);
    Looking path = new Looking(assignment);
    decisions(end, call).forEach(path::of);
    Dialogue dialogue = end.inputs().dialogue();
    Set<Dialogue.Ending> endings = EnumSet.noneOf(Dialogue.Ending.class);
    dialogue.sent().forEach(each -> endings.add(each.ending()));
    dialogue.reads().values().forEach(each -> endings.add(each.ending()));
    boolean isRefused = endings.contains(Dialogue.Ending.REFUSED);
    boolean othersAreRefused = endings.contains(Dialogue.Ending.DECODED);
    if (sent.isEmpty() || (!isRefused && others.seen.containsAll(path.seen))) {
      return new CauseOfCrash(sent, Cause.CALL, othersAreRefused);
    }
    return new CauseOfCrash(
        sent,
        Collections.disjoint(others.seen, path.seen) ? Cause.ANSWER : Cause.ANSWER_TO_CALL,
        othersAreRefused);
  }

  /** The terms of a path beside those that the arguments and answers came with. */
  private static List<BoolTerm> decisions(State end, BegunCall call) {
    List<BoolTerm> all = PathCondition.terms(end.knowledge().condition());
    List<BoolTerm> decisions = new ArrayList<>();
    Dialogue dialogue = end.inputs().dialogue();
    for (int index = call.depth(); index < all.size(); index++) {
      int at = index;
      boolean isOfAnswer =
          dialogue.sent().stream().anyMatch(s -> s.before() <= at && at < s.after())
              || dialogue.reads().values().stream()
                  .anyMatch(r -> r.before() <= at && at < r.after());
      if (!isOfAnswer) {
        decisions.add(all.get(at));
      }
    }
    return decisions;
  }

  /** Notes which variables the values of terms depend on. */
  private static final class Looking extends Evaluation {
    private final Set<Term> seen = new HashSet<>();

    Looking(Assignment assignment) {
      super(assignment);
    }

    @Override
    protected String leaf(TextVariable variable) {
      seen.add(variable);
      return super.leaf(variable);
    }

    @Override
    protected boolean leaf(BoolVariable variable) {
      seen.add(variable);
      return super.leaf(variable);
    }

    @Override
    protected BigInteger leaf(IntVariable variable) {
      seen.add(variable);
      return super.leaf(variable);
    }

    @Override
    protected Rational leaf(RealVariable variable) {
      seen.add(variable);
      return super.leaf(variable);
    }
  }
}
