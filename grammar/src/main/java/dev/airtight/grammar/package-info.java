/** Contract text to syntax tree and back. Imports nothing else of Airtight. */
@NullMarked
package dev.airtight.grammar;

import org.jspecify.annotations.NullMarked;
