/**
 * What a program makes of a model's answer: a value that the contract allows, or one of the ways
 * there is none, never an exception. Imports core.contract, core.evaluate, core.json and
 * core.repair.
 */
@NullMarked
package dev.airtight.core.guard;

import org.jspecify.annotations.NullMarked;
