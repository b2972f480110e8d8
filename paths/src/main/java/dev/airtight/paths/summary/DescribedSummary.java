package dev.airtight.paths.summary;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.extension.MethodSummary;
import dev.airtight.paths.extension.Result;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.CallSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a description says of the calls of a method that it fits. */
final class DescribedSummary implements Summary {
  private static final MethodDescriptor WITH_MESSAGE =
      MethodDescriptor.parse("(Ljava/lang/String;)V");
  private static final MethodDescriptor PLAIN = MethodDescriptor.parse("()V");

  private final JavaMethod method;
  private final MethodSummary described;
  private final List<Integer> texts;
  private final Optional<Assumption> assumption;

  /**
   * @param assumption what rests on it rests on
   * @throws BadDescriptionException if the description does not fit the method
   */
  DescribedSummary(
      ClassPath classPath,
      JavaMethod method,
      MethodSummary described,
      Optional<Assumption> assumption) {
    this.method = method;
    this.described = described;
    this.texts = List.copyOf(DescriptionCheck.of(classPath, method, described));
    this.assumption = assumption;
  }

  @Override
  public List<Successor> apply(Call call) {
    Call noted = assumption.map(each -> call.in(call.state().withAssumption(each))).orElse(call);
    return withTexts(noted, 0, Map.of());
  }

  private int position(int parameter) {
    return method.isStatic() ? parameter : parameter + 1;
  }

  /** Of each argument whose text matters, whether it is null, and its text where it is not. */
  private List<Successor> withTexts(Call call, int next, Map<Integer, TextTerm> known) {
    if (next == texts.size()) {
      return exits(call, 0, known);
    }
    int parameter = texts.get(next);
    return call.whenPresent(
        position(parameter),
        isNull -> withTexts(isNull, next + 1, known),
        (present, object) -> {
          Map<Integer, TextTerm> more = new HashMap<>(known);
          more.put(parameter, ((HeapObject.Text) object).text());
          return withTexts(present, next + 1, more);
        });
  }

  private List<Successor> exits(Call call, int next, Map<Integer, TextTerm> known) {
    if (next == described.exits().size()) {
      return described.result().match(new Results(call));
    }
    MethodSummary.Exit exit = described.exits().get(next);
    BoolTerm condition =
        exit.when()
            .match(
                new WhenTerms(
                    call.terms(), parameter -> call.arguments().get(position(parameter)), known));
    return call.split(
        condition,
        thrown -> thrown(thrown, exit.exception()),
        other -> exits(other, next + 1, known));
  }

  /** Its message may be missing. */
  private static List<Successor> thrown(Call call, String exception) {
    MethodReference constructor = constructor(call.machine().classPath(), exception);
    if (constructor.descriptor().equals(PLAIN)) {
      return call.machine().raise(call.state(), constructor, List.of());
    }
    int message = call.machine().freshIdentity();
    State with =
        call.state().withObject(message, new HeapObject.Text(call.terms().freshText("message")));
    return call.machine()
        .raise(
            with,
            constructor,
            List.of(new Reference(call.terms().freshBool("noMessage"), message)));
  }

  /** How an exception of a class is made. */
  static MethodReference constructor(ClassPath classPath, String exception) {
    String name = exception.replace('.', '/');
    if (!(classPath.find(name) instanceof ClassLookup.Found found)) {
      throw new BadDescriptionException("the class path has no class " + exception);
    }
    // The JVM says what was null when it is asked (JEP 358).
    List<MethodDescriptor> wanted =
        exception.equals("java.lang.NullPointerException")
            ? List.of(PLAIN)
            : List.of(WITH_MESSAGE, PLAIN);
    return wanted.stream()
        .filter(each -> found.javaClass().method("<init>", each).isPresent())
        .findFirst()
        .map(each -> new MethodReference(name, "<init>", each, false))
        .orElseThrow(
            () ->
                new BadDescriptionException(
                    exception + " has no constructor that takes a message or nothing"));
  }

  /** Ends a call that throws nothing. */
  private final class Results implements Result.Cases<List<Successor>> {
    private final Call call;
    private final TypeDescriptor type = method.descriptor().returnType();

    Results(Call call) {
      this.call = call;
    }

    @Override
    public List<Successor> any(Result.Any unused) {
      if (type.isVoid()) {
        return call.returns();
      }
      List<Successor> successors = new ArrayList<>(given());
      if (!type.isPrimitive()) {
        successors.addAll(call.returnsNull());
      }
      return successors;
    }

    @Override
    public List<Successor> notNull(Result.NotNull unused) {
      return given();
    }

    /** As the type says it, in its signature. */
    private List<Successor> given() {
      Machine machine = call.machine();
      JavaClass owner = machine.classPath().load(method.owner());
      JavaType result =
          SignatureParser.result(
              method.header().signature(), method.descriptor(), owner.typeParameters());
      String name = owner.simpleName() + "." + method.name() + "()";
      List<Successor> successors = new ArrayList<>();
      for (CallSource.Given given :
          machine.unknownObjects().valuesOf(machine, call.state(), result, name)) {
        successors.addAll(call.in(given.state()).returns(given.value()));
      }
      return successors;
    }

    @Override
    public List<Successor> between(Result.Between range) {
      IntTerm any = call.terms().freshInt(method.name(), Interval.of(range.least(), range.most()));
      return call.returns(
          type.equals(TypeDescriptor.LONG) ? new LongValue(any) : new IntValue(any));
    }

    @Override
    public List<Successor> matching(Result.Matching texts) {
      TextTerm text = call.terms().freshText(method.name());
      return call.state()
          .assume(call.terms().inLanguage(text, DescribedPatterns.language(texts.pattern())))
          .map(s -> call.in(s).returnsText(text))
          .orElse(List.of());
    }

    @Override
    public List<Successor> argument(Result.Argument argument) {
      return call.returns(call.arguments().get(position(argument.parameter())));
    }
  }
}
