/**
 * What models answer: outputs of prompts where calls ask for them. Imports contracts, decoders,
 * arbitrary values and what is known of frameworks; knows no handlers.
 */
@NullMarked
package dev.airtight.paths.prompt;

import org.jspecify.annotations.NullMarked;
