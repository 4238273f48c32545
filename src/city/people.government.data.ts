import type { UnitStaff } from "./city.model.ts";

/** Government office and the economic departments. */
export const governmentStaff: readonly UnitStaff[] = [
  {
    unit: "shifu-ban",
    staff: [
      ["滕云山", "Teng Yun-shan", "主任", "division"],
      ["晏海宁", "Yan Hai-ning", "副主任", "deputy_division"],
      ["冼佩珊", "Xian Pei-shan", "秘书二科科长", "section"],
      ["栾一凡", "Luan Yi-fan", "秘书二科副科长", "deputy_section"],
      ["明嘉树", "Ming Jia-shu", "综合科一级科员", "staff"],
    ],
  },
  {
    unit: "fagai",
    staff: [
      ["宫敬之", "Gong Jing-zhi", "主任", "division"],
      ["荀雪梅", "Xun Xue-mei", "副主任", "deputy_division"],
      ["关立群", "Guan Li-qun", "营商环境科科长", "section"],
      ["米岚", "Mi Lan", "营商环境科副科长", "deputy_section"],
      ["裘振宇", "Qiu Zhen-yu", "投资科科长", "section"],
    ],
  },
  {
    unit: "gongxin",
    staff: [
      ["符国栋", "Fu Guo-dong", "局长", "division"],
      ["邱文博", "Qiu Wen-bo", "副局长", "deputy_division"],
      ["麦俊杰", "Mai Jun-jie", "产业发展科科长", "section"],
      ["纪红英", "Ji Hong-ying", "运行监测科科长", "section"],
    ],
  },
  {
    unit: "caizheng",
    staff: [
      ["邬永康", "Wu Yong-kang", "局长", "division"],
      ["封丽华", "Feng Li-hua", "副局长", "deputy_division"],
      ["安静怡", "An Jing-yi", "行政政法科科长", "section"],
      ["钮大勇", "Niu Da-yong", "采购监管科科长", "section"],
    ],
  },
  {
    unit: "renshe",
    staff: [
      ["柏春生", "Bai Chun-sheng", "局长", "division"],
      ["龚晓芸", "Gong Xiao-yun", "副局长", "deputy_division"],
      ["敖登科", "Ao Deng-ke", "就业促进科科长", "section"],
      ["戚文静", "Qi Wen-jing", "劳动监察支队支队长", "section"],
    ],
  },
  {
    unit: "shangwu",
    staff: [
      ["宋思安", "Song Si-an", "局长", "division"],
      ["房乐天", "Fang Le-tian", "副局长", "deputy_division"],
      ["聂晓芊", "Nie Xiao-qian", "外商投资科科长", "section"],
    ],
  },
  {
    unit: "shenji",
    staff: [
      ["经卫国", "Jing Wei-guo", "局长", "division"],
      ["鲍雪晴", "Bao Xue-qing", "经济责任审计科科长", "section"],
    ],
  },
  {
    unit: "zhengwu",
    staff: [
      ["甄子航", "Zhen Zi-hang", "局长", "division"],
      ["幸秋月", "Xing Qiu-yue", "副局长", "deputy_division"],
      ["郝云峰", "Hao Yun-feng", "数据资源科科长", "section"],
      ["柏一苇", "Bai Yi-wei", "政务改革科科长", "section"],
      ["池星河", "Chi Xing-he", "政务改革科副科长", "deputy_section"],
    ],
  },
  {
    unit: "jiguan",
    staff: [
      ["阚德厚", "Kan De-hou", "局长", "division"],
      ["庾晓明", "Yu Xiao-ming", "资产管理科科长", "section"],
    ],
  },
];
