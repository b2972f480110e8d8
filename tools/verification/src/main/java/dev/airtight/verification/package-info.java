/**
 * A whole run of verification as a library: what every tool calls. Imports every library module;
 * tools import this package, {@code report} and {@code discover}, and nothing of {@code internal}.
 */
@NullMarked
package dev.airtight.verification;

import org.jspecify.annotations.NullMarked;
