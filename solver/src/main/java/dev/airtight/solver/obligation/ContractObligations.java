package dev.airtight.solver.obligation;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.solver.Defect;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import dev.airtight.solver.obligation.answer.Obligation;
import dev.airtight.solver.obligation.answer.Obligation.Kind;
import dev.airtight.solver.obligation.answer.Obligation.Verdict;
import dev.airtight.solver.obligation.answer.Progress;
import dev.airtight.solver.obligation.prompt.PromptObligations;
import dev.airtight.solver.obligation.prompt.PromptQuestion;
import dev.airtight.solver.obligation.subject.Question;
import dev.airtight.solver.obligation.subject.RequirementQuestion;
import dev.airtight.solver.obligation.subject.SharedSolver;
import dev.airtight.solver.obligation.subject.SolverAccess;
import dev.airtight.solver.obligation.subject.Subject;
import dev.airtight.solver.obligation.subject.SubjectObligations;
import dev.airtight.solver.obligation.type.TypeQuestions;
import dev.airtight.solver.obligation.type.TypeSubject;
import dev.airtight.solver.sample.ValueSampler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Asks and answers all obligations on a contract alone: on every type and prompt of its own file,
 * in the order they are declared.
 *
 * <ul>
 *   <li>every type has a value; every variant of a union, every member of an enum that a field has,
 *       both states of every optional and of every nullable field occur;
 *   <li>every requirement agrees with the rest of its type and is not implied by it;
 *   <li>prompts: see {@link PromptObligations}.
 * </ul>
 *
 * An unexpected exception or stack overflow is an UNKNOWN with a reason.
 */
public final class ContractObligations {

  private final Contract contract;
  private final SolverAccess access;
  private final Progress progress;
  private final List<Obligation> obligations = new ArrayList<>();

  private ContractObligations(Contract contract, SolverAccess access, Progress progress) {
    this.contract = contract;
    this.access = access;
    this.progress = progress;
  }

  /** All obligations on a contract, answered. */
  public static List<Obligation> of(Contract contract, SolverAccess access, Progress progress) {
    ContractObligations all = new ContractObligations(contract, access, progress);
    try (SharedSolver shared = new SharedSolver(access)) {
      ValueSampler sampler = new ValueSampler(contract);
      for (TypeDefinition definition : contract.types().values()) {
        if (contract.declares(definition)) {
          all.type(definition, sampler, shared);
        }
      }
    }
    contract.prompts().values().forEach(all::prompt);
    return List.copyOf(all.obligations);
  }

  /** How many obligations there are on a contract; none of them is answered. */
  public static int count(Contract contract) {
    TypeQuestions questions = new TypeQuestions(contract);
    int types =
        contract.types().values().stream()
            .filter(contract::declares)
            .mapToInt(each -> questions.of(each).size() + questions.requirements(each).size())
            .sum();
    int prompts =
        contract.prompts().values().stream()
            .mapToInt(
                each ->
                    1
                        + each.ensures().size()
                        + new PromptObligations(contract, each).questions().size())
            .sum();
    return types + prompts;
  }

  private void type(TypeDefinition definition, ValueSampler sampler, SolverAccess shared) {
    String subject = contract.name() + "/" + definition.name();
    guarded(
        subject,
        Kind.SATISFIABLE,
        definition.clause(),
        () -> {
          TypeQuestions questions = new TypeQuestions(contract);
          ask(
              new TypeSubject(contract, definition, sampler, shared),
              questions.of(definition),
              questions.requirements(definition));
        });
  }

  private void ask(
      Subject subject, List<Question> questions, List<RequirementQuestion> requirements) {
    try (SubjectObligations answers = new SubjectObligations(subject)) {
      for (Question question : questions) {
        answer(
            answers.id(question.name()),
            subject.id(),
            question.kind(),
            question.clause(),
            () -> answers.answer(question));
      }
      for (RequirementQuestion question : requirements) {
        answer(
            answers.id(question.name()),
            subject.id(),
            question.kind(),
            question.requirement().clause(),
            () -> answers.answer(question));
      }
    }
  }

  private void prompt(Prompt prompt) {
    String subject = contract.name() + "/" + prompt.name();
    guarded(
        subject,
        Kind.SATISFIABLE,
        prompt.clause(),
        () -> {
          PromptObligations questions = new PromptObligations(contract, prompt);
          ask(questions.calls(access), List.of(questions.satisfiable()), questions.ensures());
          for (PromptQuestion question : questions.questions()) {
            String id = subject + "#" + question.name();
            answer(id, subject, question.kind(), question.clause(), () -> question.answer(id));
          }
        });
  }

  private void guarded(String subject, Kind kind, Clause clause, Runnable questions) {
    try {
      questions.run();
    } catch (RuntimeException | StackOverflowError problem) {
      record(failed(subject + "#" + kind.text(), subject, kind, clause, problem));
    }
  }

  private void answer(
      String id, String subject, Kind kind, Clause clause, Supplier<Obligation> answer) {
    progress.working(id);
    Obligation obligation;
    try {
      obligation = answer.get();
    } catch (RuntimeException | StackOverflowError problem) {
      obligation = failed(id, subject, kind, clause, problem);
    }
    record(obligation);
  }

  private void record(Obligation obligation) {
    obligations.add(obligation);
    progress.answered(obligation);
  }

  private static Obligation failed(
      String id, String subject, Kind kind, Clause clause, Throwable problem) {
    String reason =
        problem instanceof LanguageTooLargeException limit
            ? "it could not be decided: " + limit.getMessage()
            : Defect.inWords(problem);
    return new Obligation(id, kind, subject, Verdict.UNKNOWN, reason, null, List.of(clause), 0);
  }
}
