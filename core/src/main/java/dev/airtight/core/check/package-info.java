/**
 * From syntax trees to a resolved contract, or to diagnostics. Imports grammar, core.contract,
 * core.diagnostic, core.json, core.pattern and core.evaluate.
 */
@NullMarked
package dev.airtight.core.check;

import org.jspecify.annotations.NullMarked;
