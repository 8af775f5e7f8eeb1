import type { Claim, Witness } from "../analysis/claim.js";
import { places, topics } from "../analysis/claims.js";
import type { KeptPlace, KeptRequirement, KeptTopic } from "../analysis/kept.js";
import { placedIn, witnessDay } from "../analysis/places.js";
import { type Force, strength } from "../criteria/rule.js";
import type { Dossier } from "../schemas/types.js";
import { type LocalText, text } from "../text.js";

/** A dossier that one place accepts and another does not, as it would be in each. */
export interface StricterWitness {
  passes: string;
  fails: string;
  /** `unknown` where all that is missing is something that has to be handed in. */
  status: Witness["status"];
  asOf: string;
  /** The same consortium in each place: what is registered in the one is registered in the other. */
  dossiers: Record<string, Dossier>;
}

/** How the requirements of two places on a topic stand to each other, in their default readings. */
export interface StricterClaim {
  topic: string;
  /** Of what they ask for, however strongly; `incomparable` where each asks for something that the other does not. */
  relation: Claim["relation"];
  /** The stricter first, where one is. */
  places: [string, string];
  /** The stricter, where one is, and the other. */
  stricter?: string;
  looser?: string;
  /** How strongly each asks for it: the strongest of its rules on the topic. */
  forces: [Force, Force];
  /** The rules of each. */
  rules: [string[], string[]];
  /**
   * How it is known: that both ask for the very same (`equal`); by what numbers there can be, exactly (`linear`); by all
   * combinations of answers (`cases`); by the witnesses alone, where neither is stricter.
   */
  known: Claim["known"];
  /** Whether judgements are taken as favourable in it. */
  judgementsAside: boolean;
  /** Whether each asks for its own place, all of which are taken as the same “here”. */
  placesAlike: boolean;
  /** What passes the looser and not the stricter; one each way where neither is stricter; none where both ask the same. */
  witnesses: StricterWitness[];
  label: LocalText;
}

type KeptClaim = KeptTopic["claims"][number];

const heads: Record<Claim["relation"], (topic: LocalText, one: LocalText, other: LocalText) => LocalText> = {
  stricter: (topic, one, other) =>
    text(
      `在“${topic["zh-CN"]}”上，${one["zh-CN"]}的要求严于${other["zh-CN"]}。`,
      `On “${topic.en}”, ${one.en} asks for more than ${other.en}.`,
    ),
  same: (topic, one, other) =>
    text(
      `在“${topic["zh-CN"]}”上，${one["zh-CN"]}与${other["zh-CN"]}的要求相同。`,
      `On “${topic.en}”, ${one.en} and ${other.en} ask for the same.`,
    ),
  incomparable: (topic, one, other) =>
    text(
      `在“${topic["zh-CN"]}”上，${one["zh-CN"]}与${other["zh-CN"]}的要求不同，互不涵盖。`,
      `On “${topic.en}”, ${one.en} and ${other.en} each ask for something that the other does not.`,
    ),
};

const nameOf = ({ zh, en }: Pick<KeptPlace, "zh" | "en">): LocalText => text(zh, en);
const placeOf = (id: string): KeptPlace => places[id] as KeptPlace;
const requirementOf = ({ requirements }: KeptTopic, id: string): KeptRequirement => requirements[id] as KeptRequirement;

/** Which of two binds more, where they do not bind alike. */
function bindingMore(of: readonly [LocalText, LocalText], forces: readonly [Force, Force]): LocalText[] {
  const by = strength[forces[0]] - strength[forces[1]];
  if (by === 0) return [];
  const [more, less] = by < 0 ? of : [of[1], of[0]];
  return [
    text(
      `约束力方面，${more["zh-CN"]}强于${less["zh-CN"]}。`,
      `What ${more.en} asks for is more binding than what ${less.en} does.`,
    ),
  ];
}

const judgementsAside = text("由审核人认定的部分不计在内。", "What a reviewer judges is left out of this.");
const placesAlike = text("“本地”各指其本地。", "Each means its own place by “local”.");

function labelOf(topic: KeptTopic, { relation, places: ids, judgements, here }: KeptClaim): LocalText {
  const names = ids.map((id) => nameOf(placeOf(id))) as [LocalText, LocalText];
  const asked = ids.map((id) => requirementOf(topic, id)) as [KeptRequirement, KeptRequirement];
  const said = asked.map((one, at) => text(`${names[at]?.["zh-CN"]}${one.zh}。`, `${names[at]?.en}${one.en}.`));
  const parts = [
    heads[relation](nameOf(topic), ...names),
    ...said,
    ...bindingMore(names, [asked[0].force, asked[1].force]),
    ...(judgements ? [judgementsAside] : []),
    ...(here ? [placesAlike] : []),
  ];
  return text(parts.map((part) => part["zh-CN"]).join(""), parts.map(({ en }) => en).join(" "));
}

function witnessOf(topic: KeptTopic, { passes, fails, status, dossier }: Witness): StricterWitness {
  const dossiers = [passes, fails].map((id) => [
    id,
    placedIn(dossier, placeOf(id).code, requirementOf(topic, id).judged) as Dossier,
  ]);
  return { passes, fails, status, asOf: witnessDay, dossiers: Object.fromEntries(dossiers) };
}

function claimOf(topic: string, kept: KeptTopic, claim: KeptClaim): StricterClaim {
  const {
    relation,
    places: [one, other],
    known,
    judgements,
    here,
    witnesses,
  } = claim;
  const [first, second] = [requirementOf(kept, one), requirementOf(kept, other)];
  return {
    topic,
    relation,
    places: [one, other],
    ...(relation === "stricter" && { stricter: one, looser: other }),
    forces: [first.force, second.force],
    rules: [[...first.rules], [...second.rules]],
    known,
    judgementsAside: judgements,
    placesAlike: here,
    witnesses: witnesses.map((one) => witnessOf(kept, one)),
    label: labelOf(kept, claim),
  };
}

/**
 * Which of two places asks for more on a topic: what was found once of the rules as they are in this version, with a dossier
 * that shows it. A place asks for more where whatever passes it passes the other, and something passes the other and not it;
 * meant are dossiers with one lead in which all is answered but what is not there to be handed in. What is not shown is not
 * claimed: of two places that are not named, and of a topic that is not known, nothing is.
 *
 * @example stricter("members.local-share")[0].label["zh-CN"]
 * // "在“本地单位占比”上，台州市的要求严于温州市。…"
 */
export function stricter(topic: string): StricterClaim[] {
  const kept = Object.hasOwn(topics, topic) ? topics[topic] : undefined;
  return kept ? kept.claims.map((claim) => claimOf(topic, kept, claim)) : [];
}
