package dev.airtight.solver.text;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Numerals;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.BitwiseOperator;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.BoolTerm.BoolVariable;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.IntTerm.IntVariable;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import dev.airtight.solver.term.TextTerm.TextVariable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/**
 * Random constraints on two texts, a number and a truth value, small enough that all short words
 * can be tried.
 */
final class RandomProblem {
  private static final String[] ALPHABETS = {"ab", "a1", "01-", "b\ud83d\ude00", "a0"};
  private static final int LONGEST = 3;
  private static final int GREATEST = 4;

  /** {@code whole = front + back} with {@code front} of length {@code at}. */
  private record Cut(TextVariable whole, IntVariable at, TextVariable front, TextVariable back) {}

  private final Terms terms;
  private final Random random;
  private final String alphabet;
  private final TextVariable x;
  private final TextVariable y;
  private final IntVariable n;
  private final BoolVariable b;
  private final List<Cut> cuts = new ArrayList<>();
  private final List<TextVariable> texts = new ArrayList<>();

  RandomProblem(Terms terms, Random random) {
    this.terms = terms;
    this.random = random;
    this.alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)];
    this.x = terms.freshText("x");
    this.y = terms.freshText("y");
    this.n = terms.freshInt("n", Interval.of(-1, GREATEST));
    this.b = terms.freshBool("b");
    texts.add(x);
    texts.add(y);
  }

  /** The next constraint. */
  BoolTerm constraint() {
    if (cuts.size() < 2 && random.nextInt(5) == 0) {
      TextVariable whole = random.nextBoolean() ? x : y;
      TextVariable front = terms.freshText("front");
      TextVariable back = terms.freshText("back");
      cuts.add(new Cut(whole, n, front, back));
      texts.add(front);
      texts.add(back);
      return terms.and(
          terms.textEqual(whole, terms.concat(front, back)),
          terms.intEqual(terms.length(front), n));
    }
    return bool(random.nextInt(3));
  }

  private BoolTerm bool(int depth) {
    if (depth > 0) {
      BoolTerm left = bool(depth - 1);
      BoolTerm right = bool(depth - 1);
      return switch (random.nextInt(4)) {
        case 0 -> terms.and(left, right);
        case 1 -> terms.not(left);
        default -> terms.or(left, right);
      };
    }
    BoolTerm atom = atom();
    return random.nextInt(3) == 0 ? terms.not(atom) : atom;
  }

  private BoolTerm atom() {
    switch (random.nextInt(10)) {
      case 0 -> {
        return b;
      }
      case 1, 2, 3 -> {
        return terms.inLanguage(text(), language());
      }
      case 4, 5 -> {
        return terms.textEqual(text(), text());
      }
      default -> {
        IntTerm left = integer();
        IntTerm right = random.nextBoolean() ? terms.constant(random.nextInt(5) - 1) : integer();
        return random.nextBoolean() ? terms.intEqual(left, right) : terms.lessOrEqual(left, right);
      }
    }
  }

  private IntTerm integer() {
    TextTerm text = text();
    return switch (random.nextInt(10)) {
      case 0, 1 -> terms.parsedInteger(text);
      case 2 -> terms.codePoints(text);
      case 3 -> random.nextInt(3) == 0 ? terms.hash(text) : terms.add(terms.length(text), n);
      case 4 ->
          terms.bitwise(
              BitwiseOperator.values()[random.nextInt(BitwiseOperator.values().length)],
              32,
              terms.length(text),
              n);
      case 5, 6 -> n;
      default -> terms.length(text);
    };
  }

  private TextTerm text() {
    return switch (random.nextInt(8)) {
      case 0 -> terms.concat(variable(), variable());
      case 1 -> terms.concat(terms.text(word()), variable(), terms.text(word()));
      case 2 ->
          random.nextBoolean()
              ? terms.decimalText(n)
              : terms.unitText(terms.add(n, terms.constant('a')));
      case 3 -> terms.concat(variable(), terms.decimalText(n), terms.text(word()));
      default -> variable();
    };
  }

  private TextVariable variable() {
    return texts.get(random.nextInt(texts.size()));
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(3); i > 0; i--) {
      word.append(unit());
    }
    return word.toString();
  }

  private char unit() {
    return alphabet.charAt(random.nextInt(alphabet.length()));
  }

  private Language language() {
    return switch (random.nextInt(9)) {
      case 0 -> Language.word(word());
      case 1 -> Language.unitsOf(UnitSet.of(unit()));
      case 2 -> Language.all().concat(Language.word(word()));
      case 3 -> Language.ofLength(random.nextInt(3), OptionalInt.of(3));
      case 4 -> Language.word(word()).concat(Language.all()).complement();
      case 5 -> Language.words(List.of(word(), word(), word()));
      case 6 -> Language.word(word() + unit()).star();
      case 7 -> Language.unitsOf(UnitSet.anyOf(alphabet));
      default -> Numerals.javaInt();
    };
  }

  /** A model among short words, if there is one. */
  boolean hasSmallModel(List<BoolTerm> constraints) {
    List<String> words = new ArrayList<>(List.of(""));
    for (int start = 0, length = 0; length < LONGEST; length++) {
      int end = words.size();
      for (int i = start; i < end; i++) {
        for (char unit : alphabet.toCharArray()) {
          words.add(words.get(i) + unit);
        }
      }
      start = end;
    }
    for (String first : words) {
      for (String second : words) {
        for (int number = -1; number <= GREATEST; number++) {
          for (boolean truth : new boolean[] {false, true}) {
            Assignment assignment = assignment(first, second, number, truth);
            if (assignment != null) {
              Evaluation evaluation = new Evaluation(assignment);
              if (constraints.stream().allMatch(evaluation::of)) {
                return true;
              }
            }
          }
        }
      }
    }
    return false;
  }

  private Assignment assignment(String first, String second, int number, boolean truth) {
    Assignment.Builder builder =
        new Assignment.Builder()
            .put(x, first)
            .put(y, second)
            .put(n, BigInteger.valueOf(number))
            .put(b, truth);
    for (Cut cut : cuts) {
      String whole = cut.whole() == x ? first : second;
      if (number >= 0 && number <= whole.length()) {
        builder.put(cut.front(), whole.substring(0, number));
        builder.put(cut.back(), whole.substring(number));
      }
    }
    return builder.build();
  }
}
