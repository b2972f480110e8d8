package dev.airtight.paths.regex;

import dev.airtight.core.pattern.CodePointSet;
import dev.airtight.solver.language.automaton.UnitSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What matches one code point: the JDK itself says which ones. */
final class RegexCharacters {
  private static final Map<Key, RegexNode.Characters> KNOWN = new ConcurrentHashMap<>();
  private static final String BASIC = text(0, Character.MAX_VALUE);
  private static final String OTHERS =
      text(Character.MIN_SUPPLEMENTARY_CODE_POINT, Character.MAX_CODE_POINT);

  private record Key(String source, int flags) {}

  private RegexCharacters() {}

  /** All scalar values of a range, in order. */
  private static String text(int first, int last) {
    StringBuilder all = new StringBuilder();
    for (int point = first; point <= last; point++) {
      if (point > Character.MAX_VALUE || !Character.isSurrogate((char) point)) {
        all.appendCodePoint(point);
      }
    }
    return all.toString();
  }

  /**
   * The code points that an expression matches.
   *
   * @param source a regular expression that matches one code point, whatever stands around it
   */
  static RegexNode.Characters of(String source, int flags) {
    // Which one it is says an expression, even where it stands in a text that is none.
    return KNOWN.computeIfAbsent(new Key(source, flags & ~Pattern.LITERAL), RegexCharacters::asked);
  }

  private static RegexNode.Characters asked(Key key) {
    Pattern runs = Pattern.compile("(?:" + key.source() + ")++", key.flags());
    BitSet units = new BitSet();
    Matcher basic = runs.matcher(BASIC);
    while (basic.find()) {
      BASIC.substring(basic.start(), basic.end()).chars().forEach(units::set);
    }
    Pattern single = Pattern.compile(key.source(), key.flags());
    for (char unit = Character.MIN_SURROGATE; unit <= Character.MAX_SURROGATE; unit++) {
      units.set(unit, single.matcher(String.valueOf(unit)).matches());
    }
    List<CodePointSet.Range> ranges = new ArrayList<>();
    Matcher others = runs.matcher(OTHERS);
    while (others.find()) {
      ranges.add(
          new CodePointSet.Range(
              OTHERS.codePointAt(others.start()), OTHERS.codePointBefore(others.end())));
    }
    return new RegexNode.Characters(UnitSet.of(units), new CodePointSet(ranges));
  }

  /** One code point, as it is. */
  static RegexNode.Characters single(int codePoint) {
    return codePoint <= Character.MAX_VALUE
        ? new RegexNode.Characters(UnitSet.of((char) codePoint), CodePointSet.NONE)
        : new RegexNode.Characters(UnitSet.NONE, CodePointSet.single(codePoint));
  }
}
