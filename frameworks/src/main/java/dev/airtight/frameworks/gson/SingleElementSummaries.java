package dev.airtight.frameworks.gson;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.prompt.DecodingSummary;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code JsonArray.getAsString()} and its like, which ask the single element of an array in turn.
 * Its own code does, but where arrays are nested in each other: that can be of any depth.
 */
public final class SingleElementSummaries implements SummaryProvider {
  private static final Map<String, String> ASKED =
      Map.ofEntries(
          Map.entry("getAsString", "Ljava/lang/String;"),
          Map.entry("getAsNumber", "Ljava/lang/Number;"),
          Map.entry("getAsBigDecimal", "Ljava/math/BigDecimal;"),
          Map.entry("getAsBigInteger", "Ljava/math/BigInteger;"),
          Map.entry("getAsBoolean", "Z"),
          Map.entry("getAsByte", "B"),
          Map.entry("getAsCharacter", "C"),
          Map.entry("getAsShort", "S"),
          Map.entry("getAsInt", "I"),
          Map.entry("getAsLong", "J"),
          Map.entry("getAsFloat", "F"),
          Map.entry("getAsDouble", "D"));

  /** What all of them throw. */
  private static final List<String> REFUSALS =
      List.of("java/lang/IllegalStateException", "java/lang/UnsupportedOperationException");

  /** Those that throw nothing for what is no number. */
  private static final Set<String> OF_ANY_TEXT =
      Set.of("getAsString", "getAsNumber", "getAsBoolean", "getAsCharacter");

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new HashMap<>();
    ASKED.forEach(
        (name, result) ->
            all.put(GsonNames.ARRAY + "." + name + "()" + result, SingleElementSummaries::single));
    return all;
  }

  private static List<Successor> single(Call call) {
    Machine machine = call.machine();
    List<JavaMethod> element =
        machine.classPath().load(GsonNames.ARRAY).methods("getAsSingleElement");
    if (element.isEmpty()) {
      return call.stuck("what this version of Gson does is not known");
    }
    List<Successor> ends = new ArrayList<>();
    for (Successor end :
        machine.runAside(call.state(), element.get(0), List.of(call.arguments().get(0)))) {
      if (end instanceof Successor.Returned returned
          && returned.value() instanceof Reference reference) {
        for (State made : machine.force(returned.state(), reference.object())) {
          ends.addAll(asked(call.in(made), reference));
        }
      } else {
        ends.addAll(passedOn(call, end));
      }
    }
    return ends;
  }

  private static List<Successor> passedOn(Call call, Successor end) {
    return end instanceof Successor.Escaped escaped
        ? call.machine().raise(escaped.state(), escaped.exception())
        : List.of(end);
  }

  private static List<Successor> asked(Call call, Reference element) {
    String className = call.object(element).className();
    if (className.equals(GsonNames.ARRAY)) {
      return ofAnyDepth(call);
    }
    Machine machine = call.machine();
    MethodDescriptor descriptor = call.method().descriptor();
    JavaMethod method =
        declared(machine.classPath(), className, call.method().name(), descriptor).orElseThrow();
    List<Successor> ends = new ArrayList<>();
    for (Successor end : machine.runAside(call.state(), method, List.of(element))) {
      ends.addAll(
          end instanceof Successor.Returned returned && returned.value() != null
              ? call.in(returned.state()).returns(returned.value())
              : passedOn(call, end));
    }
    return ends;
  }

  private static Optional<JavaMethod> declared(
      ClassPath classPath, String className, String name, MethodDescriptor descriptor) {
    return classPath
        .load(className)
        .method(name, descriptor)
        .or(() -> classPath.load(GsonNames.ELEMENT).method(name, descriptor));
  }

  private static List<Successor> ofAnyDepth(Call call) {
    String result = call.method().descriptor().returnType().text();
    Optional<Value> any = any(call, result);
    List<Successor> ends = new ArrayList<>();
    REFUSALS.forEach(refusal -> ends.addAll(DecodingSummary.thrown(call, refusal)));
    if (!OF_ANY_TEXT.contains(call.method().name())) {
      ends.addAll(DecodingSummary.thrown(call, "java/lang/NumberFormatException"));
    }
    if (result.equals("Ljava/lang/String;")) {
      ends.addAll(call.returnsText(call.terms().freshText("a text in arrays")));
    } else {
      ends.addAll(
          any.map(call::returns)
              .orElseGet(() -> call.stuck("a number in arrays in each other is not followed")));
    }
    return ends;
  }

  private static Optional<Value> any(Call call, String result) {
    Interval interval =
        switch (result) {
          case "Z" -> Interval.of(0, 1);
          case "B" -> Interval.of(Byte.MIN_VALUE, Byte.MAX_VALUE);
          case "C" -> Interval.of(Character.MIN_VALUE, Character.MAX_VALUE);
          case "S" -> Interval.of(Short.MIN_VALUE, Short.MAX_VALUE);
          default -> Interval.INT;
        };
    return switch (result) {
      case "Z", "B", "C", "S", "I" ->
          Optional.of(new IntValue(call.terms().freshInt("a number in arrays", interval)));
      case "J" ->
          Optional.of(new LongValue(call.terms().freshInt("a number in arrays", Interval.LONG)));
      case "F" -> Optional.of(FloatingValue.ANY_FLOAT);
      case "D" -> Optional.of(FloatingValue.ANY_DOUBLE);
      default -> Optional.empty();
    };
  }
}
