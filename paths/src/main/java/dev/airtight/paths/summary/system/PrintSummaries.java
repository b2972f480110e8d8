package dev.airtight.paths.summary.system;

import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.extension.MethodSummary;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.StaticField;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Printing to {@code System.out} and {@code System.err}: what is printed is converted to a string,
 * which may run the program's own {@code toString}; a PrintStream itself never throws.
 */
public final class PrintSummaries implements SummaryProvider {
  private static final MethodReference TO_STRING =
      new MethodReference(
          "java/lang/Object", "toString", MethodDescriptor.parse("()Ljava/lang/String;"), false);
  private static final String STREAM = "java/io/PrintStream";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put(STREAM + ".print(Ljava/lang/Object;)V", PrintSummaries::printText);
    all.put(STREAM + ".println(Ljava/lang/Object;)V", PrintSummaries::printLine);
    return all;
  }

  @Override
  public List<MethodSummary> described() {
    String stream = "java.io.PrintStream#";
    List<MethodSummary> all = new ArrayList<>();
    for (String name : List.of("print", "println")) {
      for (String type :
          List.of("boolean", "char", "int", "long", "float", "double", "java.lang.String")) {
        all.add(MethodSummary.of(stream + name + "(" + type + ")"));
      }
    }
    all.add(MethodSummary.of(stream + "println()"));
    all.add(MethodSummary.of(stream + "flush()"));
    return all;
  }

  @Override
  public Map<String, StaticField> staticFields() {
    return Map.of(
        "java/lang/System.out", Opaque.field(STREAM),
        "java/lang/System.err", Opaque.field(STREAM));
  }

  /** Only this way a {@code toString} that returns null is noticed. */
  private static List<Successor> printText(Call call) {
    return call.whenPresent(
        1,
        Call::returns,
        (c, object) ->
            object instanceof HeapObject.Text || object instanceof HeapObject.Box
                ? c.returns()
                : c.machine()
                    .callVirtual(
                        c.state(),
                        TO_STRING,
                        List.of(new Reference(c.terms().bool(false), c.reference(1).object())),
                        (after, text) ->
                            c.in(after)
                                .split(
                                    ((Reference) Objects.requireNonNull(text)).isNull(),
                                    none -> none.raises("java/lang/NullPointerException"),
                                    Call::returns)));
  }

  private static List<Successor> printLine(Call call) {
    return call.machine()
        .toText(
            call.state(),
            call.arguments().get(1),
            TypeDescriptor.OBJECT,
            (state, text) -> call.in(state).returns());
  }
}
