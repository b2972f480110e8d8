package dev.airtight.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.diagnostic.Diagnostic;
import dev.airtight.core.diagnostic.DiagnosticCode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Long chains and deep nesting end in a contract or a diagnostic, never in an overflowing stack.
 */
class LargeContractsTest {

  private static final int MANY = 3000;

  private static CheckResult check(String text) {
    return ContractLoader.loadText("large.contract", "contract large\n" + text);
  }

  private static String each(int count, String separator, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(separator));
  }

  private static void assertOnly(CheckResult result, DiagnosticCode code) {
    assertThat(result.diagnostics()).isNotEmpty().extracting(Diagnostic::code).containsOnly(code);
  }

  @Test
  void chainsOfConditions() {
    String fields = each(MANY, "\n", i -> "f" + i + "?: int");
    String and = each(MANY, " and ", i -> "present(f" + i + ") and f" + i + " > 0");
    String or = each(MANY, " or ", i -> "not present(f" + i + ") or f" + i + " > 0");
    String list = each(MANY, ", ", Integer::toString);
    String text =
        "record R { "
            + fields
            + " a: int require "
            + and
            + " require "
            + or
            + " require a in ["
            + list
            + "] }";
    assertThat(check(text).diagnostics()).isEmpty();
  }

  @Test
  void chainsOfAliases() {
    String forward = each(MANY, "\n", i -> "type A" + i + " = A" + (i + 1));
    assertOnly(check(forward + "\ntype A" + MANY + " = int"), DiagnosticCode.TOO_DEEP);
  }

  @Test
  void chainsOfRestrictedAliases() {
    String forward = each(MANY, "\n", i -> "type A" + i + " = list of (A" + (i + 1) + " size ..9)");
    assertOnly(check(forward + "\ntype A" + MANY + " = list of int"), DiagnosticCode.TOO_DEEP);
    String backward =
        each(MANY, "\n", i -> "type A" + (i + 1) + " = list of (A" + i + " size ..9)");
    assertOnly(check("type A0 = list of int\n" + backward), DiagnosticCode.TOO_DEEP);
  }

  @Test
  void chainsOfRecords() {
    String records = each(MANY, "\n", i -> "record A" + i + " { a: A" + (i + 1) + " }");
    assertOnly(check(records + "\nrecord A" + MANY + " { }"), DiagnosticCode.TOO_DEEP);
    assertOnly(check(records + "\nrecord A" + MANY + " { a: A0 }"), DiagnosticCode.ENDLESS_TYPE);
    String optional = each(MANY, "\n", i -> "record A" + i + " { a?: A" + (i + 1) + " }");
    assertThat(check(optional + "\nrecord A" + MANY + " { }").diagnostics()).isEmpty();
  }

  @Test
  void chainsOfImports() {
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < MANY; i++) {
      texts.put("a" + i, "contract a import \"a" + (i + 1) + "\" type A" + i + " = int");
    }
    texts.put("a" + MANY, "contract a");
    assertThat(ContractLoader.loadTexts(texts, "a0").diagnostics()).isEmpty();
  }

  @Test
  void deepExpressions() {
    for (int depth : new int[] {50, 90, 99, 100, 101, 200, 400}) {
      String parentheses = "(".repeat(depth) + "a" + ")".repeat(depth);
      String nots = "not ".repeat(depth) + "a";
      String implications = "a implies ".repeat(depth) + "a";
      String sums = each(depth, " + ", i -> "n") + " > 0";
      String quantifiers = each(depth, "", i -> "all x" + i + " in l: ") + "a";
      for (String condition : new String[] {parentheses, nots, implications, sums, quantifiers}) {
        CheckResult result =
            check("record R { a: boolean n: int l: list of int require " + condition + " }");
        assertThat(result.diagnostics())
            .extracting(Diagnostic::code)
            .allMatch(code -> code == DiagnosticCode.TOO_DEEP);
      }
    }
  }

  @Test
  void deepTypesAndValues() {
    for (int depth : new int[] {50, 99, 100, 101, 400}) {
      String type = "(list of ".repeat(depth) + "int" + ")".repeat(depth);
      String flat = "list of ".repeat(depth) + "int";
      String json = "[".repeat(depth) + "]".repeat(depth);
      String prompt =
          "prompt p(a: A) returns A { user \"\"\"${a}\"\"\" example (a: " + json + ") gives [] }";
      for (String text : new String[] {type, flat}) {
        assertThat(check("type A = " + text + "\n" + prompt).diagnostics())
            .extracting(Diagnostic::code)
            .allMatch(code -> code == DiagnosticCode.TOO_DEEP);
      }
    }
  }
}
