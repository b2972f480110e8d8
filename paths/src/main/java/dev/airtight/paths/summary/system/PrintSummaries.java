package dev.airtight.paths.summary.system;

import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.StaticField;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Printing to {@code System.out} and {@code System.err}: what is printed is converted to a string,
 * which may run the program's own {@code toString}; a PrintStream itself never throws.
 */
public final class PrintSummaries implements SummaryProvider {
  private static final String STREAM = "java/io/PrintStream";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    for (String name : List.of("print", "println")) {
      for (String type : List.of("Z", "C", "I", "J", "F", "D")) {
        all.put(STREAM + "." + name + "(" + type + ")V", Call::returns);
      }
      all.put(STREAM + "." + name + "(Ljava/lang/String;)V", Call::returns);
      all.put(STREAM + "." + name + "(Ljava/lang/Object;)V", PrintSummaries::printObject);
    }
    all.put(STREAM + ".println()V", Call::returns);
    all.put(STREAM + ".flush()V", Call::returns);
    return all;
  }

  @Override
  public Map<String, StaticField> staticFields() {
    return Map.of(
        "java/lang/System.out", Opaque.field(STREAM),
        "java/lang/System.err", Opaque.field(STREAM));
  }

  private static List<Successor> printObject(Call call) {
    return call.machine()
        .toText(
            call.state(),
            call.arguments().get(1),
            TypeDescriptor.OBJECT,
            (state, text) -> call.in(state).returns());
  }
}
