/**
 * Finds the methods that ask a model, and those that a model calls, in class files. Imports class
 * files and what is known of frameworks.
 */
@NullMarked
package dev.airtight.verification.internal.site;

import org.jspecify.annotations.NullMarked;
