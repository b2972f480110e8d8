package dev.airtight.paths.regex;

import dev.airtight.solver.language.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** All ways in which a node may match, told apart as far as groups differ. */
final class MatchShapes implements RegexNode.Cases<List<MatchShape>> {
  private static final int MOST = 12;
  private static final RegexLanguages ALL = new RegexLanguages(true);

  /** Whether groups may still hold what they held on a way that was given up. */
  private final boolean staysSet;

  private MatchShapes(boolean staysSet) {
    this.staysSet = staysSet;
  }

  /**
   * The ways of a node.
   *
   * @param staysSet whether the expression has parts that do not give back what they took, that
   *     look around, or that are repeated with groups inside: the JDK does not forget those groups
   */
  static List<MatchShape> of(RegexNode node, boolean staysSet) {
    return node.match(new MatchShapes(staysSet)).stream()
        .map(shape -> new MatchShape(joined(shape.parts()), shape.unset()))
        .toList();
  }

  /** Neighbouring pieces are one. */
  private static List<MatchShape.Part> joined(List<MatchShape.Part> parts) {
    List<MatchShape.Part> all = new ArrayList<>();
    for (MatchShape.Part part : parts) {
      int last = all.size() - 1;
      if (part instanceof MatchShape.Piece next
          && last >= 0
          && all.get(last) instanceof MatchShape.Piece before) {
        all.set(last, new MatchShape.Piece(before.language().concat(next.language())));
      } else {
        all.add(part);
      }
    }
    return all;
  }

  private static List<MatchShape> one(MatchShape.Part... parts) {
    return List.of(new MatchShape(List.of(parts), Set.of()));
  }

  private static List<MatchShape> piece(RegexNode node) {
    return one(new MatchShape.Piece(node.match(ALL)));
  }

  @Override
  public List<MatchShape> characters(RegexNode.Characters node) {
    return piece(node);
  }

  @Override
  public List<MatchShape> sequence(RegexNode.Sequence node) {
    List<MatchShape> all = one();
    for (RegexNode part : node.parts()) {
      List<MatchShape> longer = new ArrayList<>();
      List<MatchShape> next = part.match(this);
      for (MatchShape before : all) {
        next.forEach(after -> longer.add(then(before, after)));
      }
      if (longer.size() > MOST) {
        return loose(node);
      }
      all = longer;
    }
    return all;
  }

  private static MatchShape then(MatchShape before, MatchShape after) {
    List<MatchShape.Part> parts = new ArrayList<>(before.parts());
    parts.addAll(after.parts());
    Set<Integer> unset = new HashSet<>(before.unset());
    unset.addAll(after.unset());
    return new MatchShape(parts, unset);
  }

  @Override
  public List<MatchShape> choice(RegexNode.Choice node) {
    Set<Integer> groups = groups(node);
    if (groups.isEmpty()) {
      return piece(node);
    }
    List<MatchShape> all = new ArrayList<>();
    for (RegexNode option : node.options()) {
      Set<Integer> unset = new HashSet<>(groups);
      unset.removeAll(groups(option));
      option.match(this).forEach(shape -> all.add(then(without(node, unset), shape)));
    }
    return all.size() > MOST ? loose(node) : all;
  }

  @Override
  public List<MatchShape> repeated(RegexNode.Repeated node) {
    Set<Integer> groups = groups(node);
    if (groups.isEmpty()) {
      return piece(node);
    } else if (node.most().equals(OptionalInt.of(1))) {
      List<MatchShape> all = new ArrayList<>(node.part().match(this));
      if (node.least() == 0) {
        all.add(without(node, groups));
      }
      return all;
    }
    return loose(node);
  }

  /** Some groups of a node match nothing. */
  private MatchShape without(RegexNode node, Set<Integer> unset) {
    return staysSet
        ? new MatchShape(
            within(node, false).stream()
                .<MatchShape.Part>map(part -> part)
                .filter(part -> unset.contains(((MatchShape.Within) part).group()))
                .toList(),
            Set.of())
        : new MatchShape(List.of(), unset);
  }

  /** What a group holds is a text of its language, wherever that stood. */
  private List<MatchShape> loose(RegexNode node) {
    List<MatchShape.Part> parts = new ArrayList<>();
    parts.add(new MatchShape.Piece(node.match(ALL)));
    parts.addAll(within(node, !staysSet));
    return one(parts.toArray(new MatchShape.Part[0]));
  }

  private static List<MatchShape.Within> within(RegexNode node, boolean isWithin) {
    return new Groups()
        .in(node).stream()
            .map(group -> new MatchShape.Within(group.number(), group.part().match(ALL), isWithin))
            .toList();
  }

  private static Set<Integer> groups(RegexNode node) {
    Set<Integer> all = new HashSet<>();
    new Groups().in(node).forEach(group -> all.add(group.number()));
    return all;
  }

  @Override
  public List<MatchShape> group(RegexNode.Group node) {
    return node.part().match(this).stream()
        .map(
            shape ->
                then(
                    then(
                        new MatchShape(List.of(new MatchShape.Open(node.number())), Set.of()),
                        shape),
                    new MatchShape(List.of(new MatchShape.Close(node.number())), Set.of())))
        .toList();
  }

  @Override
  public List<MatchShape> some(RegexNode.Some node) {
    return node.part().match(this);
  }

  @Override
  public List<MatchShape> position(RegexNode.Position node) {
    return one();
  }

  @Override
  public List<MatchShape> boundary(RegexNode.Boundary node) {
    return one();
  }

  @Override
  public List<MatchShape> look(RegexNode.Look node) {
    return one(within(node, false).toArray(new MatchShape.Part[0]));
  }

  @Override
  public List<MatchShape> anything(RegexNode.Anything node) {
    return one(new MatchShape.Piece(Language.all()));
  }

  /** The groups of a node. */
  private static final class Groups implements RegexNode.Cases<List<RegexNode.Group>> {
    List<RegexNode.Group> in(RegexNode node) {
      return node.match(this);
    }

    private List<RegexNode.Group> in(List<RegexNode> nodes) {
      return nodes.stream().flatMap(node -> in(node).stream()).toList();
    }

    @Override
    public List<RegexNode.Group> characters(RegexNode.Characters node) {
      return List.of();
    }

    @Override
    public List<RegexNode.Group> sequence(RegexNode.Sequence node) {
      return in(node.parts());
    }

    @Override
    public List<RegexNode.Group> choice(RegexNode.Choice node) {
      return in(node.options());
    }

    @Override
    public List<RegexNode.Group> repeated(RegexNode.Repeated node) {
      return in(node.part());
    }

    @Override
    public List<RegexNode.Group> group(RegexNode.Group node) {
      List<RegexNode.Group> all = new ArrayList<>(in(node.part()));
      all.add(node);
      return all;
    }

    @Override
    public List<RegexNode.Group> some(RegexNode.Some node) {
      return in(node.part());
    }

    @Override
    public List<RegexNode.Group> position(RegexNode.Position node) {
      return List.of();
    }

    @Override
    public List<RegexNode.Group> boundary(RegexNode.Boundary node) {
      return List.of();
    }

    @Override
    public List<RegexNode.Group> look(RegexNode.Look node) {
      return in(node.part());
    }

    @Override
    public List<RegexNode.Group> anything(RegexNode.Anything node) {
      return List.of();
    }
  }
}
