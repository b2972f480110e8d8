package dev.airtight.paths.regex;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.UnitSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ends of an expression say of the text around a match: places that are nothing by
 * themselves, and repetitions that would take more.
 */
final class Surroundings {
  private static final RegexLanguages MAY = new RegexLanguages(true);
  private static final RegexLanguages SURELY = new RegexLanguages(false);
  private static final UnitSet SURROGATES =
      UnitSet.range(Character.MIN_SURROGATE, Character.MAX_SURROGATE);
  private static final UnitSet ASCII = UnitSet.range((char) 0, '\u007f');
  private static final UnitSet WORD =
      UnitSet.range('a', 'z')
          .union(UnitSet.range('A', 'Z'))
          .union(UnitSet.range('0', '9'))
          .union(UnitSet.range('_', '_'));

  private final List<RegexNode> before = new ArrayList<>();
  private final List<RegexNode> core;
  private final List<RegexNode> behind = new ArrayList<>();
  private final Language others;

  /**
   * @param parts of the expression, one after the other
   * @param others what else it surely matches
   */
  Surroundings(List<RegexNode> parts, Language others) {
    core = new ArrayList<>(parts);
    this.others = others;
    while (!core.isEmpty() && isPlace(core.get(0))) {
      before.add(core.remove(0));
    }
    while (!core.isEmpty() && isPlace(core.get(core.size() - 1))) {
      behind.add(core.remove(core.size() - 1));
    }
  }

  private static boolean isPlace(RegexNode node) {
    return node instanceof RegexNode.Look || node instanceof RegexNode.Boundary;
  }

  /**
   * What holds of every match.
   *
   * @param isOpen whether matches end where the expression does, and nothing else is asked there
   */
  List<Around> always(boolean isOpen) {
    List<Around> all = new ArrayList<>();
    Language match = new RegexNode.Sequence(core).match(MAY);
    before.forEach(place -> all.add(new Around(ways(place, true, true)).with(match)));
    behind.forEach(place -> all.add(new Around(ways(place, false, true)).with(match)));
    if (before.isEmpty() && !hasReferences(core)) {
      @Nullable UnitSet more = repeated(core, true);
      if (more != null) {
        Language outside = Language.all().concat(Language.unit(more)).complement();
        all.add(Around.of(new Around.Edge(Around.Span.BEFORE, outside, 0)));
      }
    }
    if (behind.isEmpty() && isOpen) {
      @Nullable UnitSet more = repeated(core, false);
      if (more != null) {
        Language outside = Language.unit(more).concat(Language.all()).complement();
        all.add(Around.of(new Around.Edge(Around.Span.BEHIND, outside, 0)));
      }
    }
    return all;
  }

  /**
   * Texts in which surely a match is found.
   *
   * @param isFirst whether it is to be at the beginning
   * @param isLast whether it is to end at the end
   * @param isWhole whether nothing stands before the text
   */
  Language having(boolean isFirst, boolean isLast, boolean isWhole) {
    if (!isWhole && !before.isEmpty()) {
      return Language.empty();
    }
    Language none = Language.word("");
    Language match = surely().union(others);
    Language left = isFirst ? none : Language.all();
    Language right = isLast ? none : Language.all();
    Language all = Language.empty();
    for (Around.Way way : sure()) {
      all =
          all.union(
              left.intersect(way.of(Around.Span.BEFORE))
                  .concat(
                      match
                          .intersect(way.of(Around.Span.MATCH))
                          .concat(right.intersect(way.of(Around.Span.BEHIND)))
                          .intersect(way.of(Around.Span.FROM_MATCH))));
    }
    return all;
  }

  /** Ways in which all places are surely where they may be. */
  private List<Around.Way> sure() {
    List<Around.Way> all = List.of(Around.Way.ANY);
    for (RegexNode place : before) {
      all = both(all, ways(place, true, false));
    }
    for (RegexNode place : behind) {
      all = both(all, ways(place, false, false));
    }
    return all;
  }

  private static List<Around.Way> both(List<Around.Way> some, List<Around.Way> others) {
    return some.stream().flatMap(one -> others.stream().map(one::and)).toList();
  }

  /**
   * What is matched between the places. A repetition of characters that gives nothing back stops
   * where something else stands.
   */
  private Language surely() {
    Language rest = Language.word("");
    List<RegexNode> parts = flat(core);
    for (int i = parts.size() - 1; i >= 0; i--) {
      RegexNode part = parts.get(i);
      if (part instanceof RegexNode.Some some
          && some.part() instanceof RegexNode.Repeated repeated
          && repeated.isGreedy()
          && repeated.part() instanceof RegexNode.Characters characters
          && characters.others().isEmpty()) {
        Language more = Language.unit(characters.units()).concat(Language.all());
        // At the end of a match more of it may be taken, after which a place may be another one.
        Language other = (behind.isEmpty() ? more : more.optional()).complement();
        Language full = repeated.most().isEmpty() ? Language.empty() : full(repeated).concat(rest);
        rest = repeated.match(SURELY).concat(rest.intersect(other)).union(full);
      } else {
        rest = part.match(SURELY).concat(rest);
      }
    }
    return rest;
  }

  private static Language full(RegexNode.Repeated repeated) {
    return repeated.part().match(SURELY).repeat(repeated.most().getAsInt(), repeated.most());
  }

  /** Without the groups around. */
  private static List<RegexNode> flat(List<RegexNode> parts) {
    List<RegexNode> all = new ArrayList<>();
    for (RegexNode part : parts) {
      if (part instanceof RegexNode.Sequence sequence) {
        all.addAll(flat(sequence.parts()));
      } else if (part instanceof RegexNode.Group group) {
        all.addAll(flat(List.of(group.part())));
      } else {
        all.add(part);
      }
    }
    return all;
  }

  /**
   * Ways in which a place may be where it is, or surely is.
   *
   * @param isFirst whether it is at the beginning of a match
   */
  private List<Around.Way> ways(RegexNode place, boolean isFirst, boolean all) {
    if (place instanceof RegexNode.Boundary boundary) {
      return boundary(boundary.isNegated(), isFirst, all);
    }
    RegexNode.Look look = (RegexNode.Look) place;
    Around.Span span =
        look.isBehind()
            ? isFirst ? Around.Span.BEFORE : Around.Span.TO_MATCH
            : isFirst ? Around.Span.FROM_MATCH : Around.Span.BEHIND;
    Language part = all == look.isNegated() ? surely(look) : look.part().match(MAY);
    Language there = look.isBehind() ? Language.all().concat(part) : part.concat(Language.all());
    Language language = look.isNegated() ? there.complement() : there;
    boolean isLost = !all && span == Around.Span.TO_MATCH;
    return isLost
        ? List.of()
        : List.of(Around.Way.of(new Around.Edge(span, language, Around.Edge.FAR)));
  }

  /**
   * What surely satisfies the part of a look. The JDK counts how many units it goes back: too few
   * where pairs stand there, and those of an endless repetition are not counted.
   */
  private static Language surely(RegexNode.Look look) {
    Language part = look.part().match(SURELY);
    if (!look.isBehind()) {
      return part;
    }
    Language single = Language.unit(SURROGATES.complement()).star();
    return look.part().match(new Having(Surroundings::isEndless))
        ? Language.empty()
        : part.intersect(single);
  }

  private static boolean isEndless(RegexNode node) {
    return node instanceof RegexNode.Repeated repeated && repeated.most().isEmpty();
  }

  /** Which characters beyond ASCII are of words depends on the JDK. */
  private List<Around.Way> boundary(boolean isNegated, boolean isFirst, boolean all) {
    boolean mayBeEmpty = new RegexNode.Sequence(core).match(MAY).contains("");
    Around.Span toMatch = all && mayBeEmpty ? Around.Span.TO_MATCH : Around.Span.MATCH;
    Around.Span fromMatch = mayBeEmpty ? Around.Span.FROM_MATCH : Around.Span.MATCH;
    Around.Span left = isFirst ? Around.Span.BEFORE : toMatch;
    Around.Span right = isFirst ? fromMatch : Around.Span.BEHIND;
    Language empty = Language.word("");
    // What is known of a match alone does not tell what is before an empty one.
    Language none = left == Around.Span.MATCH ? Language.empty() : empty;
    Language word = beside(WORD, true);
    Language other = beside(ASCII.minus(WORD), true).union(none);
    Language nextWord = beside(WORD, false);
    Language nextOther = beside(ASCII.minus(WORD), false).union(empty);
    if (all) {
      Language unknown = beside(ASCII.complement(), true);
      return List.of(
          way(left, word, right, (isNegated ? nextOther : nextWord).complement()),
          way(left, other, right, (isNegated ? nextWord : nextOther).complement()),
          way(left, unknown, right, Language.all()));
    }
    return isNegated
        ? List.of(way(left, word, right, nextWord), way(left, other, right, nextOther))
        : List.of(way(left, word, right, nextOther), way(left, other, right, nextWord));
  }

  private static Around.Way way(
      Around.Span left, Language before, Around.Span right, Language behind) {
    return Around.Way.of(new Around.Edge(left, before, 1))
        .and(Around.Way.of(new Around.Edge(right, behind, 0)));
  }

  /** Texts that end, or begin, with one of some units. */
  private static Language beside(UnitSet units, boolean isBefore) {
    Language unit = Language.unit(units);
    return isBefore ? Language.all().concat(unit) : unit.concat(Language.all());
  }

  /**
   * What a repetition without end at the first or last place of a match would take more of: null
   * where there is none.
   */
  private static @Nullable UnitSet repeated(List<RegexNode> parts, boolean isFirst) {
    List<RegexNode> all = flat(parts);
    if (all.isEmpty()) {
      return null;
    }
    RegexNode end = all.get(isFirst ? 0 : all.size() - 1);
    RegexNode taken = end instanceof RegexNode.Some some ? some.part() : end;
    return taken instanceof RegexNode.Repeated repeated
            && repeated.most().isEmpty()
            && (repeated.isGreedy() || (isFirst && taken == end))
            && repeated.part() instanceof RegexNode.Characters characters
        ? characters.units().minus(SURROGATES)
        : null;
  }

  private static boolean hasReferences(List<RegexNode> parts) {
    return new RegexNode.Sequence(parts).match(new Having(RegexNode.Anything.class::isInstance));
  }
}
