/**
 * Regular expressions of {@link java.util.regex.Pattern}: their syntax, and the languages of what
 * they and their groups match. Imports languages of the solver and patterns of {@code core} only.
 */
@NullMarked
package dev.airtight.paths.regex;

import org.jspecify.annotations.NullMarked;
