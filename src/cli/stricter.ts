import { stricter } from "../remedies/stricter.js";
import { printAnswer } from "../render/printers.js";
import { stricterDocument } from "../render/stricter.js";
import { jurisdictions } from "../rules/index.js";
import { nearest } from "../schemas/suggest.js";
import { type Arguments, answerFormatOf, jurisdictionsOf, langOf } from "./options.js";
import { type Io, painter, write } from "./output.js";
import { UsageError } from "./usage.js";

const topics = [...new Set(jurisdictions.flatMap(({ rules }) => rules.map(({ topic }) => topic)))];

/** The topics asked for: one, or all. */
function topicsOf(asked: readonly string[]): readonly string[] {
  const [topic, ...more] = asked;
  if (topic === undefined) return topics;
  if (more.length > 0) throw new UsageError("stricter 至多写一个事项", "stricter takes one topic at most");
  if (topics.includes(topic)) return [topic];
  const near = nearest(topic, topics);
  throw new UsageError(
    `没有 ${JSON.stringify(topic)} 这一事项${near ? `；是否为 ${near}？` : "，事项名称见 rules --format json"}`,
    `there is no topic ${JSON.stringify(topic)}${near ? `; did you mean ${near}?` : "; rules --format json names them"}`,
  );
}

/** Tells which place asks for more, on one topic or on each. */
export async function tellStricter(asked: readonly string[], values: Arguments, io: Io): Promise<0> {
  const lang = langOf(values.lang);
  const format = answerFormatOf(values.format);
  const places = jurisdictionsOf(values.jurisdiction);
  const own = topicsOf(asked);
  const ids = places.map(({ id }) => id);
  const claims = own.flatMap(stricter).filter((claim) => claim.places.every((id) => ids.includes(id)));
  const document = () => stricterDocument(claims, own, jurisdictions, lang);
  await write(io, printAnswer(format, claims, document, { lang, paint: painter(io) }));
  return 0;
}
