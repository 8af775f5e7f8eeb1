import { formJudge, formRules, formSchema, nextQuestions } from "../src/forms/index.js";
import {
  compare,
  type Dossier,
  type Draft,
  duties,
  evaluate,
  explanation,
  type Finding,
  judge,
  render,
  reviewChange,
  safeParseDossier,
  support,
  wenzhou,
  zhejiang,
} from "../src/index.js";
import { assessProgramme, safeParseProgramme, wenzhou2025Draft } from "../src/programmes.js";
import { type Filling, fillings, lists, longDossier } from "./growth-dossiers.js";

/** What a call costs with few rows and with twenty times as many: at most so many times as much, and at most so long. */
const [few, many] = [1000, 20_000];
const most = 25;
const longest = 2000;
/** A call that is over sooner is not held against another: it is mostly noise. */
const shortest = 50;

const asOf = "2025-11-20";
const options = { asOf, stages: ["formation", "filing", "approval", "operation"] as const };

type Given = Draft<Dossier>;
/** Every public function that takes a dossier; what is made ready before is not counted. */
const functions: Readonly<Record<string, (dossier: Given) => () => unknown>> = {
  safeParseDossier: (dossier) => () => safeParseDossier(dossier),
  evaluate: (dossier) => () => evaluate(dossier, wenzhou, options),
  judge: (dossier) => () => judge(dossier, zhejiang, options),
  duties: (dossier) => () => duties(dossier, zhejiang, { asOf }),
  support: (dossier) => () => support(dossier, zhejiang, { asOf }),
  reviewChange: (dossier) => () => reviewChange(dossier, wenzhou, { kind: "remove-member" }, { asOf }),
  formSchema: (dossier) => {
    const schema = formSchema(wenzhou, options);
    return () => schema["~standard"].validate(dossier);
  },
  formJudge: (dossier) => {
    const issues = formJudge(wenzhou, { ...options, show: "review" });
    return () => issues(dossier);
  },
  formRules: (dossier) => {
    const rules = formRules(wenzhou, { ...options, values: () => dossier, promise: true });
    const units = Array.isArray(dossier.organizations) ? dossier.organizations : [];
    return () =>
      Promise.allSettled(
        units.map((unit, at) =>
          rules["organizations.*.kind"]?.[0]?.validator({ field: `organizations.${at}.kind` }, unit),
        ),
      );
  },
  nextQuestions: (dossier) => {
    const report = evaluate(dossier, wenzhou, options);
    return () => nextQuestions(report);
  },
  explanation: (dossier) => {
    const told = ({ missing, paths }: Finding): number => missing.length + paths.length;
    const [longest] = evaluate(dossier, wenzhou, options).findings.sort((a, b) => told(b) - told(a));
    return () => longest && explanation(longest, wenzhou, { lang: "zh-CN", dossier });
  },
  compare: (dossier) => {
    const reports = [wenzhou, zhejiang].map((place) => evaluate(dossier, place, options));
    return () => compare(reports);
  },
  render: (dossier) => {
    const report = evaluate(dossier, wenzhou, options);
    return () => render([report], { jurisdictions: [wenzhou], format: "html", lang: "zh-CN", dossiers: [dossier] });
  },
};

const programmes: Readonly<Record<string, (rows: number) => object>> = {
  "unknown targets": (rows) => ({
    observations: Array.from({ length: rows }, (_, at) => ({ target: `t${at}`, year: 2025 })),
  }),
  "one target": (rows) => ({
    observations: Array.from({ length: rows }, (_, at) => ({ target: "transfer.rd-intensity", year: at, value: "1" })),
  }),
  consortia: (rows) => ({
    observations: [],
    keyChains: Array.from({ length: rows }, (_, at) => `链${at}`),
    consortia: Array.from({ length: rows }, (_, at) => ({ name: `${at}`, industrialChain: `链${at}` })),
  }),
};

async function cost(call: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

interface Growth {
  readonly name: string;
  readonly of: string;
  readonly few: number;
  readonly many: number;
}
const within = ({ few, many }: Growth): boolean => many <= longest && many <= Math.max(shortest, most * few);

async function grows(name: string, of: string, make: (rows: number) => () => unknown): Promise<Growth> {
  const small = make(few);
  await cost(small);
  const first = await cost(small);
  return { name, of, few: first, many: first > longest ? Number.POSITIVE_INFINITY : await cost(make(many)) };
}

const line = ({ name, of, few, many }: Growth): string =>
  `${name.padEnd(20)}${few.toFixed(1).padStart(10)}${many.toFixed(0).padStart(10)}${(many / few).toFixed(1).padStart(9)}  ${of}`;

/** Each list alone and with as many units, filled in each way. */
const cases = fillings.flatMap((filling) =>
  lists.flatMap((list) =>
    (list === "organizations" ? [[list]] : [[list], ["organizations", list]]).map((long) => ({ filling, long })),
  ),
);

const only = process.argv[2];
const found: Growth[] = [];
async function tryOut(name: string, of: string, make: (rows: number) => () => unknown): Promise<void> {
  const growth = await grows(name, of, make);
  found.push(growth);
  if (!within(growth)) console.log(`NOT MET ${line(growth)}`);
}
const named = (long: readonly string[], filling: Filling): string => `${long.join(" and ")}, ${filling}`;

for (const [name, ready] of Object.entries(functions)) {
  if (only && only !== name) continue;
  for (const { long, filling } of cases)
    await tryOut(name, named(long, filling), (rows) => ready(longDossier(long, rows, filling) as unknown as Given));
}
for (const [of, make] of Object.entries(programmes)) {
  if (only) break;
  await tryOut("safeParseProgramme", of, (rows) => {
    const programme = make(rows);
    return () => safeParseProgramme(programme);
  });
  await tryOut("assessProgramme", of, (rows) => {
    const programme = make(rows);
    return () => assessProgramme(programme as never, wenzhou2025Draft, { asOf });
  });
}
const worst = [...new Set(found.map(({ name }) => name))].map((name) =>
  found.filter((one) => one.name === name).reduce((a, b) => (a.many < b.many ? b : a)),
);
console.log(`\nWhat costs most, ms of CPU with ${few} and ${many} rows\n${worst.map(line).join("\n")}`);
