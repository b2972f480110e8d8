package dev.airtight.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a call site: the method that sends a prompt to a model and goes on with the answer. On a
 * method without a body it says that calling the method is asking the model: the result is an
 * output of the prompt.
 *
 * <p>Parameters of a call site that have the names of the prompt's parameters are its arguments,
 * and conform to their types; all others are the application's own.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Prompt {

  /**
   * The contract and the prompt in it, as {@code "support/triage"}: the contract's name, or the end
   * of its file's path without {@code .contract}, then a slash and the name of the prompt.
   */
  String value();
}
