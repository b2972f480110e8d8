package dev.airtight.verification.internal.site;

import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.prompt.Asking;
import dev.airtight.paths.prove.HandlerQuestion;
import dev.airtight.verification.internal.Request;
import dev.airtight.verification.internal.Workers;
import dev.airtight.verification.internal.handler.MethodNames;
import dev.airtight.verification.internal.handler.MethodVerification;
import dev.airtight.verification.internal.handler.ReportSubject;
import dev.airtight.verification.report.ObligationReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks of each call site and entry point what a model may do to it. */
public final class CallSiteVerification {
  private final Request request;
  private final ClassPath classPath;
  private final MethodVerification verification;
  private final Optional<ContractDrafts> drafts;
  private final List<String> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param verification answers the questions
   * @param drafts written for what is found, if at all
   */
  public CallSiteVerification(
      Request request,
      ClassPath classPath,
      MethodVerification verification,
      Optional<ContractDrafts> drafts) {
    this.request = request;
    this.classPath = classPath;
    this.verification = verification;
    this.drafts = drafts;
  }

  /** What keeps class files from being scanned, one line each. */
  public List<String> problems() {
    return problems;
  }

  /** What the scan does not cover although one might think so, one line each. */
  public List<String> notes() {
    return notes;
  }

  /** The work to be done, one piece a question; to be called once. */
  public List<Workers.Work<ObligationReport>> work() {
    FoundCallSites found = CallSiteFinder.find(verification.hierarchy(), request.classes());
    problems.addAll(found.problems());
    notes.addAll(found.notes());
    if (found.sites().isEmpty() && problems.isEmpty()) {
      notes.add("no method asks a model in a way that is known, and none is a tool");
    }
    List<Workers.Work<ObligationReport>> work = new ArrayList<>();
    for (CallSite site : found.sites()) {
      drafts.ifPresent(each -> each.write(site));
      questions(site)
          .forEach(
              (subject, question) ->
                  work.add(
                      receiver ->
                          receiver.accept(verification.verify(subject, question).report())));
    }
    drafts.ifPresent(each -> notes.addAll(each.notes()));
    return work;
  }

  private Map<ReportSubject, HandlerQuestion> questions(CallSite site) {
    Map<ReportSubject, HandlerQuestion> questions = new LinkedHashMap<>();
    JavaMethod method = site.method();
    if (site.kind() == CallSite.Kind.ASKS) {
      for (Deployment deployment : List.of(Deployment.SCHEMA, Deployment.TEXT)) {
        questions.put(
            subject(site, deployment),
            HandlerQuestion.ofCallSite(method, asking(deployment, request.decoder())));
      }
    } else {
      // What arguments a framework refuses does not get to the tool.
      questions.put(
          subject(site, Deployment.TEXT),
          HandlerQuestion.ofTool(method, asking(Deployment.TEXT, request.decoder())));
    }
    return questions;
  }

  private static Asking asking(Deployment deployment, DecoderProfile decoder) {
    return new Asking(deployment, Optional.empty(), name -> Optional.empty(), decoder);
  }

  private ReportSubject subject(CallSite site, Deployment deployment) {
    String name = name(site);
    return new ReportSubject(
        name + " [" + deployment.text() + "]", site.kind().text(), name, deployment.text());
  }

  private String name(CallSite site) {
    return MethodNames.of(classPath.load(site.method().owner()), site.method());
  }
}
