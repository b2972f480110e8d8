package dev.airtight.verification.internal.handler;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.grammar.source.Position;
import dev.airtight.paths.code.classfile.ClassProblem;
import dev.airtight.paths.code.classfile.ClassProblemException;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.decode.Misfit;
import dev.airtight.paths.prompt.Asking;
import dev.airtight.paths.prove.HandlerQuestion;
import dev.airtight.paths.prove.HandlerVerdict;
import dev.airtight.paths.prove.HandlerVerifier;
import dev.airtight.paths.prove.Strictness;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.step.Limits;
import dev.airtight.solver.Budget;
import dev.airtight.solver.Solver;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.text.RefiningSolver;
import dev.airtight.verification.internal.Request;
import dev.airtight.verification.internal.Workers;
import dev.airtight.verification.internal.contract.ContractSet;
import dev.airtight.verification.internal.query.QueryFiles;
import dev.airtight.verification.internal.query.RecordingSolver;
import dev.airtight.verification.internal.regression.RegressionTests;
import dev.airtight.verification.report.ObligationReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the handlers of a request and the question that each of them is. */
public final class HandlerVerification {
  private static final Duration REPLAY_LIMIT = Duration.ofSeconds(20);

  private final Request request;
  private final ContractSet contracts;
  private final ClassPath classPath;
  private final @Nullable QueryFiles queries;
  private final @Nullable RegressionTests tests;
  private final Consumer<String> working;
  private final Hierarchy hierarchy;
  private final DecodingRules rules;
  private final HandlerReports reports;
  private final Replay replay;
  private final Set<String> elsewhere = new TreeSet<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param working told of each handler when work on it begins
   */
  public HandlerVerification(
      Request request,
      ContractSet contracts,
      ClassPath classPath,
      @Nullable QueryFiles queries,
      @Nullable RegressionTests tests,
      Consumer<String> working) {
    this.request = request;
    this.contracts = contracts;
    this.classPath = classPath;
    this.queries = queries;
    this.tests = tests;
    this.working = working;
    this.hierarchy = new Hierarchy(classPath);
    this.rules = request.decoder().rules(hierarchy);
    this.replay = new Replay(request.allClasses(), REPLAY_LIMIT);
    this.reports = new HandlerReports(new SourceLines(request.sources()));
  }

  /** The work to be done, one piece a handler, independent of each other; to be called once. */
  public List<Workers.Work<ObligationReport>> work() {
    FoundHandlers found =
        request.handlers().isEmpty()
            ? HandlerFinder.annotated(classPath, request.classes())
            : HandlerFinder.named(classPath, request.handlers());
    classPath.problems().stream().map(ClassProblem::message).forEach(problems::add);
    problems.addAll(found.problems());
    notes.addAll(found.notes());
    if (found.handlers().isEmpty()
        && problems.isEmpty()
        && notes.isEmpty()
        && contracts.errors().isEmpty()) {
      notes.add(nothingFound());
    }
    found.handlers().stream()
        .map(handler -> handler.method().owner())
        .distinct()
        .forEach(this::noteDuplicates);
    List<Workers.Work<ObligationReport>> work = new ArrayList<>();
    for (Handler handler : found.handlers()) {
      question(handler).ifPresent(it -> work.add(receiver -> receiver.accept(verify(handler, it))));
    }
    return work;
  }

  private ObligationReport verify(Handler handler, HandlerQuestion question)
      throws InterruptedException {
    working.accept(handler.subject());
    long start = System.nanoTime();
    HandlerVerdict verdict =
        new HandlerVerifier(
                hierarchy,
                terms -> solver(terms, handler),
                replay,
                Limits.STANDARD,
                request.strict() ? Strictness.STRICT : Strictness.TRUSTING)
            .verify(question);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    if (tests != null && verdict instanceof HandlerVerdict.Refuted refuted) {
      tests.write(handler.method(), handler.subject(), refuted);
    }
    return reports.report(handler, verdict, millis);
  }

  private Solver solver(Terms terms, Handler handler) {
    Solver solver = new RefiningSolver(terms, Budget.DEFAULT);
    return queries == null ? solver : new RecordingSolver(solver, queries, handler.subject());
  }

  /** What keeps handlers from being verified, one line each. */
  public List<String> problems() {
    return problems;
  }

  /** What the verdicts do not cover although one might think so, one line each. */
  public List<String> notes() {
    List<String> all = new ArrayList<>(notes);
    if (!elsewhere.isEmpty()) {
      all.add(
          "not verified: handlers of contracts that are not among the given files ("
              + String.join(", ", elsewhere)
              + ")");
    }
    return all;
  }

  private String nothingFound() {
    return request.classes().isEmpty()
        ? "no handlers verified: no class files (compile first, or say where they are: --classes)"
        : "no handlers verified: no method in "
            + request.classes().stream().map(Path::toString).collect(Collectors.joining(", "))
            + " is annotated with @Handles (or name one with --handler)";
  }

  private Optional<HandlerQuestion> question(Handler handler) {
    if (handler.output() == null || request.contracts().isEmpty()) {
      if (handler.output() != null) {
        notes.add(
            withoutContract(handler, "its @Handles(\"" + handler.output() + "\") is not used")
                + "; name the contract's file, too");
      } else if (!request.contracts().isEmpty()) {
        notes.add(withoutContract(handler, "it has no @Handles, so no contract is used"));
      }
      return Optional.of(HandlerQuestion.withoutContract(handler.method()));
    }
    ContractSet.Named named = contracts.find(handler.output());
    if (named instanceof ContractSet.Named.Found found) {
      return ofOutput(handler, found.output());
    } else if (named instanceof ContractSet.Named.NoContract missing && request.selected()) {
      elsewhere.add(missing.contract());
    } else {
      problems.add(handler.inWords() + ": " + ((ContractSet.Named.Missing) named).message());
    }
    return Optional.empty();
  }

  /** Of a class that is in several places only the first one is seen, as by a class loader. */
  private void noteDuplicates(String className) {
    List<String> locations = classPath.locations(className);
    if (locations.size() > 1) {
      notes.add(
          "class "
              + className.replace('/', '.')
              + " is in "
              + String.join(" and in ", locations)
              + ": only the first is verified");
    }
  }

  private static String withoutContract(Handler handler, String why) {
    return handler.inWords() + ": " + why + ": its parameters are arbitrary values";
  }

  private Optional<HandlerQuestion> ofOutput(Handler handler, ContractSet.Output output) {
    List<JavaType> parameters;
    try {
      parameters = handler.method().genericParameters();
    } catch (ClassProblemException damaged) {
      problems.add(handler.inWords() + ": " + damaged.problem().message());
      return Optional.empty();
    }
    if (parameters.isEmpty()) {
      problems.add(handler.inWords() + ": has no parameter to take the output");
      return Optional.empty();
    }
    Contract contract = output.contract();
    Type type = new Type.Named(output.type().name(), output.type().clause());
    List<Misfit> misfits =
        rules
            .fit(
                contract,
                type,
                parameters.get(handler.parameter()),
                "parameter "
                    + handler
                        .method()
                        .parameterName(handler.parameter())
                        .orElse(String.valueOf(handler.parameter() + 1)),
                output.type().name())
            .misfits();
    misfits.forEach(
        misfit -> problems.add(handler.inWords() + ": " + misfit.message() + at(misfit.clause())));
    return misfits.isEmpty()
        ? Optional.of(
            HandlerQuestion.ofOutput(
                handler.method(), contract, type, handler.parameter(), Asking.NOTHING))
        : Optional.empty();
  }

  private static String at(Clause clause) {
    Position position = clause.source().position(clause.span().start());
    return " (" + clause.source().name() + ":" + position.line() + ":" + position.column() + ")";
  }
}
