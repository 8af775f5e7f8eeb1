// What holds the rules as data: the rule book's tables, the quotes, and the cases worked out by hand.
import "../rules/ids.test.js";
import "../rules/citations.test.js";
import "../engine/cases.test.js";
import "../engine/lives.test.js";
import "../engine/programmes.test.js";
