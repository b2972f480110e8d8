package dev.airtight.paths.prove;

import dev.airtight.paths.input.Dialogue;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A part of an input that no path has looked at yet. */
sealed interface MissingPart {

  /** Whether the input has the part at all. */
  BoolTerm guard();

  /** What it is a part of, by identity. */
  int id();

  /** The size of a collection is to be chosen; {@code known} members exist. */
  record Size(BoolTerm guard, int id, IntTerm size, int known) implements MissingPart {}

  /** An element of a list whose size is chosen. */
  record Element(BoolTerm guard, int id, int index) implements MissingPart {}

  /** One more entry of a map whose size is chosen. */
  record Entry(BoolTerm guard, int id) implements MissingPart {}

  /** Something that is made when it is first needed. */
  record Later(BoolTerm guard, int id) implements MissingPart {}

  /** Looks for the first missing part of inputs under one assignment. */
  final class Finder {
    private final Terms terms;
    private final InputParts inputs;
    private final Evaluation evaluation;
    private final Set<Integer> sized;

    /**
     * A search.
     *
     * @param sized the collections whose size is chosen
     */
    Finder(Terms terms, InputParts inputs, Evaluation evaluation, Set<Integer> sized) {
      this.terms = terms;
      this.inputs = inputs;
      this.evaluation = evaluation;
      this.sized = sized;
    }

    /** Empty where the assignment makes whole values of all nodes. */
    Optional<MissingPart> in(List<InputNode> nodes) {
      return first(nodes, terms.bool(true));
    }

    private Optional<MissingPart> first(List<InputNode> nodes, BoolTerm guard) {
      for (InputNode node : nodes) {
        Optional<MissingPart> missing = in(node, guard);
        if (missing.isPresent()) {
          return missing;
        }
      }
      return Optional.empty();
    }

    private Optional<MissingPart> in(InputNode node, BoolTerm guard) {
      return node.match(new In(this, guard));
    }

    /** What an object keeps, and what its methods answer. */
    private List<InputNode> partsOf(int object) {
      return Stream.concat(
              inputs.fieldsOf(object).stream().map(InputParts.Field::node),
              inputs.answersOf(object).stream().flatMap(deed -> deed.nodes().stream()))
          .toList();
    }

    private Optional<MissingPart> inMembers(InputNode.Members members, BoolTerm guard) {
      for (InputNode.Member member : members.members()) {
        if (evaluation.of(member.present())) {
          Optional<MissingPart> missing = in(member.node(), terms.and(guard, member.present()));
          if (missing.isPresent()) {
            return missing;
          }
        }
      }
      return Optional.empty();
    }

    private Optional<MissingPart> inSequence(InputNode.Sequence sequence, BoolTerm guard) {
      List<InputParts.Element> elements = inputs.elementsOf(sequence.id());
      if (!sized.contains(sequence.id())) {
        long met =
            elements.stream()
                .filter(each -> each.place(evaluation, Integer.MAX_VALUE) >= 0)
                .count();
        return Optional.of(new Size(guard, sequence.id(), sequence.size(), (int) met));
      }
      int size = evaluation.of(sequence.size()).intValueExact();
      Set<Integer> known = new HashSet<>();
      elements.forEach(element -> known.add(element.place(evaluation, size)));
      for (int index = 0; index < size; index++) {
        if (!known.contains(index)) {
          return Optional.of(new Element(guard, sequence.id(), index));
        }
      }
      return first(
          elements.stream()
              .filter(element -> element.place(evaluation, size) >= 0)
              .map(InputParts.Element::node)
              .toList(),
          guard);
    }

    private Optional<MissingPart> inMapping(InputNode.Mapping mapping, BoolTerm guard) {
      List<InputParts.Entry> entries = inputs.entriesOf(mapping.id());
      if (!sized.contains(mapping.id())) {
        return Optional.of(new Size(guard, mapping.id(), mapping.size(), entries.size()));
      }
      if (evaluation.of(mapping.size()).intValueExact() > entries.size()) {
        return Optional.of(new Entry(guard, mapping.id()));
      }
      return first(entries.stream().map(InputParts.Entry::node).toList(), guard);
    }
  }

  /** What a place misses where {@code guard} holds. */
  record In(Finder search, BoolTerm guard) implements InputNode.Cases<Optional<MissingPart>> {

    @Override
    public Optional<MissingPart> bool(InputNode.Bool node) {
      return Optional.empty();
    }

    @Override
    public Optional<MissingPart> whole(InputNode.Whole node) {
      return Optional.empty();
    }

    @Override
    public Optional<MissingPart> decimal(InputNode.Decimal node) {
      return Optional.empty();
    }

    @Override
    public Optional<MissingPart> numeral(InputNode.Numeral node) {
      return Optional.empty();
    }

    @Override
    public Optional<MissingPart> text(InputNode.Text node) {
      Dialogue.Read decoded = search.inputs.dialogue().reads().get(node.term());
      return decoded == null ? Optional.empty() : search.in(decoded.node(), guard);
    }

    @Override
    public Optional<MissingPart> choice(InputNode.Choice node) {
      return Optional.empty();
    }

    @Override
    public Optional<MissingPart> alwaysNull(InputNode.Null node) {
      return Optional.empty();
    }

    @Override
    public Optional<MissingPart> nullable(InputNode.Nullable node) {
      return search.evaluation.of(node.isNull())
          ? Optional.empty()
          : search.in(node.base(), search.terms.and(guard, search.terms.not(node.isNull())));
    }

    @Override
    public Optional<MissingPart> members(InputNode.Members node) {
      return search.inMembers(node, guard);
    }

    @Override
    public Optional<MissingPart> oneOf(InputNode.OneOf node) {
      return node.cases().stream()
          .filter(each -> search.evaluation.of(each.chosen()))
          .findFirst()
          .flatMap(each -> search.in(each.node(), search.terms.and(guard, each.chosen())));
    }

    @Override
    public Optional<MissingPart> typed(InputNode.Typed node) {
      return search.in(node.base(), guard);
    }

    @Override
    public Optional<MissingPart> sequence(InputNode.Sequence node) {
      return search.inSequence(node, guard);
    }

    @Override
    public Optional<MissingPart> mapping(InputNode.Mapping node) {
      return search.inMapping(node, guard);
    }

    @Override
    public Optional<MissingPart> fields(InputNode.Fields node) {
      return search.first(search.partsOf(node.id()), guard);
    }

    @Override
    public Optional<MissingPart> built(InputNode.Built node) {
      List<InputNode> parts = new ArrayList<>();
      node.arguments().forEach(argument -> parts.add(argument.node()));
      parts.addAll(search.partsOf(node.id()));
      return search.first(parts, guard);
    }

    @Override
    public Optional<MissingPart> kept(InputNode.Kept node) {
      return search.first(search.partsOf(node.id()), guard);
    }

    @Override
    public Optional<MissingPart> output(InputNode.Output node) {
      return search.inputs.dialogue().decided(node).isPresent()
          ? Optional.empty()
          : search.in(node.base(), guard);
    }

    @Override
    public Optional<MissingPart> called(InputNode.Called node) {
      return search.first(node.arguments().stream().map(InputNode.Argument::node).toList(), guard);
    }

    @Override
    public Optional<MissingPart> deferred(InputNode.Deferred node) {
      InputNode made = search.inputs.madeFor(node.id());
      return made == null ? Optional.of(new Later(guard, node.id())) : search.in(made, guard);
    }
  }
}
