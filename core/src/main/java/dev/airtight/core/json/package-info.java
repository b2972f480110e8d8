/**
 * JSON values with exact numbers, their reader, writer and pointers. Imports nothing of ours;
 * Jackson appears in the reader only.
 */
@NullMarked
package dev.airtight.core.json;

import org.jspecify.annotations.NullMarked;
