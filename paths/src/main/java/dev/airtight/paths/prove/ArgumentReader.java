package dev.airtight.paths.prove;

import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.classfile.RecordComponent;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.replay.JdkCollection;
import dev.airtight.paths.replay.JdkContainer;
import dev.airtight.paths.replay.JdkMap;
import dev.airtight.paths.replay.ReplayValue;
import dev.airtight.solver.term.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Reads the value that an assignment gives to an input, for a replay. */
final class ArgumentReader {
  private final Machine machine;
  private final InputParts inputs;
  private final Evaluation evaluation;
  private final Map<Integer, JdkContainer> classes;

  /**
   * @param inputs every element and object that the assignment needs has been made
   * @param classes of a caller's collections that are not of the usual one, by the id of their
   *     elements or entries
   */
  ArgumentReader(
      Machine machine,
      InputParts inputs,
      Evaluation evaluation,
      Map<Integer, JdkContainer> classes) {
    this.machine = machine;
    this.inputs = inputs;
    this.evaluation = evaluation;
    this.classes = classes;
  }

  /** The value of an input of a type. */
  ReplayValue read(JavaType type, InputNode node) {
    if (node instanceof InputNode.Nullable nullable) {
      boolean isNull = evaluation.of(nullable.isNull());
      return isNull ? new ReplayValue.NullReference() : present(type, nullable.base());
    }
    return present(type, node);
  }

  private ReplayValue present(JavaType type, InputNode node) {
    if (node instanceof InputNode.Typed typed && isOfObject(type) && !isBuilt(typed.base())) {
      return present(JavaType.of(TypeDescriptor.ofInternalName(typed.className())), typed.base());
    }
    if (node instanceof InputNode.Output output) {
      JsonValue json = new JsonWitness(inputs, evaluation).read(output);
      return new ReplayValue.DecodedJson(JsonWriter.compact(json), output.decoder(), output.into());
    }
    if (node instanceof InputNode.Called called) {
      return called(called);
    }
    if (type instanceof JavaType.Of of && of.name().equals("java/util/Optional")) {
      InputNode.Member value = ((InputNode.Members) node).members().get(0);
      ReplayValue content = read(of.argument(0), value.node());
      return new ReplayValue.OptionalOf(
          content instanceof ReplayValue.NullReference ? null : content);
    }
    if (node instanceof InputNode.Bool bool) {
      return new ReplayValue.Plain(evaluation.of(bool.term()));
    } else if (node instanceof InputNode.Whole whole) {
      return new ReplayValue.Plain(number(type, evaluation.of(whole.term()).longValueExact()));
    } else if (node instanceof InputNode.Text text) {
      String value =
          ((JsonValue.JsonString) new JsonWitness(inputs, evaluation).read(text)).value();
      return new ReplayValue.Plain(isCharacter(type) ? (Object) value.charAt(0) : value);
    } else if (node instanceof InputNode.Choice choice) {
      return constant(type.erasure().internalName(), choice);
    } else if (node instanceof InputNode.Sequence sequence) {
      return sequence(type, sequence);
    } else if (node instanceof InputNode.Typed typed
        && typed.base() instanceof InputNode.Sequence sequence) {
      // Of those with a class of their own, only lists that nobody can change have elements.
      return new ReplayValue.CollectionOf(JdkCollection.LIST_OF, elements(type, sequence));
    } else if (node instanceof InputNode.Mapping mapping) {
      return mapping((JavaType.Of) type, mapping);
    } else if (node instanceof InputNode.Null) {
      return new ReplayValue.NullReference();
    } else if (node instanceof InputNode.Deferred deferred) {
      return present(type, Objects.requireNonNull(inputs.madeFor(deferred.id())));
    } else if (node instanceof InputNode.Typed typed) {
      return object(typed.className(), typed.base());
    }
    throw new IllegalStateException("no Java value for " + node);
  }

  private ReplayValue constant(String className, InputNode.Choice choice) {
    return new ReplayValue.StaticConstant(
        className, choice.texts().get(evaluation.of(choice.choice()).intValueExact()));
  }

  private ReplayValue object(String className, InputNode node) {
    if (node instanceof InputNode.Choice choice) {
      return constant(className, choice);
    }
    if (node instanceof InputNode.Built built) {
      MethodDescriptor descriptor = MethodDescriptor.parse(built.descriptor());
      JavaClass owner = machine.classPath().load(className);
      JavaMethod maker = owner.method(built.method(), descriptor).orElseThrow();
      List<JavaType> types = maker.genericParameters();
      List<ReplayValue> arguments = new ArrayList<>();
      for (int i = 0; i < types.size(); i++) {
        JavaType type =
            owner.isRecord() ? componentType(owner.recordComponents().get(i)) : types.get(i);
        arguments.add(read(type, built.arguments().get(i).node()));
      }
      return new ReplayValue.Constructed(
          maker.reference(), arguments, answers(built.id()), changes(built.id()));
    }
    InputNode.Fields fields = (InputNode.Fields) node;
    return machine.classPath().load(className).isInterface()
        ? new ReplayValue.Proxy(className, answers(fields.id()))
        : new ReplayValue.AnyObject(className, changes(fields.id()));
  }

  private ReplayValue called(InputNode.Called called) {
    List<ReplayValue> arguments =
        called.arguments().stream()
            .map(argument -> read(argument.type(), argument.node()))
            .toList();
    return called.isOnObject()
        ? new ReplayValue.Called(
            arguments.get(0), called.method(), arguments.subList(1, arguments.size()))
        : new ReplayValue.Constructed(called.method(), arguments, List.of(), List.of());
  }

  /** What its methods do and answer, in order. */
  private List<ReplayValue.Deed> answers(int object) {
    return inputs.answersOf(object).stream().map(this::deed).toList();
  }

  private ReplayValue.Deed deed(InputParts.Deed deed) {
    if (deed instanceof InputParts.CalledBack call) {
      return new ReplayValue.CalledBack(
          call.method(),
          call.descriptor(),
          call.argument(),
          call.given().stream().map(given -> read(given.type(), given.node())).toList());
    }
    InputParts.Answer answer = (InputParts.Answer) deed;
    return new ReplayValue.Answer(
        answer.method(), answer.descriptor(), answer.isThrown(), value(answer));
  }

  private ReplayValue value(InputParts.Answer answer) {
    ReplayValue value = read(answer.type(), answer.node());
    return answer.isThrown() && value instanceof ReplayValue.DecodedJson json
        ? new ReplayValue.Refused(json, answer.type().erasure().internalName())
        : value;
  }

  private static JavaType componentType(RecordComponent component) {
    return SignatureParser.fieldType(component.signature(), component.type());
  }

  /** What becomes of an object once it is made, as far as others than its own code can do that. */
  private List<ReplayValue.Change> changes(int object) {
    List<ReplayValue.Change> changes = new ArrayList<>();
    for (InputParts.Field field : inputs.fieldsOf(object)) {
      if (field.way() instanceof InputParts.Assignment) {
        changes.add(
            field.node() instanceof InputNode.Kept kept
                ? new ReplayValue.Inside(field.owner(), field.name(), changes(kept.id()))
                : new ReplayValue.FieldValue(field.owner(), field.name(), value(field)));
      } else if (field.way() instanceof InputParts.SetterCall call
          && !evaluation.of(call.isRefused())) {
        changes.add(new ReplayValue.SetterCall(call.setter(), value(field)));
      }
    }
    return changes;
  }

  private ReplayValue value(InputParts.Field field) {
    JavaType erased = JavaType.of(new TypeDescriptor(field.descriptor()));
    JavaType type =
        machine
            .classPath()
            .load(field.owner())
            .field(field.name(), erased.erasure())
            .map(f -> SignatureParser.fieldType(f.signature(), erased.erasure()))
            .orElse(erased);
    return read(type, field.node());
  }

  private ReplayValue mapping(JavaType.Of type, InputNode.Mapping mapping) {
    return new ReplayValue.MapOf(
        classes.get(mapping.id()) instanceof JdkMap chosen ? chosen : JdkMap.LINKED_HASH_MAP,
        inputs.entriesOf(mapping.id()).stream()
            .map(
                entry ->
                    new ReplayValue.Entry(
                        new ReplayValue.Plain(evaluation.of(entry.key())),
                        read(type.argument(1), entry.node())))
            .toList());
  }

  private List<ReplayValue> elements(JavaType type, InputNode.Sequence sequence) {
    JavaType element =
        type instanceof JavaType.ArrayOf array ? array.element() : ((JavaType.Of) type).argument(0);
    TreeMap<Integer, ReplayValue> byIndex = new TreeMap<>();
    int size = evaluation.of(sequence.size()).intValueExact();
    for (InputParts.Element known : inputs.elementsOf(sequence.id())) {
      int index = known.place(evaluation, size);
      if (index >= 0) {
        byIndex.put(index, read(element, known.node()));
      }
    }
    if (byIndex.size() != size) {
      throw new IllegalStateException("a sequence of " + size + " has " + byIndex.size());
    }
    return new ArrayList<>(byIndex.values());
  }

  private ReplayValue sequence(JavaType type, InputNode.Sequence sequence) {
    List<ReplayValue> elements = elements(type, sequence);
    if (type instanceof JavaType.ArrayOf array) {
      return new ReplayValue.ArrayOf(array.element().erasure(), elements);
    }
    JdkCollection usual =
        type.erasure().internalName().equals("java/util/Set")
            ? JdkCollection.LINKED_HASH_SET
            : JdkCollection.ARRAY_LIST;
    return new ReplayValue.CollectionOf(
        classes.get(sequence.id()) instanceof JdkCollection chosen ? chosen : usual, elements);
  }

  private static boolean isOfObject(JavaType type) {
    return type instanceof JavaType.Of of && of.name().equals("java/lang/Object");
  }

  private static boolean isBuilt(InputNode node) {
    return node instanceof InputNode.Built || node instanceof InputNode.Fields;
  }

  private static boolean isCharacter(JavaType type) {
    String text = type.erasure().text();
    return text.equals("C") || text.equals("Ljava/lang/Character;");
  }

  private static Object number(JavaType type, long value) {
    return switch (type.erasure().text()) {
      case "B", "Ljava/lang/Byte;" -> (byte) value;
      case "S", "Ljava/lang/Short;" -> (short) value;
      case "J", "Ljava/lang/Long;" -> value;
      case "F", "Ljava/lang/Float;" -> (float) value;
      case "D", "Ljava/lang/Double;" -> (double) value;
      default -> (int) value;
    };
  }
}
