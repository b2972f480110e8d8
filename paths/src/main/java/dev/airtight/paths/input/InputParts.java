package dev.airtight.paths.input;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.TextTerm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.IntTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The parts of the input that came into being on this path.
 *
 * @param elements elements of sequences by the sequence's id; their indices differ on the path
 * @param entries entries of mappings by the mapping's id; their keys differ on the path
 * @param fields fields of arbitrary objects that were read, by the object's id
 * @param answers what methods of objects of unknown classes did and answered, by the object's id,
 *     in order
 * @param made what stands for a {@link InputNode.Deferred}, by its id
 * @param wishes what holds of an input that is easy to make; an input need not satisfy them
 * @param arguments of the prompt that the method asks, by name
 * @param exchanges what models were asked and answered, where their prompts ensure something
 * @param sent what models sent, in order
 * @param reads what texts were decoded as
 * @param classes what the classes of a caller's collections are taken to be
 */
public record InputParts(
    PMap<Integer, PVector<Element>> elements,
    PMap<Integer, PVector<Entry>> entries,
    PMap<Integer, PVector<Field>> fields,
    PMap<Integer, PVector<Deed>> answers,
    PMap<Integer, InputNode> made,
    PSet<BoolTerm> wishes,
    PMap<String, PromptArgument> arguments,
    PVector<Exchange> exchanges,
    PVector<Sent> sent,
    PMap<TextTerm, Read> reads,
    OpenClasses classes) {

  /**
   * An element of an input sequence.
   *
   * @param value the Java value it was decoded into
   */
  public record Element(IntTerm index, InputNode node, Value value) {}

  /**
   * An entry of an input mapping.
   *
   * @param value the Java value it was decoded into
   */
  public record Entry(TextTerm key, InputNode node, Value value) {}

  /**
   * A field of an arbitrary object.
   *
   * @param owner the internal name of the class that declares it
   * @param descriptor its type
   * @param way how it comes to hold what it does
   */
  public record Field(String owner, String name, String descriptor, Way way, InputNode node) {}

  /** How whoever has an object can bring something into a field of it. */
  public sealed interface Way {}

  /** Not at all: only code of its class may have. */
  public record OwnCode() implements Way {}

  /** By assigning it. */
  public record Assignment() implements Way {}

  /**
   * By calling a method with it.
   *
   * @param isRefused when the method does not take it, so that it is there from the beginning
   */
  public record SetterCall(MethodReference setter, BoolTerm isRefused) implements Way {}

  /** What a method of an object of an unknown class does when it is called. */
  public sealed interface Deed {
    String method();

    MethodDescriptor descriptor();

    /** What it makes up. */
    List<InputNode> nodes();
  }

  /**
   * Before it ends it calls a function that it was handed.
   *
   * @param argument which of its arguments is the function
   */
  public record CalledBack(
      String method, MethodDescriptor descriptor, int argument, List<Given> given) implements Deed {
    public CalledBack {
      given = List.copyOf(given);
    }

    @Override
    public List<InputNode> nodes() {
      return given.stream().map(Given::node).toList();
    }
  }

  /** What a function is called with. */
  public record Given(JavaType type, InputNode node) {}

  /**
   * How a call ended.
   *
   * @param type of the result, or of the exception
   * @param isThrown whether an exception came out of it
   * @param node the result or exception; always null where nothing is returned
   */
  public record Answer(
      String method, MethodDescriptor descriptor, JavaType type, boolean isThrown, InputNode node)
      implements Deed {
    @Override
    public List<InputNode> nodes() {
      return List.of(node);
    }
  }

  /**
   * An argument of a prompt.
   *
   * @param value the Java value that it is
   */
  public record PromptArgument(InputNode node, Value value) {}

  /**
   * An answer of a model.
   *
   * @param isRefused whether it cannot be decoded
   * @param before how many terms the path condition had when it was asked
   * @param after how many it had when the answer was there
   */
  public record Sent(InputNode node, boolean isRefused, int before, int after) {}

  /**
   * What a text is where a program has it decoded.
   *
   * @param node the output that it is
   * @param value the Java value that is made of it; absent where it is refused
   * @param into what it is decoded into
   * @param before how many terms the path condition had when it was decoded
   * @param after how many it had then
   */
  public record Read(InputNode node, Optional<Value> value, JavaType into, int before, int after) {
    public boolean isRefused() {
      return value.isEmpty();
    }
  }

  public static InputParts none() {
    return new InputParts(
        IntTreePMap.empty(),
        IntTreePMap.empty(),
        IntTreePMap.empty(),
        IntTreePMap.empty(),
        IntTreePMap.empty(),
        HashTreePSet.empty(),
        HashTreePMap.empty(),
        TreePVector.empty(),
        TreePVector.empty(),
        HashTreePMap.empty(),
        OpenClasses.NONE);
  }

  public PVector<Field> fieldsOf(int id) {
    return fields.getOrDefault(id, TreePVector.empty());
  }

  public InputParts withField(int id, Field field) {
    return new InputParts(
        elements,
        entries,
        fields.plus(id, fieldsOf(id).plus(field)),
        answers,
        made,
        wishes,
        arguments,
        exchanges,
        sent,
        reads,
        classes);
  }

  public PVector<Deed> answersOf(int id) {
    return answers.getOrDefault(id, TreePVector.empty());
  }

  public InputParts withAnswer(int id, Deed answer) {
    return new InputParts(
        elements,
        entries,
        fields,
        answers.plus(id, answersOf(id).plus(answer)),
        made,
        wishes,
        arguments,
        exchanges,
        sent,
        reads,
        classes);
  }

  public PVector<Element> elementsOf(int id) {
    return elements.getOrDefault(id, TreePVector.empty());
  }

  public PVector<Entry> entriesOf(int id) {
    return entries.getOrDefault(id, TreePVector.empty());
  }

  public @Nullable InputNode madeFor(int id) {
    return made.get(id);
  }

  public InputParts withElement(int id, Element element) {
    return new InputParts(
        elements.plus(id, elementsOf(id).plus(element)),
        entries,
        fields,
        answers,
        made,
        wishes,
        arguments,
        exchanges,
        sent,
        reads,
        classes);
  }

  public InputParts withEntry(int id, Entry entry) {
    return new InputParts(
        elements,
        entries.plus(id, entriesOf(id).plus(entry)),
        fields,
        answers,
        made,
        wishes,
        arguments,
        exchanges,
        sent,
        reads,
        classes);
  }

  /** With the entries of a mapping in another order. */
  public InputParts withEntries(int id, PVector<Entry> ordered) {
    return new InputParts(
        elements,
        entries.plus(id, ordered),
        fields,
        answers,
        made,
        wishes,
        arguments,
        exchanges,
        sent,
        reads,
        classes);
  }

  public InputParts withWish(BoolTerm wish) {
    return new InputParts(
        elements,
        entries,
        fields,
        answers,
        made,
        wishes.plus(wish),
        arguments,
        exchanges,
        sent,
        reads,
        classes);
  }

  public InputParts withMade(int id, InputNode node) {
    return new InputParts(
        elements,
        entries,
        fields,
        answers,
        made.plus(id, node),
        wishes,
        arguments,
        exchanges,
        sent,
        reads,
        classes);
  }

  public InputParts withClasses(OpenClasses newClasses) {
    return new InputParts(
        elements,
        entries,
        fields,
        answers,
        made,
        wishes,
        arguments,
        exchanges,
        sent,
        reads,
        newClasses);
  }

  /** With an argument of the prompt that the method asks. */
  public InputParts withArgument(String name, PromptArgument argument) {
    return new InputParts(
        elements,
        entries,
        fields,
        answers,
        made,
        wishes,
        arguments.plus(name, argument),
        exchanges,
        sent,
        reads,
        classes);
  }

  /** The arguments of the prompt that the method asks, by name. */
  public Map<String, InputNode> argumentNodes() {
    Map<String, InputNode> all = new LinkedHashMap<>();
    arguments.forEach((name, argument) -> all.put(name, argument.node()));
    return all;
  }

  public InputParts withExchange(Exchange exchange) {
    return new InputParts(
        elements,
        entries,
        fields,
        answers,
        made,
        wishes,
        arguments,
        exchanges.plus(exchange),
        sent,
        reads,
        classes);
  }

  public InputParts withSent(Sent answer) {
    return new InputParts(
        elements,
        entries,
        fields,
        answers,
        made,
        wishes,
        arguments,
        exchanges,
        sent.plus(answer),
        reads,
        classes);
  }

  /** With what a text is decoded as. */
  public InputParts withRead(TextTerm text, Read read) {
    return new InputParts(
        elements,
        entries,
        fields,
        answers,
        made,
        wishes,
        arguments,
        exchanges,
        sent,
        reads.plus(text, read),
        classes);
  }
}
