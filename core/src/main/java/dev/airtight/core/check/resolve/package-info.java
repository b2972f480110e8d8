/**
 * Declarations to types: names, aliases, restrictions, and what no type may be. Imports grammar,
 * core.contract, core.diagnostic and core.pattern.
 */
@NullMarked
package dev.airtight.core.check.resolve;

import org.jspecify.annotations.NullMarked;
