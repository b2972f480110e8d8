/**
 * Conditions: their types, what their names stand for, and what is known where. Imports
 * core.check.resolve, grammar, core.contract, core.diagnostic, core.json and core.pattern.
 */
@NullMarked
package dev.airtight.core.check.expression;

import org.jspecify.annotations.NullMarked;
