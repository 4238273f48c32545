import { catalog } from "../../kernel/messages.ts";

/** What relating bodies refuses with. */
export const relationMessages = catalog(
  {
    "relation.unknown": "没有这条关系，可能刚被删去。请刷新后再看。",
    "relation.not-approver": "合并机构要由该区划的审批人办理。请转请审批人。",
    "relation.self": "机构不能和自己建立关系。请另选一个机构。",
    "relation.not-founded": "“{name}”还没有设立，不能建立关系。请等批准后再登记。",
    "relation.twice": "与“{name}”的这种关系已经登记过了。",
    "relation.has-one": "“{name}”已经登记了这种关系。请先删去原来的一条。",
    "relation.cycle": "这样登记会绕成一圈：“{name}”已经在它的下面。请核对上下级。",
    "relation.not-living": "“{name}”已经不在运行，不能并入或被并入。",
    "relation.version-open": "“{name}”还有一版方案正在办理。请先办完或撤回，再合并。",
    "relation.by-word": "“{name}”凭领导指示先行设立，还没有补办审批。请先补办，再合并。",
    "relation.final": "合并是最终的，不能删去。",
  },
  {
    "relation.unknown": "There is no such relation; it may just have been removed. Reload and look again.",
    "relation.not-approver": "Merging a body is for the approvers of its place. Pass it to one of them.",
    "relation.self": "A body does not stand in a relation to itself. Choose another one.",
    "relation.not-founded": "{name} is not founded yet. Enter the relation once it is approved.",
    "relation.twice": "That relation to {name} is entered already.",
    "relation.has-one": "{name} has a relation of that kind already. Remove that one first.",
    "relation.cycle":
      "That would go round in a circle: {name} stands below it already. Check who is above whom.",
    "relation.not-living": "{name} is no longer at work and can neither be merged nor merged into.",
    "relation.version-open":
      "A version of the charter of {name} is still on its way. Finish or withdraw it, then merge.",
    "relation.by-word":
      "{name} runs on a leader's word and is not approved yet. Have it approved, then merge.",
    "relation.final": "A merger is final and cannot be removed.",
  },
);
