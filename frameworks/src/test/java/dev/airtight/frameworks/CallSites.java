package dev.airtight.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.ask.KnownModelCalls;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.decode.DecoderProfiles;
import dev.airtight.paths.prompt.Asking;
import dev.airtight.paths.prompt.NamedPrompt;
import dev.airtight.paths.prove.HandlerQuestion;
import dev.airtight.paths.prove.HandlerVerdict;
import dev.airtight.paths.prove.HandlerVerifier;
import dev.airtight.paths.prove.Strictness;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.testing.JavaSources;
import dev.airtight.solver.Budget;
import dev.airtight.solver.text.RefiningSolver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Verdicts about call sites of an application that stands on the real jars of a framework. */
public final class CallSites {
  private final ClassPath classPath;
  private final HandlerVerifier verifier;

  public CallSites(String jars, String... sources) {
    this(Limits.STANDARD.withoutTrials(), jars, sources);
  }

  /** As above, within other limits. */
  public CallSites(Limits limits, String jars, String... sources) {
    List<Path> entries = new ArrayList<>();
    entries.add(JavaSources.compileAgainst(Jars.of(jars), sources));
    entries.addAll(Jars.of(jars));
    classPath = ClassPath.open(entries, StandIns.overlay());
    verifier =
        new HandlerVerifier(
            new Hierarchy(classPath),
            terms -> new RefiningSolver(terms, Budget.DEFAULT),
            new Replay(entries, Duration.ofSeconds(20)),
            limits,
            Strictness.TRUSTING);
  }

  /** What is found out about a method of a class: a tool, if it is one. */
  public HandlerVerdict verdict(String owner, String method, Deployment deployment)
      throws InterruptedException {
    JavaMethod site = classPath.load(owner).methods(method).get(0);
    Asking asking = asking(deployment);
    return verifier.verify(
        KnownModelCalls.toolOf(classPath, site)
            .map(framework -> HandlerQuestion.ofTool(site, asking, framework))
            .orElseGet(() -> HandlerQuestion.withoutContract(site, asking)));
  }

  private static Asking asking(Deployment deployment) {
    return new Asking(
        deployment, Optional.empty(), name -> Optional.empty(), DecoderProfiles.standard());
  }

  /** What is found out about a method that asks a prompt of a contract. */
  public HandlerVerdict verdict(String owner, String method, NamedPrompt prompt)
      throws InterruptedException {
    JavaMethod site = classPath.load(owner).methods(method).get(0);
    return verifier.verify(HandlerQuestion.ofCallSite(site, prompt, asking(Deployment.CONTRACT)));
  }

  /**
   * The method is proved, unknown, or refuted with an exception of a class whose name ends like
   * that.
   */
  public void check(String owner, String method, Deployment deployment, String expected)
      throws InterruptedException {
    HandlerVerdict verdict = verdict(owner, method, deployment);
    if (expected.equals("PROVED")) {
      assertThat(verdict).isInstanceOf(HandlerVerdict.Proved.class);
    } else if (expected.equals("UNKNOWN")) {
      assertThat(verdict).isInstanceOf(HandlerVerdict.Unknown.class);
    } else {
      assertThat(verdict)
          .isInstanceOfSatisfying(
              HandlerVerdict.Refuted.class,
              refuted -> assertThat(refuted.exception().className()).endsWith(expected));
    }
  }
}
