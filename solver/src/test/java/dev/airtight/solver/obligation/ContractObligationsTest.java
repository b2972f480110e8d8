package dev.airtight.solver.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.check.CheckResult;
import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.solver.Budget;
import dev.airtight.solver.Solver;
import dev.airtight.solver.obligation.answer.Obligation;
import dev.airtight.solver.obligation.answer.Obligation.Verdict;
import dev.airtight.solver.obligation.answer.Progress;
import dev.airtight.solver.obligation.subject.SolverAccess;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ContractObligationsTest {

  private static List<Obligation> obligations(String text) {
    CheckResult result = ContractLoader.loadText("t.contract", "contract t\n" + text);
    assertThat(result.contract()).as("%s", result.diagnostics()).isNotNull();
    Contract contract = Objects.requireNonNull(result.contract());
    List<Obligation> all =
        ContractObligations.of(contract, SolverAccess.within(Budget.DEFAULT), Progress.silent());
    assertThat(all).hasSize(ContractObligations.count(contract));
    return all;
  }

  private static Obligation of(List<Obligation> all, String id) {
    return all.stream()
        .filter(each -> each.id().equals("t/" + id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(all.stream().map(Obligation::id).toList() + ""));
  }

  private static List<String> ids(List<Obligation> all, Verdict verdict) {
    return all.stream()
        .filter(each -> each.verdict() == verdict)
        .map(each -> each.id().substring("t/".length()))
        .toList();
  }

  private static List<String> clauses(Obligation obligation) {
    return obligation.clauses().stream().map(Clause::text).map(String::strip).toList();
  }

  private static final String TICKET =
      """
      enum Severity { low, high, unset = "NOT SET" }
      record Ticket {
        id: string matching /[A-Z]{3}-[0-9]{4}/
        severity: Severity
        score: int in 0..100
        refund?: decimal in 0.00..500.00
        assignee: string length 1..40 | null
        tags: list of (string length 1..20) size 0..5 unique
        require severity == high implies score >= 80
        require present(refund) implies severity != low
      }
      record Wait { seconds: int in 1..60 }
      union Action by kind { reply -> Ticket, wait -> Wait }
      type Ratio = decimal where it > 0 and it < 1
      """;

  @Test
  void aSoundContractIsProvedThroughout() {
    List<Obligation> all = obligations(TICKET);
    assertThat(ids(all, Verdict.REFUTED)).isEmpty();
    assertThat(ids(all, Verdict.UNKNOWN)).isEmpty();
    assertThat(ids(all, Verdict.PROVED))
        .contains(
            "Severity#satisfiable",
            "Ticket#satisfiable",
            "Ticket#member:severity.low",
            "Ticket#field-present:refund",
            "Ticket#field-absent:refund",
            "Ticket#field-null:assignee",
            "Ticket#field-not-null:assignee",
            "Ticket#requirement:1",
            "Ticket#requirement:2",
            "Action#reachable:reply",
            "Action#reachable:wait",
            "Ratio#where");
    assertThat(all)
        .filteredOn(each -> each.verdict() == Verdict.PROVED)
        .allMatch(each -> each.witness() != null);
  }

  @Test
  void aTypeWithoutValuesNamesTheClausesThatConflict() {
    List<Obligation> all =
        obligations(
            """
            record R {
              a: int in 1..5
              b: string length 3..4 matching /x*/
              c: boolean
              require a > 7
              require c
            }
            """);
    Obligation satisfiable = of(all, "R#satisfiable");
    assertThat(satisfiable.verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(clauses(satisfiable)).hasSize(3).contains("in 1..5", "require a > 7");
    assertThat(of(all, "R#requirement:1").verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(of(all, "R#requirement:1").reason()).contains("contradicts");
    assertThat(of(all, "R#requirement:2").verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void lengthAndPatternCanConflict() {
    List<Obligation> all = obligations("type T = string length 3..4 matching /ab?/\n");
    Obligation satisfiable = of(all, "T#satisfiable");
    assertThat(satisfiable.verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(clauses(satisfiable)).contains("length 3..4", "matching /ab?/");
  }

  @Test
  void whatTheRestImpliesSaysNothing() {
    List<Obligation> all =
        obligations(
            """
            record R {
              a: int in 1..5
              items: list of int size 1..3
              require a >= 0
              require size(items) < 5
              require a < 4
            }
            """);
    assertThat(ids(all, Verdict.REFUTED)).containsExactly("R#requirement:1", "R#requirement:2");
    assertThat(of(all, "R#requirement:1").reason()).contains("implies");
    assertThat(clauses(of(all, "R#requirement:1"))).containsExactly("require a >= 0", "in 1..5");
  }

  @Test
  void unreachableStatesAreFound() {
    List<Obligation> all =
        obligations(
            """
            enum E { a, b, c }
            record R {
              e: E
              x?: int
              y: int | null
              z?: int
              require e != b
              require present(x)
              require y != null
              require not present(z)
            }
            record Never {
              n: int in 1..2
              require n == 3
            }
            record Ever { n: int }
            union U by k { never -> Never, ever -> Ever }
            """);
    assertThat(ids(all, Verdict.REFUTED))
        .containsExactlyInAnyOrder(
            "R#member:e.b",
            "R#field-absent:x",
            "R#field-null:y",
            "R#field-present:z",
            "Never#satisfiable",
            "Never#requirement:1",
            "U#reachable:never");
    assertThat(ids(all, Verdict.UNKNOWN)).isEmpty();
  }

  @Test
  void listsAreDecidedWhereTheirSizeIsBoundedAndElsewhereByElements() {
    List<Obligation> all =
        obligations(
            """
            record Line {
              count: int in 1..20
              price: decimal in 0.01..99
            }
            record Invoice {
              lines: list of Line size 1..3
              total: decimal
              numbers: list of int
              require total == sum line in lines: line.count * line.price
              require all n in numbers: n > 3
              require any n in numbers: n < 9
            }
            record Impossible {
              numbers: list of int size 1..
              require all n in numbers: n > 3
              require all n in numbers: n < 2
            }
            """);
    assertThat(ids(all, Verdict.REFUTED))
        .containsExactlyInAnyOrder(
            "Impossible#satisfiable", "Impossible#requirement:1", "Impossible#requirement:2");
    assertThat(ids(all, Verdict.UNKNOWN)).isEmpty();
  }

  @Test
  void recursionIsUnfolded() {
    List<Obligation> all =
        obligations(
            """
            record Node {
              value: int in 0..9
              next?: Node
              children: list of Node
              require present(next) implies next.value < value
            }
            """);
    assertThat(ids(all, Verdict.PROVED)).hasSize(all.size());
  }

  @Test
  void requirementsOnLengthsAreNotLimitedByWhatIsShown() {
    List<Obligation> all =
        obligations(
            """
            record R {
              items: list of int
              require size(items) > 50
              require size(items) != 7
            }
            """);
    assertThat(of(all, "R#requirement:1").verdict()).isNotEqualTo(Verdict.REFUTED);
    assertThat(of(all, "R#requirement:2").verdict()).isEqualTo(Verdict.REFUTED);
  }

  @Test
  void aValueCanCloseItsFence() {
    List<Obligation> all =
        obligations(
            """
            prompt p(t: string length 1..4000 untrusted) returns int {
              user \"""<t>${t}</t>\"""
              isolate t between "<t>" and "</t>"
            }
            """);
    Obligation isolation = of(all, "p#isolate:t");
    assertThat(isolation.verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(JsonWriter.compact(Objects.requireNonNull(isolation.witness()))).contains("<");
  }

  @Test
  void aValueCanCompleteAFenceWithTheTextNextToIt() {
    String contract =
        """
        prompt p(t: string length 1..4000 matching /PATTERN/ untrusted) returns int {
          user \"""```
        ${t}AFTER
        ```\"""
          isolate t between "```" and "```"
        }
        """;
    assertThat(isolation(contract, "[^`]*", "")).isEqualTo(Verdict.PROVED);
    assertThat(isolation(contract, "[^`]*`?", "")).isEqualTo(Verdict.PROVED);
    assertThat(isolation(contract, "[^`]*`?", "``")).isEqualTo(Verdict.REFUTED);
    assertThat(isolation(contract, "[^`]*`?", "` `")).isEqualTo(Verdict.PROVED);
    assertThat(isolation(contract, "a`", "` `")).isEqualTo(Verdict.PROVED);
    assertThat(isolation(contract, "(a|``)`", "")).isEqualTo(Verdict.REFUTED);
  }

  private static Verdict isolation(String contract, String pattern, String after) {
    String text = contract.replace("PATTERN", pattern).replace("AFTER", after);
    return of(obligations(text), "p#isolate:t").verdict();
  }

  @Test
  void whereClausesCountForIsolation() {
    List<Obligation> all =
        obligations(
            """
            type Safe = string where not (it contains "</t>") and not (it contains "<t>")
            prompt p(t: Safe untrusted) returns int {
              user \"""<t>
              ${t}
              </t>\"""
              isolate t between "<t>" and "</t>"
            }
            """);
    assertThat(of(all, "p#isolate:t").verdict()).isEqualTo(Verdict.PROVED);
  }

  @Test
  void budgetsAreComparedWithTheLongestTexts() {
    String contract =
        """
        enum E { a, bb = "long text" }
        record R {
          s: string length 0..3
          e: E
          n: int in -10..5
          l: list of boolean size 0..2
          o?: int in 0..9
          m: string matching /[a-z]{2}/ | null
        }
        prompt p(t: string length 1..10, e: E) returns R {
          system \"""abc\"""
          user \"""${t}-${e}-${t}\"""
          budget prompt 34 chars, output LIMIT chars
        }
        """;
    int longest =
        ("{'s':'" + "\\u0001".repeat(3) + "','e':'long text','n':-10,'l':[false,false],'o':9,")
                .length()
            + "'m':null}".length();
    List<Obligation> fits = obligations(contract.replace("LIMIT", "" + longest));
    assertThat(of(fits, "p#budget:prompt").verdict()).isEqualTo(Verdict.PROVED);
    assertThat(of(fits, "p#budget:output").verdict()).isEqualTo(Verdict.PROVED);
    List<Obligation> exceeds =
        obligations(contract.replace("LIMIT", "" + (longest - 1)).replace("34", "33"));
    assertThat(of(exceeds, "p#budget:prompt").verdict()).isEqualTo(Verdict.REFUTED);
    Obligation output = of(exceeds, "p#budget:output");
    assertThat(output.verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(JsonWriter.compact(Objects.requireNonNull(output.witness()))).hasSize(longest);
  }

  @Test
  void unboundedTextsExceedEveryBudget() {
    List<Obligation> all =
        obligations(
            """
            record R {
              a: int in 0..9
              d: decimal in 0..1
            }
            prompt p(t: string, n: int) returns R {
              user \"""${t} ${n}\"""
              budget prompt 100 chars, output 100 chars
            }
            prompt q(n: int) returns map of int {
              user \"""${n}\"""
              budget prompt 100 chars, output 100 chars
            }
            """);
    List<String> reasons = new ArrayList<>();
    for (String id :
        List.of("p#budget:prompt", "p#budget:output", "q#budget:prompt", "q#budget:output")) {
      Obligation budget = of(all, id);
      assertThat(budget.verdict()).as(id).isEqualTo(Verdict.REFUTED);
      assertThat(JsonWriter.compact(Objects.requireNonNull(budget.witness())).length())
          .isGreaterThan(100);
      reasons.add(budget.reason());
    }
    assertThat(reasons.get(0)).startsWith("t has no");
    assertThat(reasons.get(1)).contains("(d)");
    assertThat(reasons.get(2)).startsWith("n has no");
  }

  @Test
  void uniqueElementsAndRequirementsDoNotMakeBudgetsWrong() {
    List<Obligation> all =
        obligations(
            """
            record R {
              tags: list of (string matching /[a-z]{1,5}/) size 0..3 unique
              b: boolean
              require size(tags) == 3 implies b
            }
            prompt p() returns R {
              user \"""hi\"""
              budget output 44 chars
            }
            prompt q() returns R {
              user \"""hi\"""
              budget output 41 chars
            }
            """);
    assertThat(of(all, "p#budget:output").verdict()).isEqualTo(Verdict.PROVED);
    assertThat(of(all, "q#budget:output").verdict()).isNotEqualTo(Verdict.PROVED);
  }

  @Test
  void whereClausesDeepInsideATypeAreAskedAbout() {
    List<Obligation> all =
        obligations(
            """
            record R {
              tags: list of (string length 1..3 where length(it) > 5)
              low: map of (int in 1..5 where it >= 0)
              fine: list of (int where it != 3) | null
              odd: (string length 1..3 where length(it) > 5) | null
            }
            """);
    assertThat(ids(all, Verdict.REFUTED))
        .containsExactlyInAnyOrder(
            "R#where:tags[]", "R#where:low[]", "R#where:odd", "R#field-not-null:odd");
    assertThat(of(all, "R#where:tags[]").reason()).contains("contradicts");
    assertThat(of(all, "R#where:low[]").reason()).contains("implies");
    assertThat(of(all, "R#where:fine[]").verdict()).isEqualTo(Verdict.PROVED);
  }

  @Test
  void everyQueryIsTold() {
    List<String> told = new ArrayList<>();
    SolverAccess access =
        new SolverAccess() {
          @Override
          public Solver open(Terms terms) {
            return SolverAccess.within(Budget.DEFAULT).open(terms);
          }

          @Override
          public void asking(String id, List<Assertion> assertions) {
            assertions.forEach(each -> told.add(id + each.origin().map(Clause::text).orElse("")));
          }
        };
    String text = "contract t\nrecord R {\n  a: int in 1..5\n  require a > 7\n}\n";
    Contract contract =
        Objects.requireNonNull(ContractLoader.loadText("t.contract", text).contract());
    ContractObligations.of(contract, access, Progress.silent());
    assertThat(told).contains("t/R#satisfiablerequire a > 7", "t/R#satisfiablein 1..5");
  }

  @Test
  void sizesAtTheLimitsOfTheLanguageAreNoProblem() {
    List<Obligation> all =
        obligations(
            """
            prompt p(a: string length ..2147483647) returns list of boolean size 2147483647 {
              user \"""${a}\"""
              budget prompt 2147483647 chars, output 10 chars
            }
            prompt q(a: string length 1) returns list of (int in 0..10) size ..10 unique {
              user \"""${a}\"""
              budget output 22 chars
            }
            prompt r(a: string length 1) returns list of (int in 0..10) size ..10 unique {
              user \"""${a}\"""
              budget output 21 chars
            }
            """);
    assertThat(of(all, "p#budget:prompt").verdict()).isEqualTo(Verdict.PROVED);
    assertThat(of(all, "p#budget:output").reason())
        .contains("12884901883 characters, more than 10");
    assertThat(of(all, "q#budget:output").verdict()).isEqualTo(Verdict.PROVED);
    assertThat(of(all, "r#budget:output").verdict()).isEqualTo(Verdict.REFUTED);
  }

  @Test
  void whatStandsBetweenTheFencesIsLookedAtAsAWhole() {
    List<Obligation> all =
        obligations(
            """
            /// Ends with </t>.
            record R { x: int }
            type Free = string length ..10 matching /[^<]*/
            prompt format(x: Free untrusted) returns R {
              user \"""<t>${format}${x}</t>\"""
              isolate x between "<t>" and "</t>"
            }
            prompt trusted(x: Free untrusted, y: string length ..10) returns int {
              user \"""<t>${y} ${x}</t>\"""
              isolate x between "<t>" and "</t>"
            }
            prompt together(x: string matching /[\\/t]*/ untrusted, y: string matching /<?/) returns int {
              user \"""<t>${y}${x}></t>\"""
              isolate x between "<t>" and "</t>"
            }
            prompt numbers(x: Free untrusted, y: list of (int in 0..9)) returns int {
              user \"""<t>${y} ${x}</t>\"""
              isolate x between "<t>" and "</t>"
            }
            prompt strict(x: string matching /[a-z <\\/>]{0,8}/ untrusted) returns int {
              user \"""<T1>${x}</T1>\"""
              isolate x between "<T1>" and "</T1>"
            }
            prompt loose(x: string matching /[a-z1 <\\/>]{0,8}/ untrusted) returns int {
              user \"""<T1>${x}</T1>\"""
              isolate x between "<T1>" and "</T1>" ignoring case
            }
            """);
    assertThat(of(all, "format#isolate:x").verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(of(all, "trusted#isolate:x").verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(of(all, "together#isolate:x").verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(of(all, "numbers#isolate:x").verdict()).isEqualTo(Verdict.PROVED);
    assertThat(of(all, "strict#isolate:x").verdict()).isEqualTo(Verdict.PROVED);
    assertThat(of(all, "loose#isolate:x").verdict()).isEqualTo(Verdict.REFUTED);
  }

  @Test
  void ensuresAreAskedLikeRequirements() {
    List<Obligation> all =
        obligations(
            """
            record O { x: int in 0..10 id: string matching /[A-Z]{3}-[0-9]{4}/ }
            prompt p(a: string length ..50) returns O {
              user \"""${a}\"""
              ensure output.x > 100
            }
            prompt q(a: string length ..50) returns O {
              user \"""${a}\"""
              ensure output.id in a
              ensure output.x <= 10
            }
            """);
    assertThat(ids(all, Verdict.REFUTED))
        .containsExactly("p#satisfiable", "p#ensure:1", "q#ensure:2");
    assertThat(ids(all, Verdict.PROVED)).contains("q#satisfiable", "q#ensure:1");
  }
}
