import type { UnitStaff } from "./city.model.ts";

/** Departments of land, water, welfare, order and safety. */
export const servicesStaff: readonly UnitStaff[] = [
  {
    unit: "gongan",
    staff: [
      ["雷劲松", "Lei Jin-song", "局长", "deputy_bureau"],
      ["郎卫国", "Lang Wei-guo", "副局长", "deputy_division"],
      ["武晓川", "Wu Xiao-chuan", "治安支队支队长", "section"],
      ["樊小军", "Fan Xiao-jun", "治安支队辅警", "none", "auxiliary_police"],
      ["刁磊", "Diao Lei", "交警支队辅警", "none", "auxiliary_police"],
      ["洪亮亮", "Hong Liang-liang", "交警支队辅警", "none", "auxiliary_police"],
    ],
  },
  {
    unit: "ziran",
    staff: [
      ["上官云舟", "Shang-guan Yun-zhou", "局长", "division"],
      ["盖文昌", "Ge Wen-chang", "副局长", "deputy_division"],
      ["言之桐", "Yan Zhi-tong", "利用科科长", "section"],
    ],
  },
  {
    unit: "shengtai",
    staff: [
      ["鲍清源", "Bao Qing-yuan", "局长", "division"],
      ["池月华", "Chi Yue-hua", "副局长", "deputy_division"],
      ["仓永年", "Cang Yong-nian", "大气科科长", "section"],
      ["闵雨晴", "Min Yu-qing", "大气科副科长", "deputy_section"],
    ],
  },
  {
    unit: "zhujian",
    staff: [
      ["匡正毅", "Kuang Zheng-yi", "局长", "division"],
      ["项立柱", "Xiang Li-zhu", "副局长", "deputy_division"],
      ["隋小波", "Sui Xiao-bo", "扬尘治理科科长", "section"],
    ],
  },
  {
    unit: "jiaotong",
    staff: [
      ["仲伟业", "Zhong Wei-ye", "局长", "division"],
      ["车晓光", "Che Xiao-guang", "副局长", "deputy_division"],
      ["边江", "Bian Jiang", "运输科科长", "section"],
    ],
  },
  {
    unit: "shuili",
    staff: [
      ["江永声", "Jiang Yong-sheng", "局长", "division"],
      ["堵志平", "Du Zhi-ping", "副局长", "deputy_division"],
      ["涂小川", "Tu Xiao-chuan", "水旱灾害防御科科长", "section"],
      ["冯晓清", "Feng Xiao-qing", "水旱灾害防御科副科长", "deputy_section"],
    ],
  },
  {
    unit: "nongye",
    staff: [
      ["农志高", "Nong Zhi-gao", "局长", "division"],
      ["桑子华", "Sang Zi-hua", "副局长", "deputy_division"],
      ["麻秋平", "Ma Qiu-ping", "发展规划科科长", "section"],
    ],
  },
  {
    unit: "jiaoyu",
    staff: [
      ["孔庆云", "Kong Qing-yun", "局长", "division"],
      ["游学海", "You Xue-hai", "安全科科长", "section"],
    ],
  },
  {
    unit: "minzheng",
    staff: [
      ["慕容秀", "Mu-rong Xiu", "局长", "division"],
      ["钟广生", "Zhong Guang-sheng", "社会事务科科长", "section"],
    ],
  },
  {
    unit: "weijian",
    staff: [
      ["景从云", "Jing Cong-yun", "主任", "division"],
      ["姚晓丹", "Yao Xiao-dan", "副主任", "deputy_division"],
      ["柳静怡", "Liu Jing-yi", "疾控科科长", "section"],
    ],
  },
  {
    unit: "yingji",
    staff: [
      ["铁建军", "Tie Jian-jun", "局长", "division"],
      ["危学礼", "Wei Xue-li", "副局长", "deputy_division"],
      ["司马骁", "Si-ma Xiao", "指挥中心主任", "section"],
      ["巫小龙", "Wu Xiao-long", "指挥中心副主任", "deputy_section"],
    ],
  },
  {
    unit: "shijian",
    staff: [
      ["权卫平", "Quan Wei-ping", "局长", "division"],
      ["谈秋实", "Tan Qiu-shi", "副局长", "deputy_division"],
      ["冉小芹", "Ran Xiao-qin", "食品流通科科长", "section"],
    ],
  },
  {
    unit: "qixiang",
    staff: [
      ["冯晓楠", "Feng Xiao-nan", "局长", "division"],
      ["云飞", "Yun Fei", "气象台台长", "section", "public_institution"],
    ],
  },
];
