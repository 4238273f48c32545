import type { UnitStaff } from "./city.model.ts";

/** City leaders, the people's congress, the consultative conference, the courts. */
export const leadersStaff: readonly UnitStaff[] = [
  {
    unit: "shiwei",
    staff: [
      ["骆崇安", "Luo Chong-an", "市委书记", "bureau"],
      ["牟建章", "Mou Jian-zhang", "市委副书记、政法委书记", "deputy_bureau"],
    ],
  },
  {
    unit: "shizhengfu",
    staff: [
      ["俞立恒", "Yu Li-heng", "市委副书记、市长", "bureau"],
      ["贺启平", "He Qi-ping", "市委常委、常务副市长", "deputy_bureau"],
      ["阮长河", "Ruan Chang-he", "副市长", "deputy_bureau"],
      ["纪云帆", "Ji Yun-fan", "副市长", "deputy_bureau"],
      ["蓝秀萍", "Lan Xiu-ping", "副市长", "deputy_bureau"],
      ["邢志坤", "Xing Zhi-kun", "市政府秘书长", "division"],
      ["穆晓蕾", "Mu Xiao-lei", "市政府副秘书长", "division"],
    ],
  },
  {
    unit: "renda",
    staff: [
      ["柯国梁", "Ke Guo-liang", "市人大常委会主任", "bureau"],
      ["尉迟敏", "Yu-chi Min", "市人大常委会副主任", "deputy_bureau"],
      ["谷建业", "Gu Jian-ye", "市人大常委会副秘书长", "division"],
      ["童玉琴", "Tong Yu-qin", "市人大代表、岚川二中教师", "none", "deputy"],
      ["万福来", "Wan Fu-lai", "市人大代表、苇渡镇渡口村党总支书记", "none", "deputy"],
    ],
  },
  {
    unit: "zhengxie",
    staff: [
      ["喻之乔", "Yu Zhi-qiao", "市政协主席", "bureau"],
      ["佟振海", "Tong Zhen-hai", "市政协副主席", "deputy_bureau"],
      ["芮文娟", "Rui Wen-juan", "市政协提案委员会主任", "division"],
      ["仇世昌", "Qiu Shi-chang", "市政协委员、岚川总商会副会长", "none", "deputy"],
      ["马素云", "Ma Su-yun", "市政协委员、市第一医院主任医师", "none", "deputy"],
    ],
  },
  {
    unit: "zhongyuan",
    staff: [
      ["解宏毅", "Xie Hong-yi", "副院长", "deputy_division"],
      ["单晓雯", "Shan Xiao-wen", "行政庭庭长", "section"],
    ],
  },
  {
    unit: "jianchayuan",
    staff: [["卜庆元", "Bu Qing-yuan", "副检察长", "deputy_division"]],
  },
];
