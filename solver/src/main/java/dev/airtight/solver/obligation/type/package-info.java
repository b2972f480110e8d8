/**
 * Types as subjects, and the questions about them. Imports obligation.subject, obligation.extent,
 * core and encode.
 */
@NullMarked
package dev.airtight.solver.obligation.type;

import org.jspecify.annotations.NullMarked;
