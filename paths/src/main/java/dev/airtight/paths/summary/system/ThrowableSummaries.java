package dev.airtight.paths.summary.system;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePVector;

/**
 * What of exceptions only the JVM knows: stack traces, and what was null. All else that exceptions
 * do is their own bytecode.
 */
public final class ThrowableSummaries implements SummaryProvider {
  private static final String THROWABLE = "java/lang/Throwable";
  private static final String ELEMENT = "java/lang/StackTraceElement";
  private static final Set<String> ASKED = Set.of("toString", "getMessage", "getLocalizedMessage");

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put(
        THROWABLE + ".fillInStackTrace(I)Ljava/lang/Throwable;",
        ThrowableSummaries::fillInStackTrace);
    all.put(THROWABLE + ".printStackTrace()V", ThrowableSummaries::printStackTrace);
    for (String stream : List.of("Ljava/io/PrintStream;", "Ljava/io/PrintWriter;")) {
      all.put(
          THROWABLE + ".printStackTrace(" + stream + ")V",
          call -> call.stuck("printing a stack trace to a stream is not modelled"));
    }
    all.put(
        "java/lang/NullPointerException.getExtendedNPEMessage()Ljava/lang/String;",
        ThrowableSummaries::anyMessage);
    // The first since JDK 19, the second until then.
    for (String source : List.of("Ljava/lang/Object;", "Ljava/lang/Throwable;")) {
      all.put(ELEMENT + ".of(" + source + "I)[L" + ELEMENT + ";", ThrowableSummaries::anyTrace);
    }
    return all;
  }

  /** Newer JDKs ask whether the JVM left something from which the trace is made. */
  private static List<Successor> fillInStackTrace(Call call) {
    int exception = call.reference(0).object();
    if (!(call.object(call.reference(0)) instanceof HeapObject.Instance filled)) {
      return call.stuck("filling in the stack trace of an exception of no known class");
    }
    int left = call.machine().freshIdentity();
    Reference present = new Reference(call.terms().bool(false), left);
    return call.in(
            call.state()
                .withObject(
                    left, new HeapObject.Instance("java/lang/Object", HashTreePMap.empty(), null))
                .changed(exception, filled.withField(THROWABLE + ".backtrace", present)))
        .returns(call.reference(0));
  }

  private static List<Successor> anyMessage(Call call) {
    int identity = call.machine().freshIdentity();
    HeapObject text = new HeapObject.Text(call.terms().freshText("message"));
    Call with = call.in(call.state().withObject(identity, text));
    return with.returns(new Reference(call.terms().freshBool("noMessage"), identity));
  }

  /** The JVM may leave out the stack trace of an exception that it raises very often. */
  private static List<Successor> anyTrace(Call call) {
    IntTerm depth = call.terms().freshInt("stackTraceLength", Interval.LENGTH);
    FieldSource unknown =
        (state, object, owner, name, descriptor) -> field(call, state, descriptor);
    ElementSource elements =
        (state, index) -> {
          int identity = call.machine().freshIdentity();
          HeapObject element = new HeapObject.Instance(ELEMENT, HashTreePMap.empty(), unknown);
          return List.of(
              new ElementSource.Made(
                  state.withObject(identity, element),
                  new Reference(call.terms().bool(false), identity)));
        };
    return call.returnsNew(
        new HeapObject.Array(
            "[L" + ELEMENT + ";",
            depth,
            TreePVector.empty(),
            new HeapObject.Rest.Made(elements, HeapObject.Elements.NEW)));
  }

  private static FieldSource.Made field(Call call, State state, String descriptor) {
    if (descriptor.equals("I")) {
      return new FieldSource.Made(
          state, new IntValue(call.terms().freshInt("stackTrace", Interval.INT)));
    }
    if (!descriptor.equals(TypeDescriptor.STRING.text())) {
      throw new StuckException("what an element of a stack trace refers to is not modelled");
    }
    int identity = call.machine().freshIdentity();
    HeapObject text = new HeapObject.Text(call.terms().freshText("stackTrace"));
    return new FieldSource.Made(
        state.withObject(identity, text),
        new Reference(call.terms().freshBool("isUnknown"), identity));
  }

  /** It asks the exception, its causes and what was suppressed for their texts. */
  private static List<Successor> printStackTrace(Call call) {
    Set<Integer> seen = new HashSet<>();
    State read = call.state();
    Reference at = call.reference(0);
    while (seen.add(at.object())) {
      read = read.reading(at.object());
      if (!(call.object(at) instanceof HeapObject.Instance exception)
          || exception.arbitrary() != null
          || saysMore(call, exception)) {
        return call.stuck(
            "printing the stack trace of "
                + call.object(at).className().replace('/', '.')
                + ", which may make its text itself, is not modelled");
      }
      if (!(exception.fields().get(THROWABLE + ".cause") instanceof Reference cause)
          || cause.isNull().isTrue()) {
        return call.in(read).returns();
      }
      at = cause;
    }
    return call.in(read).returns();
  }

  /**
   * Whether a class of the application says what the exception's text is, any class says what its
   * cause is, or there is something suppressed, which is printed, too.
   */
  private static boolean saysMore(Call call, HeapObject.Instance exception) {
    if (exception.fields().get(THROWABLE + ".suppressedExceptions") instanceof Reference suppressed
        && !suppressed.isNull().isTrue()
        && !call.object(suppressed).className().equals("java/util/Collections$EmptyList")) {
      return true;
    }
    JavaClass at = call.machine().classPath().load(exception.className());
    while (!at.name().equals(THROWABLE)) {
      boolean isPlatform = at.isPlatform();
      if (at.methods().stream()
          .anyMatch(
              method ->
                  method.name().equals("getCause")
                      || (!isPlatform && ASKED.contains(method.name())))) {
        return true;
      }
      at = call.machine().classPath().load(at.superName().orElse(THROWABLE));
    }
    return false;
  }
}
