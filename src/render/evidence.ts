import { clean } from "../words/clean.js";
import type { Explanation } from "./explain.js";

/** Text, or text that leads somewhere. */
export interface Span {
  readonly text: string;
  readonly href?: string;
}

/**
 * The address of a piece of evidence, as it may be followed: `https:` alone, and none that hides where it leads.
 * @example linkOf("https://a.cn/证明.pdf") // "https://a.cn/%E8%AF%81%E6%98%8E.pdf"
 */
export function linkOf(evidence: string): string | undefined {
  if (!/^https:\/\/[^\s\\]+$/i.test(evidence) || clean(evidence) !== evidence || !URL.canParse(evidence))
    return undefined;
  const { protocol, username, password, href } = new URL(evidence);
  return protocol === "https:" && username === "" && password === "" ? href : undefined;
}

/** What a text and its evidence come to: each address that may be followed, and the text between. */
function spans(text: string, links: readonly string[]): Span[] {
  const [first, ...others] = links;
  if (first === undefined) return text === "" ? [] : [{ text }];
  const at = text.indexOf(first);
  const href = linkOf(first);
  if (at < 0 || href === undefined) return spans(text, others);
  return [...spans(text.slice(0, at), others), { text: first, href }, ...spans(text.slice(at + first.length), links)];
}

/** The evidence of a finding: the applicant's and the reviewer's. */
const evidenceOf = ({ asides }: Pick<Explanation, "asides">): string[] =>
  asides.flatMap((aside) => (aside.kind === "claim" || aside.kind === "judgement" ? (aside.evidence ?? []) : []));

/** A text of a finding with the addresses in it; the longest first, for one may begin like another. */
export const linked = (text: string, parts: Pick<Explanation, "asides">): Span[] =>
  spans(
    text,
    evidenceOf(parts)
      .filter((one) => linkOf(one) !== undefined)
      .sort((one, other) => other.length - one.length),
  );
