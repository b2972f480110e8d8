package dev.airtight.paths.prompt;

import dev.airtight.core.contract.Type;
import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.ask.KnownModelCalls;
import dev.airtight.paths.ask.ModelCall;
import dev.airtight.paths.ask.ModelCalls;
import dev.airtight.paths.ask.OutputType;
import dev.airtight.paths.ask.PromptedMethods;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.decode.DecodedOutput;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.decode.DecoderProfiles;
import dev.airtight.paths.decode.Decoding;
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
  private final Exchanges exchanges;
  private final PromptArguments arguments;

  /**
   * @param deployment that of {@code asking}
   */
  public PromptAnswers(Asking asking, SentUnder deployment, Exchanges exchanges) {
    this.deployment = deployment;
    this.site = asking.site();
    this.prompts = asking.prompts();
    this.decoder = asking.decoder();
    this.exchanges = exchanges;
    this.arguments = new PromptArguments(exchanges);
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
    return answer(machine, state, call, known.framework(), known.call());
  }

  private List<Answer> answer(
      Machine machine, State state, Asked call, ModelCalls framework, ModelCall asks) {
    Optional<NamedPrompt> prompt = own(call.method()).or(() -> site);
    if (asks instanceof ModelCall.Decoded decoded) {
      JavaType into = DecodedTypes.of(machine, state, call, decoded.into());
      DecoderProfile decodes = decoded.decoder().map(DecoderProfiles::named).orElse(decoder);
      OutputType sent =
          new SentOutputs(deployment, prompt, framework, decodes).decodedInto(machine, into);
      DecodedOutput output = new DecodedOutput(sent.contract(), sent.type(), into, decodes);
      return deployment.is(Deployment.TEXT)
          ? anyText(machine, state, call, output, framework, decoded.refusals())
          : decoded(
              machine,
              prompt.isPresent() && deployment.is(Deployment.CONTRACT)
                  ? state
                  : withinLimits(state, framework),
              call,
              prompt,
              output,
              decoded.refusals());
    } else if (asks instanceof ModelCall.Text text) {
      return text(machine, state, call, prompt, text);
    } else if (asks instanceof ModelCall.Holder holder) {
      HolderMaker.Saying saying =
          (s, said, name) -> answer(machine, s, call.named(name), framework, said);
      return new HolderMaker(machine, saying).make(state, holder.object(), call.name());
    }
    throw new StuckException(((ModelCall.NotFollowed) asks).reason());
  }

  private static State withinLimits(State state, ModelCalls framework) {
    State within = state;
    for (String limit : framework.limitsBesideSchema()) {
      within = within.withAssumption(new Assumption.DecoderLimits(limit));
    }
    return within;
  }

  /**
   * Some texts are no outputs, so that whatever can come of a text that is refused comes of them.
   */
  private List<Answer> anyText(
      Machine machine,
      State state,
      Asked call,
      DecodedOutput output,
      ModelCalls framework,
      List<String> refusals) {
    State wellFormed = state.withAssumption(TakenOutputs.WELL_FORMED);
    List<Answer> answers = decoded(machine, wellFormed, call, Optional.empty(), output, refusals);
    InputNode unreadable = Unreadable.of(output, machine.terms());
    List<String> all = new ArrayList<>(refusals);
    all.addAll(framework.otherRefusals(machine.classPath(), output.into()));
    for (String exception : all) {
      answers.add(new Refused(wellFormed, unreadable, exception));
    }
    return answers;
  }

  private List<Answer> decoded(
      Machine machine,
      State state,
      Asked call,
      Optional<NamedPrompt> prompt,
      DecodedOutput output,
      List<String> refusals) {
    List<Answer> answers = new ArrayList<>();
    for (State initialised : initialised(machine, state, output)) {
      for (Decoding decoding : output.in(machine, initialised, call.name())) {
        exchanges.note(decoding.node(), decoding.shown());
        for (State ensured : ensured(machine, call, prompt, decoding)) {
          answers.addAll(ended(ensured, decoding, refusals));
        }
      }
    }
    return answers;
  }

  private static List<Answer> ended(State state, Decoding decoding, List<String> refusals) {
    return decoding instanceof Decoding.Decoded decoded
        ? List.of(new Returned(state, decoded.input().value(), decoding.node()))
        : refusals.stream()
            .<Answer>map(exception -> new Refused(state, decoding.node(), exception))
            .toList();
  }

  private static List<State> initialised(Machine machine, State state, DecodedOutput output) {
    List<State> states = List.of(state);
    for (String className : output.classesToInitialise(machine)) {
      states =
          states.stream().flatMap(each -> machine.initialise(each, className).stream()).toList();
    }
    return states;
  }

  /**
   * With what the prompt ensures, where the contract is what the model keeps to. The parameters of
   * a call site are the arguments of its prompt.
   */
  private List<State> ensured(
      Machine machine, Asked call, Optional<NamedPrompt> prompt, Decoding decoding) {
    if (prompt.isEmpty() || !deployment.is(Deployment.CONTRACT)) {
      return List.of(decoding.state());
    }
    NamedPrompt asked = prompt.get();
    State state = decoding.state();
    Map<String, InputNode> known =
        own(call.method()).isPresent()
            ? arguments.of(machine, state, asked, call)
            : state.inputs().argumentNodes();
    return exchanges.ensured(machine.terms(), state, asked, known, decoding.node(), false).stream()
        .toList();
  }

  private List<Answer> text(
      Machine machine, State state, Asked call, Optional<NamedPrompt> prompt, ModelCall.Text text) {
    if (prompt.isPresent() && deployment.is(Deployment.CONTRACT)) {
      NamedPrompt asked = prompt.get();
      Type returns = asked.prompt().returns();
      if (!(asked.contract().withoutAliases(returns) instanceof Type.Text)) {
        throw new StuckException(
            "what is done with the text of an output of "
                + asked.prompt().name()
                + " is followed only where that is a string");
      }
      JavaType string = JavaType.of(TypeDescriptor.STRING);
      return decoded(
          machine,
          state,
          call,
          prompt,
          new DecodedOutput(asked.contract(), returns, string, decoder),
          List.of());
    }
    Terms terms = machine.terms();
    TextTerm any = terms.freshText(call.name());
    int identity = machine.freshIdentity();
    BoolTerm isNull =
        text.mayBeNull() ? terms.freshBool(call.name() + " is null") : terms.bool(false);
    return List.of(
        new Returned(
            state.withObject(identity, new HeapObject.Text(any)),
            new Reference(isNull, identity),
            text.mayBeNull()
                ? new InputNode.Nullable(isNull, new InputNode.Text(any))
                : new InputNode.Text(any)));
  }
}
