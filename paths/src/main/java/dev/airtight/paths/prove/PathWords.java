package dev.airtight.paths.prove;

import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.state.PathCondition;
import dev.airtight.paths.state.State;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Term;
import dev.airtight.solver.term.TextTerm;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says in words which decisions about the input led down a path. */
final class PathWords {
  private final Set<Term> inputs = new HashSet<>();
  private final Map<Term, List<String>> choices = new HashMap<>();

  /** What was said of each input, in the order of the first decision about it. */
  private final Map<Term, String> said = new LinkedHashMap<>();

  private final Map<IntTerm, Interval> ranges = new HashMap<>();

  /** The decisions; those with no simple words are left out. */
  static List<String> of(State state, List<InputNode> nodes) {
    PathWords path = new PathWords();
    nodes.forEach(path::learn);
    InputParts known = state.inputs();
    known.made().values().forEach(path::learn);
    known.elements().values().forEach(all -> all.forEach(element -> path.learn(element.node())));
    known.entries().values().forEach(all -> all.forEach(entry -> path.learn(entry.node())));
    known.dialogue().reads().values().forEach(read -> path.learn(read.node()));
    known.fields().values().forEach(all -> all.forEach(field -> path.learn(field.node())));
    known.answers().values().forEach(all -> all.forEach(deed -> deed.nodes().forEach(path::learn)));
    for (BoolTerm term : PathCondition.terms(state.knowledge().condition())) {
      path.tell(term);
    }
    return new ArrayList<>(path.said.values());
  }

  private void learn(InputNode node) {
    if (node instanceof InputNode.Bool bool) {
      inputs.add(bool.term());
    } else if (node instanceof InputNode.Whole whole) {
      inputs.add(whole.term());
    } else if (node instanceof InputNode.Text text) {
      inputs.add(text.term());
    } else if (node instanceof InputNode.Numeral numeral) {
      inputs.add(numeral.term());
    } else if (node instanceof InputNode.Choice choice) {
      inputs.add(choice.choice());
      choices.put(choice.choice(), choice.texts());
    } else if (node instanceof InputNode.Nullable nullable) {
      inputs.add(nullable.isNull());
      learn(nullable.base());
    } else if (node instanceof InputNode.Typed typed) {
      learn(typed.base());
    } else if (node instanceof InputNode.Output output) {
      learn(output.base());
    } else if (node instanceof InputNode.Built built) {
      built.arguments().forEach(argument -> learn(argument.node()));
    } else if (node instanceof InputNode.Called called) {
      called.arguments().forEach(argument -> learn(argument.node()));
    } else if (node instanceof InputNode.Members members) {
      for (InputNode.Member member : members.members()) {
        inputs.add(member.present());
        learn(member.node());
      }
    } else if (node instanceof InputNode.Sequence sequence) {
      inputs.add(sequence.size());
    } else if (node instanceof InputNode.Mapping mapping) {
      inputs.add(mapping.size());
    }
  }

  private void tell(BoolTerm term) {
    if (term instanceof BoolTerm.And and) {
      and.operands().forEach(this::tell);
    } else if (term instanceof BoolTerm.BoolVariable variable && inputs.contains(variable)) {
      String name = variable.name();
      said.put(variable, isPhrase(name) ? name : name + " is true");
    } else if (term instanceof BoolTerm.Not not) {
      tellNot(not.operand());
    } else if (term instanceof BoolTerm.IntEqual equal && isInput(equal.left())) {
      narrow(equal.left(), Interval.of(equal.right().value()));
    } else if (term instanceof BoolTerm.IntLessOrEqual order) {
      tellOrder(order);
    } else if (term instanceof BoolTerm.InLanguage in
        && in.text() instanceof TextTerm.TextVariable variable
        && inputs.contains(variable)
        && in.language().onlyWord().isPresent()) {
      said.put(variable, variable.name() + " is \"" + in.language().onlyWord().get() + "\"");
    }
  }

  private void tellNot(BoolTerm operand) {
    if (operand instanceof BoolTerm.BoolVariable variable && inputs.contains(variable)) {
      String name = variable.name();
      String negated = name.replaceFirst(" is (?=null|absent|present)", " is not ");
      said.put(variable, isPhrase(name) ? negated : name + " is false");
    }
  }

  private void tellOrder(BoolTerm.IntLessOrEqual order) {
    if (order.right() instanceof IntTerm.IntConstant limit && isInput(order.left())) {
      narrow(order.left(), new Interval(null, limit.value()));
    } else if (order.left() instanceof IntTerm.IntConstant limit && isInput(order.right())) {
      narrow(order.right(), new Interval(limit.value(), null));
    }
  }

  /** Decisions about one number come to one range. */
  private void narrow(IntTerm term, Interval range) {
    Interval now = ranges.getOrDefault(term, term.interval()).intersect(range);
    ranges.put(term, now);
    List<String> texts = choices.get(term);
    BigInteger single = now.single();
    BigInteger min = now.min();
    BigInteger max = now.max();
    if (single != null) {
      said.put(
          term,
          nameOf(term) + " is " + (texts == null ? single : texts.get(single.intValueExact())));
    } else if (texts != null) {
      return;
    } else if (min != null && !min.equals(term.interval().min())) {
      boolean both = max != null && !max.equals(term.interval().max());
      said.put(
          term, nameOf(term) + (both ? " is from " + min + " to " + max : " is at least " + min));
    } else if (max != null) {
      said.put(term, nameOf(term) + " is at most " + max);
    }
  }

  private static boolean isPhrase(String name) {
    return name.contains(" is ");
  }

  private boolean isInput(IntTerm term) {
    return term instanceof IntTerm.TextLength length
        ? length.text() instanceof TextTerm.TextVariable && inputs.contains(length.text())
        : term instanceof IntTerm.IntVariable && inputs.contains(term);
  }

  private static String nameOf(IntTerm term) {
    if (term instanceof IntTerm.IntVariable variable) {
      return variable.name();
    }
    IntTerm.TextLength length = (IntTerm.TextLength) term;
    return "length of " + ((TextTerm.TextVariable) length.text()).name();
  }
}
