package dev.airtight.paths.prove;

import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.state.PathCondition;
import dev.airtight.paths.state.State;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says in words which decisions about the input led down a path. */
final class PathWords {
  private final Map<Object, List<String>> choices = new HashMap<>();
  private final Set<String> words = new LinkedHashSet<>();

  /** The decisions in the order they were taken; those with no simple words are left out. */
  static List<String> of(State state, List<InputNode> nodes) {
    PathWords path = new PathWords();
    nodes.forEach(path::learnChoices);
    state.inputs().made().values().forEach(path::learnChoices);
    for (BoolTerm term : PathCondition.terms(state.knowledge().condition())) {
      path.tell(term);
    }
    return new ArrayList<>(path.words);
  }

  private void learnChoices(InputNode node) {
    if (node instanceof InputNode.Choice choice) {
      choices.put(choice.choice(), choice.texts());
    } else if (node instanceof InputNode.Nullable nullable) {
      learnChoices(nullable.base());
    } else if (node instanceof InputNode.Typed typed) {
      learnChoices(typed.base());
    } else if (node instanceof InputNode.Members members) {
      members.members().forEach(member -> learnChoices(member.node()));
    }
  }

  private void tell(BoolTerm term) {
    if (term instanceof BoolTerm.And and) {
      and.operands().forEach(this::tell);
    } else if (term instanceof BoolTerm.BoolVariable variable) {
      words.add(isPhrase(variable.name()) ? variable.name() : variable.name() + " is true");
    } else if (term instanceof BoolTerm.Not not
        && not.operand() instanceof BoolTerm.BoolVariable variable) {
      words.add(
          isPhrase(variable.name())
              ? variable.name().replaceFirst(" is (?=null|absent|present)", " is not ")
              : variable.name() + " is false");
    } else if (term instanceof BoolTerm.IntEqual equal) {
      tellEqual(equal);
    } else if (term instanceof BoolTerm.IntLessOrEqual order) {
      tellOrder(order);
    } else if (term instanceof BoolTerm.InLanguage in
        && in.text() instanceof TextTerm.TextVariable variable
        && in.language().onlyWord().isPresent()) {
      words.add(variable.name() + " is \"" + in.language().onlyWord().get() + "\"");
    }
  }

  private static boolean isPhrase(String name) {
    return name.contains(" is ");
  }

  private void tellEqual(BoolTerm.IntEqual equal) {
    List<String> texts = choices.get(equal.left());
    if (texts != null) {
      words.add(nameOf(equal.left()) + " is " + texts.get(equal.right().value().intValueExact()));
    } else if (isNamed(equal.left())) {
      words.add(nameOf(equal.left()) + " is " + equal.right().value());
    }
  }

  private void tellOrder(BoolTerm.IntLessOrEqual order) {
    if (choices.containsKey(order.left()) || choices.containsKey(order.right())) {
      return;
    }
    if (order.right() instanceof IntTerm.IntConstant limit && isNamed(order.left())) {
      words.add(nameOf(order.left()) + " is at most " + limit.value());
    } else if (order.left() instanceof IntTerm.IntConstant limit && isNamed(order.right())) {
      words.add(nameOf(order.right()) + " is at least " + limit.value());
    }
  }

  private static boolean isNamed(IntTerm term) {
    return term instanceof IntTerm.IntVariable
        || (term instanceof IntTerm.TextLength length
            && length.text() instanceof TextTerm.TextVariable);
  }

  private static String nameOf(IntTerm term) {
    if (term instanceof IntTerm.IntVariable variable) {
      return variable.name();
    }
    IntTerm.TextLength length = (IntTerm.TextLength) term;
    return "length of " + ((TextTerm.TextVariable) length.text()).name();
  }
}
