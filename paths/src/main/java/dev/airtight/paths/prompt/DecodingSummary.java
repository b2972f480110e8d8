package dev.airtight.paths.prompt;

import dev.airtight.paths.arbitrary.ArbitraryExceptions;
import dev.airtight.paths.arbitrary.ArbitraryValues;
import dev.airtight.paths.ask.ModelCalls;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.machine.ModelAnswers;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A method of a framework that decodes a text, which a program got from a model or from elsewhere.
 *
 * @param decoder the name of its profile
 * @param text which argument the text is, counting the receiver
 * @param into where a call says what is decoded into, as a class or a token
 * @param refusals internal names of what is thrown where the text cannot be decoded
 * @param ofNull what is thrown where there is no text
 */
public record DecodingSummary(
    ModelCalls framework,
    String decoder,
    int text,
    Function<Call, Optional<Value>> into,
    Function<ClassPath, List<String>> refusals,
    String ofNull)
    implements Summary {

  @Override
  public List<Successor> apply(Call call) {
    return call.whenPresent(
        text,
        absent -> absent.raises(ofNull),
        (present, object) ->
            object instanceof HeapObject.Text said
                ? into.apply(present)
                    .flatMap(value -> DecodedTypes.saidBy(call.machine(), present.state(), value))
                    .map(type -> read(present, said, type))
                    .orElseGet(
                        () ->
                            present.stuck(
                                "which type " + call.method() + " decodes into is not known"))
                : present.stuck("a text that is no String is decoded"));
  }

  private List<Successor> read(Call call, HeapObject.Text said, JavaType type) {
    Machine machine = call.machine();
    String name = call.method().name() + "()";
    ModelAnswers.Reading reading =
        new ModelAnswers.Reading(
            framework, decoder, type, refusals.apply(machine.classPath()), said.text(), name);
    List<Successor> ends = new ArrayList<>();
    for (ModelAnswers.Answer answer : machine.models().read(machine, call.state(), reading)) {
      if (answer instanceof ModelAnswers.Returned returned) {
        ends.addAll(call.in(returned.state()).returns(returned.value()));
      } else {
        ModelAnswers.Refused refused = (ModelAnswers.Refused) answer;
        ends.addAll(thrown(machine, refused.state(), refused.exception(), name));
      }
    }
    return ends;
  }

  private static List<Successor> thrown(
      Machine machine, State state, String exception, String name) {
    List<Successor> ends = new ArrayList<>();
    for (Input made :
        new ArbitraryExceptions(machine, new ArbitraryValues(machine)).of(state, exception, name)) {
      ends.addAll(machine.raise(made.state(), (Reference) made.value()));
    }
    return ends;
  }
}
