package dev.airtight.paths.prompt;

import dev.airtight.core.contract.Type;
import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.ask.KnownModelCalls;
import dev.airtight.paths.ask.ModelCall;
import dev.airtight.paths.ask.ModelCalls;
import dev.airtight.paths.ask.PromptedMethods;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.decode.DecodedOutput;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.decode.DecoderProfiles;
import dev.airtight.paths.input.Dialogue;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.machine.ModelAnswers;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers calls that ask a model with all that it may send, in one exploration. */
public final class PromptAnswers implements ModelAnswers {
  private final SentUnder deployment;
  private final Optional<NamedPrompt> site;
  private final Function<String, Optional<NamedPrompt>> prompts;
  private final DecoderProfile decoder;
  private final OutputAnswers outputs;

  /** Who asked for which text. */
  private final Map<TextTerm, Said> said = new HashMap<>();

  /**
   * What a model said.
   *
   * @param text without white space around it that nobody reads
   */
  private record Said(OutputAnswers.Source source, TextTerm text) {}

  /**
   * @param deployment that of {@code asking}
   */
  public PromptAnswers(Asking asking, SentUnder deployment, Exchanges exchanges) {
    this.deployment = deployment;
    this.site = asking.site();
    this.prompts = asking.prompts();
    this.decoder = asking.decoder();
    this.outputs = new OutputAnswers(deployment, exchanges);
  }

  @Override
  public boolean areAsked(ClassPath classPath, JavaMethod method) {
    return known(classPath, method)
        .filter(known -> !(known.call() instanceof ModelCall.Delegated))
        .isPresent();
  }

  /** Without a contract, nothing is known of an interface of the application but its types. */
  private Optional<KnownModelCalls.Known> known(ClassPath classPath, JavaMethod method) {
    return KnownModelCalls.of(classPath, method)
        .filter(
            known -> !(known.framework() instanceof PromptedMethods) || own(method).isPresent());
  }

  private Optional<NamedPrompt> own(JavaMethod method) {
    return method
        .annotation(PromptedMethods.PROMPT)
        .flatMap(annotation -> annotation.text("value"))
        .flatMap(prompts);
  }

  @Override
  public List<Answer> answer(Machine machine, State state, Asked call) {
    KnownModelCalls.Known known = known(machine.classPath(), call.method()).orElseThrow();
    String method = call.method().owner().replace('/', '.') + "." + call.method().name();
    State attributed =
        known
            .framework()
            .extension()
            .map(extension -> state.withAssumption(new Assumption.OfExtension(method, extension)))
            .orElse(state);
    return answer(machine, attributed, call, known.framework(), known.call());
  }

  @Override
  public List<Answer> answerOfOthers(Machine machine, State state, Asked call) {
    known(machine.classPath(), call.method())
        .flatMap(known -> known.framework().unknownWhereHanded(machine.classPath(), call.method()))
        .ifPresent(
            reason -> {
              throw new StuckException(reason);
            });
    return answer(machine, state, call);
  }

  private List<Answer> answer(
      Machine machine, State state, Asked call, ModelCalls framework, ModelCall asks) {
    Optional<NamedPrompt> own = own(call.method());
    OutputAnswers.Source source =
        new OutputAnswers.Source(call, framework, own.or(() -> site), own.isPresent());
    if (own.filter(prompt -> isWritten(prompt, call, asks)).isPresent()) {
      return text(machine, state, source, new ModelCall.Text(false));
    } else if (asks instanceof ModelCall.Decoded decoded) {
      return outputs.of(
          machine,
          state,
          source,
          new OutputAnswers.Into(
              DecodedTypes.of(machine, state, call, decoded.into()),
              decoded.decoder().map(DecoderProfiles::named).orElse(decoder),
              decoded.refusals()),
          call.name());
    } else if (asks instanceof ModelCall.Text text) {
      return text(machine, state, source, text);
    } else if (asks instanceof ModelCall.Holder holder) {
      HolderMaker.Saying saying =
          (s, said, name) -> answer(machine, s, call.named(name), framework, said);
      return new HolderMaker(machine, saying).make(state, holder.object(), call.name());
    }
    throw new StuckException(((ModelCall.NotFollowed) asks).reason());
  }

  /** An output that is no text does not become a {@code String}: that is its JSON then. */
  private static boolean isWritten(NamedPrompt prompt, Asked call, ModelCall asks) {
    Type returns = prompt.prompt().returns();
    return asks instanceof ModelCall.Decoded decoded
        && decoded.into() instanceof ModelCall.Result
        && call.result().equals(JavaType.of(TypeDescriptor.STRING))
        && !(prompt.contract().withoutAliases(returns) instanceof Type.Text)
        && new WrittenOutputs(prompt.contract(), returns).areJson();
  }

  @Override
  public boolean isPromised(TextTerm text) {
    return areBound() && !deployment.is(Deployment.TEXT);
  }

  /** Whether a contract has been given for any text that was said. */
  private boolean areBound() {
    return said.values().stream().anyMatch(each -> each.source().prompt().isPresent());
  }

  @Override
  public List<Answer> read(Machine machine, State state, Reading reading) {
    Said known = said.get(reading.text());
    boolean isOfSchema = reading.framework().schema().isPresent();
    boolean isPromised =
        known == null
            ? areBound() || (isOfSchema && !said.isEmpty())
            : isOfSchema || known.source().prompt().isPresent();
    if (known == null && isPromised && !deployment.is(Deployment.TEXT)) {
      throw new StuckException(
          "a text is decoded that is not what a model said as it came, and what it keeps to is not"
              + " known");
    }
    if (known != null && !reading.isExact() && isPromised && !deployment.is(Deployment.TEXT)) {
      throw new StuckException(
          "by which rules a text is decoded that a model said is not known, and so is what of it is"
              + " refused");
    }
    return known == null
        ? outputs.read(machine, state, Optional.empty(), reading)
        : outputs.read(machine, state, Optional.of(known.source()), reading.withText(known.text()));
  }

  /**
   * The JSON text of an output, of which nothing but how it begins and ends is followed until it is
   * decoded. So that something is seen to break on it, one output is looked at as it is, too.
   */
  private List<Answer> written(
      Machine machine,
      State state,
      OutputAnswers.Source source,
      NamedPrompt asked,
      WrittenOutputs outputs) {
    Terms terms = machine.terms();
    String name = source.call().name();
    TextTerm value = terms.freshText(name);
    TextTerm before = terms.freshText("white space before " + name);
    TextTerm after = terms.freshText("white space after " + name);
    TextTerm whole = terms.concat(List.of(before, value, after));
    Said of = new Said(source, value);
    said.put(value, of);
    said.put(whole, of);
    List<Answer> answers = new ArrayList<>();
    if (asked.prompt().ensures().isEmpty()) {
      outputs.example().ifPresent(example -> answers.add(example(machine, state, of, example)));
    }
    Dialogue.Promise promise = new Dialogue.Promise(asked.contract(), asked.prompt());
    BoolTerm isWritten =
        terms.and(
            terms.inLanguage(value, outputs.values()),
            terms.and(
                terms.inLanguage(before, WrittenOutputs.around()),
                terms.inLanguage(after, WrittenOutputs.around())));
    state
        .assume(isWritten)
        .ifPresent(
            s ->
                answers.add(
                    returned(
                        machine,
                        s.withInputs(s.inputs().withDialogue(d -> d.withPromise(value, promise))),
                        whole,
                        value)));
    return answers;
  }

  private Answer example(Machine machine, State state, Said of, String text) {
    TextTerm constant = machine.terms().text(text);
    said.put(constant, new Said(of.source(), constant));
    return returned(machine, state, constant, constant);
  }

  private static Answer returned(Machine machine, State state, TextTerm text, TextTerm shown) {
    int identity = machine.freshIdentity();
    return new Returned(
        state.withObject(identity, new HeapObject.Text(text)),
        new Reference(machine.terms().bool(false), identity),
        new InputNode.Text(shown));
  }

  private List<Answer> text(
      Machine machine, State state, OutputAnswers.Source source, ModelCall.Text text) {
    String name = source.call().name();
    if (source.prompt().isPresent() && deployment.is(Deployment.CONTRACT)) {
      NamedPrompt asked = source.prompt().get();
      Type returns = asked.prompt().returns();
      if (!(asked.contract().withoutAliases(returns) instanceof Type.Text)) {
        WrittenOutputs outputs = new WrittenOutputs(asked.contract(), returns);
        if (!outputs.areJson()) {
          throw new StuckException(
              "what is done with the text of an output of "
                  + asked.prompt().name()
                  + " is followed only where that is a string, or no text in JSON");
        }
        return written(machine, state, source, asked, outputs);
      }
      JavaType string = JavaType.of(TypeDescriptor.STRING);
      return outputs.decoded(
          machine,
          state,
          source,
          new DecodedOutput(asked.contract(), returns, string, decoder),
          List.of(),
          name);
    }
    Terms terms = machine.terms();
    TextTerm any = terms.freshText(name);
    said.put(any, new Said(source, any));
    int identity = machine.freshIdentity();
    BoolTerm isNull = text.mayBeNull() ? terms.freshBool(name + " is null") : terms.bool(false);
    return List.of(
        new Returned(
            state.withObject(identity, new HeapObject.Text(any)),
            new Reference(isNull, identity),
            text.mayBeNull()
                ? new InputNode.Nullable(isNull, new InputNode.Text(any))
                : new InputNode.Text(any)));
  }
}
