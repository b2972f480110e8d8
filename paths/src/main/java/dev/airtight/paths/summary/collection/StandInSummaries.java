package dev.airtight.paths.summary.collection;

import dev.airtight.paths.code.ClassLookup;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.IntValue;
import dev.airtight.solver.term.TextTerm;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The engine's answers to what stand-ins ask it. */
public final class StandInSummaries implements SummaryProvider {
  private static final String ENGINE = "dev/airtight/paths/standin/Engine.";

  /** Choices among more are not followed: each is a path of its own. */
  private static final int MAX_CHOICES = 4;

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put(ENGINE + "choose(I)I", StandInSummaries::choose);
    all.put(
        ENGINE + "unknown(Ljava/lang/String;)Ljava/lang/RuntimeException;",
        StandInSummaries::unknown);
    all.put(ENGINE + "isOwn(Ljava/lang/Object;)Z", StandInSummaries::isOwn);
    return all;
  }

  private static List<Successor> choose(Call call) {
    BigInteger count = call.intArgument(0).constantValue();
    if (count == null || count.compareTo(BigInteger.valueOf(MAX_CHOICES)) > 0) {
      return call.stuck(
          "the order of iteration of a HashMap or Set.of with more than "
              + MAX_CHOICES
              + " entries is not known");
    }
    if (count.signum() <= 0) {
      return call.stuck("a choice among no entries");
    }
    List<Successor> successors = new ArrayList<>();
    for (int i = 0; i < count.intValueExact(); i++) {
      successors.addAll(call.returns(new IntValue(call.terms().constant(i))));
    }
    return successors;
  }

  private static List<Successor> unknown(Call call) {
    String what =
        call.text(0) instanceof TextTerm.TextConstant constant ? constant.value() : "an operation";
    return call.stuck(what + " is not modelled");
  }

  private static List<Successor> isOwn(Call call) {
    return call.whenPresent(
        0,
        c -> c.returnsBoolean(c.terms().bool(false)),
        (c, object) -> c.returnsBoolean(c.terms().bool(isOwn(c, object))));
  }

  /** The hash codes of enums are left open, but an enum's equality is identity. */
  private static boolean isOwn(Call call, HeapObject object) {
    return object instanceof HeapObject.Instance instance
        && call.machine().classPath().find(instance.className()) instanceof ClassLookup.Found found
        && !found.javaClass().isPlatform()
        && !call.machine().isInstance(instance.className(), "java/lang/Enum");
  }
}
