import { type Catalog, catalog } from "../../kernel/messages.ts";
import type { RegisterRow } from "../body.api.ts";
import type { RegisterColumn } from "./column.model.ts";

export const columnNames: Catalog<RegisterColumn> = catalog(
  {
    form: "形式",
    type: "类型",
    head: "负责人",
    lead_unit: "牵头单位",
    members: "人员与单位",
    term: "期限",
    state: "状态",
    founded: "设立",
    place: "区划",
    basis: "设立依据",
    issuer: "发文机关",
    doc_no: "文号",
    dissolution: "终止条件",
  },
  {
    form: "Form",
    type: "Type",
    head: "Head",
    lead_unit: "Lead unit",
    members: "Persons and units",
    term: "Term",
    state: "State",
    founded: "Founded",
    place: "Place",
    basis: "Basis",
    issuer: "Issuer",
    doc_no: "Document number",
    dissolution: "Condition of its end",
  },
);

export const basisNames: Catalog<RegisterRow["basis"]> = catalog(
  { document: "有文件", decision: "有决定", approval: "经同意", none: "未写明" },
  { document: "a document", decision: "a decision", approval: "a consent", none: "not stated" },
);

export const instrumentNames: Catalog<RegisterRow["instrument"]> = catalog(
  { formal_document: "正式文件", minutes: "会议纪要", oral: "口头" },
  { formal_document: "formal document", minutes: "minutes", oral: "by word" },
);
