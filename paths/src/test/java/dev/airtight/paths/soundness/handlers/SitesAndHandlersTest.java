package dev.airtight.paths.soundness.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.decode.DecoderProfiles;
import dev.airtight.paths.prompt.Asking;
import dev.airtight.paths.prompt.NamedPrompt;
import dev.airtight.paths.prove.HandlerQuestion;
import dev.airtight.paths.prove.HandlerVerdict;
import dev.airtight.paths.prove.HandlerVerifier;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.testing.JavaSources;
import dev.airtight.paths.testing.Verifiers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Soundness: an answer is an output wherever it comes from. Random handlers of outputs are verified
 * once as such and once behind a call that asks a model for the output, which must come to the
 * same. {@code -Dairtight.tries=N} sets how many contracts there are, {@code -Dairtight.seed=N}
 * where the random numbers start.
 */
class SitesAndHandlersTest {
  private static final int CONTRACTS = Integer.getInteger("airtight.tries", 5);
  private static final long SEED = Long.getLong("airtight.seed", 20261127L);
  private static final int HANDLERS = 4;
  private static final Limits LIMITS = new Limits(12, 64, 20_000, 100, 800_000_000L, 0, 0, 2, true);

  /** A random case with a model for each type and a call site for each handler. */
  private record Sites(HandlersCase handlers, Contract contract, String source) {
    static Sites of(HandlersCase handlers) {
      StringBuilder prompts = new StringBuilder();
      StringBuilder methods = new StringBuilder("\n  interface Model {\n");
      Set<String> types = new TreeSet<>(handlers.handlers().values());
      for (String type : types) {
        prompts.append("\nprompt ask" + type + "(q: string length 1..3) returns " + type + " {\n");
        prompts.append("  user \"\"\"${q}\"\"\"\n}\n");
        methods.append("    @dev.airtight.annotations.Prompt(\"ask" + type + "\")\n");
        methods.append("    " + type + " ask" + type + "(String q);\n");
      }
      methods.append("  }\n");
      handlers
          .handlers()
          .forEach(
              (name, type) ->
                  methods.append(
                      "\n  static int "
                          + site(name)
                          + "(Model model) {\n    return "
                          + name
                          + "(model.ask"
                          + type
                          + "(\"?\"));\n  }\n"));
      String source = handlers.source();
      int end = source.lastIndexOf('}');
      return new Sites(
          handlers,
          Objects.requireNonNull(
              ContractLoader.loadText("generated.contract", handlers.contract() + prompts)
                  .contract()),
          source.substring(0, end) + methods + "}\n");
    }

    static String site(String handler) {
      return handler + "Site";
    }

    HandlerQuestion handler(ClassPath classPath, String name) {
      Type type = new Type.Named(type(name), contract.definition(type(name)).clause());
      return HandlerQuestion.ofOutput(method(classPath, name), contract, type, 0, Asking.NOTHING);
    }

    HandlerQuestion site(ClassPath classPath, String name) {
      Asking asking =
          new Asking(
              Deployment.CONTRACT, Optional.empty(), this::prompt, DecoderProfiles.standard());
      return HandlerQuestion.ofCallSite(
          method(classPath, site(name)), prompt("ask" + type(name)).orElseThrow(), asking);
    }

    private Optional<NamedPrompt> prompt(String name) {
      return Optional.ofNullable(contract.prompts().get(name))
          .map(prompt -> new NamedPrompt(contract, prompt));
    }

    private String type(String handler) {
      return Objects.requireNonNull(handlers.handlers().get(handler));
    }

    private JavaMethod method(ClassPath classPath, String name) {
      return classPath.load(handlers.className()).methods(name).get(0);
    }
  }

  @Test
  void aCallSiteGetsTheVerdictOfItsHandler() throws Exception {
    List<Sites> cases = new ArrayList<>();
    for (int i = 0; i < CONTRACTS; i++) {
      cases.add(
          Sites.of(HandlersCase.of("Site" + i, HANDLERS, false, new Random(SEED * 1_000_003 + i))));
    }
    Path classes = JavaSources.compile(cases.stream().map(Sites::source).toArray(String[]::new));
    Map<String, Integer> same = new TreeMap<>();
    List<String> different = new ArrayList<>();
    try (ClassPath classPath = ClassPath.open(List.of(classes), StandIns.overlay())) {
      HandlerVerifier verifier = Verifiers.of(classPath, classes, LIMITS);
      for (Sites each : cases) {
        for (String name : each.handlers().handlers().keySet()) {
          HandlerVerdict handler = verifier.verify(each.handler(classPath, name));
          HandlerVerdict site = verifier.verify(each.site(classPath, name));
          if (handler.getClass() == site.getClass()) {
            same.merge(handler.getClass().getSimpleName(), 1, Integer::sum);
          } else {
            different.add(each.handlers().className() + " " + name + ": " + handler + ", " + site);
          }
        }
      }
    }
    assertThat(different).isEmpty();
    assertThat(same).containsKeys("Proved", "Refuted");
  }
}
