// biome-ignore-all format: made by `npm run docs`, one entry a line

/** The documents whose rules were compared, by place. */
export const compared: Readonly<Record<string, string>> = {
  "wenzhou": "wenzhou-2025-draft",
  "zhejiang": "zhejiang-trial",
  "taizhou": "taizhou-2025-draft",
  "jiyuan": "jiyuan-draft",
};

/** Which place asks for more on a topic: `a>b`; the same in other words, `a≡b`, or in the same, `a=b`; neither, `a~b`. */
export const relations: Readonly<Record<string, string>> = {
  "lead.enterprise": "wenzhou=taizhou",
  "lead.legal-person": "wenzhou=taizhou wenzhou=jiyuan taizhou=jiyuan",
  "lead.registered-locally": "wenzhou=taizhou wenzhou=jiyuan taizhou=jiyuan",
  "lead.standing": "wenzhou~zhejiang wenzhou~taizhou wenzhou~jiyuan zhejiang~taizhou zhejiang~jiyuan taizhou~jiyuan",
  "lead.platform": "wenzhou=taizhou wenzhou>jiyuan taizhou>jiyuan",
  "lead.rd-investment": "wenzhou~taizhou",
  "members.composition": "zhejiang>wenzhou taizhou>wenzhou wenzhou>jiyuan zhejiang~taizhou zhejiang>jiyuan taizhou>jiyuan",
  "members.count": "wenzhou≡zhejiang wenzhou≡taizhou wenzhou>jiyuan zhejiang=taizhou zhejiang>jiyuan taizhou>jiyuan",
  "members.local-share": "taizhou>wenzhou",
  "members.chain": "wenzhou~jiyuan",
  "agreement.signed-by-all": "zhejiang=jiyuan",
  "agreement.provisions": "wenzhou>zhejiang",
  "governance.expert-committee": "wenzhou=zhejiang",
  "plan.contents": "wenzhou~jiyuan",
  "form.lead-seal": "wenzhou=jiyuan",
  "form.platform-scope": "jiyuan>wenzhou",
  "form.agreement-attached": "wenzhou=jiyuan",
  "form.basic-information": "wenzhou>jiyuan",
  "form.platform-rows": "wenzhou~jiyuan",
  "approval.demonstration": "wenzhou~zhejiang wenzhou=taizhou zhejiang~taizhou",
  "approval.review": "wenzhou~jiyuan",
  "members.services": "taizhou>zhejiang",
  "filing.plan-attached": "zhejiang=taizhou",
  "approval.listed": "zhejiang=taizhou",
  "filing.applicant": "taizhou=jiyuan",
};
