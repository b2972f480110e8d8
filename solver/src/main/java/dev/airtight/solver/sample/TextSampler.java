package dev.airtight.solver.sample;

import dev.airtight.core.contract.Matching;
import dev.airtight.core.contract.Type;
import dev.airtight.core.pattern.PatternMatcher;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Unicode;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes texts: within lengths, of patterns, with characters from all over Unicode. */
final class TextSampler {

  /** Lengths up to here go into the language; longer ones are tried out. */
  private static final int LONGEST_IN_LANGUAGE = 64;

  private static final int LONGEST_WITHOUT_LIMIT = 300;
  private static final int PATTERN_ATTEMPTS = 20;

  private static final List<String> ALPHABETS =
      List.of(
          "abcdefghijklmnopqrstuvwxyz",
          "ABCXYZ",
          "0123456789",
          "+-.,:;/ \t_",
          "\u0660\u0663\u0969\uff11\ud835\udfd8",
          "\u00df\u0130\u0131\u01c6\u00e9\ufb01",
          " \n\r\u00a0\u2003\u3000\u0085",
          "\"\\{}[]<>$&'`%",
          "\u0000\u0001\u001f\u007f\ufeff\uffff",
          "\ud83d\ude00\ud800\udc00\udbff\udfff\u0301\u05d0\u200d");

  private final Constants constants;
  private final Map<Type.Text, Optional<WordWalk>> walks = new IdentityHashMap<>();
  private final Map<Matching, PatternMatcher> matchers = new IdentityHashMap<>();

  TextSampler(Constants constants) {
    this.constants = constants;
  }

  Optional<String> sample(Type.Text type, RandomGenerator random) {
    int minimum = type.minimumLength();
    @Nullable Integer maximum = type.maximumLength();
    if (maximum != null && maximum < minimum) {
      return Optional.empty();
    }
    if (!constants.texts().isEmpty() && random.nextInt(4) == 0) {
      String constant = TypeSampler.pick(constants.texts(), random);
      String candidate = random.nextBoolean() ? constant : surrounded(constant, random);
      if (fits(candidate, minimum, maximum) && matches(candidate, type)) {
        return Optional.of(candidate);
      }
    }
    return type.patterns().isEmpty()
        ? Optional.of(free(length(minimum, maximum, random), random))
        : ofPatterns(type, minimum, maximum, random);
  }

  private boolean matches(String text, Type.Text type) {
    for (Matching matching : type.patterns()) {
      PatternMatcher matcher =
          matchers.computeIfAbsent(matching, each -> PatternMatcher.of(each.pattern()));
      if (!matcher.matches(text)) {
        return false;
      }
    }
    return true;
  }

  /** A key for a map. */
  String key(RandomGenerator random) {
    return !constants.texts().isEmpty() && random.nextInt(3) == 0
        ? TypeSampler.pick(constants.texts(), random)
        : free(random.nextInt(6), random);
  }

  private Optional<String> ofPatterns(
      Type.Text type, int minimum, @Nullable Integer maximum, RandomGenerator random) {
    Optional<WordWalk> walk = walks.computeIfAbsent(type, TextSampler::walk);
    if (walk.isEmpty()) {
      return Optional.empty();
    }
    for (int attempt = 0; attempt < PATTERN_ATTEMPTS; attempt++) {
      String word = walk.get().word(length(minimum, maximum, random), random);
      if (fits(word, minimum, maximum)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  private static Optional<WordWalk> walk(Type.Text type) {
    try {
      Language language = Unicode.wellFormed();
      for (Matching matching : type.patterns()) {
        language = language.intersect(Language.ofPattern(matching.pattern()));
      }
      @Nullable Integer maximum = type.maximumLength();
      int minimum = type.minimumLength();
      if (minimum <= LONGEST_IN_LANGUAGE
          && (minimum > 0 || maximum != null)
          && (maximum == null || maximum <= LONGEST_IN_LANGUAGE)) {
        OptionalInt end = maximum == null ? OptionalInt.empty() : OptionalInt.of(maximum);
        language = language.intersect(Unicode.wellFormedOfCodePoints(minimum, end));
      }
      return language.isEmpty() ? Optional.empty() : Optional.of(new WordWalk(language));
    } catch (LanguageTooLargeException tooLarge) {
      return Optional.empty();
    }
  }

  private static boolean fits(String text, int minimum, @Nullable Integer maximum) {
    int length = text.codePointCount(0, text.length());
    return minimum <= length && (maximum == null || length <= maximum);
  }

  private static int length(int minimum, @Nullable Integer maximum, RandomGenerator random) {
    int limit = maximum == null ? Math.max(minimum, LONGEST_WITHOUT_LIMIT) : maximum;
    return switch (random.nextInt(10)) {
      case 0, 1 -> minimum;
      case 2 -> random.nextInt(8) == 0 ? limit : Math.min(limit, minimum + 40);
      default -> Math.min(limit, minimum + random.nextInt(8));
    };
  }

  private static String free(int length, RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    String alphabet = alphabet(random);
    for (int count = 0; count < length; count++) {
      if (random.nextInt(5) == 0) {
        alphabet = alphabet(random);
      }
      int index = random.nextInt(alphabet.codePointCount(0, alphabet.length()));
      text.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, index)));
    }
    return text.toString();
  }

  private static String alphabet(RandomGenerator random) {
    return ALPHABETS.get(random.nextBoolean() ? random.nextInt(3) : random.nextInt(10));
  }

  private static String surrounded(String text, RandomGenerator random) {
    return free(random.nextInt(3), random) + text + free(random.nextInt(3), random);
  }
}
