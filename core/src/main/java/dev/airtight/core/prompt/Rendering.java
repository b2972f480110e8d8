package dev.airtight.core.prompt;

import dev.airtight.core.evaluate.Violation;
import java.util.List;

/** What rendering a prompt with arguments gives. */
public sealed interface Rendering {

  /**
   * The text to send.
   *
   * @param system the system message; empty when the prompt has none
   * @param user the user message; empty when the prompt has none
   */
  record Rendered(String system, String user) implements Rendering {

    /** The number of code points of both messages, which is what a budget counts. */
    public int characters() {
      return system.codePointCount(0, system.length()) + user.codePointCount(0, user.length());
    }
  }

  /** The arguments are not what the prompt takes; their places start with the parameter's name. */
  record Rejected(List<Violation> violations) implements Rendering {
    public Rejected {
      violations = List.copyOf(violations);
    }
  }
}
