package dev.airtight.examples.agent;

import dev.airtight.annotations.Handles;

/** Executes the agent's steps. As first written. */
public final class AgentLoop {

  /** Breaks: a command may be empty, and then it has no program. */
  @Handles("agent/Step")
  public String describe(Step step) {
    if (step instanceof Step.Search search) {
      return "search for " + search.query();
    }
    if (step instanceof Step.ReadFile read) {
      return "read " + read.path();
    }
    if (step instanceof Step.Run run) {
      return "run " + run.command().get(0);
    }
    if (step instanceof Step.Answer answer) {
      return "answer with " + answer.text().length() + " characters";
    }
    throw new IllegalStateException("no such tool");
  }

  /** Breaks: a file at the top of the workspace has no slash in its path. */
  @Handles("agent/Step")
  public String folder(Step step) {
    if (step instanceof Step.ReadFile read) {
      return read.path().substring(0, read.path().indexOf('/'));
    }
    return "";
  }

  /** Breaks: an answer may be empty. */
  @Handles("agent/Step")
  public boolean isQuestion(Step step) {
    if (step instanceof Step.Answer answer) {
      String text = answer.text().trim();
      return text.charAt(text.length() - 1) == '?';
    }
    return false;
  }

  /** Breaks: the model need not say how many pages it wants. */
  @Handles("agent/Step")
  public int pages(Step step) {
    if (step instanceof Step.Search search) {
      return search.limit() / 10 + 1;
    }
    return 0;
  }
}
