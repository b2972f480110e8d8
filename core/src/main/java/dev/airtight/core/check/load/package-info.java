/**
 * Where contracts come from: files and texts, what they import, and their syntax errors as
 * diagnostics. Imports grammar and core.diagnostic.
 */
@NullMarked
package dev.airtight.core.check.load;

import org.jspecify.annotations.NullMarked;
