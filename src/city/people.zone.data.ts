import type { UnitStaff } from "./city.model.ts";

/** The development zone. */
export const zoneStaff: readonly UnitStaff[] = [
  {
    unit: "zone",
    staff: [
      ["霍明哲", "Huo Ming-zhe", "党工委书记", "deputy_bureau"],
      ["卓文韬", "Zhuo Wen-tao", "党工委副书记、管委会主任", "division"],
      ["翁美珠", "Weng Mei-zhu", "党工委委员、管委会副主任", "deputy_division"],
      ["夏侯杰", "Xia-hou Jie", "管委会副主任", "deputy_division"],
      ["丘国栋", "Qiu Guo-dong", "管委会副主任", "deputy_division"],
    ],
  },
  {
    unit: "zone-ban",
    staff: [
      ["娄晓东", "Lou Xiao-dong", "主任", "section"],
      ["宁雪薇", "Ning Xue-wei", "副主任", "deputy_section"],
      ["毕小飞", "Bi Xiao-fei", "四级主任科员", "section"],
    ],
  },
  {
    unit: "zone-touzi",
    staff: [
      ["岳志远", "Yue Zhi-yuan", "局长", "section"],
      ["庄晓婷", "Zhuang Xiao-ting", "副局长", "deputy_section"],
      ["冷俊峰", "Leng Jun-feng", "招商一科科长", "deputy_section"],
      ["苏梦瑶", "Su Meng-yao", "招商二科科长", "deputy_section"],
      ["牛志奇", "Niu Zhi-qi", "招商一科干部", "none", "outside"],
      ["伍佳妮", "Wu Jia-ni", "招商二科干部", "none", "outside"],
    ],
  },
  {
    unit: "zone-jingfa",
    staff: [
      ["邵文涛", "Shao Wen-tao", "局长", "section"],
      ["丁一", "Ding Yi", "副局长", "deputy_section"],
      ["卞晓蓓", "Bian Xiao-bei", "产业科科长", "deputy_section"],
    ],
  },
  {
    unit: "zone-guijian",
    staff: [
      ["包建中", "Bao Jian-zhong", "局长", "section"],
      ["尤利群", "You Li-qun", "副局长", "deputy_section"],
    ],
  },
  {
    unit: "zone-qifu",
    staff: [
      ["简知秋", "Jian Zhi-qiu", "主任", "section"],
      ["容婉如", "Rong Wan-ru", "副主任", "deputy_section"],
      ["康乐", "Kang Le", "企业服务科科长", "staff"],
      ["季小冬", "Ji Xiao-dong", "企业管家", "staff"],
      ["阿依努尔·买买提", "A-yi-nu-er Mai-mai-ti", "企业管家", "staff"],
    ],
  },
];
