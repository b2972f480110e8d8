/**
 * Library classes in plain Java, written for being executed on symbolic values: they run in place
 * of the JDK's classes of those names, or a library's, and are not used otherwise. Imports nothing
 * of ours.
 */
@NullMarked
package dev.airtight.paths.standin;

import org.jspecify.annotations.NullMarked;
