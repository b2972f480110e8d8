/**
 * LangChain4j 1.x: how AI services decode answers, which schema they send, which calls ask a model.
 * Imports decoders, asking and code; names no class of LangChain4j but by text.
 */
@NullMarked
package dev.airtight.frameworks.langchain4j;

import org.jspecify.annotations.NullMarked;
