import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { overview } from "../../docs/pages/overview.js";
import { page } from "../../docs/pages/page.js";
import type { Citation } from "../../src/index.js";
import { programmePolicies } from "../../src/rules/programmes/index.js";
import { places, policyTexts } from "../fixtures.js";

interface Piece {
  clause: string;
  sentence: string;
  ids?: string[];
  context?: string;
}

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const coverageOf = (policy: string): Piece[] => JSON.parse(read(`fixtures/coverage/${policy}.json`)) as Piece[];
const bare = (text: string): string => text.replace(/\s/g, "");

/** Everything that cites a document: its id and the words that it rests on. */
const catalogue: readonly { id: string; cites: Citation }[] = [
  ...Object.values(places).flatMap(({ rules, duties = [], changes = [], support = [], procedure = [] }) => [
    ...rules,
    ...duties,
    ...changes,
    ...support,
    ...procedure,
  ]),
  ...programmePolicies.flatMap(({ targets }) => targets),
];
const policies = [...policyTexts.keys()];

test("every document is cut into sentences, and no other", () => {
  expect(readdirSync(new URL("fixtures/coverage", root)).sort()).toEqual(policies.map((id) => `${id}.json`).sort());
});

describe.each(policies)("the sentences of %s", (policy) => {
  const pieces = coverageOf(policy);
  const citing = catalogue.filter(({ cites }) => cites.policy === policy);

  test("are its headings and texts, word for word and in order", () => {
    const whole = policyTexts
      .get(policy)
      ?.clauses.flatMap(({ id, heading, text }) =>
        [heading, text].filter((part) => part !== undefined).map((part) => ({ clause: id, part })),
      );
    let at = 0;
    for (const { clause, part } of whole ?? []) {
      let rest = part;
      while (rest !== "") {
        const piece = pieces[at++];
        expect(piece?.clause).toBe(clause);
        expect(piece?.sentence).not.toBe("");
        expect(rest.startsWith(piece?.sentence ?? "")).toBe(true);
        rest = rest.slice(piece?.sentence.length);
      }
    }
    expect(at).toBe(pieces.length);
  });

  test("carry something, or tell why they do not", () => {
    for (const { sentence, ids, context } of pieces) {
      expect([sentence, ids === undefined]).toEqual([sentence, context !== undefined]);
      expect([sentence, ids?.length]).not.toEqual([sentence, 0]);
      expect([sentence, context?.trim()]).not.toEqual([sentence, ""]);
      expect([sentence, new Set(ids).size]).toEqual([sentence, ids?.length ?? 0]);
    }
  });

  test("carry what cites this document, all of it and nothing else", () => {
    const carried = new Set(pieces.flatMap(({ ids = [] }) => ids));
    expect([...carried].sort()).toEqual(citing.map(({ id }) => id).sort());
  });

  test.each(citing.map((entry) => ({ ...entry })))("carry $id where its words are", ({ id, cites }) => {
    const own = pieces.filter(({ clause }) => clause === cites.clause);
    const start = bare(own.map(({ sentence }) => sentence).join("")).indexOf(bare(cites.quote));
    expect(start).toBeGreaterThanOrEqual(0);
    const end = start + bare(cites.quote).length;
    let to = 0;
    const overlapping = own.filter(({ sentence }) => {
      const from = to;
      to += bare(sentence).length;
      return from < end && to > start;
    });
    expect(overlapping.flatMap(({ ids = [] }) => ids)).toContain(id);
  });
});

const pages = ["index", ...policies];

test("docs/policies holds a page for each document, one that leads to them, and no other", () => {
  const files = readdirSync(new URL("docs/policies", root));
  expect(files.sort()).toEqual(pages.map((name) => `${name}.html`).sort());
});

describe.each(pages)("docs/policies/%s.html", (name) => {
  const made = (): string => (name === "index" ? overview() : page(name));

  test("is what `npm run docs` makes of the rules now", () => {
    expect(read(`docs/policies/${name}.html`) === made()).toBe(true);
  });

  test("links to what is there", () => {
    const text = made();
    const anchors = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const [, to = ""] of text.matchAll(/ href="([^"]+)"/g)) {
      if (to.startsWith("#")) expect(anchors).toContain(to.slice(1));
      else expect(pages).toContain(to.replace(/\.html$/, ""));
    }
  });

  test("needs nothing from elsewhere", () => {
    expect(made()).not.toMatch(/<script|<link|<img|@import|url\(|https?:/);
  });

  test("skips no level of heading", () => {
    let level = 0;
    for (const [, digit] of made().matchAll(/<h([1-6])/g)) {
      expect(Number(digit)).toBeLessThanOrEqual(level + 1);
      level = Number(digit);
    }
  });
});

test.each(policies)("the page of %s has its sentences in order, and a note for each id", (policy) => {
  const text = page(policy);
  let at = text.indexOf("<main");
  for (const { sentence, ids = [] } of coverageOf(policy)) {
    at = text.indexOf(`>${sentence}</span>`, at + 1);
    expect([sentence, at === -1]).toEqual([sentence, false]);
    for (const id of ids) expect(text).toContain(` id="${id}"`);
  }
});
