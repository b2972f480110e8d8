package dev.airtight.paths.regex;

import dev.airtight.solver.language.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of an expression that is repeated without end.
 *
 * @param before what may be matched before the first time
 */
record RepeatedPart(Language before, RegexNode part) {
  private static final RegexLanguages ALL = new RegexLanguages(true);

  /**
   * All parts of a valid expression that are reached from the beginning of a match; none of one
   * that is not followed.
   */
  static List<RepeatedPart> of(String source, int flags) {
    try {
      return RegexParser.parse(source, flags).node().match(new Finder());
    } catch (RegexParser.UnfollowedException unread) {
      return List.of();
    }
  }

  private RepeatedPart after(Language first) {
    return new RepeatedPart(first.concat(before), part);
  }

  private static final class Finder implements RegexNode.Cases<List<RepeatedPart>> {

    @Override
    public List<RepeatedPart> characters(RegexNode.Characters node) {
      return List.of();
    }

    @Override
    public List<RepeatedPart> sequence(RegexNode.Sequence node) {
      List<RepeatedPart> all = new ArrayList<>();
      Language before = Language.word("");
      for (RegexNode part : node.parts()) {
        for (RepeatedPart repeated : part.match(this)) {
          all.add(repeated.after(before));
        }
        before = before.concat(part.match(ALL));
      }
      return all;
    }

    @Override
    public List<RepeatedPart> choice(RegexNode.Choice node) {
      return node.options().stream().flatMap(option -> option.match(this).stream()).toList();
    }

    @Override
    public List<RepeatedPart> repeated(RegexNode.Repeated node) {
      List<RepeatedPart> all = new ArrayList<>();
      if (node.most().isEmpty()) {
        all.add(new RepeatedPart(Language.word(""), node.part()));
      }
      all.addAll(node.part().match(this));
      return all;
    }

    @Override
    public List<RepeatedPart> group(RegexNode.Group node) {
      return node.part().match(this);
    }

    @Override
    public List<RepeatedPart> some(RegexNode.Some node) {
      return node.part().match(this);
    }

    @Override
    public List<RepeatedPart> position(RegexNode.Position node) {
      return List.of();
    }

    @Override
    public List<RepeatedPart> boundary(RegexNode.Boundary node) {
      return List.of();
    }

    @Override
    public List<RepeatedPart> look(RegexNode.Look node) {
      return List.of();
    }

    @Override
    public List<RepeatedPart> anything(RegexNode.Anything node) {
      return List.of();
    }
  }
}
