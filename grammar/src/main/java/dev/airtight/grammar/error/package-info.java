/**
 * What is wrong with a contract's text, as data, and the collector of it. Imports {@code
 * grammar.source} only.
 */
@NullMarked
package dev.airtight.grammar.error;

import org.jspecify.annotations.NullMarked;
