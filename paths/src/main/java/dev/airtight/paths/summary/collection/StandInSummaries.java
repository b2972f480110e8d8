package dev.airtight.paths.summary.collection;

import dev.airtight.paths.code.ClassLookup;
import dev.airtight.paths.code.Instruction;
import dev.airtight.paths.code.JavaClass;
import dev.airtight.paths.code.JavaMethod;
import dev.airtight.paths.code.MethodDescriptor;
import dev.airtight.paths.code.TypeDescriptor;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.IntValue;
import dev.airtight.solver.term.TextTerm;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** The engine's answers to what stand-ins ask it. */
public final class StandInSummaries implements SummaryProvider {
  private static final String ENGINE = "dev/airtight/paths/standin/Engine.";

  private static final MethodDescriptor HASH_CODE = MethodDescriptor.parse("()I");

  /** Immutable final classes. */
  private static final Set<String> VALUES =
      Set.of(
          "Ljava/lang/String;",
          "Ljava/lang/Boolean;",
          "Ljava/lang/Byte;",
          "Ljava/lang/Character;",
          "Ljava/lang/Short;",
          "Ljava/lang/Integer;",
          "Ljava/lang/Long;",
          "Ljava/lang/Float;",
          "Ljava/lang/Double;");

  /** Choices among more are not followed: each is a path of its own. */
  private static final int MAX_CHOICES = 4;

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put(ENGINE + "choose(I)I", StandInSummaries::choose);
    all.put(
        ENGINE + "unknown(Ljava/lang/String;)Ljava/lang/RuntimeException;",
        StandInSummaries::unknown);
    all.put(
        ENGINE + "isHashed(Ljava/lang/Object;)Z",
        call -> question(call, StandInSummaries::isHashed));
    all.put(
        ENGINE + "keepsHash(Ljava/lang/Object;)Z",
        call -> question(call, StandInSummaries::keepsHash));
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

  private static List<Successor> question(Call call, BiPredicate<Call, HeapObject> holds) {
    return call.whenPresent(
        0,
        c -> c.returnsBoolean(c.terms().bool(false)),
        (c, object) -> c.returnsBoolean(c.terms().bool(holds.test(c, object))));
  }

  /** The hash codes of enums are left open, but an enum's equality is identity. */
  private static boolean isHashed(Call call, HeapObject object) {
    return object instanceof HeapObject.Instance instance
        && !call.machine().isInstance(instance.className(), "java/lang/Enum");
  }

  private static boolean keepsHash(Call call, HeapObject object) {
    return keepsHash(call, TypeDescriptor.ofInternalName(object.className()), Set.of());
  }

  /** An identity hash code stays the same, and so does what a record makes of such parts. */
  private static boolean keepsHash(Call call, TypeDescriptor type, Set<String> inside) {
    if (type.isPrimitive() || VALUES.contains(type.text())) {
      return true;
    }
    if (type.isArray()
        || !(call.machine().classPath().find(type.internalName()) instanceof ClassLookup.Found f)) {
      return false;
    }
    JavaClass javaClass = f.javaClass();
    if (javaClass.isEnum() || !call.machine().isInstance(javaClass.name(), "java/lang/Record")) {
      return javaClass.isEnum() || (inside.isEmpty() && !hashesItself(call, javaClass));
    }
    Set<String> deeper = new HashSet<>(inside);
    return deeper.add(javaClass.name())
        && javaClass.method("hashCode", HASH_CODE).stream().allMatch(StandInSummaries::isGenerated)
        && javaClass.recordComponents().stream()
            .allMatch(component -> keepsHash(call, component.type(), deeper));
  }

  /** Whether a class or a superclass below Object declares a hash code. */
  private static boolean hashesItself(Call call, JavaClass javaClass) {
    JavaClass at = javaClass;
    while (!at.name().equals("java/lang/Object")) {
      if (at.method("hashCode", HASH_CODE).isPresent()) {
        return true;
      }
      at = call.machine().classPath().load(at.superName().orElse("java/lang/Object"));
    }
    return false;
  }

  private static boolean isGenerated(JavaMethod method) {
    return method.code().orElseThrow().instructions().stream()
        .anyMatch(Instruction.InvokeDynamic.class::isInstance);
  }
}
