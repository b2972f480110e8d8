package dev.airtight.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler: the method that consumes an output.
 *
 * <p>The output arrives in the method's first parameter, or in the one marked {@link Output}. All
 * other parameters are arbitrary values of their Java types. Where a prompt is named, parameters
 * that have the names of its parameters are its arguments instead, and what it ensures holds
 * between them and the output, which arrives in the first of the others.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Handles {

  /**
   * The contract and the type in it, as {@code "support/Ticket"}: the contract's name, or the end
   * of its file's path without {@code .contract}, then a slash and the name of the type, or of a
   * prompt.
   */
  String value();
}
