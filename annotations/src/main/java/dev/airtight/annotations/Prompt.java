package dev.airtight.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a call site: the method that sends a prompt to a model and goes on with the answer. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Prompt {

  /**
   * The contract and the prompt in it, as {@code "support/triage"}: the contract file's path below
   * its root, without {@code .contract}, then a slash and the name of the prompt.
   */
  String value();
}
