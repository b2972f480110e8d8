/**
 * Class files as plain data: classes, methods, instructions, the class hierarchy. The only package
 * that may import ASM; imports nothing else of the project.
 */
@NullMarked
package dev.airtight.paths.code;

import org.jspecify.annotations.NullMarked;
