package dev.airtight.solver.obligation.subject;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.evaluate.Violation;
import dev.airtight.core.json.JsonValue;
import dev.airtight.solver.encode.Constraint;
import dev.airtight.solver.obligation.answer.Finding;
import dev.airtight.solver.obligation.answer.Obligation;
import dev.airtight.solver.obligation.answer.Obligation.Kind;
import dev.airtight.solver.obligation.answer.Obligation.Verdict;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers the questions about one subject. A value that a few random tries find needs no solver.
 */
public final class SubjectObligations implements AutoCloseable {

  private static final int CHANGED_SAMPLES = 10;

  private final Subject subject;
  private final List<JsonValue> samples;
  private @Nullable EncodedSubject encoded;
  private @Nullable Finding any;

  public SubjectObligations(Subject subject) {
    this.subject = subject;
    this.samples = subject.samples();
  }

  /** The subject for the solver, made when first needed. */
  private EncodedSubject encoded() {
    EncodedSubject known = encoded;
    if (known == null) {
      known = subject.encode();
      encoded = known;
    }
    return known;
  }

  private int checks() {
    EncodedSubject known = encoded;
    return known == null ? 0 : known.search().checks();
  }

  /** Whether there is a value as the question wants it. */
  public Obligation answer(Question question) {
    String id = id(question.name());
    int before = checks();
    Finding finding = find(id, question);
    if (question.kind() == Kind.SATISFIABLE) {
      any = finding;
    }
    int checks = checks() - before;
    if (finding instanceof Finding.Open
        && question.kind() == Kind.SATISFIABLE
        && subject.hasValue()) {
      return new Obligation(
          id, question.kind(), subject.id(), Verdict.PROVED, null, null, List.of(), checks);
    }
    if (finding instanceof Finding.Found found) {
      return new Obligation(
          id,
          question.kind(),
          subject.id(),
          Verdict.PROVED,
          null,
          found.value(),
          List.of(),
          checks);
    }
    if (finding instanceof Finding.None none) {
      List<Clause> clauses = new ArrayList<>(List.of(question.clause()));
      none.conflict().stream().filter(each -> !clauses.contains(each)).forEach(clauses::add);
      String reason = question.problem();
      return new Obligation(
          id, question.kind(), subject.id(), Verdict.REFUTED, reason, null, clauses, checks);
    }
    return unknown(
        id, question.kind(), ((Finding.Open) finding).reason(), question.clause(), checks);
  }

  private Finding find(String id, Question question) {
    for (JsonValue sample : samples) {
      if (question.accepts().test(sample)) {
        return new Finding.Found(sample);
      }
    }
    for (JsonValue sample : samples.subList(0, Math.min(CHANGED_SAMPLES, samples.size()))) {
      JsonValue changed = question.towards().apply(sample);
      if (question.accepts().test(changed) && subject.check(changed).isEmpty()) {
        return new Finding.Found(changed);
      }
    }
    EncodedSubject it = encoded();
    BoolTerm goal = question.goal().apply(it.value(), it.terms());
    return it.search()
        .find(
            id,
            it.constraints(),
            goal,
            json -> subject.check(json).isEmpty() && question.accepts().test(json));
  }

  /**
   * Whether the requirement agrees with the rest and adds something to it. Asked after whether the
   * type has a value.
   */
  public Obligation answer(RequirementQuestion question) {
    String id = id(question.name());
    Clause clause = question.requirement().clause();
    int before = checks();
    List<Constraint> rest = new ArrayList<>();
    List<Constraint> own = new ArrayList<>();
    for (Constraint constraint : encoded().constraints()) {
      boolean asked =
          own.isEmpty()
              && constraint.clause().equals(clause)
              && encoded().isAboutTheOutside(constraint);
      (asked ? own : rest).add(constraint);
    }
    if (own.isEmpty()) {
      // Such as the elements of lists that are always empty.
      return unknown(id, question.kind(), "no value it could be about was looked at", clause, 0);
    }
    Obligation answer =
        any instanceof Finding.None none
            ? contradicted(id, clause, none, rest, encoded().terms().bool(true))
            : agreeing(id, clause, own.get(0), rest);
    return new Obligation(
        answer.id(),
        question.kind(),
        answer.subject(),
        answer.verdict(),
        answer.reason(),
        answer.witness(),
        answer.clauses(),
        checks() - before);
  }

  /** No value conforms, or none with the part it is about: is it this requirement's fault? */
  private Obligation contradicted(
      String id, Clause clause, Finding.None none, List<Constraint> rest, BoolTerm guard) {
    Finding without =
        encoded().search().find(id, rest, guard, json -> violatesAtMost(clause, json));
    if (without instanceof Finding.Found) {
      List<Clause> clauses = first(clause, none.conflict());
      String reason = "it contradicts the rest of " + subject.name();
      return new Obligation(
          id, Kind.REQUIREMENT, subject.id(), Verdict.REFUTED, reason, null, clauses, 0);
    }
    String reason =
        without instanceof Finding.Open open
            ? open.reason()
            : subject.name() + " has no value even without it";
    return unknown(id, Kind.REQUIREMENT, reason, clause, 0);
  }

  /** There are values: also with the part that the requirement is about? */
  private Obligation agreeing(String id, Clause clause, Constraint own, List<Constraint> rest) {
    Finding finding = any == null ? new Finding.Open("nothing was asked before") : any;
    if (!own.guard().isTrue()) {
      finding =
          encoded()
              .search()
              .find(
                  id, encoded().constraints(), own.guard(), json -> subject.check(json).isEmpty());
    }
    return finding instanceof Finding.None none
        ? contradicted(id, clause, none, rest, own.guard())
        : implied(id, clause, own, rest, finding);
  }

  /** Does it leave out a value that the rest allows? */
  private Obligation implied(
      String id, Clause clause, Constraint own, List<Constraint> rest, Finding allowing) {
    Terms terms = encoded().terms();
    BoolTerm violated = terms.and(own.guard(), terms.not(own.holds()));
    Finding finding =
        encoded()
            .search()
            .find(
                id,
                rest,
                violated,
                json -> violatesAtMost(clause, json) && !subject.check(json).isEmpty());
    if (finding instanceof Finding.None none) {
      List<Clause> clauses = first(clause, none.conflict());
      String reason = "it says nothing new: the rest of " + subject.name() + " already implies it";
      return new Obligation(
          id, Kind.REQUIREMENT, subject.id(), Verdict.REFUTED, reason, null, clauses, 0);
    }
    if (finding instanceof Finding.Open open) {
      return unknown(id, Kind.REQUIREMENT, open.reason(), clause, 0);
    }
    if (allowing instanceof Finding.Found allowed) {
      return new Obligation(
          id, Kind.REQUIREMENT, subject.id(), Verdict.PROVED, null, allowed.value(), List.of(), 0);
    }
    return unknown(
        id,
        Kind.REQUIREMENT,
        "it is not known whether " + subject.name() + " has a value",
        clause,
        0);
  }

  /** Whether everything but this clause allows the value. */
  private boolean violatesAtMost(Clause clause, JsonValue json) {
    List<Violation> violations = subject.check(json);
    return violations.stream().allMatch(violation -> violation.clause().equals(clause));
  }

  private static List<Clause> first(Clause clause, List<Clause> others) {
    List<Clause> clauses = new ArrayList<>(List.of(clause));
    others.stream().filter(other -> !other.equals(clause)).forEach(clauses::add);
    return clauses;
  }

  private Obligation unknown(String id, Kind kind, String reason, Clause clause, int checks) {
    return new Obligation(
        id, kind, subject.id(), Verdict.UNKNOWN, reason, null, List.of(clause), checks);
  }

  /** The id of a question about the subject. */
  public String id(String name) {
    return subject.id() + "#" + name;
  }

  @Override
  public void close() {
    EncodedSubject known = encoded;
    if (known != null) {
      known.close();
    }
  }
}
