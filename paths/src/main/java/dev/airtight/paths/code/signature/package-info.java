/**
 * Types and members as class files name them: descriptors, generic signatures, references (JVMS
 * 4.3, 4.7.9.1). Imports nothing of the project.
 */
@NullMarked
package dev.airtight.paths.code.signature;

import org.jspecify.annotations.NullMarked;
