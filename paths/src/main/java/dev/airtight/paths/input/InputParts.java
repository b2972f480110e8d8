package dev.airtight.paths.input;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.IntTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The parts of the input that came into being on this path.
 *
 * @param elements elements of sequences by the sequence's id; their indices differ on the path, and
 *     one that merged paths have not all looked at has an index that no sequence has
 * @param entries entries of mappings by the mapping's id; their keys differ on the path
 * @param fields fields of arbitrary objects that were read, by the object's id
 * @param answers what methods of objects of unknown classes did and answered, by the object's id,
 *     in order
 * @param made what stands for a {@link InputNode.Deferred}, by its id
 * @param wishes what holds of an input that is easy to make; an input need not satisfy them
 * @param dialogue what models were asked and said
 * @param classes what the classes of a caller's collections are taken to be
 */
public record InputParts(
    PMap<Integer, PVector<Element>> elements,
    PMap<Integer, PVector<Entry>> entries,
    PMap<Integer, PVector<Field>> fields,
    PMap<Integer, PVector<Deed>> answers,
    PMap<Integer, InputNode> made,
    PSet<BoolTerm> wishes,
    Dialogue dialogue,
    OpenClasses classes) {

  /**
   * An element of an input sequence.
   *
   * @param value the Java value it was decoded into
   */
  public record Element(IntTerm index, InputNode node, Value value) {
    /** The same at another index. */
    public Element at(IntTerm other) {
      return new Element(other, node, value);
    }

    /** Whether it is not in there, as it is of a merged path that has not looked at it. */
    public BoolTerm isNowhere(Terms terms) {
      return terms.lessThan(index, terms.constant(0));
    }

    /** Where it is in a sequence of some size; -1 where it is not in there. */
    public int place(Evaluation evaluation, int size) {
      BigInteger at = evaluation.of(index);
      return at.signum() < 0 || at.compareTo(BigInteger.valueOf(size)) >= 0
          ? -1
          : at.intValueExact();
    }
  }

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

  public static InputParts none() {
    return new InputParts(
        IntTreePMap.empty(),
        IntTreePMap.empty(),
        IntTreePMap.empty(),
        IntTreePMap.empty(),
        IntTreePMap.empty(),
        HashTreePSet.empty(),
        Dialogue.NONE,
        OpenClasses.NONE);
  }

  /**
   * Those of a path that is one of two.
   *
   * @return empty where other parts came into being
   */
  public Optional<InputParts> merged(InputParts other) {
    return elements.equals(other.elements)
            && entries.equals(other.entries)
            && fields.equals(other.fields)
            && answers.equals(other.answers)
            && made.equals(other.made)
            && dialogue.equals(other.dialogue)
            && classes.equals(other.classes)
        ? Optional.of(
            new InputParts(
                elements,
                entries,
                fields,
                answers,
                made,
                wishes.plusAll(other.wishes),
                dialogue,
                classes))
        : Optional.empty();
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
        dialogue,
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
        dialogue,
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
    return withElements(elements.plus(id, elementsOf(id).plus(element)));
  }

  /** With other elements of all sequences. */
  public InputParts withElements(PMap<Integer, PVector<Element>> all) {
    return new InputParts(all, entries, fields, answers, made, wishes, dialogue, classes);
  }

  public InputParts withEntry(int id, Entry entry) {
    return new InputParts(
        elements,
        entries.plus(id, entriesOf(id).plus(entry)),
        fields,
        answers,
        made,
        wishes,
        dialogue,
        classes);
  }

  /** With the entries of a mapping in another order. */
  public InputParts withEntries(int id, PVector<Entry> ordered) {
    return new InputParts(
        elements, entries.plus(id, ordered), fields, answers, made, wishes, dialogue, classes);
  }

  public InputParts withWish(BoolTerm wish) {
    return new InputParts(
        elements, entries, fields, answers, made, wishes.plus(wish), dialogue, classes);
  }

  public InputParts withMade(int id, InputNode node) {
    return new InputParts(
        elements, entries, fields, answers, made.plus(id, node), wishes, dialogue, classes);
  }

  public InputParts withClasses(OpenClasses newClasses) {
    return new InputParts(elements, entries, fields, answers, made, wishes, dialogue, newClasses);
  }

  /** With more that models were asked or said. */
  public InputParts withDialogue(UnaryOperator<Dialogue> change) {
    return new InputParts(
        elements, entries, fields, answers, made, wishes, change.apply(dialogue), classes);
  }
}
