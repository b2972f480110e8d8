package dev.airtight.solver.text;

import dev.airtight.solver.Answer;
import dev.airtight.solver.Budget;
import dev.airtight.solver.arithmetic.ArithmeticBackEnd;
import dev.airtight.solver.arithmetic.ArithmeticFailureException;
import dev.airtight.solver.arithmetic.ArithmeticSolver;
import dev.airtight.solver.arithmetic.InexactModelException;
import dev.airtight.solver.arithmetic.TermTooDeepException;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is asserted in scopes with an arithmetic solver that follows them, opened at the
 * first check.
 */
final class IncrementalRefinement {
  private final ArithmeticBackEnd backEnd;
  private final Budget budget;
  private final RopeNames theory;
  private final Scopes scopes;
  private @Nullable ArithmeticSolver arithmetic;

  IncrementalRefinement(ArithmeticBackEnd backEnd, Budget budget, RopeNames theory) {
    this.backEnd = backEnd;
    this.budget = budget;
    this.theory = theory;
    this.scopes = new Scopes(theory);
  }

  /** What is asserted. */
  Scopes scopes() {
    return scopes;
  }

  /** Takes a deep stack. */
  Answer check() {
    try {
      ArithmeticSolver current = arithmetic;
      if (current == null) {
        current =
            backEnd.open(
                budget.arithmeticSteps(), budget.memoryMegabytes(), theory.expansion::apply);
        arithmetic = current;
      }
      scopes.synchronize(current);
      return new Refinement(theory, scopes, current, budget).run();
    } catch (UndecidedException | InexactModelException | TermTooDeepException e) {
      return new Answer.Undecided(String.valueOf(e.getMessage()));
    } catch (LanguageTooLargeException e) {
      return restarted("a language of texts is too large: " + e.getMessage());
    } catch (ArithmeticFailureException e) {
      return restarted(String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      return restarted("a term is nested too deeply");
    }
  }

  /** After a failure half way, the next check begins with a new arithmetic solver. */
  private Answer restarted(String reason) {
    ArithmeticSolver broken = arithmetic;
    arithmetic = null;
    scopes.restart();
    if (broken != null) {
      try {
        broken.close();
      } catch (ArithmeticFailureException e) {
        return new Answer.Undecided(reason + "; " + e.getMessage());
      }
    }
    return new Answer.Undecided(reason);
  }

  void close() {
    ArithmeticSolver current = arithmetic;
    if (current != null) {
      arithmetic = null;
      current.close();
    }
  }
}
