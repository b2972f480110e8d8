package dev.airtight.solver.obligation;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.Prompt.Isolation;
import dev.airtight.core.contract.Prompt.Parameter;
import dev.airtight.core.contract.Template;
import dev.airtight.core.contract.Template.Part;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.prompt.PromptEvaluator;
import dev.airtight.solver.language.Fences;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Unicode;
import dev.airtight.solver.language.words.LengthSet;
import dev.airtight.solver.sample.ValueSampler;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/**
 * Whether an allowed value of a parameter makes a fence appear in the rendered text: inside itself,
 * or completed by the text next to it. Decided on languages: of the parameter's texts, and of what
 * can stand before and after it. A value that breaks out is rendered to be sure.
 */
final class IsolationCheck {

  private static final int CANDIDATES = 40;
  private static final int SAMPLES = 400;

  private final Contract contract;
  private final Prompt prompt;
  private final Isolation isolation;
  private final PromptEvaluator evaluator;
  private final FenceOccurrences occurrences;
  private final List<ValueTexts> texts;

  IsolationCheck(Contract contract, Prompt prompt, Isolation isolation) {
    this.contract = contract;
    this.prompt = prompt;
    this.isolation = isolation;
    this.evaluator = new PromptEvaluator(contract, prompt);
    this.occurrences = new FenceOccurrences(evaluator.format(), isolation);
    this.texts = texts(isolation.parameter());
  }

  /** The arguments that break out, as an object; None where there are none. */
  Finding run() {
    boolean possible = false;
    for (Template template : templates()) {
      for (int index = 0; index < template.parts().size(); index++) {
        if (template.parts().get(index) instanceof Template.ParameterPart part
            && part.parameter().equals(isolation.parameter())) {
          for (String fence : fences()) {
            Finding finding = at(template, index, fence);
            if (finding instanceof Finding.Found) {
              return finding;
            }
            possible |= !(finding instanceof Finding.None);
          }
        }
      }
    }
    if (!possible) {
      return new Finding.None(List.of(isolation.clause()));
    }
    Optional<JsonValue> sampled = sampled();
    return sampled.isPresent()
        ? new Finding.Found(sampled.get())
        : new Finding.Open(
            "some text could complete a fence, but no allowed value with such a text was found");
  }

  private List<Template> templates() {
    List<Template> templates = new ArrayList<>();
    Template system = prompt.system();
    if (system != null) {
      templates.add(system);
    }
    Template user = prompt.user();
    if (user != null) {
      templates.add(user);
    }
    return templates;
  }

  private Set<String> fences() {
    return new LinkedHashSet<>(List.of(isolation.closing(), isolation.opening()));
  }

  private Finding at(Template template, int index, String fence) {
    Language before = context(template.parts().subList(0, index), fence.length() - 1, true);
    Language after =
        context(
            template.parts().subList(index + 1, template.parts().size()),
            fence.length() - 1,
            false);
    Language breaking = Fences.breaking(before, fence, after);
    boolean possible = false;
    for (ValueTexts text : texts) {
      Language candidates = text.language().intersect(breaking);
      LengthSet lengths = candidates.intersect(Unicode.wellFormed()).codePointLengths();
      OptionalLong shortest = lengths.nextFrom(text.minimum());
      Integer maximum = text.maximum();
      if (shortest.isEmpty() || maximum != null && shortest.getAsLong() > maximum) {
        continue;
      }
      possible = true;
      Optional<JsonValue> arguments = confirmed(text, candidates, shortest.getAsLong());
      if (arguments.isPresent()) {
        return new Finding.Found(arguments.get());
      }
    }
    return possible
        ? new Finding.Open("not confirmed")
        : new Finding.None(List.of(isolation.clause()));
  }

  /** What can stand next to a placeholder, as far as that many units of it matter. */
  private Language context(List<Part> parts, int length, boolean before) {
    Language context = Language.word("");
    int shortest = 0;
    for (int count = 0; count < parts.size() && shortest < length; count++) {
      Part part = parts.get(before ? parts.size() - 1 - count : count);
      Language next;
      if (part instanceof Template.ParameterPart parameter) {
        next = any(texts(parameter.parameter()));
      } else {
        String text =
            part instanceof Template.LiteralPart literal ? literal.text() : evaluator.format();
        int kept = Math.min(length, text.length());
        next =
            Language.word(before ? text.substring(text.length() - kept) : text.substring(0, kept));
      }
      context = before ? next.concat(context) : context.concat(next);
      shortest += next.lengths().min().orElse(0);
    }
    return context;
  }

  private static Language any(List<ValueTexts> all) {
    Language any = Language.empty();
    for (ValueTexts texts : all) {
      any = any.union(texts.language());
    }
    return any;
  }

  private List<ValueTexts> texts(String parameter) {
    return prompt
        .parameter(parameter)
        .map(found -> ValueTexts.of(contract, found.type()))
        .orElse(List.of());
  }

  private Optional<JsonValue> confirmed(ValueTexts text, Language candidates, long shortest) {
    Language ofLength = candidates;
    if (text.minimum() > 0 && shortest <= 2000) {
      OptionalInt length = OptionalInt.of((int) shortest);
      ofLength = candidates.intersect(Unicode.wellFormedOfCodePoints((int) shortest, length));
    }
    Iterator<String> words = ofLength.enumerate();
    Random random = new Random(CANDIDATES);
    for (int count = 0; count < CANDIDATES && words.hasNext(); count++) {
      Optional<JsonValue> value = text.value().apply(words.next());
      if (value.isPresent()) {
        Optional<JsonValue> arguments = breaks(Optional.of(value.get()), sampler(), random);
        if (arguments.isPresent()) {
          return arguments;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<JsonValue> sampled() {
    ValueSampler sampler = sampler();
    Random random = new Random(SAMPLES);
    for (int count = 0; count < SAMPLES; count++) {
      Optional<JsonValue> arguments = breaks(Optional.empty(), sampler, random);
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

  /** The arguments, others made up, if they are allowed and the fence appears. */
  private Optional<JsonValue> breaks(
      Optional<JsonValue> value, ValueSampler sampler, Random random) {
    Map<String, JsonValue> arguments = new LinkedHashMap<>();
    for (Parameter parameter : prompt.parameters()) {
      Optional<JsonValue> argument =
          value.isPresent() && parameter.name().equals(isolation.parameter())
              ? value
              : sampler.sample(parameter.type(), random);
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
