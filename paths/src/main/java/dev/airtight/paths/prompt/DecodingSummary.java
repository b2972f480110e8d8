package dev.airtight.paths.prompt;

import dev.airtight.paths.arbitrary.ArbitraryExceptions;
import dev.airtight.paths.arbitrary.ArbitraryValues;
import dev.airtight.paths.ask.ModelCalls;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.machine.ModelAnswers;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A method of a framework that decodes a text, which a program got from a model or from elsewhere.
 *
 * @param decoder the name of its profile
 * @param text which argument the text is, counting the receiver
 * @param into what a call decodes into, where that is known
 * @param refusals internal names of what is thrown where the text cannot be decoded
 * @param ofNull what is thrown, with some message, where there is no text
 * @param rules how a call decodes into a type
 */
public record DecodingSummary(
    ModelCalls framework,
    String decoder,
    int text,
    Function<Call, Optional<JavaType>> into,
    Function<ClassPath, List<String>> refusals,
    String ofNull,
    BiFunction<Call, JavaType, Rules> rules)
    implements Summary {

  /** How a text is decoded. */
  public enum Rules {
    /** Just as the decoder does. */
    OF_DECODER,
    /** Of any text, nothing comes but what the decoder makes of some. */
    OF_SOME_TEXTS,
    UNKNOWN
  }

  private static final MethodDescriptor OF_MESSAGE =
      MethodDescriptor.parse("(Ljava/lang/String;)V");

  /** What a class or a token stands for. */
  public static Optional<JavaType> saidBy(Call call, Value said) {
    return DecodedTypes.saidBy(call.machine(), call.state(), said);
  }

  @Override
  public List<Successor> apply(Call call) {
    return call.whenPresent(
        text,
        absent -> thrownWithMessage(absent, ofNull),
        (present, object) ->
            SaidText.of(present, object)
                .map(
                    said ->
                        into.apply(present)
                            .map(type -> read(present, said, type))
                            .orElseGet(
                                () ->
                                    present.stuck(
                                        "which type "
                                            + call.method()
                                            + " decodes into is not known")))
                .orElseGet(() -> present.stuck("a text that is no String is decoded")));
  }

  /**
   * A new exception comes out of a call, with some message.
   *
   * @param exception internal name of its class, which takes one
   */
  public static List<Successor> thrownWithMessage(Call call, String exception) {
    Machine machine = call.machine();
    TextTerm message = machine.terms().freshText("message of " + exception);
    int identity = machine.freshIdentity();
    return machine.raise(
        call.state().withObject(identity, new HeapObject.Text(message)),
        new MethodReference(exception, "<init>", OF_MESSAGE, false),
        List.of(new Reference(machine.terms().bool(false), identity)));
  }

  private List<Successor> read(Call call, TextTerm said, JavaType type) {
    Rules is = rules.apply(call, type);
    if (is == Rules.UNKNOWN) {
      return call.stuck("what " + call.method() + " makes of a text as " + type + " is not known");
    }
    return ends(
        call,
        new ModelAnswers.Reading(
            framework,
            decoder,
            type,
            refusals.apply(call.machine().classPath()),
            said,
            call.method().name() + "()",
            is == Rules.OF_DECODER));
  }

  /** How a call ends that decodes a text. */
  public static List<Successor> ends(Call call, ModelAnswers.Reading reading) {
    Machine machine = call.machine();
    List<Successor> ends = new ArrayList<>();
    for (ModelAnswers.Answer answer : machine.models().read(machine, call.state(), reading)) {
      if (answer instanceof ModelAnswers.Returned returned) {
        ends.addAll(call.in(returned.state()).returns(returned.value()));
      } else {
        ModelAnswers.Refused refused = (ModelAnswers.Refused) answer;
        ends.addAll(thrown(call.in(refused.state()), refused.exception()));
      }
    }
    return ends;
  }

  /**
   * An exception comes out of a call, of exactly a class and of one of its subclasses.
   *
   * @param exception internal name
   */
  public static List<Successor> thrown(Call call, String exception) {
    Machine machine = call.machine();
    List<Successor> ends = new ArrayList<>();
    for (Input made :
        new ArbitraryExceptions(machine, new ArbitraryValues(machine))
            .of(call.state(), exception, call.method().name() + "()")) {
      ends.addAll(machine.raise(made.state(), (Reference) made.value()));
    }
    return ends;
  }
}
