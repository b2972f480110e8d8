/**
 * Checks a JSON value against a contract and lists every violation. Imports core.contract,
 * core.json and core.pattern.
 */
@NullMarked
package dev.airtight.core.evaluate;

import org.jspecify.annotations.NullMarked;
