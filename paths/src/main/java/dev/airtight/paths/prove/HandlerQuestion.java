package dev.airtight.paths.prove;

import dev.airtight.paths.code.JavaMethod;
import dev.airtight.paths.summary.Machine;
import java.util.List;
import java.util.function.Function;

/**
 * A handler, and where its arguments come from.
 *
 * @param method declared by a class of the application, with a body
 * @param parameters one for each parameter, the receiver's first where there is one, over the
 *     machine of one exploration
 * @param witnessOf the index of the one parameter that a witness consists of, or -1 where it is an
 *     object of all
 */
public record HandlerQuestion(
    JavaMethod method, Function<Machine, List<HandlerParameter>> parameters, int witnessOf) {}
