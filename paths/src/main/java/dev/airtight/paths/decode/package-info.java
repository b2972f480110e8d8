/**
 * What a decoder makes of the values of a contract type: the Java side, how both fit, and the
 * symbolic object graph. Imports contracts, construction, code, values, states and the summaries'
 * machine; knows no handlers.
 */
@NullMarked
package dev.airtight.paths.decode;

import org.jspecify.annotations.NullMarked;
