package dev.airtight.verification.internal.handler;

import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.code.dependency.Dependency;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.prove.HandlerQuestion;
import dev.airtight.paths.prove.HandlerVerdict;
import dev.airtight.paths.prove.HandlerVerifier;
import dev.airtight.paths.prove.Strictness;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.state.Assumption;
import dev.airtight.solver.Budget;
import dev.airtight.solver.Solver;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.text.RefiningSolver;
import dev.airtight.solver.work.WorkDone;
import dev.airtight.verification.VerificationListener;
import dev.airtight.verification.internal.Request;
import dev.airtight.verification.internal.cache.Breakdown;
import dev.airtight.verification.internal.cache.KeptReports;
import dev.airtight.verification.internal.cache.RunCache;
import dev.airtight.verification.internal.query.QueryFiles;
import dev.airtight.verification.internal.query.RecordingSolver;
import dev.airtight.verification.internal.regression.RegressionTests;
import dev.airtight.verification.report.Effort;
import dev.airtight.verification.report.ObligationReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers questions about methods, any number of them at a time. */
public final class MethodVerification {
  private static final Duration REPLAY_LIMIT = Duration.ofSeconds(20);

  private final Request request;
  private final ClassPath classPath;
  private final RunCache cache;
  private final @Nullable QueryFiles queries;
  private final @Nullable RegressionTests tests;
  private final VerificationListener listener;
  private final SourceLines sources;
  private final Replay replay;
  private final List<String> settings;
  private final Set<String> classesRun = ConcurrentHashMap.newKeySet();
  private final AtomicInteger known = new AtomicInteger();

  /**
   * What is asked about.
   *
   * @param kind what is asked
   * @param name {@code pkg.Class#method}, with the parameter types in parentheses where overloaded
   * @param isOfAnswers whether reports are to say which deployment they are about
   */
  public record Subject(String kind, String name, boolean isOfAnswers) {
    private ReportSubject under(Deployment deployment, Deployment weakest) {
      return new ReportSubject(kind, name, isOfAnswers ? deployment.text() : null, weakest.text());
    }
  }

  /**
   * @param cache answers that are there already are not worked out, unless something is to be
   *     written on the way
   * @param listener told of each subject when work on it begins and ends
   */
  public MethodVerification(
      Request request,
      ClassPath classPath,
      RunCache cache,
      @Nullable QueryFiles queries,
      @Nullable RegressionTests tests,
      VerificationListener listener) {
    this.request = request;
    this.classPath = classPath;
    this.cache = cache;
    this.queries = queries;
    this.tests = tests;
    this.listener = listener;
    this.sources = new SourceLines(request.sources());
    this.replay = new Replay(request.allClasses(), REPLAY_LIMIT);
    this.settings =
        List.of(
            String.valueOf(request.strict()),
            request.limits().toString(),
            request.followed().toString(),
            request.decoder().name(),
            String.valueOf(request.contracts().isEmpty()));
    cache.telling(Dependency.Kind.SOURCE_LINE, sources::fingerprint);
  }

  /** Begins to put a question. */
  public Inquiry inquire() {
    return Inquiry.about(classPath);
  }

  /** The classes of which methods ran. */
  public Set<String> classesRun() {
    return Set.copyOf(classesRun);
  }

  /** How many obligations were answered by an earlier run. */
  public int known() {
    return known.get();
  }

  /**
   * Answers one question for each deployment.
   *
   * @param inquiry through which the question was put together
   * @param receiver gets the answers in order
   */
  public void verify(
      Subject subject,
      HandlerQuestion question,
      Inquiry inquiry,
      List<Deployment> deployments,
      Consumer<ObligationReport> receiver) {
    listener.working(subject.name());
    List<String> parts = new ArrayList<>(settings);
    parts.add(subject.name());
    parts.add(String.valueOf(subject.isOfAnswers()));
    deployments.forEach(deployment -> parts.add(deployment.text()));
    Optional<KeptReports> before =
        queries == null && tests == null
            ? KeptReports.find(cache, subject.kind(), parts)
            : Optional.empty();
    if (before.isPresent()) {
      classesRun.addAll(before.get().notes());
      known.addAndGet(before.get().obligations().size());
      before.get().obligations().forEach(receiver);
      return;
    }
    List<ObligationReport> reports = answers(subject, question, inquiry, deployments, receiver);
    Set<String> ran = inquiry.hierarchy().classesRun();
    classesRun.addAll(ran);
    if (inquiry.log().isOfChance() || reports.stream().anyMatch(Breakdown::mayBeBehind)) {
      cache.leaveOpen();
    } else {
      new KeptReports(reports, List.copyOf(ran))
          .keep(cache, subject.kind(), parts, inquiry.log().all());
    }
  }

  private List<ObligationReport> answers(
      Subject subject,
      HandlerQuestion question,
      Inquiry inquiry,
      List<Deployment> deployments,
      Consumer<ObligationReport> receiver) {
    inquiry.hierarchy().noteRun(question.method().owner());
    Replay noted = replay.noting(inquiry.log());
    HandlerReports written = new HandlerReports(sources.noting(inquiry.log()));
    HandlerVerifier verifier =
        new HandlerVerifier(
            inquiry.hierarchy(),
            terms -> solver(terms, subject.name()),
            noted,
            request.limits(),
            request.strict() ? Strictness.STRICT : Strictness.TRUSTING);
    List<ObligationReport> reports = new ArrayList<>();
    List<HandlerVerdict> verdicts = new ArrayList<>();
    Consumer<ObligationReport> answer =
        report -> {
          reports.add(report);
          receiver.accept(report);
        };
    Set<WorkDone> work = Collections.newSetFromMap(new IdentityHashMap<>());
    long[] since = {System.nanoTime()};
    try {
      verifier.verify(
          question,
          deployments,
          (deployment, answered) -> {
            HandlerVerdict verdict = answered.verdict();
            work.add(verdict.work());
            verdicts.add(verdict);
            long now = System.nanoTime();
            long millis = TimeUnit.NANOSECONDS.toMillis(now - since[0]);
            since[0] = now;
            if (tests != null) {
              tests.write(question.method(), subject.name(), verdict);
            }
            answer.accept(
                written.report(subject.under(deployment, answered.weakest()), verdict, millis));
          });
    } catch (OutOfMemoryError tooLarge) {
      inquiry.log().addChance();
      deployments
          .subList(reports.size(), deployments.size())
          .forEach(
              deployment ->
                  answer.accept(
                      written.withoutMemory(
                          subject.under(deployment, deployment),
                          Runtime.getRuntime().maxMemory())));
    }
    noted.note(
        verdicts.size() == deployments.size()
            && verdicts.stream().allMatch(MethodVerification::followsAllCode));
    listener.worked(subject.name(), effort(work));
    return reports;
  }

  /** Whether it is a proof that assumes nothing of what a call does. */
  private static boolean followsAllCode(HandlerVerdict verdict) {
    return verdict instanceof HandlerVerdict.Proved proved
        && proved.assumptions().stream().noneMatch(Assumption.OfCall.class::isInstance);
  }

  private static Effort effort(Collection<WorkDone> work) {
    return work.stream()
        .map(
            each ->
                new Effort(
                    each.counts().keySet().stream()
                        .sorted()
                        .map(
                            kind ->
                                new Effort.Kind(
                                    kind.what(),
                                    each.counts().getOrDefault(kind, 0L),
                                    each.cost(kind)))
                        .toList()))
        .reduce(Effort.NONE, Effort::plus);
  }

  private Solver solver(Terms terms, String name) {
    Solver solver = new RefiningSolver(terms, Budget.DEFAULT);
    return queries == null ? solver : new RecordingSolver(solver, queries, name);
  }
}
