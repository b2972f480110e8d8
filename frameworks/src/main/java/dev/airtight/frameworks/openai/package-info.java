/**
 * openai-java 4.x: how structured outputs are decoded, which schema they send, which calls ask a
 * model. Imports decoders, asking and code; names no class of openai-java but by text.
 */
@NullMarked
package dev.airtight.frameworks.openai;

import org.jspecify.annotations.NullMarked;
