/**
 * What questions ask values of, and how a value is searched for: samples, then the solver. Imports
 * obligation.answer, core, encode, sample, text and term.
 */
@NullMarked
package dev.airtight.solver.obligation.subject;

import org.jspecify.annotations.NullMarked;
