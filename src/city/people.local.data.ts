import type { UnitStaff } from "./city.model.ts";

/** Districts, towns, institutions, firms, experts. */
export const localStaff: readonly UnitStaff[] = [
  {
    unit: "lintang",
    staff: [
      ["谭启明", "Tan Qi-ming", "区长", "division"],
      ["叶知舟", "Ye Zhi-zhou", "副区长", "deputy_division"],
      ["皮卫华", "Pi Wei-hua", "政府办公室主任", "section"],
    ],
  },
  {
    unit: "yanxi",
    staff: [
      ["阙宗义", "Que Zong-yi", "县委书记", "division"],
      ["龙德胜", "Long De-sheng", "县长", "division"],
      ["韦春妮", "Wei Chun-ni", "副县长", "deputy_division"],
      ["蒙正林", "Meng Zheng-lin", "县人大常委会副主任", "deputy_division"],
      ["滕秀兰", "Teng Xiu-lan", "县政协副主席", "deputy_division"],
      ["麻建国", "Ma Jian-guo", "住房和城乡建设局局长", "section"],
      ["石小芬", "Shi Xiao-fen", "生态环境分局局长", "section"],
      ["覃永贵", "Qin Yong-gui", "农业农村局局长", "section"],
    ],
  },
  {
    unit: "weidu",
    staff: [
      ["潘海林", "Pan Hai-lin", "镇长", "section"],
      ["尹素梅", "Yin Su-mei", "副镇长", "deputy_section"],
      ["米小多", "Mi Xiao-duo", "应急办主任", "deputy_section"],
    ],
  },
  {
    unit: "qinglu",
    staff: [
      ["石泉", "Shi Quan", "镇长", "section"],
      ["于秋生", "Yu Qiu-sheng", "党委书记", "section"],
      ["蓝小妹", "Lan Xiao-mei", "党委副书记", "deputy_section"],
      ["盘志成", "Pan Zhi-cheng", "人大主席", "section"],
      ["覃志刚", "Qin Zhi-gang", "武装部部长", "deputy_section"],
      ["韦芳", "Wei Fang", "党政办主任", "staff"],
      ["田有福", "Tian You-fu", "农业服务中心主任", "staff", "public_institution"],
      ["吉永林", "Ji Yong-lin", "副镇长", "deputy_section"],
    ],
  },
  {
    unit: "hebu",
    staff: [
      ["钟水生", "Zhong Shui-sheng", "镇长", "section"],
      ["盘玉莲", "Pan Yu-lian", "副镇长", "deputy_section"],
    ],
  },
  {
    unit: "zhengwu-zhongxin",
    staff: [
      ["和晓晨", "He Xiao-chen", "主任", "section"],
      ["时英杰", "Shi Ying-jie", "副主任", "deputy_section"],
      ["席晓云", "Xi Xiao-yun", "网办科科长", "staff"],
    ],
  },
  {
    unit: "jikong",
    staff: [
      ["岑立新", "Cen Li-xin", "主任", "section"],
      ["於秀芝", "Yu Xiu-zhi", "副主任", "deputy_section"],
    ],
  },
  {
    unit: "zhongdui",
    staff: [
      ["于大海", "Yu Da-hai", "支队长", "division"],
      ["虞得水", "Yu De-shui", "战勤科科长", "section"],
    ],
  },
  {
    unit: "xueyuan",
    staff: [
      ["诸葛明理", "Zhu-ge Ming-li", "机械工程学院院长", "deputy_division", "expert"],
      ["金美善", "Jin Mei-shan", "信息工程学院教授", "none", "expert"],
      ["乌日娜", "Wu-ri-na", "公共管理学院副教授", "none", "expert"],
      ["欧阳正文", "Ou-yang Zheng-wen", "法学院教授", "none", "expert"],
    ],
  },
  {
    unit: "chantou",
    staff: [
      ["左宗远", "Zuo Zong-yuan", "董事长", "division"],
      ["茅海山", "Mao Hai-shan", "副总经理", "deputy_division"],
      ["利国平", "Li Guo-ping", "投资部经理", "none"],
    ],
  },
  {
    unit: "chengjian",
    staff: [
      ["詹宇", "Zhan Yu", "总经理", "division"],
      ["占小龙", "Zhan Xiao-long", "工程部经理", "none"],
    ],
  },
  {
    unit: "shuiwu",
    staff: [["井永泉", "Jing Yong-quan", "总经理", "deputy_division"]],
  },
  {
    unit: "gongdian",
    staff: [
      ["申光明", "Shen Guang-ming", "总经理", "division"],
      ["田小宁", "Tian Xiao-ning", "配网调度中心主任", "none"],
    ],
  },
  {
    unit: "gongjiao",
    staff: [["路永达", "Lu Yong-da", "总经理", "deputy_division"]],
  },
];
