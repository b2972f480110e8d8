package dev.airtight.solver.obligation.prompt;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.Prompt.Isolation;
import dev.airtight.core.contract.Prompt.Parameter;
import dev.airtight.core.contract.Template;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.prompt.PromptEvaluator;
import dev.airtight.solver.language.Fences;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.obligation.answer.Finding;
import dev.airtight.solver.sample.ValueSampler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether something that is rendered between the fences of a parameter can be taken for one of
 * them: a value of any parameter there, {@code ${format}}, several of them together with the
 * constant text between them, or completed by what stands around. Decided on languages; a call that
 * breaks out is rendered to be sure.
 */
final class IsolationCheck {

  private static final int SAMPLES = 400;

  private final Contract contract;
  private final Prompt prompt;
  private final Isolation isolation;
  private final PromptEvaluator evaluator;
  private final FenceOccurrences occurrences;
  private final PartTexts texts;

  IsolationCheck(Contract contract, Prompt prompt, Isolation isolation) {
    this.contract = contract;
    this.prompt = prompt;
    this.isolation = isolation;
    this.evaluator = new PromptEvaluator(contract, prompt);
    this.occurrences = new FenceOccurrences(evaluator.format(), isolation);
    this.texts = new PartTexts(contract, prompt, evaluator.format());
  }

  /** The arguments that break out, as an object; None where there are none. */
  Finding run() {
    boolean possible = false;
    for (Template template : templates()) {
      for (FencedRegion region : FencedRegion.of(template, isolation)) {
        for (String fence : fences()) {
          Language breaking = breaking(region, fence);
          if (!texts.before(breaking, region.inside()).contains("")) {
            continue;
          }
          possible = true;
          Optional<JsonValue> found = confirmed(new BreakingCalls(texts, region, breaking));
          if (found.isPresent()) {
            return new Finding.Found(found.get());
          }
        }
      }
    }
    if (!possible) {
      return new Finding.None(List.of(isolation.clause()));
    }
    return sampled()
        .<Finding>map(Finding.Found::new)
        .orElseGet(
            () ->
                new Finding.Open(
                    "some text could complete a fence, but no allowed value with such a text was"
                        + " found"));
  }

  private List<Template> templates() {
    return Stream.of(Optional.ofNullable(prompt.system()), Optional.ofNullable(prompt.user()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Set<String> fences() {
    return new LinkedHashSet<>(List.of(isolation.closing(), isolation.opening()));
  }

  /** What must not stand inside. */
  private Language breaking(FencedRegion region, String fence) {
    Language spellings = FenceSpellings.of(fence, isolation);
    // A text with other white space can be of any length.
    int reach = isolation.ignoresSpace() ? Integer.MAX_VALUE : fence.length();
    return Fences.breaking(
        texts.before(region.before(), reach), spellings, texts.after(region.after(), reach));
  }

  private Optional<JsonValue> confirmed(BreakingCalls calls) {
    Random random = new Random(SAMPLES);
    ValueSampler sampler = sampler();
    for (Map<String, JsonValue> found : calls.find()) {
      Optional<JsonValue> arguments = breaks(found, sampler, random);
      if (arguments.isPresent()) {
        return arguments;
      }
    }
    return Optional.empty();
  }

  private Optional<JsonValue> sampled() {
    ValueSampler sampler = sampler();
    Random random = new Random(SAMPLES);
    for (int count = 0; count < SAMPLES; count++) {
      Optional<JsonValue> arguments = breaks(Map.of(), sampler, random);
      if (arguments.isPresent()) {
        return arguments;
      }
    }
    return Optional.empty();
  }

  /** Samples that like to have parts of the fences in them. */
  private ValueSampler sampler() {
    List<String> parts = new ArrayList<>();
    for (String fence : fences()) {
      for (int cut = 0; cut <= fence.length(); cut++) {
        parts.add(fence.substring(cut));
        parts.add(fence.substring(0, cut));
      }
    }
    return new ValueSampler(contract, parts);
  }

  /** These arguments, others made up, if they are allowed and a fence appears. */
  private Optional<JsonValue> breaks(
      Map<String, JsonValue> chosen, ValueSampler sampler, Random random) {
    Map<String, JsonValue> arguments = new LinkedHashMap<>();
    for (Parameter parameter : prompt.parameters()) {
      JsonValue given = chosen.get(parameter.name());
      Optional<JsonValue> argument =
          given == null ? sampler.sample(parameter.type(), random) : Optional.of(given);
      if (argument.isEmpty()) {
        return Optional.empty();
      }
      arguments.put(parameter.name(), argument.get());
    }
    boolean breaks =
        evaluator.checkArguments(arguments).isEmpty()
            && templates().stream().anyMatch(each -> occurrences.anyIn(each, arguments));
    return breaks ? Optional.of(new JsonValue.JsonObject(arguments)) : Optional.empty();
  }
}
