/**
 * The way from contract text to syntax tree: the one entry. Imports the packages below it but
 * {@code format}.
 */
@NullMarked
package dev.airtight.grammar;

import org.jspecify.annotations.NullMarked;
