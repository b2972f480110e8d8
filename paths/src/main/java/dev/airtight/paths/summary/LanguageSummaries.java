package dev.airtight.paths.summary;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Object, Enum, Throwable and Class: what the language itself rests on. */
public final class LanguageSummaries implements SummaryProvider {
  private static final String ENUM_NAME = "java/lang/Enum.name";
  private static final String ENUM_ORDINAL = "java/lang/Enum.ordinal";
  private static final String MESSAGE = "java/lang/Throwable.detailMessage";
  private static final String OF_CALLER = "dev/airtight/paths/standin/OfCaller";
  private static final String CAUSE = "java/lang/Throwable.cause";

  private static final MethodReference FILL_IN =
      new MethodReference(
          "java/lang/Throwable",
          "fillInStackTrace",
          MethodDescriptor.parse("()Ljava/lang/Throwable;"),
          false);

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put("java/lang/Object.<init>()V", Call::returns);
    all.put("java/lang/Object.hashCode()I", LanguageSummaries::anyInt);
    all.put("java/lang/Object.getClass()Ljava/lang/Class;", LanguageSummaries::getClass);
    all.put("java/lang/Enum.<init>(Ljava/lang/String;I)V", LanguageSummaries::makeEnum);
    all.put("java/lang/Enum.hashCode()I", LanguageSummaries::anyInt);
    all.put("java/lang/Class.getSuperclass()Ljava/lang/Class;", LanguageSummaries::superclass);
    all.put("java/lang/Class.desiredAssertionStatus()Z", LanguageSummaries::assertionsOff);
    all.put("java/lang/Throwable.<init>()V", call -> makeThrowable(call, -1, -1));
    all.put("java/lang/Throwable.<init>(Ljava/lang/String;)V", call -> makeThrowable(call, 1, -1));
    all.put(
        "java/lang/Throwable.<init>(Ljava/lang/Throwable;)V",
        LanguageSummaries::makeThrowableOfCause);
    all.put(
        "java/lang/Throwable.<init>(Ljava/lang/String;Ljava/lang/Throwable;)V",
        call -> makeThrowable(call, 1, 2));
    all.put(
        "java/lang/Throwable.<init>(Ljava/lang/String;Ljava/lang/Throwable;ZZ)V",
        call -> makeThrowable(call, 1, 2));
    all.put(
        "java/lang/Throwable.fillInStackTrace()Ljava/lang/Throwable;",
        call -> call.returns(call.reference(0)));
    all.put("java/lang/Throwable.printStackTrace()V", LanguageSummaries::printStackTrace);
    for (String hidden :
        List.of(
            "printStackTrace(Ljava/io/PrintStream;)V",
            "printStackTrace(Ljava/io/PrintWriter;)V",
            "getSuppressed()[Ljava/lang/Throwable;",
            "getStackTrace()[Ljava/lang/StackTraceElement;")) {
      all.put(
          "java/lang/Throwable." + hidden,
          call -> call.stuck("Throwable." + call.method().name() + " is not modelled"));
    }
    return all;
  }

  private static List<Successor> anyInt(Call call) {
    return call.returnsInt(call.terms().freshInt("hash", dev.airtight.solver.term.Interval.INT));
  }

  private static List<Successor> getClass(Call call) {
    HeapObject object = call.object(call.reference(0));
    if (object instanceof HeapObject.EnumConstant constant
        && !call.machine().classPath().load(constant.className()).isFinal()) {
      // A constant with a body has a class of its own.
      return call.stuck("getClass() of an enum value is not modelled");
    }
    if (isOpen(call, object)) {
      return call.stuck(
          "of which class the input is, is not known, so what getClass() says cannot be followed");
    }
    if (object instanceof HeapObject.Function) {
      return call.stuck("getClass() of a lambda or method reference is not modelled");
    }
    return call.returnsNew(new HeapObject.ClassObject(object.className()));
  }

  private static List<Successor> superclass(Call call) {
    if (!(call.object(call.reference(0)) instanceof HeapObject.ClassObject of)
        || !(call.machine().classPath().find(of.named()) instanceof ClassLookup.Found found)) {
      return call.stuck("the superclass of such a class is not modelled");
    }
    JavaClass known = found.javaClass();
    return known.isInterface() || known.superName().isEmpty()
        ? call.returnsNull()
        : call.returnsNew(new HeapObject.ClassObject(known.superName().get()));
  }

  /** What a caller passes as an interface, abstract class or array may be of a narrower type. */
  private static boolean isOpen(Call call, HeapObject object) {
    if (object instanceof HeapObject.Array array) {
      return array.open();
    }
    if (call.machine().isInstance(object.className(), OF_CALLER)) {
      String caller = call.state().running().method().owner();
      return !call.machine().classPath().load(caller).isPlatform();
    }
    if (!(object instanceof HeapObject.Instance instance) || instance.arbitrary() == null) {
      return false;
    }
    JavaClass declared = call.machine().classPath().load(instance.className());
    return declared.isAbstract() || declared.isInterface();
  }

  /**
   * Keeps the constants of an enum by ordinal; a constant with a body belongs to its superclass.
   */
  private static List<Successor> makeEnum(Call call) {
    int identity = call.reference(0).object();
    HeapObject.Instance constant = (HeapObject.Instance) call.object(call.reference(0));
    JavaClass own = call.machine().classPath().load(constant.className());
    String enumClass = own.isEnum() ? own.name() : own.superName().orElse(own.name());
    HeapObject named =
        constant
            .withField(ENUM_NAME, call.arguments().get(1))
            .withField(ENUM_ORDINAL, call.arguments().get(2));
    Memory memory =
        call.state().memory().withObject(identity, named).withEnumConstant(enumClass, identity);
    return call.in(call.state().withMemory(memory)).returns();
  }

  /** Assertions are off unless the JVM is told otherwise (JLS 14.10). */
  private static List<Successor> assertionsOff(Call call) {
    State assumed = call.state().withAssumption("assertions are disabled, as by default (no -ea)");
    return call.in(assumed).returns(new IntValue(call.terms().constant(0)));
  }

  /** The message is what the cause's toString says; here it may be any text. */
  private static List<Successor> makeThrowableOfCause(Call call) {
    return call.whenPresent(
        1,
        absent -> makeThrowable(absent, absent.arguments().get(1), absent.reference(1)),
        (present, cause) -> {
          if (describesItself(present.machine().classPath(), cause.className())) {
            return present.stuck(
                "the text of a cause of class "
                    + cause.className().replace('/', '.')
                    + ", which makes it itself, is not modelled");
          }
          int message = present.machine().freshIdentity();
          HeapObject text = new HeapObject.Text(present.terms().freshText("message"));
          Call described = present.in(present.state().withObject(message, text));
          return makeThrowable(
              described, new Reference(present.terms().bool(false), message), present.reference(1));
        });
  }

  /** Whether a class of the application says what the exception's text is. */
  private static boolean describesItself(ClassPath classPath, String exceptionClass) {
    JavaClass at = classPath.load(exceptionClass);
    while (!at.isPlatform()) {
      if (!at.methods("toString").isEmpty()
          || !at.methods("getMessage").isEmpty()
          || !at.methods("getLocalizedMessage").isEmpty()) {
        return true;
      }
      at = classPath.load(at.superName().orElse("java/lang/Object"));
    }
    return false;
  }

  /** It asks the exception and its causes for their texts. */
  private static List<Successor> printStackTrace(Call call) {
    Reference at = call.reference(0);
    while (call.object(at) instanceof HeapObject.Instance exception) {
      if (describesItself(call.machine().classPath(), exception.className())) {
        return call.stuck(
            "printing the stack trace of "
                + exception.className().replace('/', '.')
                + ", which makes its text itself, is not modelled");
      }
      if (!(exception.fields().get(CAUSE) instanceof Reference cause)
          || cause.isNull().isTrue()
          || cause.object() == at.object()) {
        return call.returns();
      }
      at = cause;
    }
    return call.stuck("printing the stack trace of an exception of the input is not modelled");
  }

  private static List<Successor> makeThrowable(Call call, int message, int cause) {
    Value none = new Reference(call.terms().bool(true), 0);
    return makeThrowable(
        call,
        message < 0 ? none : call.arguments().get(message),
        cause < 0 ? call.reference(0) : call.arguments().get(cause));
  }

  private static List<Successor> makeThrowable(Call call, Value message, Value cause) {
    if (fillsInItself(call.machine().classPath(), call.object(call.reference(0)).className())) {
      // The constructor of Throwable calls the method that the exception overrides.
      return call.machine()
          .callVirtual(
              call.state(),
              FILL_IN,
              List.of(call.reference(0)),
              (state, trace) -> initialise(call.in(state), message, cause));
    }
    return initialise(call, message, cause);
  }

  private static boolean fillsInItself(ClassPath classPath, String exceptionClass) {
    JavaClass at = classPath.load(exceptionClass);
    while (!at.isPlatform()) {
      if (at.method(FILL_IN.name(), FILL_IN.descriptor()).isPresent()) {
        return true;
      }
      at = classPath.load(at.superName().orElse("java/lang/Object"));
    }
    return false;
  }

  private static List<Successor> initialise(Call call, Value message, Value cause) {
    int identity = call.reference(0).object();
    HeapObject.Instance exception = (HeapObject.Instance) call.object(call.reference(0));
    HeapObject made = exception.withField(MESSAGE, message).withField(CAUSE, cause);
    Memory memory =
        call.state()
            .memory()
            .withObject(identity, made)
            .withOrigin(identity, call.machine().originOf(call.state(), identity));
    return call.in(call.state().withMemory(memory)).returns();
  }
}
