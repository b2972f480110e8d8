/**
 * Which texts the values of a type have, and how long they get. Imports core, encode, language and
 * sample.
 */
@NullMarked
package dev.airtight.solver.obligation.extent;

import org.jspecify.annotations.NullMarked;
