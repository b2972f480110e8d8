package dev.airtight.verification.internal.handler;

import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.prove.HandlerQuestion;
import dev.airtight.paths.prove.HandlerVerdict;
import dev.airtight.paths.prove.HandlerVerifier;
import dev.airtight.paths.prove.Strictness;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.replay.ReplayCall;
import dev.airtight.paths.step.Limits;
import dev.airtight.solver.Budget;
import dev.airtight.solver.Solver;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.text.RefiningSolver;
import dev.airtight.verification.internal.Request;
import dev.airtight.verification.internal.query.QueryFiles;
import dev.airtight.verification.internal.query.RecordingSolver;
import dev.airtight.verification.internal.regression.RegressionTests;
import dev.airtight.verification.report.ObligationReport;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers questions about methods, any number of them at a time. */
public final class MethodVerification {
  private static final Duration REPLAY_LIMIT = Duration.ofSeconds(20);

  private final boolean strict;
  private final Limits limits;
  private final Hierarchy hierarchy;
  private final @Nullable QueryFiles queries;
  private final @Nullable RegressionTests tests;
  private final Consumer<String> working;
  private final HandlerReports reports;
  private final Replay replay;

  /** A verdict, and how it is reported. */
  public record Answered(HandlerVerdict verdict, ObligationReport report) {}

  /**
   * @param working told of each subject when work on it begins
   */
  public MethodVerification(
      Request request,
      ClassPath classPath,
      @Nullable QueryFiles queries,
      @Nullable RegressionTests tests,
      Consumer<String> working) {
    this.strict = request.strict();
    this.limits = request.limits();
    this.hierarchy = new Hierarchy(classPath);
    this.queries = queries;
    this.tests = tests;
    this.working = working;
    this.replay = new Replay(request.allClasses(), REPLAY_LIMIT);
    this.reports = new HandlerReports(new SourceLines(request.sources()));
  }

  /** The classes that are verified. */
  public Hierarchy hierarchy() {
    return hierarchy;
  }

  /**
   * Answers one question for each deployment.
   *
   * @param isOfAnswers whether reports are to say which deployment they are about
   * @param receiver gets them in order
   */
  public void verify(
      String kind,
      String name,
      HandlerQuestion question,
      List<Deployment> deployments,
      boolean isOfAnswers,
      Consumer<Answered> receiver) {
    working.accept(name);
    hierarchy.noteRun(question.method().owner());
    HandlerVerifier verifier =
        new HandlerVerifier(
            hierarchy,
            terms -> solver(terms, name),
            replay,
            limits,
            strict ? Strictness.STRICT : Strictness.TRUSTING);
    Set<ReplayCall> tested = new HashSet<>();
    long[] since = {System.nanoTime()};
    verifier.verify(
        question,
        deployments,
        (deployment, answered) -> {
          HandlerVerdict verdict = answered.verdict();
          long now = System.nanoTime();
          long millis = TimeUnit.NANOSECONDS.toMillis(now - since[0]);
          since[0] = now;
          if (tests != null
              && verdict instanceof HandlerVerdict.Refuted refuted
              && tested.add(refuted.call())) {
            tests.write(question.method(), name, refuted);
          }
          ReportSubject subject =
              new ReportSubject(
                  kind, name, isOfAnswers ? deployment.text() : null, answered.weakest().text());
          receiver.accept(new Answered(verdict, reports.report(subject, verdict, millis)));
        });
  }

  private Solver solver(Terms terms, String name) {
    Solver solver = new RefiningSolver(terms, Budget.DEFAULT);
    return queries == null ? solver : new RecordingSolver(solver, queries, name);
  }
}
