/*
 * Words and symbols of contracts. Every text is split into tokens without a lexical error: what no contract may hold
 * becomes a token of its own (INVALID_..., UNTERMINATED_...), which the token preparation reports.
 *
 * Keywords are words that are keywords in some places only; the token preparation turns a word that is certainly a
 * field's or parameter's name into a LABEL (before ':' or '?') or an IDENTIFIER (after '.').
 */
lexer grammar ContractLexer;

tokens { LABEL }

ALL: 'all';
AND: 'and';
ANY: 'any';
ATTEMPTS: 'attempts';
BETWEEN: 'between';
BOOLEAN: 'boolean';
BUDGET: 'budget';
BY: 'by';
CHARS: 'chars';
CONTAINS: 'contains';
CONTRACT: 'contract';
DECIMAL: 'decimal';
ENDS: 'ends';
ENSURE: 'ensure';
ENUM: 'enum';
EXAMPLE: 'example';
FALSE: 'false';
GIVES: 'gives';
IGNORING: 'ignoring';
IMPLIES: 'implies';
IMPORT: 'import';
IN: 'in';
INT: 'int';
IS: 'is';
ISOLATE: 'isolate';
LENGTH: 'length';
LIST: 'list';
MAP: 'map';
MATCHES: 'matches';
MATCHING: 'matching';
NOT: 'not';
NULL: 'null';
OF: 'of';
OPEN: 'open';
OR: 'or';
OUTPUT: 'output';
PROMPT: 'prompt';
RECORD: 'record';
REQUIRE: 'require';
RETURNS: 'returns';
SIZE: 'size';
STARTS: 'starts';
STRING: 'string';
SUM: 'sum';
SYSTEM: 'system';
TRUE: 'true';
TYPE: 'type';
UNION: 'union';
UNIQUE: 'unique';
UNTRUSTED: 'untrusted';
USER: 'user';
WHERE: 'where';
WITH: 'with';

ARROW: '->';
COLON: ':';
COMMA: ',';
DOT: '.';
EQUALS: '=';
EQUAL: '==';
GREATER: '>';
GREATER_OR_EQUAL: '>=';
LEFT_BRACE: '{';
LEFT_BRACKET: '[';
LEFT_PARENTHESIS: '(';
LESS: '<';
LESS_OR_EQUAL: '<=';
MINUS: '-';
NOT_EQUAL: '!=';
PIPE: '|';
PLUS: '+';
QUESTION: '?';
RANGE: '..';
RIGHT_BRACE: '}';
RIGHT_BRACKET: ']';
RIGHT_PARENTHESIS: ')';
STAR: '*';

IDENTIFIER: [A-Za-z_] [A-Za-z0-9_]*;

NUMBER: [0-9]+ ('.' [0-9]+)? ([eE] [+-]? [0-9]+)?;
INVALID_NUMBER: [0-9] [A-Za-z0-9_]* ('.' [0-9] [A-Za-z0-9_]*)?;

TEXT: '"' ('\\' ~[\r\n] | ~["\\\r\n])* '"';
UNTERMINATED_TEXT: '"' ('\\' ~[\r\n] | ~["\\\r\n])* '\\'?;
TEMPLATE_OPEN: '"""' -> pushMode(TEMPLATE);

// A slash does not end the pattern within a class. The first character keeps patterns apart from comments.
PATTERN: '/' PATTERN_START PATTERN_PART* '/';
UNTERMINATED_PATTERN: '/' (PATTERN_START PATTERN_PART*)? ('\\' | '[' ('\\' ~[\r\n] | ~[\]\\\r\n])* '\\'?)?;
fragment PATTERN_START: PATTERN_GROUP | ~[\\[/*\r\n];
fragment PATTERN_PART: PATTERN_GROUP | ~[\\[/\r\n];
fragment PATTERN_GROUP: '\\' ~[\r\n] | '[' ('\\' ~[\r\n] | ~[\]\\\r\n])* ']';

DOC_COMMENT: '///' (~[/\r\n] ~[\r\n]*)? -> channel(HIDDEN);
LINE_COMMENT: '//' ~[\r\n]* -> channel(HIDDEN);
BLOCK_COMMENT: '/*' .*? '*/' -> channel(HIDDEN);
UNTERMINATED_COMMENT: '/*' (~'*' | '*'+ ~[*/])* '*'* -> channel(HIDDEN);

WHITE_SPACE: [ \t\r\n\f]+ -> skip;
INVALID_CHARACTERS: . -> channel(HIDDEN);

mode TEMPLATE;

TEMPLATE_CLOSE: '"""' -> popMode;
PLACEHOLDER: '${' ~["$}\r\n]* '}';
TEMPLATE_ESCAPE: '\\' ('\r\n' | 'u' HEXADECIMAL HEXADECIMAL HEXADECIMAL HEXADECIMAL | .);
fragment HEXADECIMAL: [0-9A-Fa-f];
TEMPLATE_TEXT: ~["$\\]+ | '"' | '$' | '\\';
