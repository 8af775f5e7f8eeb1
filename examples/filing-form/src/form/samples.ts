const from = {
  "wenzhou-chint": () => import("../../../../fixtures/dossiers/wenzhou-chint.json"),
  "wenzhou-pass": () => import("../../../../fixtures/dossiers/wenzhou-pass.json"),
  "wenzhou-fail": () => import("../../../../fixtures/dossiers/wenzhou-fail.json"),
  "zhejiang-pass": () => import("../../../../fixtures/dossiers/zhejiang-pass.json"),
  "taizhou-pass": () => import("../../../../fixtures/dossiers/taizhou-pass.json"),
  "jiyuan-pass": () => import("../../../../fixtures/dossiers/jiyuan-pass.json"),
};
export type Sample = keyof typeof from;
export const samples = Object.keys(from) as Sample[];

/** A filing to look at, and the place that it is for. */
export async function sample(name: Sample): Promise<{ dossier: unknown; jurisdiction: string }> {
  const { default: dossier } = await from[name]();
  return { dossier, jurisdiction: name.slice(0, name.indexOf("-")) };
}
