package dev.airtight.examples.agent;

import dev.airtight.annotations.Handles;

/** Executes the agent's steps. Repaired. */
public final class SafeAgentLoop {

  /** The last line is never reached: the contract's union has these four tools and no other. */
  @Handles("agent/Step")
  public String describe(Step step) {
    if (step instanceof Step.Search search) {
      return "search for " + search.query();
    }
    if (step instanceof Step.ReadFile read) {
      return "read " + read.path();
    }
    if (step instanceof Step.Run run) {
      return run.command().isEmpty() ? "run nothing" : "run " + run.command().get(0);
    }
    if (step instanceof Step.Answer answer) {
      return "answer with " + answer.text().length() + " characters";
    }
    throw new IllegalStateException("no such tool");
  }

  /** Files at the top are in the folder without a name. */
  @Handles("agent/Step")
  public String folder(Step step) {
    if (step instanceof Step.ReadFile read) {
      int slash = read.path().indexOf('/');
      return slash < 0 ? "" : read.path().substring(0, slash);
    }
    return "";
  }

  /** An empty answer is no question. */
  @Handles("agent/Step")
  public boolean isQuestion(Step step) {
    if (step instanceof Step.Answer answer) {
      return answer.text().trim().endsWith("?");
    }
    return false;
  }

  /** One page where the model says nothing. */
  @Handles("agent/Step")
  public int pages(Step step) {
    if (step instanceof Step.Search search) {
      return search.limit() == null ? 1 : search.limit() / 10 + 1;
    }
    return 0;
  }

  /** Allocates one slot per line; the contract's requirement keeps the size above zero. */
  @Handles("agent/Step")
  public int[] lengths(Step step) {
    if (step instanceof Step.ReadFile read) {
      int[] lengths = new int[read.lastLine() - read.firstLine() + 1];
      lengths[0] = read.firstLine();
      return lengths;
    }
    return new int[0];
  }
}
