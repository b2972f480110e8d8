package dev.airtight.solver.obligation;

import dev.airtight.grammar.source.Position;
import dev.airtight.solver.Answer;
import dev.airtight.solver.Solver;
import dev.airtight.solver.smtlib.Clause;
import dev.airtight.solver.smtlib.SmtLib;
import dev.airtight.solver.term.Terms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes every query into a file of its own, named after its obligation, whose comments name the
 * clauses. A file that cannot be written does not change any verdict; {@link #problem} tells.
 */
public final class QueryFiles implements SolverAccess {

  private final SolverAccess solvers;
  private final Path directory;
  private final Map<String, Integer> counts = new HashMap<>();
  private @Nullable IOException problem;

  /**
   * @param directory is made when the first file is
   */
  public QueryFiles(SolverAccess solvers, Path directory) {
    this.solvers = solvers;
    this.directory = directory;
  }

  /** The first thing that went wrong with a file. */
  public Optional<IOException> problem() {
    return Optional.ofNullable(problem);
  }

  @Override
  public Solver open(Terms terms) {
    return solvers.open(terms);
  }

  @Override
  public void asking(String id, List<Assertion> assertions) {
    List<Clause> clauses = new ArrayList<>();
    for (Assertion assertion : assertions) {
      String comment = assertion.origin().map(QueryFiles::described).orElse("what is asked: " + id);
      clauses.add(new Clause(comment, assertion.term()));
    }
    int number = counts.merge(id, 1, Integer::sum);
    String name = id.replaceAll("[^A-Za-z0-9._-]", "_") + "-" + number + ".smt2";
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve(name), SmtLib.query(clauses), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      problem = problem == null ? failed : problem;
    }
    solvers.asking(id, assertions);
  }

  @Override
  public void answered(String id, Answer answer) {
    solvers.answered(id, answer);
  }

  /** {@code support.contract:12:3: score: int in 0..100}. */
  private static String described(dev.airtight.core.contract.Clause clause) {
    Position position = clause.source().position(clause.span().start());
    String text = clause.text().strip().replaceAll("\\s+", " ");
    return clause.source().name() + ":" + position.line() + ":" + position.column() + ": " + text;
  }
}
