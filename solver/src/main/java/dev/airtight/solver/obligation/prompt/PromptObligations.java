package dev.airtight.solver.obligation.prompt;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.Prompt.Example;
import dev.airtight.core.contract.Prompt.Isolation;
import dev.airtight.core.contract.Prompt.Limit;
import dev.airtight.core.contract.Requirement;
import dev.airtight.core.evaluate.Violation;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.core.prompt.PromptEvaluator;
import dev.airtight.core.prompt.Rendering;
import dev.airtight.solver.obligation.answer.Finding;
import dev.airtight.solver.obligation.answer.Obligation;
import dev.airtight.solver.obligation.answer.Obligation.Kind;
import dev.airtight.solver.obligation.answer.Obligation.Verdict;
import dev.airtight.solver.obligation.extent.Extents;
import dev.airtight.solver.obligation.subject.Question;
import dev.airtight.solver.obligation.subject.RequirementQuestion;
import dev.airtight.solver.obligation.subject.SolverAccess;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The obligations on one prompt.
 *
 * <ul>
 *   <li>some arguments and some output are allowed together, and every {@code ensure} agrees with
 *       the rest and is not implied by it; the witness is an object of arguments and output;
 *   <li>isolation: no allowed value of the parameter makes one of its fences appear, neither inside
 *       itself nor completed by what stands next to it; the witness has all arguments;
 *   <li>budgets: the longest rendered prompt (system and user text together) and the longest
 *       allowed output (as JSON text without white space, numbers in plain digits) in code points;
 *       the witness is the arguments or the output;
 *   <li>every example conforms and is within the budget.
 * </ul>
 *
 * That placeholders are bound and parameters used, the checker sees to.
 */
public final class PromptObligations {

  private final Contract contract;
  private final Prompt prompt;
  private final PromptEvaluator evaluator;

  public PromptObligations(Contract contract, Prompt prompt) {
    this.contract = contract;
    this.prompt = prompt;
    this.evaluator = new PromptEvaluator(contract, prompt);
  }

  /** The calls of the prompt, which the first questions are about. */
  public CallSubject calls(SolverAccess access) {
    return new CallSubject(contract, prompt, evaluator, access);
  }

  /** What is asked of the prompt's texts and examples. */
  public List<PromptQuestion> questions() {
    List<PromptQuestion> questions = new ArrayList<>();
    for (Isolation isolation : prompt.isolations()) {
      questions.add(
          new PromptQuestion(
              "isolate:" + isolation.parameter(),
              Kind.ISOLATION,
              isolation.clause(),
              id -> isolated(id, isolation)));
    }
    BudgetCheck budgets = new BudgetCheck(contract, prompt, evaluator);
    Limit promptLimit = prompt.budget().promptCharacters();
    if (promptLimit != null) {
      questions.add(
          new PromptQuestion(
              "budget:prompt",
              Kind.BUDGET,
              promptLimit.clause(),
              id -> budgets.prompt(id, subject(), promptLimit)));
    }
    Limit outputLimit = prompt.budget().outputCharacters();
    if (outputLimit != null) {
      questions.add(
          new PromptQuestion(
              "budget:output",
              Kind.BUDGET,
              outputLimit.clause(),
              id -> budgets.output(id, subject(), outputLimit)));
    }
    for (Example example : prompt.examples()) {
      questions.add(
          new PromptQuestion(
              "example:" + (prompt.examples().indexOf(example) + 1),
              Kind.EXAMPLE,
              example.clause(),
              id -> example(id, example)));
    }
    return questions;
  }

  private String subject() {
    return contract.name() + "/" + prompt.name();
  }

  /** Whether there is a call at all. */
  public Question satisfiable() {
    return new Question(
        "satisfiable",
        Kind.SATISFIABLE,
        "no arguments and output are allowed together",
        prompt.clause(),
        (value, terms) -> terms.bool(true),
        json -> true,
        json -> json);
  }

  /** The {@code ensure} clauses. */
  public List<RequirementQuestion> ensures() {
    List<RequirementQuestion> ensures = new ArrayList<>();
    for (Requirement ensure : prompt.ensures()) {
      ensures.add(new RequirementQuestion("ensure:" + (ensures.size() + 1), Kind.ENSURE, ensure));
    }
    return ensures;
  }

  private Obligation isolated(String id, Isolation isolation) {
    Finding finding = new IsolationCheck(contract, prompt, isolation).run();
    if (finding instanceof Finding.Found found) {
      String reason =
          "what stands between the fences of "
              + isolation.parameter()
              + " can be taken for "
              + JsonWriter.quoted(isolation.opening())
              + (isolation.opening().equals(isolation.closing())
                  ? ""
                  : " or " + JsonWriter.quoted(isolation.closing()));
      return new Obligation(
          id,
          Kind.ISOLATION,
          subject(),
          Verdict.REFUTED,
          reason,
          found.value(),
          List.of(isolation.clause()),
          0);
    }
    return finding instanceof Finding.Open open
        ? new Obligation(
            id,
            Kind.ISOLATION,
            subject(),
            Verdict.UNKNOWN,
            open.reason(),
            null,
            List.of(isolation.clause()),
            0)
        : proved(id, Kind.ISOLATION, null);
  }

  private Obligation example(String id, Example example) {
    @Nullable String problem = problem(example);
    if (problem == null) {
      return proved(id, Kind.EXAMPLE, example.output());
    }
    return new Obligation(
        id,
        Kind.EXAMPLE,
        subject(),
        Verdict.REFUTED,
        problem,
        new JsonObject(example.arguments()),
        List.of(example.clause()),
        0);
  }

  /** What is wrong with an example, or null. */
  private @Nullable String problem(Example example) {
    Rendering rendering = evaluator.render(example.arguments());
    if (rendering instanceof Rendering.Rejected rejected) {
      return "an argument is not allowed: " + described(rejected.violations());
    }
    List<Violation> violations = evaluator.checkOutput(example.arguments(), example.output());
    if (!violations.isEmpty()) {
      return "the output is not allowed: " + described(violations);
    }
    Limit promptLimit = prompt.budget().promptCharacters();
    if (promptLimit != null
        && rendering instanceof Rendering.Rendered rendered
        && rendered.characters() > promptLimit.value()) {
      return "the prompt has " + rendered.characters() + " characters";
    }
    Limit outputLimit = prompt.budget().outputCharacters();
    int length = Extents.length(JsonWriter.canonical(example.output()));
    return outputLimit != null && length > outputLimit.value()
        ? "the output has " + length + " characters"
        : null;
  }

  private static String described(List<Violation> violations) {
    Violation first = violations.get(0);
    String place = first.place().toString();
    return (place.isEmpty() ? "" : place + ": ") + first.message();
  }

  private Obligation proved(String id, Kind kind, @Nullable JsonValue witness) {
    return answer(id, kind, Verdict.PROVED, null, witness);
  }

  private Obligation answer(
      String id, Kind kind, Verdict verdict, @Nullable String reason, @Nullable JsonValue witness) {
    return new Obligation(id, kind, subject(), verdict, reason, witness, List.of(), 0);
  }
}
