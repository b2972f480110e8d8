package dev.airtight.paths.testing.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.input.CollectionType;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.CallerStandIns;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.PathCondition;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.FloatingType;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Rational;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.TextTerm;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Gives a symbolic output one concrete JSON value, and reads the Java value that it stands for. */
final class SymbolicReader {
  private static final String NODES = "com/fasterxml/jackson/databind/node/";
  private static final String SET = CallerStandIns.standIn(CollectionType.SET);
  private final Machine machine;
  private final Assignment.Builder builder = new Assignment.Builder();
  private Evaluation evaluation = new Evaluation(Assignment.EMPTY);
  private State state;

  /** Members of objects; a map may have an entry for each. */
  private final Set<String> names = new TreeSet<>();

  SymbolicReader(Machine machine, State state) {
    this.machine = machine;
    this.state = state;
  }

  /** Whether the path allows this output. */
  boolean allows(InputNode node, JsonValue json) {
    if (!bind(node, json)) {
      return false;
    }
    List<BoolTerm> condition = PathCondition.terms(state.knowledge().condition());
    condition.forEach(this::trustRest);
    Set<BoolTerm.BoolVariable> open = new LinkedHashSet<>();
    condition.forEach(term -> addOpen(term, open));
    return holdsForSome(List.copyOf(open));
  }

  /** Whether a method of the application returned null follows from what it was passed. */
  private static void addOpen(BoolTerm term, Set<BoolTerm.BoolVariable> open) {
    if (term instanceof BoolTerm.BoolVariable variable && variable.name().endsWith(" is nothing")) {
      open.add(variable);
    } else if (term instanceof BoolTerm.And and) {
      and.operands().forEach(operand -> addOpen(operand, open));
    } else if (term instanceof BoolTerm.Or or) {
      or.operands().forEach(operand -> addOpen(operand, open));
    } else if (term instanceof BoolTerm.Not not) {
      addOpen(not.operand(), open);
    }
  }

  private boolean holdsForSome(List<BoolTerm.BoolVariable> open) {
    if (open.isEmpty()) {
      evaluation = new Evaluation(builder.build());
      return holds(state);
    }
    List<BoolTerm.BoolVariable> rest = open.subList(1, open.size());
    builder.put(open.get(0), true);
    if (holdsForSome(rest)) {
      return true;
    }
    builder.put(open.get(0), false);
    return holdsForSome(rest);
  }

  /** The output is allowed, so what stands for clauses about parts not shown at first is true. */
  private void trustRest(BoolTerm term) {
    if (term instanceof BoolTerm.BoolVariable variable
        && (variable.name().startsWith("rest of")
            || variable.name().equals("further elements differ"))) {
      builder.put(variable, true);
    } else if (term instanceof BoolTerm.And and) {
      and.operands().forEach(this::trustRest);
    } else if (term instanceof BoolTerm.Or or) {
      or.operands().forEach(this::trustRest);
    } else if (term instanceof BoolTerm.Not not) {
      trustRest(not.operand());
    }
  }

  private boolean holds(State at) {
    return PathCondition.terms(at.knowledge().condition()).stream().allMatch(evaluation::of);
  }

  private boolean bind(InputNode node, JsonValue json) {
    if (node instanceof InputNode.Nullable nullable) {
      boolean isNull = json instanceof JsonValue.JsonNull;
      bind(nullable.isNull(), isNull);
      return isNull || bind(nullable.base(), json);
    } else if (node instanceof InputNode.Bool bool) {
      bind(bool.term(), ((JsonValue.JsonBoolean) json).value());
    } else if (node instanceof InputNode.Whole whole) {
      bind(whole.term(), number(json).toBigIntegerExact());
    } else if (node instanceof InputNode.Decimal decimal) {
      builder.put((RealTerm.RealVariable) decimal.term(), Rational.of(number(json)));
    } else if (node instanceof InputNode.Text text) {
      builder.put((TextTerm.TextVariable) text.term(), ((JsonValue.JsonString) json).value());
    } else if (node instanceof InputNode.Choice choice) {
      String text = ((JsonValue.JsonString) json).value();
      bind(choice.choice(), BigInteger.valueOf(choice.texts().indexOf(text)));
    } else if (node instanceof InputNode.Members members) {
      return members(members, (JsonValue.JsonObject) json);
    } else if (node instanceof InputNode.Sequence sequence) {
      return sequence(sequence, ((JsonValue.JsonArray) json).elements());
    } else if (node instanceof InputNode.Mapping mapping) {
      return mapping(mapping, ((JsonValue.JsonObject) json).members());
    } else if (node instanceof InputNode.Deferred deferred) {
      List<State> made = machine.force(state, deferred.id());
      if (made.size() != 1) {
        throw new StuckException("a deferred value of several kinds");
      }
      state = made.get(0);
      return bind(state.inputs().madeFor(deferred.id()), json);
    }
    return true;
  }

  private static BigDecimal number(JsonValue json) {
    return ((JsonValue.JsonNumber) json).value();
  }

  private void bind(BoolTerm term, boolean value) {
    if (term instanceof BoolTerm.BoolVariable variable) {
      builder.put(variable, value);
    } else if (term instanceof BoolTerm.And and) {
      // A field of a variant is there where the variant is chosen and the field is present.
      Evaluation known = new Evaluation(builder.build());
      boolean chosen =
          and.operands().stream()
              .filter(operand -> !(operand instanceof BoolTerm.BoolVariable))
              .allMatch(known::of);
      and.operands().stream()
          .filter(operand -> chosen)
          .forEach(operand -> bindLeaf(operand, value));
    }
  }

  private void bindLeaf(BoolTerm term, boolean value) {
    if (term instanceof BoolTerm.BoolVariable variable) {
      builder.put(variable, value);
    }
  }

  private void bind(IntTerm term, BigInteger value) {
    if (term instanceof IntTerm.IntVariable variable) {
      builder.put(variable, value);
    }
  }

  private boolean members(InputNode.Members members, JsonValue.JsonObject json) {
    for (InputNode.Member member : members.members()) {
      if (member.node() instanceof InputNode.Choice choice
          && json.get(member.name()) instanceof JsonValue.JsonString text
          && choice.texts().contains(text.value())) {
        bind(choice, text);
      }
    }
    for (InputNode.Member member : members.members()) {
      names.add(member.name());
      JsonValue value = json.get(member.name());
      bind(member.present(), value != null);
      // Variants of a union may have members of one name; the tag is bound by now.
      boolean chosen = new Evaluation(builder.build()).of(member.present());
      if (value != null && chosen && !bind(member.node(), value)) {
        return false;
      }
    }
    return true;
  }

  private boolean sequence(InputNode.Sequence sequence, List<JsonValue> elements) {
    bind(sequence.size(), BigInteger.valueOf(elements.size()));
    HeapObject.Array array = (HeapObject.Array) state.memory().object(sequence.id());
    ElementSource source = ((HeapObject.Rest.Made) array.rest()).source();
    for (int index = 0; index < elements.size(); index++) {
      List<ElementSource.Made> made = source.element(state, machine.terms().constant(index));
      if (made.isEmpty()) {
        return false;
      }
      state = made.get(0).state();
      List<InputParts.Element> known = state.inputs().elementsOf(sequence.id());
      if (!bind(known.get(known.size() - 1).node(), elements.get(index))) {
        return false;
      }
    }
    return true;
  }

  private boolean mapping(InputNode.Mapping mapping, Map<String, JsonValue> members) {
    bind(mapping.size(), BigInteger.valueOf(members.size()));
    for (Map.Entry<String, JsonValue> member : members.entrySet()) {
      HeapObject.InputEntries entries =
          (HeapObject.InputEntries) state.memory().object(mapping.id());
      TextTerm.TextVariable key = machine.terms().freshText("key");
      builder.put(key, member.getKey());
      List<State> made = entries.source().add(state, key);
      if (made.isEmpty()) {
        return false;
      }
      state = made.get(0);
      List<InputParts.Entry> known = state.inputs().entriesOf(mapping.id());
      if (!bind(known.get(known.size() - 1).node(), member.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** The text of the value, if no constructor that makes a part of it throws. */
  Stream<String> made(Value value) {
    try {
      return Stream.of(text(value));
    } catch (NoCaseException thrown) {
      return Stream.empty();
    }
  }

  private static final class NoCaseException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** The Java value as {@link JavaText} writes real ones. */
  String text(Value value) {
    if (value instanceof IntValue number) {
      return evaluation.of(number.term()).toString();
    } else if (value instanceof LongValue number) {
      return evaluation.of(number.term()).toString();
    } else if (value instanceof Reference reference) {
      return evaluation.of(reference.isNull()) ? "null" : object(reference.object());
    }
    return floating((FloatingValue) value);
  }

  private String floating(FloatingValue value) {
    FloatingValue.Origin origin = value.origin();
    if (value.constant() != null) {
      return JavaText.ofFloating(value.constant());
    } else if (origin != null) {
      BigDecimal exact = decimal(origin.exact());
      return JavaText.ofFloating(
          origin.among() == FloatingType.FLOAT ? exact.floatValue() : exact.doubleValue());
    }
    return JavaText.ofFloating(decimal(Objects.requireNonNull(value.term())).doubleValue());
  }

  private BigDecimal decimal(RealTerm term) {
    Rational value = evaluation.of(term);
    return new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()));
  }

  private String object(int identity) {
    HeapObject object = state.memory().object(identity);
    if (object instanceof HeapObject.Lazy) {
      try {
        List<State> made = machine.force(state, identity);
        List<State> right = made.stream().filter(this::holds).toList();
        if (right.isEmpty()) {
          throw new NoCaseException();
        }
        if (right.size() != 1) {
          return right.size() + " of " + made.size() + " cases hold";
        }
        state = right.get(0);
        return object(identity);
      } catch (StuckException opaque) {
        return "?";
      }
    } else if (object instanceof HeapObject.Text text) {
      return '"' + evaluation.of(text.text()) + '"';
    } else if (object instanceof HeapObject.Box box) {
      return text(box.value());
    } else if (object instanceof HeapObject.EnumConstant constant) {
      int ordinal = evaluation.of(constant.ordinal()).intValueExact();
      return machine.classPath().load(constant.className()).enumConstants().get(ordinal);
    } else if (object instanceof HeapObject.Array array) {
      return array(identity, evaluation.of(array.length()).intValueExact());
    }
    return instance((HeapObject.Instance) object);
  }

  private String instance(HeapObject.Instance instance) {
    if (instance.className().equals("java/util/ArrayList")) {
      Reference array = (Reference) instance.fields().get("java/util/ArrayList.elementData");
      Value size = instance.fields().get("java/util/ArrayList.size");
      return array(
          array.object(),
          size == null ? 0 : evaluation.of(((IntValue) size).term()).intValueExact());
    } else if (instance.className().equals(SET)) {
      return text(instance.fields().get(StandInNames.HOME + "CallerCollection.elements"));
    } else if (instance.className().equals("java/util/Optional")) {
      return "Optional(" + text(instance.fields().get("java/util/Optional.value")) + ")";
    } else if (instance.className().endsWith("/LinkedTreeMap")) {
      return text(instance.fields().get(instance.className() + ".held"));
    } else if (instance.className().equals("java/util/LinkedHashMap")) {
      return map((Reference) instance.fields().get("java/util/HashMap.input"));
    }
    if (instance.arbitrary() instanceof BigNumber number) {
      return JavaText.ofBig(decimal(number.value()));
    }
    if (instance.className().startsWith(NODES)) {
      return node(instance);
    }
    JavaClass type = machine.classPath().load(instance.className());
    if (type.isEnum()) {
      String ordinal = text(instance.fields().get("java/lang/Enum.ordinal"));
      return type.enumConstants().get(Integer.parseInt(ordinal));
    }
    if (type.isPlatform()) {
      return "?";
    }
    List<String> parts = new ArrayList<>();
    Optional<String> at = Optional.of(instance.className());
    while (at.isPresent() && !at.get().startsWith("java/lang/")) {
      JavaClass declaring = machine.classPath().load(at.get());
      for (JavaField field : declaring.fields()) {
        if (!field.isStatic()) {
          Value value = instance.fields().get(field.owner() + "." + field.name());
          String text = text(value == null ? machine.zero(field.type()) : value);
          boolean truth = field.type().text().equals("Z");
          parts.add(field.name() + "=" + (truth ? text.equals("1") ? "true" : "false" : text));
        }
      }
      at = declaring.superName();
    }
    return instance.className() + parts;
  }

  /** As {@link JavaText} writes nodes of trees. */
  private String node(HeapObject.Instance node) {
    Value content =
        Stream.of("._value", "._children")
            .map(name -> node.fields().get(node.className() + name))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    boolean isKnown = content != null && !node.className().startsWith(NODES + "Big");
    return node.className().replace('/', '.') + "(" + (isKnown ? text(content) : "?") + ")";
  }

  private String map(Reference entries) {
    HeapObject.InputEntries source =
        (HeapObject.InputEntries) state.memory().object(entries.object());
    int size = evaluation.of(source.size()).intValueExact();
    if (state.inputs().entriesOf(entries.object()).size() < size) {
      for (String name : names) {
        source.source().add(state, machine.terms().text(name)).stream()
            .filter(this::holds)
            .findFirst()
            .ifPresent(with -> state = with);
      }
    }
    assertThat(state.inputs().entriesOf(entries.object())).hasSize(size);
    Map<String, String> parts = new TreeMap<>();
    for (InputParts.Entry entry : state.inputs().entriesOf(entries.object())) {
      parts.put(evaluation.of(entry.key()), text(entry.value()));
    }
    return parts.toString();
  }

  private String array(int identity, int length) {
    List<String> parts = new ArrayList<>();
    for (int index = 0; index < length; index++) {
      BigInteger wanted = BigInteger.valueOf(index);
      InputParts.Element element =
          state.inputs().elementsOf(identity).stream()
              .filter(known -> evaluation.of(known.index()).equals(wanted))
              .findFirst()
              .orElseThrow();
      parts.add(text(element.value()));
    }
    return parts.toString();
  }
}
