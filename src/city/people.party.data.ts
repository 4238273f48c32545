import type { UnitStaff } from "./city.model.ts";

/** Party organs, the staffing office, the supervision office. */
export const partyStaff: readonly UnitStaff[] = [
  {
    unit: "shiwei-ban",
    staff: [
      ["盛怀民", "Sheng Huai-min", "主任", "deputy_bureau"],
      ["季文彬", "Ji Wen-bin", "副主任", "deputy_division"],
      ["祝小满", "Zhu Xiao-man", "秘书一科科长", "section"],
      ["凌子涵", "Ling Zi-han", "秘书一科四级主任科员", "section"],
    ],
  },
  {
    unit: "jiwei",
    staff: [
      ["樊正朴", "Fan Zheng-pu", "书记", "deputy_bureau"],
      ["葛敏行", "Ge Min-xing", "党风政风监督室主任", "section"],
      ["沙卫东", "Sha Wei-dong", "信访室副主任", "deputy_section"],
    ],
  },
  {
    unit: "zuzhibu",
    staff: [
      ["苗慧珍", "Miao Hui-zhen", "部长", "deputy_bureau"],
      ["商志远", "Shang Zhi-yuan", "副部长", "deputy_division"],
      ["路一鸣", "Lu Yi-ming", "干部监督科科长", "section"],
    ],
  },
  {
    unit: "xuanchuanbu",
    staff: [
      ["姜若岚", "Jiang Ruo-lan", "部长", "deputy_bureau"],
      ["车延昭", "Che Yan-zhao", "副部长", "deputy_division"],
      ["梅舒窈", "Mei Shu-yao", "新闻科科长", "section"],
    ],
  },
  {
    unit: "zhengfawei",
    staff: [
      ["詹耀宗", "Zhan Yao-zong", "副书记", "deputy_division"],
      ["焦海峰", "Jiao Hai-feng", "综治督导科科长", "section"],
    ],
  },
  {
    unit: "bianban",
    staff: [
      ["束继先", "Shu Ji-xian", "主任", "division"],
      ["班若梅", "Ban Ruo-mei", "副主任", "deputy_division"],
      ["屈晓阳", "Qu Xiao-yang", "机构编制科科长", "section"],
      ["应晓琪", "Ying Xiao-qi", "机构编制科副科长", "deputy_section"],
    ],
  },
  {
    unit: "duchashi",
    staff: [
      ["翟立春", "Zhai Li-chun", "主任", "division"],
      ["燕红霞", "Yan Hong-xia", "副主任", "deputy_division"],
      ["向锦程", "Xiang Jin-cheng", "督查一科科长", "section"],
      ["门思远", "Men Si-yuan", "督查一科四级主任科员", "section"],
    ],
  },
];
