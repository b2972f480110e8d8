/**
 * Prompts: parameters, templates, isolation and examples. Imports core.check.expression,
 * core.check.resolve, grammar, core.contract, core.diagnostic, core.json and core.evaluate.
 */
@NullMarked
package dev.airtight.core.check.prompt;

import org.jspecify.annotations.NullMarked;
