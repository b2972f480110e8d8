/**
 * Finds classes on a class path and members in the class hierarchy (JVMS 5.3, 5.4). Imports the
 * other rooms of {@code code}.
 */
@NullMarked
package dev.airtight.paths.code.lookup;

import org.jspecify.annotations.NullMarked;
