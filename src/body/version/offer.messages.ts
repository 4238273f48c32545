import { catalog } from "../../kernel/messages.ts";

export const offerMessages = catalog(
  {
    "offer.title": "这份文件调整的是已有机构：",
    "offer.found": "登记册里有这个机构：",
    "offer.alike": "登记册里没有完全同名的机构，最接近的有：",
    "offer.percent": "相似 {percent}%",
    "offer.unknown": "登记册里找不到这个机构。可能名称有出入，或者机构还没有登记；也可以照下面的方案新设。",
    "offer.more": "还有 {count} 处",
    "offer.propose": "作为“{name}”的新一版",
  },
  {
    "offer.title": "This paper adjusts a body that stands: ",
    "offer.found": "The register has it:",
    "offer.alike": "The register has no body of that very name. The closest are:",
    "offer.percent": "{percent}% alike",
    "offer.unknown":
      "The register has no such body. Its name may differ, or it was never entered; the charter below can also be used to found one.",
    "offer.more": "{count} more",
    "offer.propose": "Make it the next version of {name}",
  },
);
