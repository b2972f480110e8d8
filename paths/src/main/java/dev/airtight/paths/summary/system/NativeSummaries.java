package dev.airtight.paths.summary.system;

import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Natives that the JDK's own code calls, and its records of events, which no program notices. */
public final class NativeSummaries implements SummaryProvider {
  private static final int ARRAY_HEADER = 16;
  private static final int REFERENCE_BYTES = 4;
  private static final Map<String, Integer> BYTES =
      Map.of("Z", 1, "B", 1, "C", 2, "S", 2, "I", 4, "F", 4, "J", 8, "D", 8);

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    for (String owner :
        List.of(
            "java/lang/Class",
            "java/lang/ClassLoader",
            "java/lang/System",
            "jdk/internal/misc/Unsafe")) {
      all.put(owner + ".registerNatives()V", Call::returns);
    }
    String archive = "jdk/internal/misc/CDS.";
    all.put(archive + "initializeFromArchive(Ljava/lang/Class;)V", Call::returns);
    all.put(
        archive + "getRandomSeedForDumping()J", call -> call.returnsLong(call.terms().constant(0)));
    for (String question :
        List.of("isDumpingClassList0", "isDumpingArchive0", "isSharingEnabled0")) {
      all.put(archive + question + "()Z", call -> call.returnsBoolean(call.terms().bool(false)));
    }
    for (String traced : List.of("traceError", "traceThrowable")) {
      all.put(
          "jdk/internal/event/ThrowableTracer." + traced + "(Ljava/lang/Class;Ljava/lang/String;)V",
          Call::returns);
    }
    all.put(
        "jdk/internal/misc/Unsafe.arrayBaseOffset0(Ljava/lang/Class;)I", NativeSummaries::offset);
    all.put(
        "jdk/internal/misc/Unsafe.arrayIndexScale0(Ljava/lang/Class;)I", NativeSummaries::scale);
    all.put(
        "jdk/internal/util/ArraysSupport.vectorizedMismatch"
            + "(Ljava/lang/Object;JLjava/lang/Object;JII)I",
        NativeSummaries::nothingCompared);
    return all;
  }

  /** Only what reads memory by itself looks at it, and that is not followed. */
  private static List<Successor> offset(Call call) {
    return call.returnsInt(call.terms().constant(ARRAY_HEADER));
  }

  private static List<Successor> scale(Call call) {
    return call.requiring(
        1,
        (c, object) -> {
          if (!(object instanceof HeapObject.ClassObject known)) {
            return c.stuck("an array of such a class is not modelled");
          }
          TypeDescriptor array = known.type();
          int bytes = BYTES.getOrDefault(array.component().text(), REFERENCE_BYTES);
          return c.returnsInt(c.terms().constant(bytes));
        });
  }

  /** It may leave as many elements to its caller as it likes: the complement of their number. */
  private static List<Successor> nothingCompared(Call call) {
    Terms terms = call.terms();
    IntTerm length = call.intArgument(4);
    return call.returnsInt(terms.subtract(terms.constant(-1), length));
  }
}
