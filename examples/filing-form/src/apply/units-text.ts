import { codeLists, type FieldDescription } from "consortium-eligibility/forms";
import type { UnitWords } from "../words/units.js";
import { checkDigit, isCodeLike } from "./credit-code.js";

/** What was read of a line: a unit as far as it is told, and what is wrong with the line. */
export interface Line {
  readonly number: number;
  readonly lead: boolean;
  readonly unit: { name?: string; uscc?: string; kind?: string; division?: string; chainPosition?: string };
  readonly faults: readonly string[];
  /** Whether a unit is made of it. */
  readonly taken: boolean;
}

/** By what lines are read. */
interface Reading {
  readonly kinds: FieldDescription["options"];
  readonly chain: FieldDescription["options"];
  readonly words: UnitWords["faults"];
  /** Names and codes that there are already. */
  readonly known: ReadonlyMap<string, string>;
}

/** Words that people write for a kind of unit or a place in the chain, besides its label. */
const synonyms: Readonly<Record<string, string>> = {
  公司: "enterprise",
  大学: "university",
  高等院校: "university",
  高等学校: "university",
  高校: "university",
  研究院: "research-institute",
  研究所: "research-institute",
  科研院所: "research-institute",
  科研机构: "research-institute",
  协会: "industry-association",
  行业协会: "industry-association",
  行业组织: "industry-association",
  服务机构: "service-agency",
  上游: "upstream",
  中游: "midstream",
  下游: "downstream",
};

function optionIn(cell: string, options: FieldDescription["options"] = []): string | undefined {
  const low = cell.toLowerCase();
  const own = options.find(({ value, label }) =>
    [value, label["zh-CN"], label.en].some((one) => one.toLowerCase() === low),
  );
  const meant = synonyms[cell];
  return own?.value ?? (options.some(({ value }) => value === meant) ? meant : undefined);
}

/** A division by its code, its name, or its name after that of the city or province. */
function divisionIn(cell: string): string | undefined {
  if (/^\d{6}$/.test(cell)) return cell;
  const plain = cell.replace(/^(浙江省|河南省)/, "");
  const found = codeLists.divisions.codes.filter(({ label, within }) =>
    [label["zh-CN"], `${within?.["zh-CN"]}${label["zh-CN"]}`, label.en].includes(plain),
  );
  return found.length === 1 ? found[0]?.code : undefined;
}

const isHead = (cells: readonly string[]): boolean => cells.some((cell) => /^(单位名称|名称|name)$/i.test(cell));

/** The cells of a line: by tabs where there are any, else by commas, else by spaces. */
function cellsOf(line: string): string[] {
  const by = line.includes("\t") ? /\t/ : /[,，;；、]/.test(line) ? /[,，;；、]/ : /\s+/;
  return line
    .split(by)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");
}

function codeFault(code: string, words: UnitWords["faults"]): string | undefined {
  if (code.length !== 18) return words.notUscc;
  const should = checkDigit(code);
  return should !== undefined && should !== code[17] ? words.checkDigit(should) : undefined;
}

function readLine(text: string, number: number, { kinds, chain, words, known }: Reading): Line {
  const unit: { -readonly [K in keyof Line["unit"]]: Line["unit"][K] } = {};
  const faults: string[] = [];
  let lead = false;
  for (const cell of cellsOf(text)) {
    const kind = optionIn(cell, kinds);
    const position = optionIn(cell, chain);
    const division = divisionIn(cell);
    if (/^(牵头|牵头单位|lead)$/i.test(cell)) lead = true;
    else if (/^(成员|成员单位|member|\d{1,3}[.、]?)$/i.test(cell)) continue;
    else if (kind && !unit.kind) unit.kind = kind;
    else if (position && !unit.chainPosition) unit.chainPosition = position;
    else if (division && !unit.division) unit.division = division;
    else if (isCodeLike(cell) && !unit.uscc) {
      const code = cell.toUpperCase();
      const fault = codeFault(code, words);
      if (fault) faults.push(fault);
      if (code.length === 18) unit.uscc = code;
    } else if (!unit.name) unit.name = cell.slice(0, 200);
    else faults.push(words.strange(cell.slice(0, 40)));
  }
  const twice = known.get(unit.uscc ?? "") ?? known.get(unit.name ?? "");
  if (!unit.name) return { number, lead, unit, faults: [words.nameless], taken: false };
  if (twice !== undefined) return { number, lead, unit, faults: [words.twice(twice)], taken: false };
  if (!unit.kind) faults.push(words.noKind);
  if (!unit.division) faults.push(words.noDivision);
  return { number, lead, unit, faults, taken: true };
}

/** Reads a table of units: a line each, cells in any order, known by what they say. Nothing is guessed from a name. */
export function unitsIn(text: string, reading: Reading): readonly Line[] {
  const known = new Map(reading.known);
  return text.split("\n").flatMap((line, at) => {
    const cells = cellsOf(line);
    if (cells.length === 0 || isHead(cells)) return [];
    const read = readLine(line, at + 1, { ...reading, known });
    for (const key of [read.unit.uscc, read.unit.name]) if (key && read.taken) known.set(key, read.unit.name ?? "");
    return [read];
  });
}
