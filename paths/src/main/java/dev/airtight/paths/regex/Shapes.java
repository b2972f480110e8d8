package dev.airtight.paths.regex;

import dev.airtight.solver.language.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** All ways in which a node may match, told apart as far as groups differ. */
final class Shapes implements RegexNode.Cases<List<Shape>> {
  private static final int MOST = 12;
  private static final RegexLanguages ALL = new RegexLanguages(true);

  private Shapes() {}

  static List<Shape> of(RegexNode node) {
    return node.match(new Shapes()).stream()
        .map(shape -> new Shape(joined(shape.parts()), shape.unset()))
        .toList();
  }

  /** Neighbouring pieces are one. */
  private static List<Shape.Part> joined(List<Shape.Part> parts) {
    List<Shape.Part> all = new ArrayList<>();
    for (Shape.Part part : parts) {
      int last = all.size() - 1;
      if (part instanceof Shape.Piece next
          && last >= 0
          && all.get(last) instanceof Shape.Piece before) {
        all.set(last, new Shape.Piece(before.language().concat(next.language())));
      } else {
        all.add(part);
      }
    }
    return all;
  }

  private static List<Shape> one(Shape.Part... parts) {
    return List.of(new Shape(List.of(parts), Set.of()));
  }

  private static List<Shape> piece(RegexNode node) {
    return one(new Shape.Piece(node.match(ALL)));
  }

  @Override
  public List<Shape> characters(RegexNode.Characters node) {
    return piece(node);
  }

  @Override
  public List<Shape> sequence(RegexNode.Sequence node) {
    List<Shape> all = one();
    for (RegexNode part : node.parts()) {
      List<Shape> longer = new ArrayList<>();
      List<Shape> next = part.match(this);
      for (Shape before : all) {
        next.forEach(after -> longer.add(then(before, after)));
      }
      if (longer.size() > MOST) {
        return loose(node);
      }
      all = longer;
    }
    return all;
  }

  private static Shape then(Shape before, Shape after) {
    List<Shape.Part> parts = new ArrayList<>(before.parts());
    parts.addAll(after.parts());
    Set<Integer> unset = new HashSet<>(before.unset());
    unset.addAll(after.unset());
    return new Shape(parts, unset);
  }

  @Override
  public List<Shape> choice(RegexNode.Choice node) {
    Set<Integer> groups = groups(node);
    if (groups.isEmpty()) {
      return piece(node);
    }
    List<Shape> all = new ArrayList<>();
    for (RegexNode option : node.options()) {
      Set<Integer> unset = new HashSet<>(groups);
      unset.removeAll(groups(option));
      option.match(this).forEach(shape -> all.add(then(new Shape(List.of(), unset), shape)));
    }
    return all.size() > MOST ? loose(node) : all;
  }

  @Override
  public List<Shape> repeated(RegexNode.Repeated node) {
    Set<Integer> groups = groups(node);
    if (groups.isEmpty()) {
      return piece(node);
    } else if (node.most().equals(OptionalInt.of(1))) {
      List<Shape> all = new ArrayList<>(node.part().match(this));
      if (node.least() == 0) {
        all.add(new Shape(List.of(), groups));
      }
      return all;
    }
    return loose(node);
  }

  /** What a group holds is a text of its language, wherever that stood. */
  private static List<Shape> loose(RegexNode node) {
    List<Shape.Part> parts = new ArrayList<>();
    parts.add(new Shape.Piece(node.match(ALL)));
    parts.addAll(within(node, true));
    return one(parts.toArray(new Shape.Part[0]));
  }

  private static List<Shape.Part> within(RegexNode node, boolean isWithin) {
    return new Groups()
        .in(node).stream()
            .<Shape.Part>map(
                group ->
                    new Shape.Within(group.number(), group.part().match(ALL), isWithin))
            .toList();
  }

  private static Set<Integer> groups(RegexNode node) {
    Set<Integer> all = new HashSet<>();
    new Groups().in(node).forEach(group -> all.add(group.number()));
    return all;
  }

  @Override
  public List<Shape> group(RegexNode.Group node) {
    return node.part().match(this).stream()
        .map(
            shape ->
                then(
                    then(
                        new Shape(List.of(new Shape.Open(node.number())), Set.of()), shape),
                    new Shape(List.of(new Shape.Close(node.number())), Set.of())))
        .toList();
  }

  @Override
  public List<Shape> some(RegexNode.Some node) {
    return node.part().match(this);
  }

  @Override
  public List<Shape> position(RegexNode.Position node) {
    return one();
  }

  @Override
  public List<Shape> look(RegexNode.Look node) {
    return one(within(node, false).toArray(new Shape.Part[0]));
  }

  @Override
  public List<Shape> anything(RegexNode.Anything node) {
    return one(new Shape.Piece(Language.all()));
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
    public List<RegexNode.Group> look(RegexNode.Look node) {
      return in(node.part());
    }

    @Override
    public List<RegexNode.Group> anything(RegexNode.Anything node) {
      return List.of();
    }
  }
}
