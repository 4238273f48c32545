import type { CityJurisdiction, CityUnit, Rank, UnitKind, UnitSystem } from "./city.model.ts";

/** The invented place. No province, city, county or town of these names exists. */
export const cityJurisdictions: readonly CityJurisdiction[] = [
  { key: "pinghai", parent: null, level: "province", name: "屏海省", nameEn: "Pinghai Province" },
  { key: "lanchuan", parent: "pinghai", level: "city", name: "岚川市", nameEn: "Lanchuan" },
  {
    key: "zone",
    parent: "lanchuan",
    level: "zone",
    name: "岚川经济技术开发区",
    nameEn: "Lanchuan Economic-Technological Development Area",
  },
  { key: "lintang", parent: "lanchuan", level: "county", name: "临棠区", nameEn: "Lintang District" },
  { key: "yanxi", parent: "lanchuan", level: "county", name: "砚溪县", nameEn: "Yanxi County" },
  { key: "weidu", parent: "lintang", level: "township", name: "苇渡镇", nameEn: "Weidu Town" },
  { key: "qinglu", parent: "yanxi", level: "township", name: "青麓镇", nameEn: "Qinglu Town" },
  { key: "hebu", parent: "yanxi", level: "township", name: "鹤埠镇", nameEn: "Hebu Town" },
];

type UnitRow = readonly [
  key: string,
  jurisdiction: string,
  name: string,
  shortName: string,
  nameEn: string,
  kind: UnitKind,
  rank: Rank,
  system: UnitSystem,
  uscc?: string,
];

// One unit a line, so that the city can be read at a glance.
// biome-ignore format: a table
const rows: readonly UnitRow[] = [
  ["shiwei", "lanchuan", "中共岚川市委员会", "市委", "CPC Lanchuan Municipal Committee", "party_organ", "bureau", "party_affairs"],
  ["shiwei-ban", "lanchuan", "中共岚川市委办公室", "市委办公室", "General Office of the Municipal Party Committee", "party_organ", "division", "general"],
  ["jiwei", "lanchuan", "中共岚川市纪律检查委员会（岚川市监察委员会）", "市纪委监委", "Municipal Discipline Inspection and Supervisory Commission", "party_organ", "deputy_bureau", "supervision"],
  ["zuzhibu", "lanchuan", "中共岚川市委组织部", "市委组织部", "Organization Department", "party_organ", "division", "party_affairs"],
  ["xuanchuanbu", "lanchuan", "中共岚川市委宣传部", "市委宣传部", "Publicity Department", "party_organ", "division", "party_affairs"],
  ["zhengfawei", "lanchuan", "中共岚川市委政法委员会", "市委政法委", "Political and Legal Affairs Commission", "party_organ", "division", "law_and_order"],
  ["bianban", "lanchuan", "中共岚川市委机构编制委员会办公室", "市委编办", "Staffing Office", "party_organ", "division", "party_affairs"],
  ["duchashi", "lanchuan", "岚川市委市政府督查室", "市督查室", "Supervision Office", "party_organ", "division", "supervision"],
  ["shizhengfu", "lanchuan", "岚川市人民政府", "市政府", "Lanchuan Municipal People's Government", "government", "bureau", "general"],
  ["shifu-ban", "lanchuan", "岚川市人民政府办公室", "市政府办公室", "General Office of the Municipal Government", "department", "division", "general", "118801000150010228"],
  ["renda", "lanchuan", "岚川市人民代表大会常务委员会", "市人大常委会", "Standing Committee of the Municipal People's Congress", "congress", "bureau", "general"],
  ["zhengxie", "lanchuan", "中国人民政治协商会议岚川市委员会", "市政协", "Municipal Committee of the CPPCC", "cppcc", "bureau", "general"],
  ["zhongyuan", "lanchuan", "岚川市中级人民法院", "市中级人民法院", "Lanchuan Intermediate People's Court", "court", "deputy_bureau", "law_and_order"],
  ["jianchayuan", "lanchuan", "岚川市人民检察院", "市检察院", "Lanchuan People's Procuratorate", "procuratorate", "deputy_bureau", "law_and_order"],
  ["fagai", "lanchuan", "岚川市发展和改革委员会", "市发展改革委", "Development and Reform Commission", "department", "division", "economy", "11880100015002172A"],
  ["gongxin", "lanchuan", "岚川市工业和信息化局", "市工业和信息化局", "Bureau of Industry and Information Technology", "department", "division", "economy"],
  ["caizheng", "lanchuan", "岚川市财政局", "市财政局", "Finance Bureau", "department", "division", "finance", "118801000150024125"],
  ["renshe", "lanchuan", "岚川市人力资源和社会保障局", "市人力资源社会保障局", "Bureau of Human Resources and Social Security", "department", "division", "welfare"],
  ["shangwu", "lanchuan", "岚川市商务局", "市商务局", "Commerce Bureau", "department", "division", "economy"],
  ["shenji", "lanchuan", "岚川市审计局", "市审计局", "Audit Bureau", "department", "division", "finance"],
  ["zhengwu", "lanchuan", "岚川市政务服务和数据管理局", "市政务和数据局", "Bureau of Government Services and Data", "department", "division", "data", "11880100MB2K4016XY"],
  ["jiguan", "lanchuan", "岚川市机关事务管理局", "市机关事务局", "Government Offices Administration", "department", "division", "general"],
  ["gongan", "lanchuan", "岚川市公安局", "市公安局", "Public Security Bureau", "department", "division", "law_and_order"],
  ["ziran", "lanchuan", "岚川市自然资源和规划局", "市自然资源和规划局", "Bureau of Natural Resources and Planning", "department", "division", "construction"],
  ["shengtai", "lanchuan", "岚川市生态环境局", "市生态环境局", "Ecology and Environment Bureau", "department", "division", "environment"],
  ["zhujian", "lanchuan", "岚川市住房和城乡建设局", "市住房城乡建设局", "Housing and Urban-Rural Development Bureau", "department", "division", "construction"],
  ["jiaotong", "lanchuan", "岚川市交通运输局", "市交通运输局", "Transport Bureau", "department", "division", "construction"],
  ["shuili", "lanchuan", "岚川市水利局", "市水利局", "Water Resources Bureau", "department", "division", "agriculture"],
  ["nongye", "lanchuan", "岚川市农业农村局", "市农业农村局", "Agriculture and Rural Affairs Bureau", "department", "division", "agriculture"],
  ["jiaoyu", "lanchuan", "岚川市教育局", "市教育局", "Education Bureau", "department", "division", "education"],
  ["minzheng", "lanchuan", "岚川市民政局", "市民政局", "Civil Affairs Bureau", "department", "division", "welfare"],
  ["weijian", "lanchuan", "岚川市卫生健康委员会", "市卫生健康委", "Health Commission", "department", "division", "health"],
  ["yingji", "lanchuan", "岚川市应急管理局", "市应急管理局", "Emergency Management Bureau", "department", "division", "emergency"],
  ["shijian", "lanchuan", "岚川市市场监督管理局", "市市场监管局", "Market Regulation Bureau", "department", "division", "market"],
  ["zhongdui", "lanchuan", "岚川市消防救援支队", "市消防救援支队", "Fire and Rescue Detachment", "department", "division", "emergency"],
  ["zhengwu-zhongxin", "lanchuan", "岚川市政务服务中心", "市政务服务中心", "Government Service Centre", "public_institution", "section", "data", "12880100MB2K5203X9"],
  ["jikong", "lanchuan", "岚川市疾病预防控制中心", "市疾控中心", "Centre for Disease Control and Prevention", "public_institution", "deputy_division", "health", "1288010043502217XU"],
  ["qixiang", "lanchuan", "岚川市气象局", "市气象局", "Meteorological Bureau", "public_institution", "division", "emergency"],
  ["xueyuan", "lanchuan", "岚川学院", "岚川学院", "Lanchuan University", "public_institution", "division", "education"],
  ["zone", "zone", "岚川经济技术开发区管理委员会", "经开区管委会", "Administrative Committee of Lanchuan Economic-Technological Development Area", "zone_committee", "deputy_bureau", "economy", "11880192015026158F"],
  ["zone-ban", "zone", "岚川经济技术开发区党政办公室", "经开区党政办公室", "Zone General Office", "zone_bureau", "section", "general"],
  ["zone-touzi", "zone", "岚川经济技术开发区投资促进局", "经开区投资促进局", "Zone Investment Promotion Bureau", "zone_bureau", "section", "economy"],
  ["zone-jingfa", "zone", "岚川经济技术开发区经济发展局", "经开区经济发展局", "Zone Economic Development Bureau", "zone_bureau", "section", "economy"],
  ["zone-guijian", "zone", "岚川经济技术开发区规划建设局", "经开区规划建设局", "Zone Planning and Construction Bureau", "zone_bureau", "section", "construction"],
  ["zone-qifu", "zone", "岚川经济技术开发区企业服务中心", "经开区企业服务中心", "Zone Enterprise Service Centre", "public_institution", "section", "economy"],
  ["lintang", "lintang", "临棠区人民政府", "临棠区政府", "Lintang District People's Government", "government", "division", "general"],
  ["yanxi", "yanxi", "砚溪县人民政府", "砚溪县政府", "Yanxi County People's Government", "government", "division", "general"],
  ["weidu", "weidu", "临棠区苇渡镇人民政府", "苇渡镇政府", "Weidu Town People's Government", "town", "section", "general", "118801020152033455"],
  ["qinglu", "qinglu", "砚溪县青麓镇人民政府", "青麓镇政府", "Qinglu Town People's Government", "town", "section", "general"],
  ["hebu", "hebu", "砚溪县鹤埠镇人民政府", "鹤埠镇政府", "Hebu Town People's Government", "town", "section", "general"],
  ["chantou", "zone", "岚川产业投资集团有限公司", "岚川产投集团", "Lanchuan Industrial Investment Group", "state_firm", "none", "economy", "91880192MA4W2Q7XX8"],
  ["chengjian", "lanchuan", "岚川城市建设集团有限公司", "岚川城建集团", "Lanchuan Urban Construction Group", "state_firm", "none", "construction", "91880100720133565L"],
  ["shuiwu", "lanchuan", "岚川水务集团有限公司", "岚川水务集团", "Lanchuan Water Group", "utility", "none", "construction", "91880100182033478B"],
  ["gongdian", "lanchuan", "岚川供电公司", "岚川供电公司", "Lanchuan Power Supply Company", "utility", "none", "economy", "91880100881205363T"],
  ["gongjiao", "lanchuan", "岚川公共交通集团有限公司", "岚川公交集团", "Lanchuan Public Transport Group", "utility", "none", "construction"],
];

/** Which unit stands above; those that are not here are the top of their place. */
const below: Readonly<Record<string, readonly string[]>> = {
  shiwei: ["shiwei-ban", "zuzhibu", "xuanchuanbu", "zhengfawei", "bianban", "duchashi"],
  // biome-ignore format: a table
  shizhengfu: [
    "shifu-ban", "fagai", "gongxin", "caizheng", "renshe", "shangwu", "shenji", "zhengwu", "jiguan", "gongan", "ziran",
    "shengtai", "zhujian", "jiaotong", "shuili", "nongye", "jiaoyu", "minzheng", "weijian", "yingji", "shijian",
    "qixiang", "xueyuan", "zone", "lintang", "yanxi", "chengjian", "shuiwu", "gongjiao",
  ],
  zhengwu: ["zhengwu-zhongxin"],
  weijian: ["jikong"],
  yingji: ["zhongdui"],
  zone: ["zone-ban", "zone-touzi", "zone-jingfa", "zone-guijian", "zone-qifu", "chantou"],
  lintang: ["weidu"],
  yanxi: ["qinglu", "hebu"],
};
const parentOf = new Map(
  Object.entries(below).flatMap(([parent, keys]) => keys.map((key) => [key, parent] as const)),
);

export const cityUnits: readonly CityUnit[] = rows.map(
  ([key, jurisdiction, name, shortName, nameEn, kind, rank, system, uscc = null]) => ({
    key,
    jurisdiction,
    name,
    shortName,
    nameEn,
    kind,
    rank,
    system,
    uscc,
    ...(parentOf.has(key) ? { parent: parentOf.get(key) as string } : {}),
  }),
);
