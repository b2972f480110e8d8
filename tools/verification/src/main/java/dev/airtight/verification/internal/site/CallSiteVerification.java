package dev.airtight.verification.internal.site;

import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.ask.KnownModelCalls;
import dev.airtight.paths.ask.PromptedMethods;
import dev.airtight.paths.code.classfile.ClassProblem;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.prove.HandlerQuestion;
import dev.airtight.verification.internal.Request;
import dev.airtight.verification.internal.Workers;
import dev.airtight.verification.internal.contract.ContractSet;
import dev.airtight.verification.internal.handler.Handler;
import dev.airtight.verification.internal.handler.HandlerQuestions;
import dev.airtight.verification.internal.handler.Inquiry;
import dev.airtight.verification.internal.handler.MethodNames;
import dev.airtight.verification.internal.handler.MethodVerification;
import dev.airtight.verification.report.ObligationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Asks of each call site and entry point what a model may do to it. */
public final class CallSiteVerification {
  private final Request request;
  private final ContractSet contracts;
  private final ClassPath classPath;
  private final Hierarchy hierarchy;
  private final MethodVerification verification;
  private final HandlerQuestions questions;
  private final Optional<ContractDrafts> drafts;
  private final List<String> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> asked = new TreeSet<>();
  private int planned;

  /**
   * @param contracts of the prompts that annotations name
   * @param verification answers the questions
   * @param drafts written for what is found, if at all
   */
  public CallSiteVerification(
      Request request,
      ContractSet contracts,
      Hierarchy hierarchy,
      MethodVerification verification,
      Optional<ContractDrafts> drafts) {
    this.request = request;
    this.contracts = contracts;
    this.hierarchy = hierarchy;
    this.classPath = hierarchy.classPath();
    this.verification = verification;
    this.questions = new HandlerQuestions(request, contracts);
    this.drafts = drafts;
  }

  /** What keeps class files from being scanned, one line each. */
  public List<String> problems() {
    return problems.stream().distinct().toList();
  }

  /** What the scan does not cover although one might think so, one line each. */
  public List<String> notes() {
    return notes;
  }

  /** The work to be done, one piece a call site; to be called once. */
  public List<Workers.Task<ObligationReport>> work() {
    FoundCallSites found = CallSiteFinder.find(hierarchy, request.classes());
    classPath.problems().stream().map(ClassProblem::message).forEach(problems::add);
    problems.addAll(found.problems());
    notes.addAll(found.notes());
    found.sites().stream()
        .flatMap(site -> site.calls().stream())
        .forEach(call -> asked.add(call.asked().method().owner()));
    if (found.sites().isEmpty() && problems.isEmpty()) {
      notes.add("no method asks a model in a way that is known, and none is a tool");
    }
    List<Workers.Task<ObligationReport>> work = new ArrayList<>();
    for (CallSite site : found.sites()) {
      drafts.ifPresent(each -> each.write(site));
      work.add(work(site));
    }
    drafts.ifPresent(each -> notes.addAll(each.notes()));
    problems.addAll(questions.problems());
    notes.addAll(questions.notes());
    return work;
  }

  /** The classes of frameworks that are asked; what they are is known of one version. */
  public Set<String> asked() {
    return asked;
  }

  /** How many obligations the work comes to. */
  public int planned() {
    return planned;
  }

  private Workers.Task<ObligationReport> work(CallSite site) {
    Inquiry inquiry = verification.inquire();
    JavaMethod method = inquiry.own(site.method());
    JavaClass owner = inquiry.classPath().load(method.owner());
    HandlerQuestion question = question(site.kind(), owner, method, inquiry);
    List<Deployment> deployments = deployments(site, question);
    planned += deployments.size();
    return receiver ->
        verification.verify(
            new MethodVerification.Subject(site.kind().text(), MethodNames.of(owner, method), true),
            question,
            inquiry,
            deployments,
            receiver);
  }

  private HandlerQuestion question(
      CallSite.Kind kind, JavaClass owner, JavaMethod method, Inquiry inquiry) {
    if (kind == CallSite.Kind.IS_CALLED) {
      return HandlerQuestion.ofTool(
          method,
          questions.asking(inquiry),
          KnownModelCalls.toolOf(inquiry.classPath(), method).orElseThrow());
    }
    Optional<String> named = prompt(method);
    if (named.isPresent() && request.contracts().isEmpty()) {
      notes.add(
          MethodNames.of(owner, method)
              + ": its @Prompt(\""
              + named.get()
              + "\") is not used; name the contract with --contracts");
    }
    return named
        .filter(name -> !request.contracts().isEmpty())
        .flatMap(name -> questions.of(Handler.of(owner, method), inquiry))
        .orElseGet(() -> HandlerQuestion.ofCallSite(method, questions.asking(inquiry)));
  }

  /**
   * A contract says something where a prompt is named. What arguments a framework refuses does not
   * get to a tool.
   */
  private List<Deployment> deployments(CallSite site, HandlerQuestion question) {
    if (site.kind() == CallSite.Kind.IS_CALLED) {
      return List.of(Deployment.SCHEMA, Deployment.TEXT);
    }
    boolean isBound =
        question.asking().site().isPresent()
            || site.calls().stream()
                .flatMap(call -> prompt(call.asked().method()).stream())
                .anyMatch(name -> contracts.prompt(name).isPresent());
    return request.deployments().stream()
        .filter(deployment -> isBound || deployment != Deployment.CONTRACT)
        .toList();
  }

  private static Optional<String> prompt(JavaMethod method) {
    return method
        .annotation(PromptedMethods.PROMPT)
        .flatMap(annotation -> annotation.text("value"));
  }
}
