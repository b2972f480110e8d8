/**
 * The syntax tree of contracts: sealed records that carry spans. Imports {@code grammar.source}
 * only.
 */
@NullMarked
package dev.airtight.grammar.tree;

import org.jspecify.annotations.NullMarked;
