/**
 * What is wrong with a contract, said with a stable code, a place and a help line. Imports only
 * grammar.
 */
@NullMarked
package dev.airtight.core.diagnostic;

import org.jspecify.annotations.NullMarked;
