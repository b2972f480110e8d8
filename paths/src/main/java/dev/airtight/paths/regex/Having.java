package dev.airtight.paths.regex;

import java.util.List;
import java.util.function.Predicate;

/**
 * Whether a node, or one inside it, is of some kind.
 *
 * @param kind which nodes are
 */
record Having(Predicate<RegexNode> kind) implements RegexNode.Cases<Boolean> {
  private boolean in(RegexNode node, List<RegexNode> parts) {
    return kind.test(node) || parts.stream().anyMatch(part -> part.match(this));
  }

  @Override
  public Boolean characters(RegexNode.Characters node) {
    return in(node, List.of());
  }

  @Override
  public Boolean sequence(RegexNode.Sequence node) {
    return in(node, node.parts());
  }

  @Override
  public Boolean choice(RegexNode.Choice node) {
    return in(node, node.options());
  }

  @Override
  public Boolean repeated(RegexNode.Repeated node) {
    return in(node, List.of(node.part()));
  }

  @Override
  public Boolean group(RegexNode.Group node) {
    return in(node, List.of(node.part()));
  }

  @Override
  public Boolean some(RegexNode.Some node) {
    return in(node, List.of(node.part()));
  }

  @Override
  public Boolean position(RegexNode.Position node) {
    return in(node, List.of());
  }

  @Override
  public Boolean look(RegexNode.Look node) {
    return in(node, List.of(node.part()));
  }

  @Override
  public Boolean boundary(RegexNode.Boundary node) {
    return in(node, List.of());
  }

  @Override
  public Boolean anything(RegexNode.Anything node) {
    return in(node, List.of());
  }
}
