/**
 * The way from text to a resolved contract, or to diagnostics: the one entry. Imports the packages
 * below it, grammar, core.contract and core.diagnostic.
 */
@NullMarked
package dev.airtight.core.check;

import org.jspecify.annotations.NullMarked;
