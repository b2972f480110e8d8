package dev.airtight.paths.input;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.TextTerm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What models were asked and said on this path.
 *
 * @param arguments of the prompt that the method asks, by name
 * @param exchanges what models were asked and answered, where their prompts ensure something
 * @param sent what models sent, in order
 * @param reads what texts were decoded as
 * @param promises what texts are outputs of
 */
public record Dialogue(
    PMap<String, PromptArgument> arguments,
    PVector<Exchange> exchanges,
    PVector<Sent> sent,
    PMap<TextTerm, Read> reads,
    PMap<TextTerm, Promise> promises,
    Optional<Decided> decided) {

  /** Where nothing was said. */
  public static final Dialogue NONE =
      new Dialogue(
          HashTreePMap.empty(),
          TreePVector.empty(),
          TreePVector.empty(),
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          Optional.empty());

  /**
   * An argument of a prompt.
   *
   * @param value the Java value that it is
   */
  public record PromptArgument(InputNode node, Value value) {}

  /** How an answer ends the call that asks for it or decodes it. */
  public enum Ending {
    /** As every answer does. */
    ONLY,
    /** It is decoded; others are refused. */
    DECODED,
    REFUSED
  }

  /**
   * An answer of a model.
   *
   * @param before how many terms the path condition had when it was asked
   * @param after how many it had when the answer was there
   */
  public record Sent(InputNode node, Ending ending, int before, int after) {}

  /**
   * What a text is where a program has it decoded.
   *
   * @param node the output that it is
   * @param value the Java value that is made of it; absent where it is refused
   * @param into what it is decoded into
   * @param before how many terms the path condition had when it was decoded
   * @param after how many it had then
   * @param decoder which one decodes it, where just that is known
   */
  public record Read(
      InputNode node,
      Optional<Value> value,
      JavaType into,
      Ending ending,
      int before,
      int after,
      Optional<String> decoder) {}

  /** A text is an output of a prompt, of which less is said than that. */
  public record Promise(Contract contract, Prompt prompt) {}

  /** An answer that is to be one output, whatever else is known of it. */
  public record Decided(InputNode.Output node, JsonValue value) {}

  /** With one answer that is decided. */
  public Dialogue withDecided(InputNode.Output node, JsonValue value) {
    return new Dialogue(
        arguments, exchanges, sent, reads, promises, Optional.of(new Decided(node, value)));
  }

  /** What an answer is decided to be. */
  public Optional<JsonValue> decided(InputNode.Output node) {
    return decided.filter(each -> each.node() == node).map(Decided::value);
  }

  /** With an argument of the prompt that the method asks. */
  public Dialogue withArgument(String name, PromptArgument argument) {
    return new Dialogue(arguments.plus(name, argument), exchanges, sent, reads, promises, decided);
  }

  /** The arguments of the prompt that the method asks, by name. */
  public Map<String, InputNode> argumentNodes() {
    Map<String, InputNode> all = new LinkedHashMap<>();
    arguments.forEach((name, argument) -> all.put(name, argument.node()));
    return all;
  }

  public Dialogue withExchange(Exchange exchange) {
    return new Dialogue(arguments, exchanges.plus(exchange), sent, reads, promises, decided);
  }

  public Dialogue withSent(Sent answer) {
    return new Dialogue(arguments, exchanges, sent.plus(answer), reads, promises, decided);
  }

  /** With what a text is decoded as. */
  public Dialogue withRead(TextTerm text, Read read) {
    return new Dialogue(arguments, exchanges, sent, reads.plus(text, read), promises, decided);
  }

  /** With a text that is an output. */
  public Dialogue withPromise(TextTerm text, Promise promise) {
    return new Dialogue(arguments, exchanges, sent, reads, promises.plus(text, promise), decided);
  }
}
