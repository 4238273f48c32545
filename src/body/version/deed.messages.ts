import { catalog } from "../../kernel/messages.ts";

/** What happened to versions, relations and papers of a body, by the kind of the event, as its history tells it. */
export const deedMessages = catalog(
  {
    "body.version_proposed": "提出新一版方案",
    "body.version_saved": "修改新一版方案",
    "body.version_submitted": "新一版方案提交审批",
    "body.version_taken_back": "收回新一版方案",
    "body.version_returned": "新一版方案被退回",
    "body.version_rejected": "新一版方案未通过",
    "body.version_withdrawn": "撤回新一版方案",
    "body.relation_added": "登记与其他机构的关系",
    "body.relation_removed": "删去与其他机构的关系",
    "document.issued": "公文编号印发",
    "document.voided": "公文作废",
  },
  {
    "body.version_proposed": "New version proposed",
    "body.version_saved": "New version corrected",
    "body.version_submitted": "New version submitted",
    "body.version_taken_back": "New version taken back",
    "body.version_returned": "New version returned",
    "body.version_rejected": "New version turned down",
    "body.version_withdrawn": "New version withdrawn",
    "body.relation_added": "Relation to another body entered",
    "body.relation_removed": "Relation to another body removed",
    "document.issued": "Paper issued",
    "document.voided": "Paper voided",
  },
);
