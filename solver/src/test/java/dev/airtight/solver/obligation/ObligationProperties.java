package dev.airtight.solver.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Models;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.Prompt.Isolation;
import dev.airtight.core.contract.Prompt.Parameter;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.evaluate.Violation;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.core.prompt.PromptEvaluator;
import dev.airtight.core.prompt.Rendering;
import dev.airtight.solver.Budget;
import dev.airtight.solver.encode.RandomContracts;
import dev.airtight.solver.obligation.answer.Obligation;
import dev.airtight.solver.obligation.answer.Obligation.Kind;
import dev.airtight.solver.obligation.answer.Obligation.Verdict;
import dev.airtight.solver.obligation.answer.Progress;
import dev.airtight.solver.obligation.prompt.FenceOccurrences;
import dev.airtight.solver.obligation.subject.Question;
import dev.airtight.solver.obligation.subject.RequirementQuestion;
import dev.airtight.solver.obligation.subject.SubjectObligations;
import dev.airtight.solver.obligation.type.TypeQuestions;
import dev.airtight.solver.obligation.type.TypeSubject;
import dev.airtight.solver.sample.ValueSampler;
import dev.airtight.solver.text.RefiningSolver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Soundness: no value contradicts a verdict about a contract. */
class ObligationProperties {

  private static List<Obligation> obligations(Contract contract) {
    return ContractObligations.of(
        contract, terms -> new RefiningSolver(terms, Budget.DEFAULT), Progress.silent());
  }

  @Property(tries = 40)
  void noValueContradictsAVerdictAboutATypeOrRequirement(@ForAll long seed) {
    RandomContracts random = new RandomContracts(new Random(seed), true);
    // One source for all definitions, or they would count as imported.
    Contract contract = random.contract();
    ContractEvaluator evaluator = new ContractEvaluator(contract);
    TypeDefinition definition = contract.definition("Sample");
    Type type = Models.named("Sample");
    try (SubjectObligations asked =
        new SubjectObligations(
            new TypeSubject(
                contract,
                definition,
                new ValueSampler(contract),
                terms -> new RefiningSolver(terms, Budget.DEFAULT)))) {
      TypeQuestions questions = new TypeQuestions(contract);
      for (Question question : questions.of(definition)) {
        Obligation answer = asked.answer(question);
        JsonValue witness = answer.witness();
        if (witness != null) {
          assertThat(evaluator.check(type, witness)).as(answer.id()).isEmpty();
          assertThat(question.accepts().test(witness)).as(answer.id()).isTrue();
        }
        for (int count = 0; count < 60 && answer.verdict() == Verdict.REFUTED; count++) {
          JsonValue value = random.value();
          assertThat(evaluator.check(type, value).isEmpty() && question.accepts().test(value))
              .as("%s: %s", answer.id(), value)
              .isFalse();
        }
      }
      for (RequirementQuestion question : questions.requirements(definition)) {
        Obligation answer = asked.answer(question);
        boolean implied =
            answer.verdict() == Verdict.REFUTED
                && String.valueOf(answer.reason()).contains("implies");
        Clause clause = question.requirement().clause();
        for (int count = 0; count < 60 && implied; count++) {
          JsonValue value = random.value();
          assertThat(evaluator.check(type, value).stream().map(Violation::clause).toList())
              .as("%s: %s", answer.id(), value)
              .isNotEqualTo(List.of(clause));
        }
      }
    }
  }

  private static final List<String> PATTERNS =
      List.of("[^<]*", "[^`]*`?", "(a|<)*", ".{0,5}", "(</?t?>?)*", "`{0,2}x*", "\\\\s*<?t?");
  private static final List<String> FENCES =
      List.of("\"<t>\" and \"</t>\"", "\"```\" and \"```\"", "\"<\" and \">\"");

  private static Contract promptContract(Random random) {
    String pattern = PATTERNS.get(random.nextInt(PATTERNS.size())).replace("\\\\", "\\");
    int kind = random.nextInt(FENCES.size());
    String open = List.of("<t>", "```", "<").get(kind);
    String close = List.of("</t>", "```", ">").get(kind);
    String between = List.of("", "\n", " ", "`", "<").get(random.nextInt(5));
    String restrictions =
        random.nextBoolean() ? "matching /" + pattern.replace("/", "\\/") + "/" : "length 0..7";
    String text =
        """
        contract t
        enum E { a, bb = "<", ccc = "``" }
        record R {
          s: string length 0..3
          e: E
          n: int in -%d..5
          l: list of (string matching /[a"\\n]{0,2}/) size 0..%d
          o?: decimal in 0..0
          u: list of (int in 8..11) size 0..%d unique
          m: E | null
        }
        prompt p(t: string %s untrusted, e: E) returns R {
          user \"""%s%s${t}${e}%s%s\"""
          isolate t between %s
          budget prompt 40 chars, output %d chars
        }
        """
            .formatted(
                random.nextInt(200),
                random.nextInt(4),
                random.nextInt(6),
                restrictions,
                open,
                between,
                between,
                close,
                FENCES.get(kind),
                60 + random.nextInt(60));
    return Objects.requireNonNull(ContractLoader.loadText("t.contract", text).contract(), text);
  }

  @Property(tries = 80)
  void noCallContradictsAVerdictAboutAPrompt(@ForAll long seed) {
    Random random = new Random(seed);
    Contract contract = promptContract(random);
    Prompt prompt = contract.prompts().values().iterator().next();
    PromptEvaluator evaluator = new PromptEvaluator(contract, prompt);
    Isolation isolation = prompt.isolations().get(0);
    List<Obligation> answers =
        obligations(contract).stream().filter(each -> each.subject().equals("t/p")).toList();
    ValueSampler sampler =
        new ValueSampler(contract, List.of("<t>", "</t>", "`", "``", "```", "<", "/t>", "t>"));
    FenceOccurrences occurrences = new FenceOccurrences(evaluator.format(), isolation);
    for (int count = 0; count < 150; count++) {
      Map<String, JsonValue> arguments = new LinkedHashMap<>();
      for (Parameter parameter : prompt.parameters()) {
        Optional<JsonValue> value = sampler.sample(parameter.type(), random);
        value.ifPresent(found -> arguments.put(parameter.name(), found));
      }
      Optional<JsonValue> output = sampler.sample(prompt.returns(), random);
      if (!(evaluator.render(arguments) instanceof Rendering.Rendered rendered)
          || output.isEmpty()) {
        continue;
      }
      boolean breaks = occurrences.anyIn(Objects.requireNonNull(prompt.user()), arguments);
      String json = JsonWriter.canonical(output.get());
      for (Obligation answer : answers) {
        if (answer.verdict() == Verdict.PROVED) {
          boolean contradicted =
              switch (answer.id()) {
                case "t/p#isolate:t" -> breaks;
                case "t/p#budget:prompt" -> rendered.characters() > 40;
                case "t/p#budget:output" ->
                    json.codePointCount(0, json.length())
                        > Objects.requireNonNull(prompt.budget().outputCharacters()).value();
                default -> false;
              };
          assertThat(contradicted).as("%s: %s %s", answer.id(), arguments, json).isFalse();
        }
      }
    }
    assertThat(answers).filteredOn(each -> each.kind() == Kind.ISOLATION).hasSize(1);
  }
}
