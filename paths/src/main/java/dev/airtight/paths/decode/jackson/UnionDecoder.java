package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.encode.SymbolicJson.FieldOf;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What Jackson makes of a JSON object that names the class to make. */
final class UnionDecoder {
  private final Machine machine;
  private final Terms terms;
  private final RecordDecoder records;
  private final Shapes shapes;
  private final Contract contract;
  private final OutputValues values;

  UnionDecoder(
      Machine machine,
      Contract contract,
      RecordDecoder records,
      Shapes shapes,
      OutputValues values) {
    this.contract = contract;
    this.values = values;
    this.machine = machine;
    this.terms = machine.terms();
    this.records = records;
    this.shapes = shapes;
  }

  /** A variant that Jackson has a class for. */
  private record Choice(BoolTerm chosen, ObjectOf into, List<DecodedObjects.Given> given) {}

  Input union(
      State start,
      SymbolicJson.UnionOf json,
      OutputPlace place,
      JavaShape shape,
      DecodingFindings findings) {
    if (!(shape instanceof JavaShape.Union union)) {
      throw ScalarDecoder.unsupported(place, "a union");
    }
    List<InputNode.Case> cases = new ArrayList<>();
    List<Choice> choices = new ArrayList<>();
    State state = start;
    List<Variant> variants = json.definition().variants();
    for (int index = 0; index < variants.size(); index++) {
      Variant variant = variants.get(index);
      BoolTerm chosen = terms.intEqual(json.tag(), terms.constant(index));
      OutputPlace part = place.where(chosen, terms);
      SymbolicJson.@Nullable RecordOf record = json.records().get(variant.record());
      String className = className(json, union, variant);
      if (record == null) {
        throw ScalarDecoder.unsupported(place, "a variant that is no record");
      }
      if (className == null) {
        findings.refuse(
            part.there(),
            "no class is registered for the tag " + variant.tag() + " of " + place.name());
        Input ignored = records.ignored(state, record, part, findings);
        state = ignored.state();
        cases.add(
            new InputNode.Case(
                chosen, node(union, variant, ((InputNode.Members) ignored.node()).members())));
        continue;
      }
      if (!(shapes.ofSubtype(className) instanceof ObjectOf into)) {
        throw ScalarDecoder.unsupported(place, variant.tag());
      }
      if (union.by() == JavaShape.Named.BY_MEMBERS) {
        state = wished(state, isTold(record, chosen, union, className));
      }
      Tagged tagged = tag(state, json.definition().discriminator(), union, variant, part, into);
      state = tagged.state();
      RecordDecoder.@Nullable Tag tag = tagged.tag();
      RecordDecoder.Parts parts = records.parts(state, record, part, into, tag, findings);
      state = parts.state();
      cases.add(new InputNode.Case(chosen, node(union, variant, parts.members())));
      records.suspectMaking(into, parts.given(), part.there(), findings);
      choices.add(new Choice(chosen, into, parts.given()));
    }
    int identity = machine.freshIdentity();
    HeapObject lazy =
        new HeapObject.Lazy(union.className(), (s, object) -> choose(s, object, choices));
    return new Input(
        state.withObject(identity, lazy),
        new Reference(place.missing(), identity),
        isShown(union) ? merged(json, union, cases) : new InputNode.OneOf(cases));
  }

  /** A record that tells by its members alone which class it is. */
  Input deduced(
      State state,
      SymbolicJson.RecordOf json,
      OutputPlace place,
      JavaShape.Union union,
      DecodingFindings findings) {
    String className =
        Optional.of(union)
            .filter(shape -> shape.by() == JavaShape.Named.BY_MEMBERS)
            .flatMap(
                shape -> new Deduction(shapes).classOf(shape, json.definition(), Optional.empty()))
            .orElseThrow(() -> ScalarDecoder.unsupported(place, "a record"));
    return records.record(state, json, place, shapes.ofSubtype(className), findings);
  }

  private @Nullable String className(
      SymbolicJson.UnionOf json, JavaShape.Union union, Variant variant) {
    if (union.by() == JavaShape.Named.BY_MEMBERS && !AnyOutput.is(contract)) {
      return new Deduction(shapes)
          .classOf(
              union,
              (RecordDefinition) contract.definition(variant.record()),
              Optional.of(json.definition().discriminator()))
          .orElse(null);
    }
    String named = union.subtypes().get(variant.tag());
    return named == null ? union.otherwise().orElse(null) : named;
  }

  /**
   * Whether there is a member that says which variant it is: what stands for any text may lack it.
   */
  private boolean isShown(JavaShape.Union union) {
    return union.by() == JavaShape.Named.BY_MEMBER || !AnyOutput.is(contract);
  }

  /** One variant alone. */
  private InputNode node(JavaShape.Union union, Variant variant, List<InputNode.Member> members) {
    InputNode.Members held = new InputNode.Members(members);
    return union.by() == JavaShape.Named.BY_WRAPPER
        ? new InputNode.Members(
            List.of(new InputNode.Member(variant.tag(), terms.bool(true), held)))
        : held;
  }

  /** Members of all variants, each where its variant is chosen. */
  private InputNode merged(
      SymbolicJson.UnionOf json, JavaShape.Union union, List<InputNode.Case> cases) {
    InputNode.Member named = discriminator(json);
    BoolTerm isNamed = named.present();
    List<Variant> variants = json.definition().variants();
    for (int index = 0; AnyOutput.is(contract) && index < variants.size(); index++) {
      // Of any text, what no name chooses is shown without one.
      if (!union.subtypes().containsKey(variants.get(index).tag())) {
        BoolTerm other = terms.intEqual(json.tag(), terms.constant(index));
        isNamed = terms.and(isNamed, terms.not(other));
      }
    }
    List<InputNode.Member> members = new ArrayList<>();
    members.add(new InputNode.Member(named.name(), isNamed, named.node()));
    for (InputNode.Case each : cases) {
      addAll(members, each.chosen(), ((InputNode.Members) each.node()).members());
    }
    return new InputNode.Members(members);
  }

  /** What is passed on of the member that names the class. */
  private record Tagged(State state, RecordDecoder.@Nullable Tag tag) {}

  private Tagged tag(
      State state,
      String discriminator,
      JavaShape.Union union,
      Variant variant,
      OutputPlace place,
      ObjectOf into) {
    SymbolicJson chosen = new SymbolicJson.Text(terms.text(variant.tag()));
    if (union.by() == JavaShape.Named.BY_MEMBERS && !AnyOutput.is(contract)) {
      // Nothing is known of it then but what it is.
      FieldOf field = new FieldOf(terms.bool(true), chosen);
      return new Tagged(state, new RecordDecoder.Tag(discriminator, field));
    }
    Optional<Type> again =
        into.componentFor(union.property())
            .flatMap(component -> AnyOutput.again(contract, variant.record()));
    if (again.isEmpty()) {
      FieldOf field = new FieldOf(terms.bool(true), chosen);
      boolean mayLack = AnyOutput.is(contract) && !union.subtypes().containsKey(variant.tag());
      boolean isPassed = union.visible() && !mayLack;
      return new Tagged(state, isPassed ? new RecordDecoder.Tag(union.property(), field) : null);
    }
    // In any text, there may be a second one, which is not shown.
    SymbolicJson held = values.fresh(again.get(), place.name() + "." + union.property());
    boolean isTagged = union.visible() && union.subtypes().containsKey(variant.tag());
    BoolTerm isThere =
        isTagged
            ? terms.bool(true)
            : terms.freshBool("another " + union.property() + " in " + place.name());
    State with =
        values
            .assume(state, again.get(), held, isThere)
            .map(s -> wished(s, isTagged ? isText(held, variant.tag()) : terms.not(isThere)))
            .orElse(state);
    return new Tagged(with, new RecordDecoder.Tag(union.property(), new FieldOf(isThere, held)));
  }

  /** One of the members that tell a class should be there. */
  private BoolTerm isTold(
      SymbolicJson.RecordOf record, BoolTerm chosen, JavaShape.Union union, String className) {
    List<BoolTerm> present = new ArrayList<>();
    for (String member : new TreeSet<>(new Deduction(shapes).ownMembers(union, className))) {
      FieldOf field = record.fields().get(member);
      if (field != null) {
        present.add(field.present());
      }
    }
    return terms.or(terms.not(chosen), terms.or(present));
  }

  private BoolTerm isText(SymbolicJson held, String text) {
    BoolTerm isNothing =
        held instanceof SymbolicJson.NullOr orNull ? orNull.isNull() : terms.bool(false);
    return held.notNull() instanceof SymbolicJson.Text said
        ? terms.and(terms.not(isNothing), terms.textEqual(said.value(), terms.text(text)))
        : terms.not(isNothing);
  }

  private static State wished(State state, BoolTerm wish) {
    return state.withInputs(state.inputs().withWish(wish));
  }

  private List<State> choose(State state, int object, List<Choice> choices) {
    List<State> states = new ArrayList<>();
    for (Choice choice : choices) {
      state
          .assume(choice.chosen())
          .ifPresent(s -> states.addAll(records.made(s, choice.into(), object, choice.given())));
    }
    return states;
  }

  private InputNode.Member discriminator(SymbolicJson.UnionOf json) {
    List<String> tags = json.definition().variants().stream().map(Variant::tag).toList();
    return new InputNode.Member(
        json.definition().discriminator(),
        terms.bool(true),
        new InputNode.Choice(json.tag(), tags));
  }

  private void addAll(List<InputNode.Member> members, BoolTerm chosen, List<InputNode.Member> own) {
    for (InputNode.Member member : own) {
      members.add(
          new InputNode.Member(member.name(), terms.and(chosen, member.present()), member.node()));
    }
  }

  /** Only the node of an object that nothing takes. */
  Input ignored(
      State start, SymbolicJson.UnionOf json, OutputPlace place, DecodingFindings findings) {
    List<InputNode.Member> members = new ArrayList<>();
    members.add(discriminator(json));
    State state = start;
    List<Variant> variants = json.definition().variants();
    for (int index = 0; index < variants.size(); index++) {
      SymbolicJson.@Nullable RecordOf record = json.records().get(variants.get(index).record());
      if (record != null) {
        BoolTerm chosen = terms.intEqual(json.tag(), terms.constant(index));
        Input made = records.ignored(state, record, place, findings);
        state = made.state();
        addAll(members, chosen, ((InputNode.Members) made.node()).members());
      }
    }
    return new Input(state, new Reference(terms.bool(true), 0), new InputNode.Members(members));
  }
}
