package dev.airtight.cli.verify;

import dev.airtight.cli.report.ObligationReport;
import dev.airtight.cli.report.Place;
import dev.airtight.cli.report.Verdict;
import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Contract;
import dev.airtight.grammar.source.Position;
import dev.airtight.solver.Budget;
import dev.airtight.solver.Solver;
import dev.airtight.solver.obligation.ContractObligations;
import dev.airtight.solver.obligation.Obligation;
import dev.airtight.solver.obligation.SolverAccess;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.text.RefiningSolver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Puts the obligations on contracts alone, and reports the answers. */
final class ContractVerification {
  private final @Nullable QueryFiles queries;

  ContractVerification(@Nullable QueryFiles queries) {
    this.queries = queries;
  }

  /** The obligations on the types and prompts of one contract file. */
  List<ObligationReport> verify(Contract contract, Progress progress) {
    Watch watch = new Watch(progress);
    ContractObligations.of(contract, access(), watch);
    return List.copyOf(watch.reports);
  }

  private SolverAccess access() {
    return new SolverAccess() {
      @Override
      public Solver open(Terms terms) {
        return new RefiningSolver(terms, Budget.DEFAULT);
      }

      @Override
      public void asking(String id, List<Assertion> assertions) {
        if (queries != null) {
          queries.write(id, assertions.stream().map(ContractVerification::commented).toList());
        }
      }
    };
  }

  private static dev.airtight.solver.smtlib.Clause commented(SolverAccess.Assertion assertion) {
    String comment =
        assertion.origin().map(clause -> at(clause) + ": " + clause.text()).orElse("the question");
    return new dev.airtight.solver.smtlib.Clause(comment, assertion.term());
  }

  private static String at(Clause clause) {
    Position position = clause.source().position(clause.span().start());
    return clause.source().name() + ":" + position.line() + ":" + position.column();
  }

  /** Turns answers into reports as they come, since only then it is known how long each took. */
  private static final class Watch implements dev.airtight.solver.obligation.Progress {
    private final Progress progress;
    private final List<ObligationReport> reports = new ArrayList<>();
    private long start = System.nanoTime();

    Watch(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void working(String id) {
      progress.working(id);
      start = System.nanoTime();
    }

    @Override
    public void answered(Obligation obligation) {
      reports.add(
          new ObligationReport(
              obligation.id(),
              obligation.kind().text(),
              obligation.subject(),
              Verdict.valueOf(obligation.verdict().name()),
              obligation.reason(),
              obligation.witness(),
              null,
              obligation.verdict() == Obligation.Verdict.PROVED
                  ? List.of()
                  : obligation.clauses().stream().map(Watch::place).toList(),
              List.of(),
              List.of(),
              TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
    }

    private static Place place(Clause clause) {
      Position position = clause.source().position(clause.span().start());
      return new Place(
          clause.source().name(),
          position.line(),
          position.column(),
          clause.source().line(position.line()),
          null);
    }
  }
}
