package dev.airtight.paths.regex;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.OperationCache;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Texts for each part of which the JDK, matching an expression, calls itself.
 *
 * @param before what they begin with
 * @param repeated what follows, any number of times; anything may stand behind
 */
public record DeepText(Language before, Language repeated) {
  private static final RegexLanguages ALL = new RegexLanguages(true);

  /** Of most threads of a JVM, in bytes. */
  private static final long STACK_SIZE = 1 << 20;

  /** In units; so long that how a JVM compiles what it runs does not matter. */
  private static final int LENGTH = 1 << 16;

  /**
   * Those of an expression with which a stack of usual size overflows, as is tried; none of one
   * that is not followed.
   *
   * @param source one that {@link Pattern} takes
   */
  public static List<DeepText> of(String source, int flags) {
    return OperationCache.get(
        new OperationCache.Key("deep texts", source, flags), () -> find(source, flags));
  }

  private static List<DeepText> find(String source, int flags) {
    MatchingTrial trial = new MatchingTrial(Pattern.compile(source, flags));
    return RepeatedPart.of(source, flags).stream()
        .map(part -> new DeepText(part.before(), part.part().match(new Wholly())))
        .filter(text -> text.overflows(trial))
        .toList();
  }

  private boolean overflows(MatchingTrial trial) {
    String part = repeated.shortest().orElse("");
    return !part.isEmpty()
        && before
            .shortest()
            .map(first -> first + part.repeat(LENGTH / part.length() + 1))
            .filter(text -> trial.overflows(text, MatchMode.AT_THE_BEGINNING, STACK_SIZE))
            .isPresent();
  }

  /**
   * Texts with something for each part of a node, so that one round cannot take in what the next
   * ones are to.
   */
  private static final class Wholly implements RegexNode.Cases<Language> {

    @Override
    public Language characters(RegexNode.Characters node) {
      return node.match(ALL);
    }

    @Override
    public Language sequence(RegexNode.Sequence node) {
      Language language = Language.word("");
      for (RegexNode part : node.parts()) {
        language = language.concat(part.match(this));
      }
      return language;
    }

    @Override
    public Language choice(RegexNode.Choice node) {
      Language language = Language.empty();
      for (RegexNode option : node.options()) {
        language = language.union(option.match(this));
      }
      Language some = language.minus(Language.word(""));
      return some.shortest().isPresent() ? some : language;
    }

    @Override
    public Language repeated(RegexNode.Repeated node) {
      int times = Math.max(node.least(), node.most().orElse(1) == 0 ? 0 : 1);
      return node.part().match(this).repeat(times, OptionalInt.of(times));
    }

    @Override
    public Language group(RegexNode.Group node) {
      return node.part().match(this);
    }

    @Override
    public Language some(RegexNode.Some node) {
      return node.part().match(this);
    }

    @Override
    public Language position(RegexNode.Position node) {
      return node.match(ALL);
    }

    @Override
    public Language boundary(RegexNode.Boundary node) {
      return node.match(ALL);
    }

    @Override
    public Language look(RegexNode.Look node) {
      return node.match(ALL);
    }

    @Override
    public Language anything(RegexNode.Anything node) {
      return Language.word("");
    }
  }
}
