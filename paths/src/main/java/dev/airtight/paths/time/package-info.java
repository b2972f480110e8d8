/**
 * Dates and times: any object of their classes, and how texts say them. Imports states, values,
 * inputs and terms.
 */
@NullMarked
package dev.airtight.paths.time;

import org.jspecify.annotations.NullMarked;
