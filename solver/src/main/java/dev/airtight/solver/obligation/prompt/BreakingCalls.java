package dev.airtight.solver.obligation.prompt;

import dev.airtight.core.contract.Template;
import dev.airtight.core.contract.Template.Part;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.prompt.ArgumentText;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Quotients;
import dev.airtight.solver.obligation.extent.ValueTexts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses values for the parameters inside a region so that a word of a language is rendered. */
final class BreakingCalls {

  /** Words tried for one parameter. */
  private static final int CANDIDATES = 12;

  private static final int MOST_CALLS = 40;

  private final PartTexts texts;
  private final List<Part> parts;
  private final Language breaking;
  private final List<Map<String, JsonValue>> found = new ArrayList<>();

  BreakingCalls(PartTexts texts, FencedRegion region, Language breaking) {
    this.texts = texts;
    this.parts = region.inside();
    this.breaking = breaking;
  }

  /** Some choices; whether they are allowed is for others to check. */
  List<Map<String, JsonValue>> find() {
    found.clear();
    choose(0, breaking, Map.of());
    return List.copyOf(found);
  }

  /** Goes on from a part, when {@code rest} is what the parts from there on have to be. */
  private void choose(int index, Language rest, Map<String, JsonValue> chosen) {
    if (index == parts.size()) {
      if (rest.contains("")) {
        found.add(chosen);
      }
      return;
    }
    Part part = parts.get(index);
    if (!(part instanceof Template.ParameterPart parameter)) {
      choose(index + 1, Quotients.after(rest, texts.constant(part)), chosen);
      return;
    }
    JsonValue known = chosen.get(parameter.parameter());
    if (known != null) {
      choose(index + 1, Quotients.after(rest, ArgumentText.of(known)), chosen);
      return;
    }
    Language fitting = texts.before(rest, parts.subList(index + 1, parts.size()));
    for (ValueTexts each : texts.ofParameter(parameter.parameter())) {
      Iterator<String> words = each.ofLength().intersect(fitting).enumerate();
      for (int count = 0;
          count < CANDIDATES && words.hasNext() && found.size() < MOST_CALLS;
          count++) {
        String word = words.next();
        Optional<JsonValue> value = each.value().apply(word);
        if (value.isPresent()) {
          Map<String, JsonValue> more = new LinkedHashMap<>(chosen);
          more.put(parameter.parameter(), value.get());
          choose(index + 1, Quotients.after(rest, word), more);
        }
      }
    }
  }
}
