package dev.airtight.paths.summary.text;

import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pcollections.TreePVector;

/** Strings made of other values: exact, but for very many copies. */
public final class StringMaking implements SummaryProvider {
  private static final String STRING = "java/lang/String.";
  private static final MethodReference TO_STRING =
      new MethodReference(
          "java/lang/Object", "toString", MethodDescriptor.parse("()Ljava/lang/String;"), false);
  private static final String RETURNS = ")Ljava/lang/String;";

  /** The most copies that {@code repeat} writes out. */
  private static final int MAX_COPIES = 1_000;

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put(STRING + "<init>()V", call -> construct(call, call.terms().text("")));
    all.put(
        STRING + "<init>(Ljava/lang/String;)V",
        call -> call.requiring(1, (c, object) -> construct(c, c.text(1))));
    all.put(STRING + "toString" + "(" + RETURNS, StringMaking::self);
    // Which object has the text is not known: it need not be this one.
    all.put(STRING + "intern" + "(" + RETURNS, call -> call.returnsText(call.text(0)));
    all.put(STRING + "toCharArray()[C", StringMaking::units);
    all.put(STRING + "concat(Ljava/lang/String;" + RETURNS, StringMaking::concat);
    all.put(STRING + "repeat(I" + RETURNS, StringMaking::repeat);
    String text = "Ljava/lang/String;";
    all.put(STRING + "join(" + text + text + text + "[" + text + "I" + RETURNS, StringMaking::join);
    for (TypeDescriptor type :
        List.of(
            TypeDescriptor.BOOLEAN,
            TypeDescriptor.CHAR,
            TypeDescriptor.INT,
            TypeDescriptor.LONG,
            TypeDescriptor.FLOAT,
            TypeDescriptor.DOUBLE)) {
      all.put(STRING + "valueOf(" + type.text() + RETURNS, call -> convert(call, type));
    }
    all.put(STRING + "valueOf(Ljava/lang/Object;" + RETURNS, StringMaking::ofObject);
    box(all, "Integer", TypeDescriptor.INT);
    box(all, "Long", TypeDescriptor.LONG);
    box(all, "Short", TypeDescriptor.SHORT);
    box(all, "Byte", TypeDescriptor.BYTE);
    box(all, "Character", TypeDescriptor.CHAR);
    box(all, "Boolean", TypeDescriptor.BOOLEAN);
    box(all, "Double", TypeDescriptor.DOUBLE);
    box(all, "Float", TypeDescriptor.FLOAT);
    return all;
  }

  private static void box(Map<String, Summary> all, String name, TypeDescriptor type) {
    String box = "java/lang/" + name;
    all.put(box + ".toString(" + type.text() + RETURNS, call -> convert(call, type));
    all.put(
        box + ".toString(" + RETURNS, call -> convert(call, TypeDescriptor.ofInternalName(box)));
  }

  private static List<Successor> self(Call call) {
    return call.returns(call.reference(0));
  }

  /** The object that {@code new} made becomes the String. */
  static List<Successor> construct(Call call, TextTerm text) {
    State made = call.state().refined(call.reference(0).object(), new HeapObject.Text(text));
    return call.in(made).returns();
  }

  private static List<Successor> convert(Call call, TypeDescriptor type) {
    return call.machine()
        .toText(
            call.state(),
            call.arguments().get(0),
            type,
            (state, text) -> call.in(state).returnsText(text));
  }

  /** A program's own {@code toString} may return null, which is then the result. */
  private static List<Successor> ofObject(Call call) {
    return call.whenPresent(
        0,
        c -> c.returnsText(c.terms().text("null")),
        (c, object) -> {
          boolean isValue = object instanceof HeapObject.Text || object instanceof HeapObject.Box;
          Reference present = new Reference(c.terms().bool(false), c.reference(0).object());
          return isValue
              ? convert(c, TypeDescriptor.OBJECT)
              : c.machine().callVirtual(c.state(), TO_STRING, List.of(present), null);
        });
  }

  private static List<Successor> concat(Call call) {
    return call.requiring(1, (c, object) -> c.returnsText(c.terms().concat(c.text(0), c.text(1))));
  }

  private static List<Successor> repeat(Call call) {
    Terms terms = call.terms();
    IntTerm count = call.intArgument(1);
    return call.split(
        terms.lessThan(count, terms.constant(0)),
        c -> c.raises("java/lang/IllegalArgumentException"),
        c -> {
          BigInteger constant = count.constantValue();
          if (constant != null && constant.compareTo(BigInteger.valueOf(MAX_COPIES)) <= 0) {
            return c.returnsText(
                terms.concat(Collections.nCopies(constant.intValueExact(), c.text(0))));
          }
          return anyCopies(c, count);
        });
  }

  /**
   * So many copies, where that is not too long (OutOfMemoryError): of a constant the one text of
   * copies that has the length, of another text any text.
   */
  private static List<Successor> anyCopies(Call call, IntTerm count) {
    Terms terms = call.terms();
    TextTerm copies = terms.freshText("copies");
    String one = StringQueries.constant(call, call.text(0));
    State enough = call.state().withAssumption(Assumption.Environment.ENOUGH_MEMORY);
    BoolTerm isRepeated =
        one == null
            ? terms.bool(true)
            : terms.and(
                terms.intEqual(
                    terms.length(copies), terms.multiply(count, terms.constant(one.length()))),
                terms.inLanguage(copies, Language.word(one).star()));
    return enough.assume(isRepeated).map(s -> call.in(s).returnsText(copies)).orElse(List.of());
  }

  /**
   * What the public join methods and StringJoiner come down to. Between the ends there is any text
   * where it is not known how many are joined, if it is not too long (OutOfMemoryError).
   */
  private static List<Successor> join(Call call) {
    BigInteger size = call.intArgument(4).constantValue();
    if (size == null) {
      TextTerm joined = call.terms().freshText("joined");
      return call.in(call.state().withAssumption(Assumption.Environment.ENOUGH_MEMORY))
          .returnsText(call.terms().concat(call.text(0), joined, call.text(1)));
    }
    List<Successor> successors = new ArrayList<>();
    TextTerm start = call.text(0);
    append(call, 0, size.intValueExact(), start, successors);
    return successors;
  }

  private static void append(
      Call call, int element, int size, TextTerm soFar, List<Successor> into) {
    Terms terms = call.terms();
    if (element == size) {
      into.addAll(call.returnsText(terms.concat(soFar, call.text(1))));
      return;
    }
    int array = call.reference(3).object();
    for (ElementSource.Made made :
        call.machine().readElement(call.state(), array, terms.constant(element))) {
      List<Value> withElement = new ArrayList<>(call.arguments());
      withElement.add(made.value());
      int last = withElement.size() - 1;
      // A toString of the program's own may have returned null.
      into.addAll(
          new Call(call.machine(), made.state(), call.method(), withElement)
              .requiring(
                  last,
                  (c, object) -> {
                    TextTerm delimiter = element == 0 ? terms.text("") : c.text(2);
                    List<Successor> longer = new ArrayList<>();
                    append(
                        call.in(c.state()),
                        element + 1,
                        size,
                        terms.concat(soFar, delimiter, c.text(last)),
                        longer);
                    return longer;
                  }));
    }
  }

  /** An array whose elements are read from the text when they are first needed. */
  private static List<Successor> units(Call call) {
    Terms terms = call.terms();
    TextTerm text = call.text(0);
    ElementSource source =
        (state, index) ->
            new TextCuts(terms)
                .unitAt(state, text, index).stream()
                    .map(u -> new ElementSource.Made(u.state(), new IntValue(u.unit())))
                    .toList();
    return call.returnsNew(
        new HeapObject.Array(
            "[C",
            terms.length(text),
            TreePVector.empty(),
            new HeapObject.Rest.Made(source, HeapObject.Elements.NEW)));
  }
}
