/**
 * What the methods of Java's strings and characters do, as languages. Imports language and the
 * packages below it.
 */
@NullMarked
package dev.airtight.solver.language.java;

import org.jspecify.annotations.NullMarked;
