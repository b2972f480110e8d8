/**
 * The regular patterns of contracts: tree, parser, writer and linear-time matcher. Imports nothing
 * of ours.
 */
@NullMarked
package dev.airtight.core.pattern;

import org.jspecify.annotations.NullMarked;
