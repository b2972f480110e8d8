/**
 * Spring AI 1.1 and 2.0: how converters decode answers, which schema they send, which calls ask a
 * model. Imports decoders, asking and code; names no class of Spring AI but by text.
 */
@NullMarked
package dev.airtight.frameworks.springai;

import org.jspecify.annotations.NullMarked;
