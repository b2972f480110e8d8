package dev.airtight.verification.internal.handler;

import java.util.List;

/**
 * What a search for handlers came to.
 *
 * @param handlers each once
 * @param problems names that lead to no handler and class files that cannot be read, one line each
 */
record FoundHandlers(List<Handler> handlers, List<String> problems) {
  FoundHandlers {
    handlers = List.copyOf(handlers);
    problems = List.copyOf(problems);
  }
}
