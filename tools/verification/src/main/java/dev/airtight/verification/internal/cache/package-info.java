/**
 * Keeps verdicts from one run to the next, under what they depend on. Does not know how they come
 * about.
 */
@NullMarked
package dev.airtight.verification.internal.cache;

import org.jspecify.annotations.NullMarked;
