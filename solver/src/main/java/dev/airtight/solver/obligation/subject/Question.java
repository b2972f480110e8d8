package dev.airtight.solver.obligation.subject;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.json.JsonValue;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.obligation.answer.Obligation;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Whether a type has a value of some kind.
 *
 * @param name what the id ends with
 * @param problem what is the matter if there is none
 * @param clause what to look at then
 * @param goal the kind, said of a symbolic value
 * @param accepts the kind, said of a value
 * @param towards changes a value so that it may become one of the kind
 */
public record Question(
    String name,
    Obligation.Kind kind,
    String problem,
    Clause clause,
    BiFunction<SymbolicJson, Terms, BoolTerm> goal,
    Predicate<JsonValue> accepts,
    UnaryOperator<JsonValue> towards) {}
