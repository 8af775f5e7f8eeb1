import {
  all,
  any,
  atLeastWorkdays,
  dossier,
  every,
  holds,
  isNo,
  lead,
  named,
  same,
  section,
  signaturesOfUnit,
  some,
  text,
  units,
} from "../grammar.js";
import { clause } from "./policy.js";

const isNamed = named(dossier("consortium", "name"), "济源", "创新联合体");

/** 四（一）单位申请 and the name of 四（三） */
export const applying = section("filing", [
  {
    id: "jiyuan.filing.applicant",
    force: "must",
    cites: clause("四（一）", "由牵头单位发起"),
    title: text("由牵头单位发起申请", "The lead is the applicant"),
    holds: same(dossier("filing", "applicantId"), lead("id")),
  },
  {
    id: "jiyuan.agreement.signed-by-all",
    force: "must",
    cites: clause("四（一）", "与成员单位共同签署组建协议"),
    title: text("各单位共同签署组建协议", "Agreement signed by every unit"),
    // The text does not say in what capacity.
    holds: every(units, some(signaturesOfUnit)),
  },
  {
    id: "jiyuan.filing.name",
    // It is named when it is put on file: until then the name is a proposal.
    force: "may",
    cites: clause("四（三）", "命名为“济源×××（领域）创新联合体”"),
    title: text("创新联合体名称", "Name of the consortium"),
    holds: isNamed,
  },
]);

const startsOn = dossier("filing", "publicNotice", "startsOn");
const endsOn = dossier("filing", "publicNotice", "endsOn");
const noObjection = isNo(dossier("filing", "publicNotice", "objection"));
const fromPostingDay = atLeastWorkdays(5, startsOn, endsOn, "from-first-day");

/** 四（二）受理审核 and 四（三）公示备案 */
export const approving = section("approval", [
  {
    id: "jiyuan.approval.review",
    force: "must",
    cites: clause("四（二）", "工科局组织专家对牵头单位资格和申报材料进行审查，确定推荐备案名单"),
    title: text("专家审查", "Reviewed by experts"),
    holds: holds(dossier("filing", "demonstration", "favourable")),
  },
  {
    id: "jiyuan.approval.notice",
    force: "must",
    cites: clause("四（三）", "网上公示（不少于5个工作日），公示无异议予以备案"),
    title: text("公示期及异议", "Length of the public notice, and objections"),
    // 民法典第二百零一条 leaves out the day on which a period begins; the text itself does not say so. Nor does it say
    // whether 无异议 means that none was raised or that none was upheld.
    readings: {
      "from-posting-day": {
        title: text("公示当日为工作日的计入", "the posting day counts if it is a working day"),
        holds: all(fromPostingDay, noObjection),
      },
      "from-next-day": {
        title: text("公示当日不计入", "the posting day never counts"),
        holds: all(atLeastWorkdays(5, startsOn, endsOn, "from-next-day"), noObjection),
      },
      "upheld-only": {
        title: text("异议经核实不成立的，视为无异议", "an objection that was not upheld is none"),
        holds: all(fromPostingDay, any(noObjection, isNo(dossier("filing", "publicNotice", "objectionUpheld")))),
      },
    },
  },
  {
    id: "jiyuan.approval.filed",
    force: "must",
    cites: clause("四（三）", "公示无异议予以备案"),
    title: text("予以备案", "Put on file"),
    holds: holds(dossier("filing", "approved")),
  },
  {
    id: "jiyuan.approval.name",
    force: "must",
    cites: clause("四（三）", "命名为“济源×××（领域）创新联合体”"),
    title: text("命名", "Name given"),
    holds: isNamed,
  },
]);
