package dev.airtight.solver.obligation.prompt;

import dev.airtight.core.contract.Prompt.Isolation;
import dev.airtight.core.contract.Template;
import dev.airtight.core.contract.Template.LiteralPart;
import dev.airtight.core.contract.Template.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A stretch of a template between an opening and a closing text.
 *
 * @param before what stands before it, up to and with the opening text
 * @param inside everything between the two
 * @param after what stands behind it, from the closing text on
 */
record FencedRegion(List<Part> before, List<Part> inside, List<Part> after) {

  FencedRegion {
    before = List.copyOf(before);
    inside = List.copyOf(inside);
    after = List.copyOf(after);
  }

  /** A place in a literal of a template. */
  private record Place(int part, int offset) {}

  /**
   * The regions with a placeholder of the isolated parameter: from the last opening text before it
   * to the first closing text behind that. The checker sees to it that there are such texts.
   */
  static Set<FencedRegion> of(Template template, Isolation isolation) {
    Set<FencedRegion> regions = new LinkedHashSet<>();
    List<Part> parts = template.parts();
    for (int index = 0; index < parts.size(); index++) {
      if (parts.get(index) instanceof Template.ParameterPart part
          && part.parameter().equals(isolation.parameter())) {
        regions.add(around(parts, index, isolation));
      }
    }
    return regions;
  }

  private static FencedRegion around(List<Part> parts, int placeholder, Isolation isolation) {
    Place start = opening(parts, placeholder, isolation.opening()).orElseThrow();
    Place end = closing(parts, start, isolation.closing()).orElseThrow();
    Place origin = new Place(0, 0);
    Place last = new Place(parts.size(), 0);
    return new FencedRegion(
        between(parts, origin, start), between(parts, start, end), between(parts, end, last));
  }

  /** The end of the last opening text before a placeholder. */
  private static Optional<Place> opening(List<Part> parts, int placeholder, String opening) {
    for (int index = placeholder - 1; index >= 0; index--) {
      if (parts.get(index) instanceof LiteralPart literal) {
        int at = literal.text().lastIndexOf(opening);
        if (at >= 0) {
          return Optional.of(new Place(index, at + opening.length()));
        }
      }
    }
    return Optional.empty();
  }

  /** The beginning of the first closing text from a place on. */
  private static Optional<Place> closing(List<Part> parts, Place from, String closing) {
    for (int index = from.part(); index < parts.size(); index++) {
      if (parts.get(index) instanceof LiteralPart literal) {
        int at = literal.text().indexOf(closing, index == from.part() ? from.offset() : 0);
        if (at >= 0) {
          return Optional.of(new Place(index, at));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Part> between(List<Part> parts, Place start, Place end) {
    List<Part> between = new ArrayList<>();
    for (int index = start.part(); index <= end.part() && index < parts.size(); index++) {
      Part part = parts.get(index);
      int from = index == start.part() ? start.offset() : 0;
      if (part instanceof LiteralPart literal) {
        int to = index == end.part() ? end.offset() : literal.text().length();
        between.add(new LiteralPart(literal.text().substring(from, to), literal.clause()));
      } else if (index < end.part()) {
        between.add(part);
      }
    }
    return between;
  }
}
