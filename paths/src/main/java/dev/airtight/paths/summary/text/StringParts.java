package dev.airtight.paths.summary.text;

import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.IntValue;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.pcollections.TreePVector;

/** What strings consist of: streams of it as plain Java, bytes of which nothing is known. */
public final class StringParts implements SummaryProvider {
  private static final String STRING = "java/lang/String.";
  private static final String STREAMS = StandInNames.HOME + "TextStreams";
  private static final MethodReference JOIN =
      new MethodReference(
          STREAMS,
          "join",
          MethodDescriptor.parse(
              "(Ljava/lang/CharSequence;Ljava/lang/Iterable;)Ljava/lang/String;"),
          false);
  private static final String UTF_8 = "sun/nio/cs/UTF_8";

  /** So many before a line cost no memory to speak of. */
  private static final BigInteger MOST_SPACES = BigInteger.valueOf(100);

  /** Bytes that UTF-8 writes for a unit at most. */
  private static final int UTF_8_BYTES = 3;

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    stream(all, "chars", "java/util/stream/IntStream");
    stream(all, "lines", "java/util/stream/Stream");
    all.put(
        STRING + "join(Ljava/lang/CharSequence;Ljava/lang/Iterable;)Ljava/lang/String;",
        call -> call.machine().callExactly(call.state(), JOIN, call.arguments(), null));
    all.put(STRING + "getBytes()[B", call -> bytes(call, false));
    all.put(
        STRING + "getBytes(Ljava/nio/charset/Charset;)[B",
        call ->
            call.requiring(
                1,
                (c, charset) ->
                    TextCodecs.STANDARD.contains(charset.className())
                        ? bytes(c, charset.className().equals(UTF_8))
                        : c.stuck(TextCodecs.MAY_NOT_ENCODE)));
    all.put(STRING + "stripIndent()Ljava/lang/String;", call -> moved(call, String::stripIndent));
    all.put(STRING + "indent(I)Ljava/lang/String;", StringParts::indent);
    return all;
  }

  private static void stream(Map<String, Summary> all, String name, String type) {
    MethodReference method =
        new MethodReference(
            STREAMS, name, MethodDescriptor.parse("(Ljava/lang/String;)L" + type + ";"), false);
    all.put(
        STRING + name + "()L" + type + ";",
        call -> call.machine().callExactly(call.state(), method, call.arguments(), null));
  }

  private static List<Successor> indent(Call call) {
    BigInteger by = call.intArgument(1).constantValue();
    if (by != null && by.compareTo(MOST_SPACES) <= 0) {
      return moved(call, text -> text.indent(by.intValueExact()));
    }
    return call.in(call.state().withAssumption(Assumption.Environment.ENOUGH_MEMORY))
        .returnsText(call.terms().freshText("indented"));
  }

  /** Of a text that is not constant, any text. */
  private static List<Successor> moved(Call call, UnaryOperator<String> how) {
    String constant = StringQueries.constant(call, call.text(0));
    return call.returnsText(
        constant == null
            ? call.terms().freshText("indented")
            : call.terms().text(how.apply(constant)));
  }

  /** A text has bytes iff it is not empty; how many depends on the charset. */
  private static List<Successor> bytes(Call call, boolean isUtf8) {
    Terms terms = call.terms();
    IntTerm units = terms.length(call.text(0));
    IntTerm length = terms.freshInt("bytes", Interval.LENGTH);
    BoolTerm known =
        isUtf8
            ? terms.and(
                terms.lessOrEqual(units, length),
                terms.lessOrEqual(length, terms.multiply(units, terms.constant(UTF_8_BYTES))))
            : terms.bool(true);
    ElementSource source =
        (state, index) ->
            List.of(
                new ElementSource.Made(
                    state,
                    new IntValue(
                        terms.freshInt("byte", Interval.of(Byte.MIN_VALUE, Byte.MAX_VALUE)))));
    HeapObject array =
        new HeapObject.Array(
            "[B",
            length,
            TreePVector.empty(),
            new HeapObject.Rest.Made(source, HeapObject.Elements.NEW));
    return call.state()
        .assume(known)
        .map(state -> call.in(state).returnsNew(array))
        .orElse(List.of());
  }
}
