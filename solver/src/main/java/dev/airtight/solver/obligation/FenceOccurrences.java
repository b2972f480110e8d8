package dev.airtight.solver.obligation;

import dev.airtight.core.contract.Prompt.Isolation;
import dev.airtight.core.contract.Template;
import dev.airtight.core.contract.Template.Part;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.prompt.ArgumentText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks for fences in a rendered template that owe something to the isolated parameter. */
final class FenceOccurrences {

  private final String format;
  private final Isolation isolation;

  /**
   * @param format what {@code ${format}} stands for
   */
  FenceOccurrences(String format, Isolation isolation) {
    this.format = format;
    this.isolation = isolation;
  }

  private record Stretch(int start, int end) {}

  /** Whether a fence overlaps the parameter's text or spans the place where it is. */
  boolean anyIn(Template template, Map<String, JsonValue> arguments) {
    StringBuilder rendered = new StringBuilder();
    List<Stretch> stretches = new ArrayList<>();
    for (Part part : template.parts()) {
      int start = rendered.length();
      if (part instanceof Template.LiteralPart literal) {
        rendered.append(literal.text());
      } else if (part instanceof Template.ParameterPart parameter) {
        JsonValue argument = arguments.get(parameter.parameter());
        rendered.append(argument == null ? "" : ArgumentText.of(argument));
        if (parameter.parameter().equals(isolation.parameter())) {
          stretches.add(new Stretch(start, rendered.length()));
        }
      } else {
        rendered.append(format);
      }
    }
    return any(rendered, isolation.opening(), stretches)
        || any(rendered, isolation.closing(), stretches);
  }

  private static boolean any(StringBuilder text, String fence, List<Stretch> stretches) {
    for (int at = text.indexOf(fence); at >= 0; at = text.indexOf(fence, at + 1)) {
      for (Stretch stretch : stretches) {
        if (at < stretch.end() && stretch.start() < at + fence.length()) {
          return true;
        }
      }
    }
    return false;
  }
}
