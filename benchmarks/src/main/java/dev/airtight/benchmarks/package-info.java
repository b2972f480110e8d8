/** Measures the command as its users run it. Imports the command; nothing imports it. */
@NullMarked
package dev.airtight.benchmarks;

import org.jspecify.annotations.NullMarked;
