/**
 * Class files as plain data, read and rewritten. The only package that may import ASM; of the
 * project it imports {@code signature} and {@code instruction}.
 */
@NullMarked
package dev.airtight.paths.code.classfile;

import org.jspecify.annotations.NullMarked;
