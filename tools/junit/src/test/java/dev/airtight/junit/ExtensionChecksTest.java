package dev.airtight.junit;

import static dev.airtight.paths.extension.Result.argument;
import static dev.airtight.paths.extension.Result.between;
import static dev.airtight.paths.extension.Result.matching;
import static dev.airtight.paths.extension.Result.notNull;
import static dev.airtight.paths.extension.When.allOf;
import static dev.airtight.paths.extension.When.anyOf;
import static dev.airtight.paths.extension.When.isBetween;
import static dev.airtight.paths.extension.When.isNull;
import static dev.airtight.paths.extension.When.matches;
import static dev.airtight.paths.extension.When.not;
import static dev.airtight.paths.extension.When.perhaps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.extension.Extension;
import dev.airtight.paths.extension.MethodSummary;
import dev.airtight.paths.extension.StandInClass;
import dev.airtight.paths.extension.When;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** The kit finds what is wrong with an extension, and names the call. */
class ExtensionChecksTest {
  private static final String NULL_POINTER = "java.lang.NullPointerException";
  private static final String ILLEGAL_ARGUMENT = "java.lang.IllegalArgumentException";
  private static final String CODE = "[A-Z]{2}[1-9]";
  private static final MethodSummary FEE = MethodSummary.of(name("fee(java.lang.String)"));
  private static final MethodSummary SIZE = MethodSummary.of(name("size(int)"));
  private static final MethodSummary LEVEL = MethodSummary.of(name("level(int)"));

  private static String name(String method) {
    return Purse.class.getName() + "#" + method;
  }

  @Test
  void whatIsTruePasses() {
    MethodSummary fee =
        FEE.throwing(NULL_POINTER, isNull(0))
            .throwing(ILLEGAL_ARGUMENT, not(matches(0, CODE)))
            .returning(between(1, 9));
    assertThat(failures(knowing(fee))).isEmpty();
  }

  @Test
  void whatIsLeftOpenPasses() {
    MethodSummary fee =
        FEE.throwing(NULL_POINTER, perhaps())
            .throwing(ILLEGAL_ARGUMENT, perhaps())
            .returning(between(-5, 50));
    assertThat(failures(knowing(fee))).isEmpty();
  }

  @Test
  void aResultOutOfRangeFails() {
    MethodSummary fee =
        FEE.throwing(NULL_POINTER, isNull(0))
            .throwing(ILLEGAL_ARGUMENT, not(matches(0, CODE)))
            .returning(between(1, 8));
    assertThat(onlyFailure(fee)).contains("Purse.fee(\"", "9\") ends with Integer 9, but");
  }

  @Test
  void anExitThatIsForgottenFails() {
    MethodSummary fee =
        FEE.throwing(ILLEGAL_ARGUMENT, not(matches(0, CODE))).returning(between(1, 9));
    assertThat(onlyFailure(fee))
        .contains(
            "Purse.fee(null) ends with throws java.lang.NullPointerException, but is said to end"
                + " with throws java.lang.IllegalArgumentException");
  }

  @Test
  void aPatternThatIsALittleWrongFails() {
    MethodSummary fee =
        FEE.throwing(NULL_POINTER, isNull(0))
            .throwing(ILLEGAL_ARGUMENT, not(matches(0, "[A-Z]{2,3}[1-9]")))
            .returning(between(1, 9));
    assertThat(onlyFailure(fee))
        .contains("throws java.lang.IllegalArgumentException with a message");
  }

  @Test
  void aCauseThatIsNotSaidFails() {
    MethodSummary size =
        SIZE.throwing("java.lang.IllegalStateException", isBetween(0, 1_001, Integer.MAX_VALUE))
            .returning(matching("S|L"));
    assertThat(onlyFailure(size)).contains("IllegalStateException with a message with a cause");
  }

  @Test
  void aTextOutOfALanguageFails() {
    MethodSummary level =
        LEVEL
            .throwing("java.lang.IllegalStateException", isBetween(0, 1_001, Integer.MAX_VALUE))
            .returning(matching("S|M"));
    assertThat(onlyFailure(level)).contains("ends with \"L\"");
  }

  @Test
  void aBoundThatIsOffByOneFails() {
    MethodSummary level =
        LEVEL.throwing("java.lang.IllegalStateException", isBetween(0, 1_002, Integer.MAX_VALUE));
    assertThat(onlyFailure(level)).contains("Purse.level(1001) ends with throws");
  }

  @Test
  void conditionsAreJoined() {
    MethodSummary checked =
        MethodSummary.of(name("checked(java.lang.String,int,java.lang.Object)"))
            .returning(argument(0));
    When isWrong =
        anyOf(
            isNull(0),
            isNull(2),
            isBetween(1, Integer.MIN_VALUE, -1),
            allOf(isBetween(1, 0, 3), not(matches(0, ".{0,3}"))));
    assertThat(failures(knowing(checked.throwing(ILLEGAL_ARGUMENT, perhaps())))).isEmpty();
    assertThat(onlyFailure(checked.throwing(ILLEGAL_ARGUMENT, isWrong)))
        .contains("throws java.lang.IllegalArgumentException, but is said to end with \"")
        .doesNotContain("Purse.checked(null");
  }

  @Test
  void nullIsNoObject() {
    MethodSummary shown = MethodSummary.of(name("shown(int)"));
    assertThat(failures(knowing(shown.returning(notNull())))).isEmpty();
    assertThat(failures(knowing(shown))).isEmpty();
  }

  @Test
  void aChangedArrayFails() {
    MethodSummary halve = MethodSummary.of(name("halve(int[])")).throwing(NULL_POINTER, isNull(0));
    assertThat(onlyFailure(halve)).contains("leaving [I[Integer 2, Integer 0, Integer 3]");
  }

  @Test
  void aStandInThatForgetsFailsAfterTheCallsThatShowIt() {
    Map<String, String> failures =
        failures(
            new Extension() {
              @Override
              public List<StandInClass> standIns() {
                return List.of(new StandInClass(WrongPurse.class.getName(), Purse.class.getName()));
              }
            });
    assertThat(failures.keySet())
        .containsExactly("dev/airtight/junit/Purse.count()I", "dev/airtight/junit/Purse.take()I");
    assertThat(failures.get("dev/airtight/junit/Purse.count()I")).contains(" after ", ".take()");
  }

  @Test
  void whatDoesNotFitFails() {
    assertThat(failures(knowing(MethodSummary.of(name("fee(int)")))))
        .containsOnlyKeys("all of it fits the library")
        .values()
        .first()
        .asString()
        .contains("declares no such method, but fee(java.lang.String)");
  }

  private static Extension knowing(MethodSummary summary) {
    return new Extension() {
      @Override
      public List<MethodSummary> summaries() {
        return List.of(summary);
      }
    };
  }

  private static String onlyFailure(MethodSummary summary) {
    Map<String, String> failures = failures(knowing(summary));
    assertThat(failures).containsOnlyKeys(summary.method());
    return failures.values().iterator().next();
  }

  /** Messages of the tests that fail, by their names. */
  private static Map<String, String> failures(Extension extension) {
    Map<String, String> failures = new TreeMap<>();
    for (DynamicTest test : ExtensionChecks.of(extension).withCalls(400).tests().toList()) {
      try {
        test.getExecutable().execute();
      } catch (AssertionError failed) {
        failures.put(test.getDisplayName(), String.valueOf(failed.getMessage()));
      } catch (Throwable other) {
        throw new IllegalStateException(test.getDisplayName(), other);
      }
    }
    return failures;
  }
}
