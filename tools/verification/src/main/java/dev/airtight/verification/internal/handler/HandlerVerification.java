package dev.airtight.verification.internal.handler;

import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.code.classfile.ClassProblem;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.prove.HandlerQuestion;
import dev.airtight.paths.state.Assumption;
import dev.airtight.verification.internal.Request;
import dev.airtight.verification.internal.Workers;
import dev.airtight.verification.internal.contract.ContractSet;
import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Finds the handlers of a request and the question that each of them is. */
public final class HandlerVerification {
  private static final String KIND = "handler";

  private final Request request;
  private final ContractSet contracts;
  private final ClassPath classPath;
  private final MethodVerification verification;
  private final HandlerQuestions questions;
  private final List<String> problems = new ArrayList<>();
  private int planned;
  private final List<String> notes = Collections.synchronizedList(new ArrayList<>());

  /**
   * @param verification answers the questions
   */
  public HandlerVerification(
      Request request,
      ContractSet contracts,
      ClassPath classPath,
      MethodVerification verification) {
    this.request = request;
    this.contracts = contracts;
    this.classPath = classPath;
    this.verification = verification;
    this.questions = new HandlerQuestions(request, contracts);
  }

  /** The work to be done, one piece a handler, independent of each other; to be called once. */
  public List<Workers.Task<ObligationReport>> work() {
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
    List<Workers.Task<ObligationReport>> work = new ArrayList<>();
    for (Handler model : found.models()) {
      Inquiry inquiry = verification.inquire();
      questions.check(inquiry.found(model), inquiry);
    }
    for (Handler handler : found.handlers()) {
      Inquiry inquiry = verification.inquire();
      Handler own = inquiry.found(handler);
      questions
          .of(own, inquiry)
          .ifPresent(
              question -> {
                planned += request.deployments().size();
                work.add(receiver -> verify(own, question, inquiry, receiver));
              });
    }
    problems.addAll(questions.problems());
    notes.addAll(questions.notes());
    return work;
  }

  /** How many obligations the work comes to. */
  public int planned() {
    return planned;
  }

  private void verify(
      Handler handler,
      HandlerQuestion question,
      Inquiry inquiry,
      Consumer<ObligationReport> receiver) {
    List<Deployment> deployments = request.deployments();
    verification.verify(
        new MethodVerification.Subject(
            KIND, handler.subject(), isOfAnswers(question) || deployments.size() > 1),
        question,
        inquiry,
        deployments,
        answered -> {
          noteUnasked(handler, answered);
          receiver.accept(answered);
        });
  }

  /** Whether it is said to get what a model answers. */
  private static boolean isOfAnswers(HandlerQuestion question) {
    return question.asking().site().isPresent() || !question.described().isEmpty();
  }

  /** All of it was followed, and no call was one that asks a model. */
  private void noteUnasked(Handler handler, ObligationReport answered) {
    if (handler.prompt() != null
        && answered.verdict() == Verdict.PROVED
        && answered.assumptions().stream()
            .noneMatch(assumption -> assumption.kind().equals(Assumption.AsksModel.KIND))) {
      notes.add(
          handler.inWords()
              + ": asks no model that is known here, so its @Prompt says nothing about it");
    }
  }

  /** What keeps handlers from being verified, one line each. */
  public List<String> problems() {
    return problems;
  }

  /** What the verdicts do not cover although one might think so, one line each. */
  public List<String> notes() {
    List<String> all = new ArrayList<>(notes);
    if (!questions.elsewhere().isEmpty()) {
      all.add(
          "not verified: handlers of contracts that are not among the given files ("
              + String.join(", ", questions.elsewhere())
              + ")");
    }
    return all;
  }

  private String nothingFound() {
    return request.classes().isEmpty()
        ? "no handlers verified: no class files (compile first, or say where they are: --classes)"
        : "no handlers verified: no method in "
            + request.classes().stream().map(Path::toString).collect(Collectors.joining(", "))
            + " is annotated with @Handles or @Prompt (or name one with --handler)";
  }
}
