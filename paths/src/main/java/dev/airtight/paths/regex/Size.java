package dev.airtight.paths.regex;

import java.util.List;

/** About how many states an automaton of a node has before it is made deterministic. */
final class Size implements RegexNode.Cases<Long> {
  private static final long LARGEST = 1_000_000;

  private static long capped(long size) {
    return Math.min(size, LARGEST);
  }

  private long all(List<RegexNode> nodes) {
    return capped(nodes.stream().mapToLong(node -> node.match(this)).sum());
  }

  @Override
  public Long characters(RegexNode.Characters node) {
    return 1L;
  }

  @Override
  public Long sequence(RegexNode.Sequence node) {
    return all(node.parts());
  }

  @Override
  public Long choice(RegexNode.Choice node) {
    return all(node.options());
  }

  @Override
  public Long repeated(RegexNode.Repeated node) {
    int times = Math.max(1, node.most().orElse(node.least() + 1));
    return capped(node.part().match(this) * times);
  }

  @Override
  public Long group(RegexNode.Group node) {
    return node.part().match(this);
  }

  @Override
  public Long some(RegexNode.Some node) {
    return node.part().match(this);
  }

  @Override
  public Long position(RegexNode.Position node) {
    return 0L;
  }

  @Override
  public Long boundary(RegexNode.Boundary node) {
    return 0L;
  }

  @Override
  public Long look(RegexNode.Look node) {
    return node.part().match(this);
  }

  @Override
  public Long anything(RegexNode.Anything node) {
    return 1L;
  }
}
