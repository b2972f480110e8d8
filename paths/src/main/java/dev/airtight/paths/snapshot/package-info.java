/**
 * Static state as a real JVM leaves it after initialising a class, described so that it can cross
 * from one process to another. Imports no other room of this module.
 */
@NullMarked
package dev.airtight.paths.snapshot;

import org.jspecify.annotations.NullMarked;
