import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { parseDossier } from "../../src/index.js";
import { eventually } from "./eventually.js";
import { control, downloaded, exported, goTo, loadSample, offer, openMenu, take } from "./filing-form-site.js";
import { siteForTests } from "./filing-form-tests.js";

const { working } = siteForTests();

/** Fills the form as a person would, on a page that complains of nothing. */
const form = working("", { acceptDownloads: true });

const fixture = async (name: string) =>
  parseDossier(JSON.parse(await readFile(new URL(`../../fixtures/dossiers/${name}.json`, import.meta.url), "utf8")));
const verdict = (page: Page) => page.locator(".standing-line b").first();
const finding = (page: Page, title: string) => page.locator(".finding", { hasText: title });
const task = (page: Page, name: string) => page.locator(".tasks li", { hasText: name });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });

/** The id of what has the focus. */
const focused = (page: Page) => page.evaluate<string>("document.activeElement.id");

const units = [
  "永嘉示例铸造有限公司\t91330399MAEX00009H\t企业\t永嘉县\t上游",
  "温州示例密封材料有限公司\t91330399MAEX00010N\t企业\t龙湾区\t上游",
  "瑞安示例执行器有限公司\t91330399MAEX00011R\t企业\t瑞安市\t中游",
  "温州示例流体工程有限公司\t91330399MAEX00012W\t企业\t鹿城区\t下游",
  "示例理工大学\t12330199EX00000131\t高校\t杭州市西湖区",
].join("\n");

/** Answers the five questions for a lead in Wenzhou with six units. */
async function answerFive(page: Page): Promise<void> {
  await page.getByLabel("1. 由谁牵头？").selectOption({ label: "企业" });
  await page.getByLabel("2. 牵头单位注册在哪里？").selectOption("330324");
  await page.getByLabel("3. 一共几家单位？").fill("6");
  await page.getByRole("textbox", { name: "研发费用" }).fill("2100");
  await page.getByRole("textbox", { name: "营业收入" }).fill("50000");
  await page.getByRole("radio", { name: "省级" }).check();
}

form("a fresh formation of six units in Wenzhou takes at most sixty interactions", async (page) => {
  let interactions = 0;
  const click = async (name: string | RegExp, role: "button" | "link" | "radio" = "button"): Promise<void> => {
    interactions++;
    await page.getByRole(role, { name }).first().click();
  };
  const fill = async (label: string | RegExp, text: string): Promise<void> => {
    interactions++;
    await page.getByRole("textbox", { name: label }).first().fill(text);
  };
  const choose = async (label: string | RegExp, option: string): Promise<void> => {
    interactions++;
    await page.getByRole("combobox", { name: label }).first().selectOption(option);
  };
  await click(/^我要申报/, "link");
  await choose(/由谁牵头/, "enterprise");
  await choose(/注册在哪里/, "330324");
  await fill(/一共几家单位/, "6");
  await fill("研发费用", "2100");
  await fill("营业收入", "50000");
  await click("省级", "radio");
  await click("按温州市申报");
  await click(/^(开始|继续)填写/, "link");

  await fill(/^单位名称/, "温州示例阀门科技股份有限公司");
  await choose(/所处产业链环节/, "midstream");
  await fill(/^法定代表人/, "王明");
  await fill(/另牵头的联合体数/, "0");
  await click(/以上各项均为“是”/);
  await click(/^下一步/, "link");

  await fill("单位名单，每行一家", units);
  await click("添加 5 家单位");
  await click("名单已填完");
  await click(/^下一步/, "link");

  await click(/^与法定代表人相同：王明/);
  await click(/^下一步/, "link");
  await click("名单已填完");
  await click(/^下一步/, "link");

  await click(/6 家单位均由法定代表人签署/);
  await fill(/任务分工/, "牵头单位负责总体设计，成员单位分工承担铸造、密封、执行器、工程验证和机理研究。");
  await fill(/责任、权利和利益/, "各方按任务书承担责任，按投入和贡献享有权利和利益。");
  await fill(/收益分配/, "收益按投入与贡献比例分配。");
  await fill(/知识产权归属/, "各自完成的归各自所有，共同完成的共有。");
  await click(/^下一步/, "link");
  await click(/以上各项均为“是”/);
  await page.getByRole("status").getByText("您负责的部分已填完").waitFor();
  await click("完成，回到任务清单", "link");

  await page.getByRole("heading", { name: "您负责的部分已填完" }).waitFor();
  await page.getByText("审核人均认定符合的，结论为“符合条件”。").waitFor();
  expect(interactions).toBeLessThanOrEqual(60);
  const dossier = await exported(page);
  expect(dossier.organizations).toHaveLength(6);
  expect(dossier).not.toHaveProperty("assertions");
  expect(dossier).not.toHaveProperty("unfinished");
});

form("five questions tell what is within reach, and by what clause what is not", async (page) => {
  await goTo(page, "apply");
  await page.getByLabel("1. 由谁牵头？").selectOption({ label: "高校" });
  await page.getByLabel("2. 牵头单位注册在哪里？").selectOption("330324");
  await page.getByLabel("3. 一共几家单位？").fill("3");
  const place = (name: string) => page.locator(".reach-item", { hasText: name });
  await place("温州市").getByText("目前够不着").waitFor();
  await place("温州市")
    .getByText(/应为企业/)
    .first()
    .waitFor();
  await place("台州市").getByText("二（一）1①").first().click();
  await page.getByRole("dialog").getByText("《台州市创新联合体建设指导意见（征求意见稿）》").waitFor();
  await page.keyboard.press("Escape");
  await page.getByLabel("1. 由谁牵头？").selectOption({ label: "企业" });
  await place("温州市").getByText("✓ 够得着").waitFor();
});

form("what the five questions asked is not asked again", async (page) => {
  await goTo(page, "apply");
  await answerFive(page);
  await button(page, "按温州市申报").click();
  await task(page, "创新平台").getByText("已完成").waitFor();
  await page.getByRole("link", { name: "牵头单位", exact: true }).click();
  const lead = "organizations.0";
  expect(await control(page, `${lead}.kind`).inputValue()).toBe("enterprise");
  expect(await control(page, `${lead}.division`).inputValue()).toBe("330324");
  const year = Number((await page.locator(".tool.is-settings").textContent())?.match(/\d{4}/)?.[0]) - 1;
  expect(await control(page, `${lead}.financials.${year}.rdExpense`).inputValue()).toBe("2100");
  const { organizations, unfinished } = await exported(page);
  expect(organizations).toHaveLength(6);
  expect(organizations).toMatchObject([
    { financials: [{ year, revenue: "500000000", rdExpense: "21000000" }] },
    {},
    {},
    {},
    {},
    {},
  ]);
  expect(unfinished).toEqual(["organizations", "platforms"]);
});

form("a finding appears while typing, beside its field, and goes again", async (page) => {
  await loadSample(page, "温州 · 符合条件");
  await goTo(page, "apply/consortium");
  const head = control(page, "consortium.head.name");
  const before = await head.inputValue();
  await head.fill("");
  await head.pressSequentially("另一位");
  await page.locator("#f-consortium-head-name-m", { hasText: "三（二）" }).waitFor();
  expect(await head.getAttribute("aria-invalid")).toBe("true");
  expect(await head.getAttribute("aria-describedby")).toContain("f-consortium-head-name-m");
  await finding(page, "牵头单位法定代表人任主要负责人").waitFor();
  await head.fill(before);
  await finding(page, "牵头单位法定代表人任主要负责人").waitFor({ state: "detached" });
  await page.locator("#f-consortium-head-name-m").waitFor({ state: "detached" });
});

form("what is half typed is told at its own field, in words", async (page) => {
  await loadSample(page, "温州 · 符合条件");
  await goTo(page, "apply/lead");
  await control(page, "organizations.0.establishedOn").fill("2001-13-40");
  await page.locator("#f-organizations-0-establishedOn-m", { hasText: "YYYY-MM-DD" }).waitFor();
  const revenue = control(page, "organizations.0.financials.2024.revenue");
  await revenue.fill("12a");
  await page.locator("#f-organizations-0-financials-2024-revenue-m").waitFor();
  await revenue.fill("9,780.5 万元");
  await page.locator("#f-organizations-0-financials-2024-revenue-m").waitFor({ state: "detached" });
  const { organizations } = await exported(page);
  expect(organizations).toMatchObject([{ financials: [{}, {}, { revenue: "97805000" }] }, {}, {}, {}, {}, {}, {}, {}]);
});

form("the clause of a finding is shown word for word, and the focus goes back", async (page) => {
  await loadSample(page, "温州 · 不符合条件");
  await goTo(page, "apply/lead");
  await finding(page, "牵头单位在温州市域内注册").locator(".clause-button").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("须为温州市域内注册企业").waitFor();
  await dialog.getByText("《温州市重点产业链创新联合体建设实施方案（试行）（征求意见稿）》").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await eventually(() => page.evaluate("document.activeElement.className")).toBe("clause-button");
});

form("the way from a finding leads to the control, on whatever page and row it stands", async (page) => {
  await loadSample(page, "温州 · 不符合条件");
  await goTo(page, "apply/lead");
  await finding(page, "牵头单位在温州市域内注册")
    .getByRole("button", { name: /注册地行政区划代码$/ })
    .click();
  await eventually(() => focused(page)).toBe("f-organizations-0-division");
  await finding(page, "牵头单位研发投入")
    .getByRole("button", { name: /2023 年研发费用$/ })
    .click();
  await eventually(() => focused(page)).toBe("f-organizations-0-financials-2023-rdExpense");
  await finding(page, "牵头单位法定代表人任主要负责人").getByRole("button", { name: "联合体主要负责人" }).click();
  await eventually(() => focused(page)).toBe("f-consortium-head-name");
  await goTo(page, "apply/members");
  await finding(page, "市域内单位占比")
    .getByRole("button", { name: /^台州示例显示模组有限公司 · 注册地/ })
    .click();
  await eventually(() => focused(page)).toMatch(/^f-organizations-\d+-division$/);
});

form("what is missing stands apart from what is not met", async (page) => {
  await loadSample(page, "温州 · 不符合条件");
  await task(page, "组建协议").getByText("1 处不符合").waitFor();
  await task(page, "组建协议").getByText("还有 1 项").waitFor();
  await task(page, "建设方案").getByText("还有 1 项").waitFor();
  expect(await task(page, "建设方案").locator(".is-wrong").count()).toBe(0);
  await task(page, "建设方案").getByRole("link").click();
  await page.locator(".field", { hasText: "运行机制" }).locator(".field-open").waitFor();
});

form("the failing sample comes to a plan in one step, and the verdict after it in another", async (page) => {
  await loadSample(page, "温州 · 不符合条件");
  await page.getByRole("link", { name: "怎样才能通过" }).first().click();
  const plans = page.locator(".plan");
  await plans.first().waitFor();
  await page.getByText(/审核人已认定“成员单位研发和配套能力/).waitFor();
  expect(await plans.count()).toBeGreaterThan(1);
  await plans.first().getByText("照做后：符合条件").waitFor();
  expect(await plans.first().locator(".plan-steps li").count()).toBeGreaterThan(3);
  await plans.first().getByRole("button", { name: "看照做后的结论" }).click();
  await plans.first().locator(".outcome").getByText("符合条件", { exact: true }).waitFor();
  await plans.first().locator(".changes li", { hasText: "市域内单位占比" }).waitFor();
  await page.locator(".elsewhere").getByText("浙江省", { exact: true }).waitFor();
});

form("a plan goes into the form, and is taken back", async (page) => {
  await loadSample(page, "温州 · 待补充（正泰电器公开数据）");
  const before = await exported(page);
  await goTo(page, "apply/pass");
  await page.locator(".plan").first().getByRole("button", { name: "改入填写内容" }).click();
  await page.getByText(/无须再做什么/).waitFor();
  expect(await exported(page)).not.toEqual(before);
  await button(page, "撤销").click();
  await page.locator(".plan").first().waitFor();
  expect(await exported(page)).toEqual(before);
});

form("sliders redraw the verdict and change nothing that is filled in", async (page) => {
  await loadSample(page, "温州 · 符合条件");
  const before = await exported(page);
  await goTo(page, "apply/pass");
  const trial = page.locator(".trial");
  await trial.getByText("与目前相同。").waitFor();
  await trial.getByLabel("其中本地注册").fill("2");
  await trial.locator(".standing-line", { hasText: /有条件符合|不符合条件/ }).waitFor();
  await trial.locator(".changes li", { hasText: "市域内单位占比" }).waitFor();
  await trial.getByLabel(/年研发费用/).fill("100");
  await trial.locator(".changes li", { hasText: "牵头单位研发投入" }).waitFor();
  await trial.getByLabel("单位数（含牵头单位）").fill("4");
  await trial.locator(".changes li", { hasText: "单位总数" }).waitFor();
  await trial.getByRole("button", { name: "恢复为已填内容" }).click();
  await trial.getByText("与目前相同。").waitFor();
  expect(await exported(page)).toEqual(before);
});

form("many units are pasted at once; what is wrong with a line is said beside it", async (page) => {
  await goTo(page, "apply/members");
  const text = page.getByLabel("单位名单，每行一家");
  await text.fill(
    `单位名称\t信用代码\n牵头\t示例阀门有限公司\t企业\n${units}\n瑞安某厂 91330399MAEX00011X 不知何物 企业`,
  );
  const line = (name: string) => page.locator(".preview li", { hasText: name });
  expect(await page.locator(".preview li").count()).toBe(7);
  await line("示例理工大学").getByText("330106").waitFor();
  await line("瑞安某厂").getByText("信用代码校验位不符，应为 R").waitFor();
  await line("瑞安某厂").getByText("未能识别“不知何物”，未录入").waitFor();
  await button(page, "添加 7 家单位").click();
  await text.fill("示例理工大学");
  await line("示例理工大学").getByText("与“示例理工大学”重复，未计入").waitFor();
  expect(await page.getByRole("button", { name: "添加 0 家单位" }).isDisabled()).toBe(true);
  const { organizations } = await exported(page);
  expect(organizations).toHaveLength(7);
  expect(organizations).toMatchObject([
    { role: "lead", name: "示例阀门有限公司", kind: "enterprise" },
    { role: "member", uscc: "91330399MAEX00009H", division: "330324", chainPosition: "upstream" },
    {},
    {},
    {},
    { kind: "university" },
    {},
  ]);
  await button(page, "撤销").click();
  await page.locator(".row").first().waitFor({ state: "detached" });
});

form("units are added and removed, the focus goes along, and a removal is taken back", async (page) => {
  await goTo(page, "apply/members");
  const add = button(page, "＋ 添加一家单位");
  await add.click();
  await eventually(() => focused(page)).toBe("f-organizations-0-name");
  await control(page, "organizations.0.name").fill("示例大学");
  await button(page, "删除示例大学").click();
  await eventually(() => focused(page)).toBe("f-organizations-add");
  expect(await page.locator(".row").count()).toBe(0);
  await button(page, "撤销").click();
  await page.locator(".row", { hasText: "示例大学" }).waitFor();
});

form("a list that is begun is open until it is said to be complete", async (page) => {
  await goTo(page, "apply/members");
  await button(page, "＋ 添加一家单位").click();
  expect(await exported(page)).toMatchObject({ unfinished: ["organizations"] });
  expect(await page.locator("#f-organizations-m").count()).toBe(0);
  await button(page, "名单已填完").click();
  await page.locator("#f-organizations-m", { hasText: "单位总数" }).waitFor();
  expect(await exported(page)).not.toHaveProperty("unfinished");
  await button(page, "继续添加").click();
  await page.locator("#f-organizations-m").waitFor({ state: "detached" });
});

form("that there are none is an answer, unlike no answer; yes, no and no answer are three", async (page) => {
  await goTo(page, "apply/platforms");
  await button(page, /没有，此项为空$/).click();
  await page.getByText("已填：没有。").first().waitFor();
  expect(await exported(page)).toMatchObject({ platforms: [] });
  await button(page, "改为未填").click();
  expect(await exported(page)).not.toHaveProperty("platforms");
  await goTo(page, "apply/governance");
  const body = control(page, "governance.managementBody");
  await body.getByLabel("否").check();
  expect(await exported(page)).toMatchObject({ governance: { managementBody: false } });
  await body.getByLabel("未填").check();
  expect(await exported(page)).not.toHaveProperty("governance.managementBody");
});

form("signatures, seals and their units are entered for all at once", async (page) => {
  await loadSample(page, "温州 · 不符合条件");
  await goTo(page, "apply/agreement");
  await page.getByText(/将为以下单位记录“法定代表人”签署：台州示例显示模组有限公司/).waitFor();
  await button(page, /1 家单位均由法定代表人签署/).click();
  await page.locator("#f-agreement-signatures-m").waitFor({ state: "detached" });
  await page.getByLabel("台州示例显示模组有限公司签署人身份").selectOption("authorized-representative");
  await button(page, /各单位均已盖章/).click();
  await page.getByLabel("台州示例显示模组有限公司是否盖章").selectOption({ label: "未盖章" });
  const { agreement } = await exported(page);
  expect(agreement).toMatchObject({
    signatures: [{}, {}, {}, {}, { capacity: "authorized-representative", sealed: false }],
  });
});

form("what is suggested is done by a button", async (page) => {
  const dossier = {
    organizations: [{ id: "a", role: "lead", kind: "enterprize", name: "示例" }],
    unfinished: ["organizations"],
  };
  await offer(page, JSON.stringify(dossier));
  await take(page);
  await goTo(page, "apply/lead");
  await page.locator("#f-organizations-0-kind-m").getByRole("button", { name: /^改为/ }).click();
  await page.locator("#f-organizations-0-kind-m").waitFor({ state: "detached" });
  expect(await control(page, "organizations.0.kind").inputValue()).toBe("enterprise");
});

form("another place asks for other answers, and none of them is the authority's or a reviewer's", async (page) => {
  await loadSample(page, "浙江 · 符合条件");
  await goTo(page, "apply/governance");
  await control(page, "governance.chiefScientist").waitFor();
  await page.locator(".tool.is-settings").click();
  await page.getByRole("radio", { name: "济源示范区" }).check();
  await page.getByRole("dialog").getByRole("button", { name: "关闭" }).click();
  await control(page, "governance.chiefScientist").waitFor({ state: "detached" });
  await control(page, "governance.executiveBody.staff").waitFor();
  for (const name of ["filing", "consortium", "plan"]) {
    await goTo(page, `apply/${name}`);
    await page.locator(".section-head").waitFor();
    expect(await page.locator("[id^=f-assertions], [id^=f-filing-approved], [id^=f-filing-leadSelected]").count()).toBe(
      0,
    );
  }
});

form("answers are read through, changed, downloaded and printed on A4", async (page) => {
  await loadSample(page, "温州 · 符合条件");
  await goTo(page, "apply/check");
  await page.locator(".answers").getByText("温州市 永嘉县 330324").first().waitFor();
  await page.locator(".answers").getByText("97800 万元").waitFor();
  const text = await downloaded(page, () => page.locator(".answers").getByRole("button", { name: "下载" }).click());
  expect(JSON.parse(text)).toMatchObject({ format: "consortium-eligibility/1", jurisdiction: "wenzhou" });
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".bar-top").isVisible()).toBe(false);
  expect(await page.locator(".check-part").first().isVisible()).toBe(true);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1")).toMatch(/MediaBox \[0 0 59[45](\.\d+)? 84[12]/);
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "修改组建协议" }).click();
  await page.getByRole("heading", { name: "组建协议", level: 1 }).waitFor();
});

form("what is due and what support there is are told once it is filed", async (page) => {
  await loadSample(page, "济源 · 符合条件");
  await goTo(page, "apply/after");
  await page.getByRole("heading", { name: "申报步骤" }).waitFor();
  await control(page, "lifecycle.establishedOn").fill("2024-03-01");
  await page.locator(".bullets li", { hasText: "2025" }).first().waitFor();
  expect(await page.locator(".boxes li").count()).toBeGreaterThan(20);
});

form("steps are taken back and again, by buttons and by keys", async (page) => {
  await loadSample(page, "温州 · 符合条件");
  await goTo(page, "apply/governance");
  const charter = control(page, "governance.charter");
  await charter.getByLabel("否").check();
  await button(page, "撤销").click();
  expect(await charter.getByLabel("是", { exact: true }).isChecked()).toBe(true);
  await button(page, "重做").click();
  expect(await charter.getByLabel("否").isChecked()).toBe(true);
  await charter.getByLabel("否").focus();
  await page.keyboard.press("Control+z");
  await eventually(() => charter.getByLabel("是", { exact: true }).isChecked()).toBe(true);
  await page.keyboard.press("Control+Shift+z");
  await eventually(() => charter.getByLabel("否").isChecked()).toBe(true);
});

form("a reload finds everything again: answers, place, language and page", async (page) => {
  await loadSample(page, "台州 · 符合条件");
  await goTo(page, "apply/lead");
  await control(page, "organizations.0.name").fill("台州示例");
  await control(page, "organizations.0.establishedOn").fill("2001-1");
  await page.locator(".language").click();
  await page.getByText("Saved", { exact: true }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "Lead", level: 1 }).waitFor();
  expect(await page.locator(".tool.is-settings").textContent()).toContain("Taizhou");
  expect(await control(page, "organizations.0.name").inputValue()).toBe("台州示例");
  expect(await control(page, "organizations.0.establishedOn").inputValue()).toBe("2001-1");
});

form("what is downloaded is what was loaded, and comes in again with its place and day", async (page) => {
  await loadSample(page, "济源 · 符合条件");
  expect(await exported(page)).toEqual(await fixture("jiyuan-pass"));
  const envelope = {
    format: "consortium-eligibility/1",
    dossier: await fixture("taizhou-pass"),
    jurisdiction: "taizhou",
    asOf: "2025-11-02",
  };
  await offer(page, JSON.stringify(envelope));
  await page.getByText("可以读取，共 7 家单位。").waitFor();
  await take(page);
  expect(await page.locator(".tool.is-settings").textContent()).toContain("台州市 · 2025-11-02");
  expect(await exported(page)).toEqual(await fixture("taizhou-pass"));
});

form("the day of the question is that of the filing, or one that is chosen", async (page) => {
  await loadSample(page, "温州 · 符合条件");
  const day = page.locator(".tool.is-settings");
  expect(await day.textContent()).toContain("2025-10-15");
  await day.click();
  await page.locator("#as-of").fill("2023-02-29");
  await page.getByText("应为真实日期，写作 YYYY-MM-DD").waitFor();
  await page.locator("#as-of").fill("2025-12-01");
  await page.getByRole("dialog").getByRole("button", { name: "关闭" }).click();
  expect(await day.textContent()).toContain("2025-12-01");
});

form("a reading is chosen where the result differs, and the finding follows", async (page) => {
  await loadSample(page, "温州 · 待补充（正泰电器公开数据）");
  await page.locator(".tool.is-settings").click();
  await page.getByRole("radio", { name: /研发强度或研发费用的三年平均/ }).check();
  await page.getByRole("dialog").getByRole("button", { name: "关闭" }).click();
  await goTo(page, "apply/lead");
  await finding(page, "牵头单位研发投入")
    .getByRole("button", { name: /2022 年研发费用$/ })
    .waitFor();
});

form("clearing asks first, and can be taken back", async (page) => {
  await loadSample(page, "温州 · 符合条件");
  await openMenu(page);
  await button(page, "清空").click();
  await page.getByRole("button", { name: "取消" }).click();
  expect(await verdict(page).textContent()).toBe("符合条件");
  await openMenu(page);
  await page.locator(".menu-list").getByRole("button", { name: "清空" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "清空" }).click();
  await page.getByRole("heading", { name: "先答五个问题" }).waitFor();
  await button(page, "撤销").click();
  await goTo(page, "apply/tasks");
  await eventually(() => verdict(page).textContent()).toBe("符合条件");
});

form("the menu of samples is as wide as its longest line", async (page) => {
  await goTo(page, "apply");
  await openMenu(page);
  const wrapped = `[...document.querySelectorAll(".menu-line")].filter((line) => line.offsetHeight > 50 || line.scrollWidth > line.clientWidth).length`;
  expect(await page.evaluate(wrapped)).toBe(0);
});

form("in English every word of the page is, but the wording of the documents", async (page) => {
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "Innovation consortium: filing and check" }).waitFor();
  expect(await page.evaluate("document.documentElement.lang")).toBe("en");
  await loadSample(page, "Wenzhou · ineligible");
  const chinese = `[...document.querySelectorAll("label, legend, h1, h2, h3, button, .tag, .notice, .field-help")]
    .filter((element) => !element.closest("[lang='zh-CN'], .clause-button, .row, .ways, .signers, .for-all, .same, .check-part"))
    .map((element) => {
      const copy = element.cloneNode(true);
      for (const quoted of copy.querySelectorAll("[lang='zh-CN']")) quoted.remove();
      return copy.textContent.trim();
    }).filter((text) => /[\\u4e00-\\u9fff]/.test(text))`;
  for (const name of [
    "",
    "tasks",
    "lead",
    "members",
    "consortium",
    "platforms",
    "agreement",
    "filing",
    "pass",
    "check",
    "after",
  ]) {
    await goTo(page, `apply/${name}`);
    if (name === "pass") await page.locator(".plan").first().waitFor();
    expect([name, await page.evaluate(chinese)]).toEqual([name, []]);
  }
});
