package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.PartsOfOutputs;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.term.Terms;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;

/** Takes a symbolic output and a Java type apart together, and makes the Java value. */
final class StructureDecoder {
  private static final String OBJECT = "java/lang/Object";
  private static final String OPTIONAL = "java/util/Optional";

  private final Machine machine;
  private final Terms terms;
  private final Shapes shapes;
  private final ScalarDecoder scalars;
  private final SequenceDecoder sequences;
  private final MapDecoder maps;
  private final RecordDecoder records;
  private final RecordMapDecoder recordMaps;
  private final UntypedNumbers untypedNumbers;
  private final UntypedValues untypedValues;
  private final Contract contract;
  private final UnionDecoder unions;
  private final FactoryDecoder factories;
  private final AlternativesDecoder alternatives;
  private final TreeDecoder trees;
  private final DeferredDecoder deferred;

  StructureDecoder(Machine machine, Contract contract, Shapes shapes, OutputValues values) {
    this.machine = machine;
    this.terms = machine.terms();
    this.shapes = shapes;
    MayRefuse mayRefuse = new MayRefuse(contract, shapes, machine.classPath());
    this.scalars = new ScalarDecoder(machine, contract);
    this.sequences = new SequenceDecoder(machine, contract, this, scalars, values, mayRefuse);
    this.maps = new MapDecoder(machine, this, values, mayRefuse);
    this.records = new RecordDecoder(machine, this, shapes);
    this.recordMaps = new RecordMapDecoder(machine, this);
    this.untypedNumbers = new UntypedNumbers(machine);
    this.untypedValues = new UntypedValues(machine);
    this.contract = contract;
    this.unions = new UnionDecoder(machine, contract, records, shapes, values);
    this.factories = new FactoryDecoder(machine);
    this.alternatives = new AlternativesDecoder(machine, this, records, factories);
    this.trees = new TreeDecoder(machine, contract, this, values);
    this.deferred = new DeferredDecoder(machine, this, values, mayRefuse);
  }

  /**
   * The Java value at a place.
   *
   * @param shape null where nothing takes the value: then only its node counts
   */
  Input make(
      State state,
      SymbolicJson json,
      OutputPlace place,
      @Nullable JavaShape shape,
      DecodingFindings findings) {
    if (shape instanceof JavaShape.Tree tree) {
      return trees.make(state, json, place, tree, findings);
    }
    if (json instanceof SymbolicJson.NullOr orNull) {
      Input base =
          make(state, orNull.base(), place.orNull(orNull.isNull(), terms), shape, findings);
      InputNode node = new InputNode.Nullable(orNull.isNull(), base.node());
      return new Input(base.state(), base.value(), node);
    }
    if (shape instanceof JavaShape.Maybe maybe) {
      return optional(make(state, json, place, shapes.of(maybe.value()), findings));
    }
    if (shape instanceof JavaShape.Refused refused) {
      findings.refuse(
          place.there(),
          place.name()
              + " is a "
              + refused.className().replace('/', '.')
              + ", for which Jackson needs jackson-datatype-jsr310");
      return ignored(state, json, place, findings);
    }
    if (shape instanceof JavaShape.Untyped) {
      return untyped(state, json, place, findings);
    }
    return shape == null
        ? ignored(state, json, place, findings)
        : present(state, json, place, shape, findings);
  }

  private Input untyped(
      State state, SymbolicJson json, OutputPlace place, DecodingFindings findings) {
    if (json instanceof SymbolicJson.Whole whole) {
      return untypedNumbers.whole(state, whole, place);
    } else if (json instanceof SymbolicJson.Decimal decimal) {
      return untypedNumbers.decimal(state, decimal, place);
    } else if (json instanceof SymbolicJson.RecordOf record
        && AnyOutput.isAnything(contract, record.definition())) {
      return untypedValues.present(state, place.name(), place.missing());
    } else if (json instanceof SymbolicJson.RecordOf record && record.definition().open()) {
      Input node = records.ignored(state, record, place, findings);
      return recordMaps.opaque(node.state(), place, OBJECT, node.node());
    }
    return present(state, json, place, UntypedShapes.of(json), findings);
  }

  JavaShape shape(JavaType type) {
    return shapes.of(type);
  }

  /** As {@link #make}, of a value that is not null as what a shape says literally. */
  Input present(
      State state,
      SymbolicJson json,
      OutputPlace place,
      JavaShape shape,
      DecodingFindings findings) {
    if (refusesNull(shape)) {
      findings.refuse(
          terms.and(place.expected(), place.missing()),
          place.name() + " may be null or absent, which a primitive type cannot be");
    }
    if (shape instanceof JavaShape.Factory factory) {
      return made(state, json, place, factory, findings);
    } else if (shape instanceof ObjectOf object
        && object.takesOthers()
        && !(json instanceof SymbolicJson.RecordOf)) {
      return other(state, json, place, object, findings);
    }
    if (json instanceof SymbolicJson.Text text) {
      return scalars.text(state, text, place, shape, findings);
    } else if (json instanceof SymbolicJson.Whole whole) {
      return scalars.whole(state, whole, place, shape, findings);
    } else if (json instanceof SymbolicJson.Decimal decimal) {
      return scalars.decimal(state, decimal, place, shape, findings);
    } else if (json instanceof SymbolicJson.Truth truth) {
      return scalars.truth(state, truth, place, shape);
    } else if (json instanceof SymbolicJson.EnumMember member) {
      return scalars.member(state, member, place, shape, findings);
    } else if (json instanceof SymbolicJson.RecordOf record) {
      return shape instanceof JavaShape.Mapping mapping
          ? recordMaps.map(state, record, place, mapping, findings)
          : shape instanceof JavaShape.Union union
              ? unions.deduced(state, record, place, union, findings)
              : noted(
                  records.record(state, record, place, shape, findings),
                  record.definition(),
                  shape,
                  place);
    } else if (json instanceof SymbolicJson.UnionOf union) {
      return shape instanceof JavaShape.Mapping mapping
          ? recordMaps.map(state, union, place, mapping, findings)
          : unions.union(state, union, place, shape, findings);
    } else if (json instanceof SymbolicJson.ListOf list) {
      return sequences.list(state, list, place, shape, findings);
    } else if (json instanceof SymbolicJson.MapOf map) {
      return maps.map(state, map, place, shape, findings);
    }
    SymbolicJson.Unexplored later = (SymbolicJson.Unexplored) json;
    Input made = deferred.later(state, later, place, shape, findings);
    return contract.withoutAliases(later.type()) instanceof Type.Named named
            && contract.definition(named.definition()) instanceof RecordDefinition definition
        ? noted(made, definition, shape, place)
        : made;
  }

  /** Notes which part of an output it is, and how another one is made. */
  private Input noted(Input made, RecordDefinition definition, JavaShape shape, OutputPlace place) {
    if (shape instanceof ObjectOf object && made.value() instanceof Reference part) {
      machine
          .partsOfOutputs()
          .note(
              part,
              new PartsOfOutputs.Kind(definition.name(), object, object.className()),
              this,
              state -> another(state, definition, object, place));
    }
    return made;
  }

  /** Whether it could be decoded is settled, as the output was that it is a part of. */
  private FieldSource.Made another(
      State state, RecordDefinition definition, ObjectOf shape, OutputPlace place) {
    Type type = new Type.Named(definition.name(), definition.clause());
    OutputPlace there = OutputPlace.there(place.name(), place.isAnyText(), place.inside(), terms);
    Input made =
        deferred.later(
            state, new SymbolicJson.Unexplored(type), there, shape, new DecodingFindings(terms));
    Input known = noted(made, definition, shape, place);
    return new FieldSource.Made(known.state(), known.value());
  }

  private Input made(
      State state,
      SymbolicJson json,
      OutputPlace place,
      JavaShape.Factory factory,
      DecodingFindings findings) {
    Input argument = present(state, json, place, shapes.of(factory.argument()), findings);
    return factories.made(argument, place, factory, findings);
  }

  /** Of JSON that is no object, or of any text, something that also JSON objects are made to. */
  private Input other(
      State state,
      SymbolicJson json,
      OutputPlace place,
      ObjectOf object,
      DecodingFindings findings) {
    if (json instanceof SymbolicJson.UnionOf union && AnyOutput.is(contract)) {
      return alternatives.made(state, union, place, object, findings);
    }
    return made(
        state,
        json,
        place,
        object
            .takerOfTexts()
            .orElseThrow(() -> ScalarDecoder.unsupported(place, "what is no object")),
        findings);
  }

  /** Only the node of a value that nothing takes. */
  private Input ignored(
      State state, SymbolicJson json, OutputPlace place, DecodingFindings findings) {
    if (json instanceof SymbolicJson.RecordOf record) {
      return records.ignored(state, record, place, findings);
    } else if (json instanceof SymbolicJson.UnionOf union) {
      return unions.ignored(state, union, place, findings);
    } else if (json instanceof SymbolicJson.ListOf list) {
      return sequences.ignored(state, list, place);
    } else if (json instanceof SymbolicJson.MapOf map) {
      return maps.ignored(state, map, place);
    } else if (json instanceof SymbolicJson.Unexplored unexplored) {
      return deferred.later(state, unexplored, place, null, findings);
    }
    return new Input(state, nothing(), leaf(json));
  }

  private static InputNode leaf(SymbolicJson json) {
    if (json instanceof SymbolicJson.Text text) {
      return new InputNode.Text(text.value());
    } else if (json instanceof SymbolicJson.Whole whole) {
      return new InputNode.Whole(whole.value());
    } else if (json instanceof SymbolicJson.Decimal decimal) {
      return new InputNode.Decimal(decimal.value());
    } else if (json instanceof SymbolicJson.Truth truth) {
      return new InputNode.Bool(truth.value());
    }
    SymbolicJson.EnumMember member = (SymbolicJson.EnumMember) json;
    return new InputNode.Choice(
        member.code(), member.definition().members().stream().map(m -> m.text()).toList());
  }

  /** Whether null and a missing member are refused for a shape. */
  boolean refusesNull(JavaShape shape) {
    return shapes.refusesNull(shape);
  }

  /** What Jackson passes for a component without a member. */
  Input absent(State state, JavaType type) {
    if (shapes.of(type) instanceof JavaShape.Maybe) {
      return optional(new Input(state, nothing(), new InputNode.Null()));
    }
    return new Input(state, machine.zero(type.erasure()), new InputNode.Null());
  }

  private Input optional(Input content) {
    int identity = machine.freshIdentity();
    HeapObject object =
        new HeapObject.Instance(
            OPTIONAL,
            HashTreePMap.<String, Value>empty().plus(OPTIONAL + ".value", content.value()),
            null);
    return content.withValue(
        content.state().withObject(identity, object), new Reference(terms.bool(false), identity));
  }

  Reference nothing() {
    return new Reference(terms.bool(true), 0);
  }
}
