package dev.airtight.solver.text;

import dev.airtight.solver.Answer;
import dev.airtight.solver.Budget;
import dev.airtight.solver.arithmetic.ArithmeticAnswer;
import dev.airtight.solver.arithmetic.ArithmeticSolver;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.BoolTerm.BoolVariable;
import dev.airtight.solver.term.BoolTerm.InLanguage;
import dev.airtight.solver.term.BoolTerm.TextEqual;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.IntTerm.CodePointCount;
import dev.airtight.solver.term.IntTerm.IntVariable;
import dev.airtight.solver.term.IntTerm.TextFunction;
import dev.airtight.solver.term.IntTerm.TextHash;
import dev.airtight.solver.term.RealTerm.RealVariable;
import dev.airtight.solver.term.Term;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.TextVariable;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One check: rounds of an arithmetic model, lemmas about it, and at last words and evaluation. */
final class Refinement {
  /** A language of at most this many words is spelled out where hashes of them matter. */
  private static final int MAX_SPELLED_OUT = 40;

  private static final int MAX_GUESSES = 10;
  private static final int FIRST_GUESS = 6;

  /** Few rounds are bounded one by one; from this one on all together. */
  private static final int FIRST_MEASURED = 3;

  /** To follow a term through a model takes as long as to rewrite some. */
  private static final int TERMS_OF_ONE = 20;

  private final RopeNames theory;
  private final Terms terms;
  private final Scopes scopes;
  private final ArithmeticSolver arithmetic;
  private final Budget budget;
  private final CheckState state = new CheckState();
  private final List<BoolTerm> roots;
  private int guesses;

  Refinement(RopeNames theory, Scopes scopes, ArithmeticSolver arithmetic, Budget budget) {
    this.theory = theory;
    this.terms = theory.terms;
    this.scopes = scopes;
    this.arithmetic = arithmetic;
    this.budget = budget;
    this.roots = scopes.terms();
  }

  Answer run() {
    int nextGuess = FIRST_GUESS;
    long start = 0;
    for (int round = 0; round < budget.rounds(); round++) {
      WorkBudget.charge(Work.ROUNDS, 1);
      if (round == FIRST_MEASURED) {
        start = arithmetic.steps();
      } else if (round > FIRST_MEASURED && arithmetic.steps() - start > budget.arithmeticSteps()) {
        return new Answer.Undecided(
            "arithmetic takes more than " + budget.arithmeticSteps() + " solver steps");
      }
      ArithmeticAnswer answer = arithmetic.check(state.wishes);
      if (answer instanceof ArithmeticAnswer.Undecided undecided) {
        return new Answer.Undecided(undecided.reason());
      }
      if (answer instanceof ArithmeticAnswer.Satisfiable satisfiable) {
        boolean guess = round >= nextGuess;
        nextGuess = guess ? nextGuess * 2 : nextGuess;
        ModelEvaluation model = new ModelEvaluation(satisfiable.model(), theory.expansion);
        Assignment assignment = refine(model, guess);
        if (assignment != null) {
          return new Answer.Satisfiable(assignment);
        }
      } else if (state.wishes.isEmpty()) {
        return new Answer.Unsatisfiable();
      } else {
        state.giveUpWishes();
      }
    }
    return new Answer.Undecided(
        "texts and numbers did not agree within " + budget.rounds() + " rounds");
  }

  /** An assignment that makes all roots true, or null after adding what the model got wrong. */
  private @Nullable Assignment refine(ModelEvaluation model, boolean guess) {
    TextModelCheck round = new TextModelCheck(theory, state, model);
    if (!scopes.isArithmeticOnly()) {
      List<BoolTerm> required = new ArrayList<>(roots);
      required.addAll(state.wishes);
      round.follow(required);
      WorkBudget.charge(Work.TERMS, (long) TERMS_OF_ONE * round.size());
    }
    WordChoice words = new WordChoice(theory, state, round);
    Map<TextVariable, String> chosen = words.choose();
    boolean complete = !round.isViolated() && chosen.size() == words.variables();
    passOn(round);
    if (!round.isViolated() && words.isTooLong()) {
      throw new UndecidedException("a text of more than " + WordChoice.MAX_LENGTH + " units");
    }
    if (guess && !complete) {
      return guess(round, words);
    }
    if (!complete) {
      return null;
    }
    Assignment assignment = assignment(round.model(), round, chosen);
    Evaluation evaluation = new Evaluation(assignment);
    if (roots.stream().allMatch(evaluation::of)) {
      return assignment;
    }
    return diagnose(round, words, evaluation) ? null : guess(round, words);
  }

  /** Fixes every text to a likely word and asks for numbers that fit, without any lemma. */
  private @Nullable Assignment guess(TextModelCheck round, WordChoice words) {
    if (++guesses > MAX_GUESSES) {
      throw new UndecidedException("no words were found that agree with the numbers");
    }
    Map<TextVariable, String> chosen = words.guess();
    chosen.forEach((variable, word) -> state.avoidedFor(variable).add(word));
    Evaluation texts = new Evaluation(assignment(round.model(), round, chosen));
    List<BoolTerm> facts = new ArrayList<>();
    for (Term leaf : scopes.inPlay()) {
      if (leaf instanceof InLanguage membership && isFixed(membership.text(), round)) {
        facts.add(texts.of(membership) ? membership : terms.not(membership));
      } else if (leaf instanceof TextEqual equality
          && isFixed(equality.left(), round)
          && isFixed(equality.right(), round)) {
        facts.add(texts.of(equality) ? equality : terms.not(equality));
      } else if (leaf instanceof TextFunction function && isFixed(function.text(), round)) {
        facts.add(terms.intEqual(function, terms.constant(texts.of(function))));
      }
    }
    if (!(arithmetic.check(facts) instanceof ArithmeticAnswer.Satisfiable satisfiable)) {
      return null;
    }
    ModelEvaluation model = new ModelEvaluation(satisfiable.model(), theory.expansion);
    Assignment assignment = assignment(model, round, chosen);
    return roots.stream().allMatch(new Evaluation(assignment)::of) ? assignment : null;
  }

  /** Whether the text depends on words alone, not on numbers. */
  private boolean isFixed(TextTerm text, TextModelCheck round) {
    for (TextTerm piece : text.pieces()) {
      if (piece instanceof TextVariable variable) {
        TextDefinitions.Definition definition = round.equations().definitionOf(variable);
        if (definition != null && !isFixed(definition.rope(), round)) {
          return false;
        }
      } else if (!(piece instanceof TextTerm.TextConstant)) {
        return false;
      }
    }
    return true;
  }

  private void passOn(TextModelCheck round) {
    for (BoolTerm lemma : round.lemmas()) {
      scopes.addLemma(lemma, arithmetic);
    }
  }

  private Assignment assignment(
      ModelEvaluation model, TextModelCheck round, Map<TextVariable, String> chosen) {
    Assignment.Builder builder = new Assignment.Builder();
    for (Term leaf : scopes.inPlay()) {
      if (leaf instanceof BoolVariable variable) {
        builder.put(variable, model.of(variable));
      } else if (leaf instanceof IntVariable variable) {
        builder.put(variable, model.of(variable));
      } else if (leaf instanceof RealVariable variable) {
        builder.put(variable, model.of(variable));
      }
    }
    chosen.forEach(builder::put);
    Map<TextVariable, String> words = new HashMap<>(chosen);
    for (TextVariable variable : round.support().variables()) {
      if (!chosen.containsKey(variable)) {
        builder.put(variable, compose(variable, round, words));
      }
    }
    return builder.build();
  }

  /**
   * The word of a text.
   *
   * @param words of variables, as far as they are known; gets those that come up
   */
  private String compose(TextTerm text, TextModelCheck round, Map<TextVariable, String> words) {
    StringBuilder word = new StringBuilder();
    for (TextTerm piece : text.pieces()) {
      if (piece instanceof TextVariable variable) {
        String known = words.get(variable);
        if (known == null) {
          TextDefinitions.Definition definition = round.equations().definitionOf(variable);
          known = definition == null ? "" : compose(definition.rope(), round, words);
          words.put(variable, known);
        }
        word.append(known);
      } else if (piece instanceof TextTerm.TextConstant constant) {
        word.append(constant.value());
      } else if (piece instanceof TextTerm.DecimalText decimal) {
        word.append(round.model().of(decimal.value()));
      } else if (piece instanceof TextTerm.UnitText unit) {
        word.append((char) round.model().of(unit.value()).intValueExact());
      }
    }
    return word.toString();
  }

  /** Finds what the chosen words got wrong; false if nothing more can be said about it. */
  private boolean diagnose(TextModelCheck round, WordChoice words, Evaluation evaluation) {
    boolean progress = false;
    for (TextEqual difference : round.support().differences()) {
      String left = evaluation.of(difference.left());
      if (left.equals(evaluation.of(difference.right()))) {
        progress |= state.clashesOf(difference).add(left);
      }
    }
    for (TextFunction function : round.support().functions()) {
      if (!evaluation.of(function).equals(round.model().of(function))) {
        if (function instanceof CodePointCount) {
          // Most texts have one unit for each code point; only others need a language of counts.
          BoolTerm plain = terms.intEqual(function, terms.length(function.text()));
          progress |= state.wish(plain) || state.forced.add(function);
        } else if (function instanceof TextHash hash
            && hash.text() instanceof TextVariable variable
            && round.equations().definitionOf(variable) == null) {
          progress |= state.forced.add(function) && spellOut(hash, variable, words);
        }
      }
    }
    return progress;
  }

  private boolean spellOut(TextHash hash, TextVariable variable, WordChoice words) {
    Language language = words.languageOf(variable);
    if (!language.isFinite()) {
      return false;
    }
    List<BoolTerm> cases = new ArrayList<>();
    Iterator<String> all = language.enumerate();
    while (all.hasNext()) {
      String word = all.next();
      if (cases.size() == MAX_SPELLED_OUT) {
        return false;
      }
      cases.add(
          terms.and(
              terms.textEqual(variable, terms.text(word)),
              terms.intEqual(hash, terms.constant(word.hashCode()))));
    }
    scopes.addLemma(terms.implies(words.factsOf(variable), terms.or(cases)), arithmetic);
    return true;
  }
}
