/*
 * Syntax of contracts. Every decision needs one token of lookahead and only brackets nest, so parsing takes linear time
 * and a stack as deep as the brackets. Expressions are flat here (operands and operators in turn); their precedence,
 * lowest first, is resolved when the tree is built:
 *
 *   implies (right) | or | and | not, all, any | == != < <= > >= in contains ... matches is (none) | + - | * | unary -
 *
 * The bodies of 'all' and 'any' reach as far right as possible, the body of 'sum' as far as a number does.
 */
parser grammar ContractSyntax;

options { tokenVocab = ContractLexer; }

contractFile: header? importDeclaration* declaration* EOF;

// The token preparation makes an identifier of any word behind 'contract' on its line.
header: CONTRACT IDENTIFIER;

importDeclaration: IMPORT text;

declaration
    : enumDeclaration
    | recordDeclaration
    | unionDeclaration
    | aliasDeclaration
    | promptDeclaration
    ;

enumDeclaration: ENUM typeName enumBody;

// Empty places between commas are refused when the tree is built.
enumBody: LEFT_BRACE enumMember? (COMMA enumMember?)* RIGHT_BRACE;

enumMember: word (EQUALS text)?;

recordDeclaration: OPEN? RECORD typeName recordBody;

recordBody: LEFT_BRACE recordMember* RIGHT_BRACE;

recordMember: field | requirement;

field: fieldName QUESTION? COLON type;

fieldName: LABEL | TEXT;

requirement: REQUIRE expression;

unionDeclaration: UNION typeName BY label unionBody;

unionBody: LEFT_BRACE unionVariant? (COMMA unionVariant?)* RIGHT_BRACE;

unionVariant: label ARROW typeReference;

aliasDeclaration: TYPE typeName EQUALS type;

promptDeclaration: PROMPT word parameterList RETURNS type promptBody;

parameterList: LEFT_PARENTHESIS (parameter (COMMA parameter)*)? RIGHT_PARENTHESIS;

parameter: LABEL COLON type;

promptBody: LEFT_BRACE promptClause* RIGHT_BRACE;

promptClause
    : systemTemplate
    | userTemplate
    | isolate
    | budget
    | ensure
    | example
    ;

systemTemplate: SYSTEM template;

userTemplate: USER template;

isolate: ISOLATE word BETWEEN text AND text (IGNORING word (COMMA word)*)?;

budget: BUDGET budgetPart (COMMA budgetPart)*;

budgetPart: (PROMPT | OUTPUT) number CHARS | ATTEMPTS number;

ensure: ENSURE expression;

example: EXAMPLE exampleArguments GIVES json;

exampleArguments: LEFT_PARENTHESIS (exampleArgument (COMMA exampleArgument)*)? RIGHT_PARENTHESIS;

exampleArgument: LABEL COLON (json | name);

// Types. An 'in' behind 'where' belongs to the expression.

type: typeTerm restrictions (PIPE NULL restrictions)*;

restrictions: (inRange | restriction)* (where restriction*)*;

typeTerm: typePrefix* typeAtom;

typePrefix: (LIST | MAP) OF;

typeAtom: primitive | typeReference | LEFT_PARENTHESIS type RIGHT_PARENTHESIS;

primitive: STRING | INT | DECIMAL | BOOLEAN;

inRange: IN range;

restriction
    : LENGTH range
    | SIZE range
    | MATCHING pattern
    | UNIQUE
    | UNTRUSTED
    ;

where: WHERE expression;

range: signedNumber (RANGE signedNumber?)? | RANGE signedNumber?;

signedNumber: MINUS? number;

// Expressions.

expression: term tail*;

term: prefix* operand;

prefix: NOT | MINUS | quantifier;

quantifier: (ALL | ANY | SUM) word IN operand COLON;

tail: operator term | MATCHES pattern | IS label;

operator
    : IMPLIES
    | OR
    | AND
    | EQUAL
    | NOT_EQUAL
    | LESS
    | LESS_OR_EQUAL
    | GREATER
    | GREATER_OR_EQUAL
    | IN
    | NOT IN
    | CONTAINS
    | STARTS WITH
    | ENDS WITH
    | RANGE
    | PLUS
    | MINUS
    | STAR
    ;

operand: primary (DOT access)*;

access: IDENTIFIER | TEXT;

primary
    : number
    | text
    | TRUE
    | FALSE
    | NULL
    | reference
    | LEFT_PARENTHESIS expression RIGHT_PARENTHESIS
    | listLiteral
    ;

reference: name arguments?;

arguments: LEFT_PARENTHESIS (expression (COMMA expression)*)? RIGHT_PARENTHESIS;

listLiteral: LEFT_BRACKET (expression (COMMA expression)*)? RIGHT_BRACKET;

// JSON.

json
    : jsonObject
    | jsonArray
    | text
    | signedNumber
    | TRUE
    | FALSE
    | NULL
    ;

jsonObject: LEFT_BRACE (jsonMember (COMMA jsonMember)*)? RIGHT_BRACE;

jsonMember: text COLON json;

jsonArray: LEFT_BRACKET (json (COMMA json)*)? RIGHT_BRACKET;

// Words and literals.

template: TEMPLATE_OPEN (PLACEHOLDER | TEMPLATE_ESCAPE | TEMPLATE_TEXT)* TEMPLATE_CLOSE;

text: TEXT;

number: NUMBER;

pattern: PATTERN;

typeName: IDENTIFIER;

typeReference: IDENTIFIER;

label: word | TEXT;

word
    : name
    | ALL
    | AND
    | ANY
    | FALSE
    | IMPLIES
    | IN
    | NOT
    | NULL
    | OR
    | SUM
    | TRUE
    ;

// What names a value in an expression. Words that only ever follow an operand are names where an operand begins.
name
    : IDENTIFIER
    | ATTEMPTS
    | BETWEEN
    | BOOLEAN
    | BUDGET
    | BY
    | CHARS
    | CONTAINS
    | CONTRACT
    | DECIMAL
    | ENDS
    | ENSURE
    | ENUM
    | EXAMPLE
    | GIVES
    | IGNORING
    | IMPORT
    | INT
    | IS
    | ISOLATE
    | LENGTH
    | LIST
    | MAP
    | MATCHES
    | MATCHING
    | OF
    | OPEN
    | OUTPUT
    | PROMPT
    | RECORD
    | REQUIRE
    | RETURNS
    | SIZE
    | STARTS
    | STRING
    | SYSTEM
    | TYPE
    | UNION
    | UNIQUE
    | UNTRUSTED
    | USER
    | WHERE
    | WITH
    ;
