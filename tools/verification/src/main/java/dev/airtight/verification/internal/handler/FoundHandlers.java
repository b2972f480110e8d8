package dev.airtight.verification.internal.handler;

import java.util.List;

/**
 * What a search for handlers came to.
 *
 * @param handlers each once
 * @param models methods without a body that stand for a prompt
 * @param problems names that lead to no handler and class files that cannot be read, one line each
 * @param notes what was asked for and has nothing to verify, one line each
 */
record FoundHandlers(
    List<Handler> handlers, List<Handler> models, List<String> problems, List<String> notes) {
  FoundHandlers {
    handlers = List.copyOf(handlers);
    models = List.copyOf(models);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }
}
