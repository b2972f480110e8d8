package dev.airtight.solver.text;

import dev.airtight.solver.Answer;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.BoolTerm.Or;
import dev.airtight.solver.term.BoolTerm.TextEqual;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.Term;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.TextVariable;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers a conjunction by the part of it that an earlier assignment fails at, with all that shares
 * variables with that part. The rest has nothing to do with it, so the earlier assignment goes on
 * to be right there. That a part has no solution means that the whole has none; a solution of the
 * part is put over the earlier assignment, and counts only if the whole is true under both.
 *
 * <p>A text that nothing but its own definition mentions, {@code condition implies text = ...}, has
 * whatever value that gives it, and ties nothing together.
 */
final class Slices {
  private static final int MOST_KNOWN = 256;

  /** Larger ones are better solved with the rest, from which the solver has learned something. */
  private static final int LARGEST = 4;

  private final IncrementalRefinement solver;
  private final Map<BoolTerm, List<Term>> variables = new HashMap<>();
  private final Map<Set<BoolTerm>, Answer> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<BoolTerm>, Answer> eldest) {
          return size() > MOST_KNOWN;
        }
      };

  /**
   * @param solver asked about parts, each by itself
   */
  Slices(IncrementalRefinement solver) {
    this.solver = solver;
  }

  /**
   * Empty where most of the terms hang together, or the part alone does not settle it.
   *
   * @param earlier an assignment, which the terms need not be true under
   * @param evaluation under that assignment
   */
  Optional<Answer> answer(List<BoolTerm> roots, Assignment earlier, Evaluation evaluation) {
    List<BoolTerm> open = withoutUnused(roots);
    Set<BoolTerm> slice = slice(open, evaluation);
    if (slice.size() > LARGEST || slice.size() * 2 > roots.size()) {
      return Optional.empty();
    }
    Answer answer = slice.isEmpty() ? new Answer.Satisfiable(Assignment.EMPTY) : decide(slice);
    if (answer instanceof Answer.Satisfiable part) {
      return completed(roots, part.assignment(), earlier, evaluation).map(Answer.Satisfiable::new);
    }
    return Optional.of(answer).filter(Answer.Unsatisfiable.class::isInstance);
  }

  private List<Term> variables(BoolTerm term) {
    return variables.computeIfAbsent(term, Leaves::variables);
  }

  /** Without the definitions of texts that nothing else mentions. */
  private List<BoolTerm> withoutUnused(List<BoolTerm> roots) {
    List<BoolTerm> open = new ArrayList<>();
    List<BoolTerm> definitions = new ArrayList<>();
    Set<Term> used = new HashSet<>();
    for (BoolTerm root : roots) {
      if (defined(root).isPresent()) {
        definitions.add(root);
      } else {
        open.add(root);
        used.addAll(variables(root));
      }
    }
    // Each is of a text that is newer than what it is defined by.
    for (int i = definitions.size() - 1; i >= 0; i--) {
      BoolTerm definition = definitions.get(i);
      if (used.contains(defined(definition).orElseThrow())) {
        open.add(definition);
        used.addAll(variables(definition));
      }
    }
    return open;
  }

  /** The text that a term gives a value to, if it is its newest variable. */
  private Optional<TextVariable> defined(BoolTerm root) {
    return equality(root)
        .flatMap(
            equality ->
                variables(root).stream()
                    .max(Comparator.comparingInt(Term::id))
                    .filter(newest -> newest == equality.left() || newest == equality.right()))
        .map(TextVariable.class::cast);
  }

  private static Optional<TextEqual> equality(BoolTerm root) {
    if (root instanceof TextEqual equality) {
      return Optional.of(equality);
    }
    return root instanceof Or or
        ? or.operands().stream()
            .filter(TextEqual.class::isInstance)
            .map(TextEqual.class::cast)
            .reduce((one, other) -> one.id() > other.id() ? one : other)
        : Optional.empty();
  }

  /** Those that are false under an assignment, and what is tied to them. */
  private Set<BoolTerm> slice(List<BoolTerm> open, Evaluation evaluation) {
    Set<BoolTerm> slice = new LinkedHashSet<>();
    Set<Term> tied = new HashSet<>();
    List<BoolTerm> rest = new ArrayList<>();
    for (BoolTerm root : open) {
      if (evaluation.of(root)) {
        rest.add(root);
      } else {
        slice.add(root);
        tied.addAll(variables(root));
      }
    }
    boolean grows = true;
    while (grows) {
      List<BoolTerm> others = new ArrayList<>();
      for (BoolTerm root : rest) {
        if (variables(root).stream().anyMatch(tied::contains)) {
          slice.add(root);
          tied.addAll(variables(root));
        } else {
          others.add(root);
        }
      }
      WorkBudget.charge(Work.TERMS, rest.size());
      grows = others.size() < rest.size();
      rest = others;
    }
    return slice;
  }

  private Answer decide(Set<BoolTerm> slice) {
    Answer before = known.get(slice);
    if (before != null) {
      return before;
    }
    solver.scopes().push();
    try {
      slice.forEach(solver.scopes()::add);
      Answer answer = solver.check();
      known.put(Set.copyOf(slice), answer);
      return answer;
    } finally {
      solver.scopes().pop();
    }
  }

  /** An assignment for all terms, if the two come to one. Only what it changes is evaluated. */
  private Optional<Assignment> completed(
      List<BoolTerm> roots, Assignment part, Assignment earlier, Evaluation evaluation) {
    Assignment both = part.over(earlier);
    Completion completion = new Completion(both, part);
    for (BoolTerm root : roots) {
      Optional<TextVariable> defined = defined(root);
      if (defined.isPresent()) {
        completion.define(root, defined.get());
      }
    }
    Set<Term> changed = new HashSet<>(part.variables());
    changed.addAll(completion.defined.keySet());
    return roots.stream()
            .filter(
                root ->
                    variables(root).stream().anyMatch(changed::contains) || !evaluation.of(root))
            .allMatch(completion::of)
        ? Optional.of(completion.assignment())
        : Optional.empty();
  }

  /** Works out texts from their definitions, oldest first. */
  private static final class Completion extends Evaluation {
    private final Assignment both;
    private final Assignment part;
    private final Map<TextVariable, String> defined = new HashMap<>();

    Completion(Assignment both, Assignment part) {
      super(both);
      this.both = both;
      this.part = part;
    }

    @Override
    protected String leaf(TextVariable variable) {
      String value = defined.get(variable);
      return value == null ? super.leaf(variable) : value;
    }

    void define(BoolTerm definition, TextVariable variable) {
      TextEqual equality = equality(definition).orElseThrow();
      boolean isWanted =
          !part.mentions(variable)
              && !defined.containsKey(variable)
              && (!(definition instanceof Or or)
                  || or.operands().stream().noneMatch(each -> each != equality && of(each)));
      TextTerm value = equality.left() == variable ? equality.right() : equality.left();
      if (isWanted && !value.pieces().contains(variable)) {
        defined.put(variable, of(value));
      }
    }

    Assignment assignment() {
      Assignment.Builder values = new Assignment.Builder();
      defined.forEach(values::put);
      return values.build().over(both);
    }
  }

  void close() {
    solver.close();
  }
}
