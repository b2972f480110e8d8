package dev.airtight.verification.internal.contract;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Contract;
import dev.airtight.grammar.source.Position;
import dev.airtight.solver.Budget;
import dev.airtight.solver.Solver;
import dev.airtight.solver.obligation.ContractObligations;
import dev.airtight.solver.obligation.answer.Obligation;
import dev.airtight.solver.obligation.answer.Progress;
import dev.airtight.solver.obligation.subject.SolverAccess;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.text.RefiningSolver;
import dev.airtight.verification.internal.cache.Breakdown;
import dev.airtight.verification.internal.cache.KeptReports;
import dev.airtight.verification.internal.cache.RunCache;
import dev.airtight.verification.internal.query.QueryFiles;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.Place;
import dev.airtight.verification.report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts the obligations on contracts alone, and reports the answers. */
public final class ContractVerification {
  private static final String KIND = "contract";

  private final RunCache cache;
  private final @Nullable QueryFiles queries;
  private final Consumer<String> working;
  private final AtomicInteger known = new AtomicInteger();

  /**
   * @param cache answers that are there already are not worked out, unless queries are to be
   *     written
   * @param working told of each obligation when work on it begins
   */
  public ContractVerification(
      RunCache cache, @Nullable QueryFiles queries, Consumer<String> working) {
    this.cache = cache;
    this.queries = queries;
    this.working = working;
  }

  /** How many obligations were answered by an earlier run. */
  public int known() {
    return known.get();
  }

  /** Hands on the obligations on the types and prompts of one contract file, answered. */
  public void verify(Contract contract, Consumer<ObligationReport> receiver) {
    List<String> parts = List.of(ContractFingerprints.of(contract));
    Optional<KeptReports> before =
        queries == null ? KeptReports.find(cache, KIND, parts) : Optional.empty();
    if (before.isPresent()) {
      known.addAndGet(before.get().obligations().size());
      before.get().obligations().forEach(receiver);
      return;
    }
    List<ObligationReport> reports = new ArrayList<>();
    ContractObligations.of(
        contract,
        access(),
        new Watch(
            working,
            report -> {
              reports.add(report);
              receiver.accept(report);
            }));
    if (reports.stream().anyMatch(Breakdown::mayBeBehind)) {
      cache.leaveOpen();
    } else {
      new KeptReports(reports, List.of()).keep(cache, KIND, parts, List.of());
    }
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

  private static dev.airtight.solver.smtlib.Assertion commented(SolverAccess.Assertion assertion) {
    String comment =
        assertion.origin().map(clause -> at(clause) + ": " + clause.text()).orElse("the question");
    return new dev.airtight.solver.smtlib.Assertion(comment, assertion.term());
  }

  private static String at(Clause clause) {
    Position position = clause.source().position(clause.span().start());
    return clause.source().name() + ":" + position.line() + ":" + position.column();
  }

  /** Turns answers into reports as they come, since only then it is known how long each took. */
  private static final class Watch implements Progress {
    private final Consumer<String> working;
    private final Consumer<ObligationReport> receiver;
    private long start = System.nanoTime();

    Watch(Consumer<String> working, Consumer<ObligationReport> receiver) {
      this.working = working;
      this.receiver = receiver;
    }

    @Override
    public void working(String id) {
      working.accept(id);
      start = System.nanoTime();
    }

    @Override
    public void answered(Obligation obligation) {
      receiver.accept(
          new ObligationReport(
              obligation.id(),
              obligation.kind().text(),
              obligation.subject(),
              null,
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
