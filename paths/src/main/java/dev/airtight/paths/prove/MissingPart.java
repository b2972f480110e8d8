package dev.airtight.paths.prove;

import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A part of an input that no path has looked at yet. */
sealed interface MissingPart {

  /** Whether the input has the part at all. */
  BoolTerm guard();

  /** The size of a collection is to be chosen; {@code known} members exist. */
  record Size(BoolTerm guard, int id, IntTerm size, int known) implements MissingPart {}

  /** An element of a list whose size is chosen. */
  record Element(BoolTerm guard, int id, int index) implements MissingPart {}

  /** One more entry of a map whose size is chosen. */
  record Entry(BoolTerm guard, int id) implements MissingPart {}

  /** Something that is made when it is first needed. */
  record Later(BoolTerm guard, int id) implements MissingPart {}

  /** Looks for the first missing part of inputs under one assignment. */
  final class Search {
    private final Terms terms;
    private final InputParts inputs;
    private final Evaluation evaluation;
    private final Set<Integer> sized;

    /**
     * A search.
     *
     * @param sized the collections whose size is chosen
     */
    Search(Terms terms, InputParts inputs, Evaluation evaluation, Set<Integer> sized) {
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
      if (node instanceof InputNode.Nullable nullable) {
        return evaluation.of(nullable.isNull())
            ? Optional.empty()
            : in(nullable.base(), terms.and(guard, terms.not(nullable.isNull())));
      } else if (node instanceof InputNode.Typed typed) {
        return in(typed.base(), guard);
      } else if (node instanceof InputNode.Deferred deferred) {
        InputNode made = inputs.madeFor(deferred.id());
        return made == null ? Optional.of(new Later(guard, deferred.id())) : in(made, guard);
      } else if (node instanceof InputNode.Members members) {
        return inMembers(members, guard);
      } else if (node instanceof InputNode.Built built) {
        List<InputNode> parts = new ArrayList<>();
        built.arguments().forEach(argument -> parts.add(argument.node()));
        parts.addAll(fieldsOf(built.id()));
        return first(parts, guard);
      } else if (node instanceof InputNode.Kept kept) {
        return first(fieldsOf(kept.id()), guard);
      } else if (node instanceof InputNode.Fields fields) {
        return first(fieldsOf(fields.id()), guard);
      } else if (node instanceof InputNode.Sequence sequence) {
        return inSequence(sequence, guard);
      } else if (node instanceof InputNode.Mapping mapping) {
        return inMapping(mapping, guard);
      }
      return Optional.empty();
    }

    private List<InputNode> fieldsOf(int object) {
      return inputs.fieldsOf(object).stream().map(InputParts.Field::node).toList();
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
        return Optional.of(new Size(guard, sequence.id(), sequence.size(), elements.size()));
      }
      int size = evaluation.of(sequence.size()).intValueExact();
      Set<BigInteger> known = new HashSet<>();
      elements.forEach(element -> known.add(evaluation.of(element.index())));
      for (int index = 0; index < size; index++) {
        if (!known.contains(BigInteger.valueOf(index))) {
          return Optional.of(new Element(guard, sequence.id(), index));
        }
      }
      return first(
          elements.stream()
              .filter(element -> evaluation.of(element.index()).intValueExact() < size)
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
}
