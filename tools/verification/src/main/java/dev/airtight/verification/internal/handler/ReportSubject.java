package dev.airtight.verification.internal.handler;

import dev.airtight.paths.ask.Deployment;
import org.jspecify.annotations.Nullable;

/**
 * What an obligation is about.
 *
 * @param kind what was asked
 * @param name {@code pkg.Class#method}, with the parameter types in parentheses where overloaded
 * @param deployment what a model may send, or null where no model's answer is concerned
 * @param weakest the weakest promise of a model under which all would be the same
 */
public record ReportSubject(String kind, String name, @Nullable String deployment, String weakest) {

  /** Unique within a report; what is taken for granted where nothing else is said is left out. */
  public String id() {
    return deployment == null || deployment.equals(Deployment.CONTRACT.text())
        ? name
        : name + " [" + deployment + "]";
  }
}
