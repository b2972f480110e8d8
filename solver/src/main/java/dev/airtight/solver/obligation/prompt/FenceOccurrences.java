package dev.airtight.solver.obligation.prompt;

import dev.airtight.core.contract.Prompt.Isolation;
import dev.airtight.core.contract.Template;
import dev.airtight.core.contract.Template.Part;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.prompt.ArgumentText;
import java.util.List;
import java.util.Map;

/** Looks for texts that can be taken for a fence in what is rendered between the fences. */
public final class FenceOccurrences {

  private final String format;
  private final Isolation isolation;

  /**
   * @param format what {@code ${format}} stands for
   */
  public FenceOccurrences(String format, Isolation isolation) {
    this.format = format;
    this.isolation = isolation;
  }

  /** Whether such a text overlaps what stands between the fences, or spans it. */
  public boolean anyIn(Template template, Map<String, JsonValue> arguments) {
    return FencedRegion.of(template, isolation).stream()
        .anyMatch(
            region ->
                any(
                    rendered(region.before(), arguments),
                    rendered(region.inside(), arguments),
                    rendered(region.after(), arguments)));
  }

  private String rendered(List<Part> parts, Map<String, JsonValue> arguments) {
    StringBuilder rendered = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Template.LiteralPart literal) {
        rendered.append(literal.text());
      } else if (part instanceof Template.ParameterPart parameter) {
        JsonValue argument = arguments.get(parameter.parameter());
        rendered.append(argument == null ? "" : ArgumentText.of(argument));
      } else {
        rendered.append(format);
      }
    }
    return rendered.toString();
  }

  private boolean any(String before, String inside, String after) {
    String text = before + inside + after;
    int start = before.length();
    int end = start + inside.length();
    for (String fence : List.of(isolation.opening(), isolation.closing())) {
      for (int at = 0; at < end; at++) {
        int last = endOf(fence, text, at);
        if (last > start) {
          return true;
        }
      }
    }
    return false;
  }

  /** Where what is taken for the fence ends if it begins at that place; -1 if it does not. */
  private int endOf(String fence, String text, int at) {
    int place = at;
    boolean first = true;
    for (int next = 0; next < fence.length(); ) {
      int wanted = fence.codePointAt(next);
      next += Character.charCount(wanted);
      if (isolation.ignoresSpace() && FenceSpellings.isSpace(wanted)) {
        continue;
      }
      while (isolation.ignoresSpace()
          && !first
          && place < text.length()
          && FenceSpellings.isSpace(text.charAt(place))) {
        place++;
      }
      first = false;
      if (place == text.length() || !isSame(wanted, text.codePointAt(place))) {
        return -1;
      }
      place += Character.charCount(text.codePointAt(place));
    }
    return place;
  }

  private boolean isSame(int wanted, int found) {
    return wanted == found
        || isolation.ignoresCase()
            && Character.toString(wanted).equalsIgnoreCase(Character.toString(found));
  }
}
