/** A help desk on LangChain4j: its AI services, and what is done with their answers. */
package dev.airtight.examples.langchain4j;
