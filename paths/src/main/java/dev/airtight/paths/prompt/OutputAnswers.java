package dev.airtight.paths.prompt;

import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.ask.ModelCalls;
import dev.airtight.paths.ask.OutputType;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.decode.DecodedOutput;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.decode.DecoderProfiles;
import dev.airtight.paths.decode.Decoding;
import dev.airtight.paths.input.Dialogue;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.machine.ModelAnswers;
import dev.airtight.paths.machine.ModelAnswers.Answer;
import dev.airtight.paths.machine.ModelAnswers.Asked;
import dev.airtight.paths.machine.ModelAnswers.Reading;
import dev.airtight.paths.machine.ModelAnswers.Refused;
import dev.airtight.paths.machine.ModelAnswers.Returned;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is decoded of what models say. */
final class OutputAnswers {
  private final SentUnder deployment;
  private final Exchanges exchanges;
  private final PromptArguments arguments;

  OutputAnswers(SentUnder deployment, Exchanges exchanges) {
    this.deployment = deployment;
    this.exchanges = exchanges;
    this.arguments = new PromptArguments(exchanges);
  }

  /**
   * Who asked.
   *
   * @param prompt what is asked, where that is said
   * @param isOfMethod whether the prompt is that of the method that is called
   */
  record Source(
      Asked call, ModelCalls framework, Optional<NamedPrompt> prompt, boolean isOfMethod) {}

  /**
   * How it is decoded.
   *
   * @param refusals internal names of exceptions, see {@link dev.airtight.paths.ask.ModelCall}
   */
  record Into(JavaType type, DecoderProfile decoder, List<String> refusals) {}

  /** All that the model may send where the call asks, decoded. */
  List<Answer> of(Machine machine, State state, Source source, Into into, String name) {
    boolean isAlwaysAny =
        source.prompt().isEmpty()
            && (source.framework().schema().isEmpty()
                || into.decoder().rules(machine.hierarchy()).isWithoutSchema(into.type()));
    if (isAlwaysAny || deployment.is(Deployment.TEXT)) {
      return anyText(
          machine, state, source.framework(), anything(machine, into), into.refusals(), name);
    }
    OutputType sent =
        new SentOutputs(deployment, source.prompt(), source.framework(), into.decoder())
            .decodedInto(machine, into.type());
    DecodedOutput output =
        new DecodedOutput(sent.contract(), sent.type(), into.type(), into.decoder());
    State within =
        source.prompt().isPresent() && deployment.is(Deployment.CONTRACT)
            ? state
            : withinLimits(state, source.framework());
    return decoded(machine, within, source, output, into.refusals(), name);
  }

  /**
   * What comes of a text that a program has decoded. The text is taken to be anything, and so is
   * what comes of it: more than is possible.
   *
   * @param source who asked for it; empty where no model said it
   */
  List<Answer> read(Machine machine, State state, Optional<Source> source, Reading reading) {
    Dialogue.Read before = state.inputs().dialogue().reads().get(reading.text());
    if (before != null) {
      return again(state, before, reading);
    }
    DecoderProfile decoder = DecoderProfiles.named(reading.decoder());
    Into into = new Into(reading.into(), decoder, reading.refusals());
    List<Answer> answers =
        source.isPresent()
            ? of(
                machine,
                state,
                new Source(
                    source.get().call(),
                    reading.framework(),
                    source.get().prompt(),
                    source.get().isOfMethod()),
                into,
                reading.name())
            : anyText(
                machine,
                state,
                reading.framework(),
                anything(machine, into),
                into.refusals(),
                reading.name());
    return answers.stream()
        .map(answer -> noted(state, answer, reading, ModelAnswers.ending(answer, answers)))
        .toList();
  }

  /** The same decoder refuses the same text again; another object is not the same one. */
  private static List<Answer> again(State state, Dialogue.Read before, Reading reading) {
    if (!before.into().equals(reading.into())
        || before.decoder().isEmpty()
        || !before.decoder().equals(decoder(reading))
        || before.value().filter(value -> !isNothing(value)).isPresent()) {
      throw new StuckException("what comes of a text that is decoded twice is not followed");
    }
    return before
        .value()
        .<List<Answer>>map(value -> List.of(new Returned(state, value, before.node())))
        .orElseGet(
            () ->
                reading.refusals().stream()
                    .<Answer>map(exception -> new Refused(state, before.node(), exception))
                    .toList());
  }

  private static boolean isNothing(Value value) {
    return value instanceof Reference reference && reference.isNull().isTrue();
  }

  private static Optional<String> decoder(Reading reading) {
    return reading.isExact() ? Optional.of(reading.decoder()) : Optional.empty();
  }

  private static Answer noted(State state, Answer answer, Reading reading, Dialogue.Ending ending) {
    int before = state.knowledge().depth();
    State ended = answer.state();
    int after = ended.knowledge().depth();
    if (answer instanceof Returned returned) {
      Dialogue.Read read =
          new Dialogue.Read(
              returned.node(),
              Optional.of(returned.value()),
              reading.into(),
              ending,
              before,
              after,
              decoder(reading));
      return new Returned(noted(ended, reading, read), returned.value(), returned.node());
    }
    Refused refused = (Refused) answer;
    Dialogue.Read read =
        new Dialogue.Read(
            refused.node(),
            Optional.empty(),
            reading.into(),
            ending,
            before,
            after,
            decoder(reading));
    return new Refused(noted(ended, reading, read), refused.node(), refused.exception());
  }

  private static State noted(State state, Reading reading, Dialogue.Read read) {
    return state.withInputs(
        state.inputs().withDialogue(said -> said.withRead(reading.text(), read)));
  }

  private static DecodedOutput anything(Machine machine, Into into) {
    OutputType any =
        into.decoder()
            .rules(machine.hierarchy())
            .anything(into.type())
            .orElseThrow(() -> SentOutputs.unknown(into.decoder(), into.type()));
    return new DecodedOutput(any.contract(), any.type(), into.type(), into.decoder(), true);
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
      ModelCalls framework,
      DecodedOutput output,
      List<String> refusals,
      String name) {
    State wellFormed = state.withAssumption(TakenOutputs.WELL_FORMED);
    List<Answer> answers = new ArrayList<>();
    for (Decoding decoding : decodings(machine, wellFormed, output, name)) {
      answers.addAll(ended(decoding.state(), decoding, refusals));
    }
    InputNode unreadable = Unreadable.of(output, machine.terms());
    List<String> all = new ArrayList<>(refusals);
    all.addAll(framework.otherRefusals(machine.classPath(), output.into()));
    for (String exception : all) {
      answers.add(new Refused(wellFormed, unreadable, exception));
    }
    return answers;
  }

  /** All outputs of a type, decoded. */
  List<Answer> decoded(
      Machine machine,
      State state,
      Source source,
      DecodedOutput output,
      List<String> refusals,
      String name) {
    List<Answer> answers = new ArrayList<>();
    for (Decoding decoding : decodings(machine, state, output, name)) {
      for (State ensured : ensured(machine, source, decoding)) {
        answers.addAll(ended(ensured, decoding, refusals));
      }
    }
    return answers;
  }

  private List<Decoding> decodings(
      Machine machine, State state, DecodedOutput output, String name) {
    List<Decoding> all = new ArrayList<>();
    for (State initialised : output.classes(machine).initialised(state)) {
      all.addAll(output.in(machine, initialised, name));
    }
    all.forEach(decoding -> exchanges.note(decoding.node(), decoding.shown()));
    return all;
  }

  private static List<Answer> ended(State state, Decoding decoding, List<String> refusals) {
    return decoding instanceof Decoding.Decoded decoded
        ? List.of(new Returned(state, decoded.input().value(), decoding.node()))
        : refusals.stream()
            .<Answer>map(exception -> new Refused(state, decoding.node(), exception))
            .toList();
  }

  /**
   * With what the prompt ensures, where the contract is what the model keeps to. The parameters of
   * a call site are the arguments of its prompt.
   */
  private List<State> ensured(Machine machine, Source source, Decoding decoding) {
    if (source.prompt().isEmpty() || !deployment.is(Deployment.CONTRACT)) {
      return List.of(decoding.state());
    }
    NamedPrompt asked = source.prompt().get();
    State state = decoding.state();
    Map<String, InputNode> known =
        source.isOfMethod()
            ? arguments.of(machine, state, asked, source.call())
            : state.inputs().dialogue().argumentNodes();
    return exchanges.ensured(machine.terms(), state, asked, known, decoding.node(), false).stream()
        .toList();
  }
}
