package dev.airtight.solver.obligation.prompt;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.Template;
import dev.airtight.core.contract.Template.Part;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Quotients;
import dev.airtight.solver.obligation.extent.ValueTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts that the parts of a prompt's templates are rendered to. */
final class PartTexts {

  private final Contract contract;
  private final Prompt prompt;
  private final String format;
  private final Map<String, List<ValueTexts>> known = new HashMap<>();

  /**
   * @param format what {@code ${format}} stands for
   */
  PartTexts(Contract contract, Prompt prompt, String format) {
    this.contract = contract;
    this.prompt = prompt;
    this.format = format;
  }

  /** The texts of a parameter, as a union. */
  List<ValueTexts> ofParameter(String name) {
    return known.computeIfAbsent(
        name,
        each ->
            prompt
                .parameter(each)
                .map(parameter -> ValueTexts.of(contract, parameter.type()))
                .orElse(List.of()));
  }

  /** The texts of a part. */
  Language of(Part part) {
    if (part instanceof Template.ParameterPart parameter) {
      Language any = Language.empty();
      for (ValueTexts texts : ofParameter(parameter.parameter())) {
        any = any.union(texts.ofLength());
      }
      return any;
    }
    return Language.word(constant(part));
  }

  /** The text of a part that is no placeholder of a parameter. */
  String constant(Part part) {
    return part instanceof Template.LiteralPart literal ? literal.text() : format;
  }

  /**
   * The texts after which the parts can go on to a word of the language. Each part for itself: a
   * parameter that occurs twice may have two texts.
   */
  Language before(Language language, List<Part> parts) {
    Language before = language;
    for (int index = parts.size() - 1; index >= 0; index--) {
      before = Quotients.before(before, of(parts.get(index)));
    }
    return before;
  }

  /** What the parts are rendered to, at least as far as that many units at their end. */
  Language before(List<Part> parts, int reach) {
    Language texts = Language.word("");
    long shortest = 0;
    for (int index = parts.size() - 1; index >= 0 && shortest < reach; index--) {
      Language next = of(parts.get(index));
      texts = next.concat(texts);
      shortest += next.lengths().min().orElse(0);
    }
    return texts;
  }

  /** What the parts are rendered to, at least as far as that many units at their beginning. */
  Language after(List<Part> parts, int reach) {
    Language texts = Language.word("");
    long shortest = 0;
    for (int index = 0; index < parts.size() && shortest < reach; index++) {
      Language next = of(parts.get(index));
      texts = texts.concat(next);
      shortest += next.lengths().min().orElse(0);
    }
    return texts;
  }
}
