package dev.airtight.frameworks.gson;

import dev.airtight.frameworks.mapper.MapperClass;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.decode.jackson.JavaShape;
import dev.airtight.paths.decode.jackson.ObjectOf;
import dev.airtight.paths.prompt.DecodingSummary;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.time.TimeType;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Classes of the JDK that Gson would fill field by field, which the JDK does not let it do: dates
 * and {@code Optional}. It throws before it has read more than how a text begins, unless the JVM
 * was told to open the package.
 */
final class InaccessibleTypes {
  private final GsonShapes shapes;
  private final Set<JavaType> seen = new HashSet<>();
  private final List<JavaType> found = new ArrayList<>();
  private boolean areOthersKnown = true;

  private InaccessibleTypes(GsonShapes shapes) {
    this.shapes = shapes;
  }

  /** How a call ends that decodes into such a type; empty where it is none. */
  static Optional<List<Successor>> refused(Call call, TextTerm text, JavaType type) {
    InaccessibleTypes types = new InaccessibleTypes(new GsonShapes(call.machine().hierarchy()));
    types.add(type);
    if (types.found.isEmpty() || !types.areOthersKnown || !MapperClass.isStandard(call)) {
      return Optional.empty();
    }
    List<Successor> ends = new ArrayList<>(Readings.refused(call, text, "{}", GsonNames.INPUT));
    ends.addAll(DecodingSummary.thrown(call, GsonNames.INPUT));
    ends.addAll(
        call.stuck(
            "what Gson makes of a text as "
                + types.found.get(0)
                + " where the JVM opens its package is not known"));
    return Optional.of(ends);
  }

  private void add(JavaType type) {
    if (!seen.add(type)) {
      return;
    }
    JavaShape shape = shapes.of(type);
    if (shape instanceof ObjectOf object) {
      object.components().forEach(component -> add(component.type()));
    } else if (shape instanceof JavaShape.Sequence sequence) {
      add(sequence.element());
    } else if (shape instanceof JavaShape.Mapping mapping) {
      add(mapping.value());
    } else if (shape instanceof JavaShape.Unsupported) {
      if (type instanceof JavaType.Of named && isInaccessible(named.name())) {
        found.add(type);
      } else {
        areOthersKnown = false;
      }
    }
  }

  private static boolean isInaccessible(String name) {
    return TimeType.of(name).isPresent() || name.equals("java/util/Optional");
  }
}
