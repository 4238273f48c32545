import type { EstablishmentKind, Rank, UnitKind, UnitSystem } from "./person.model.ts";

/** For each code the ways rosters write it; the first is how we write it. */
type Spellings<Code extends string> = Readonly<Record<Code, readonly [string, ...string[]]>>;

const words = (first: string, rest = ""): [string, ...string[]] => [
  first,
  ...rest.split(" ").filter(Boolean),
];

/** Ranks, and the grades beside posts by the lowest post that each goes with (职务与职级并行规定 art. 10). */
export const rankSpellings: Spellings<Rank> = {
  bureau: words("厅局级正职", "正厅级 正厅 正局级 正局 厅级正职 地厅级正职 正地厅级 厅局级 一级巡视员"),
  deputy_bureau: words("厅局级副职", "副厅级 副厅 副局级 副局 厅级副职 地厅级副职 副地厅级 二级巡视员"),
  division: words(
    "县处级正职",
    "正处级 正处 正县级 正县 处级正职 县级正职 正县处级 县处级 一级调研员 二级调研员",
  ),
  deputy_division: words(
    "县处级副职",
    "副处级 副处 副县级 副县 处级副职 县级副职 副县处级 三级调研员 四级调研员",
  ),
  section: words("乡科级正职", "正科级 正科 科级正职 正乡科级 乡科级 一级主任科员 二级主任科员"),
  deputy_section: words("乡科级副职", "副科级 副科 科级副职 副乡科级 三级主任科员 四级主任科员"),
  staff: words("科员", "科员级 办事员 一级科员 二级科员 股级 正股级 副股级"),
  none: words("无级别", "无 不定级 未定级 - — /"),
};

export const establishmentSpellings: Spellings<EstablishmentKind> = {
  civil_servant: words(
    "行政编制",
    "公务员 行政 行政编 在编公务员 公务员编制 政法专项编制 政法专项 参公 参公管理 参公编制 参照公务员法管理",
  ),
  public_institution: words(
    "事业编制",
    "事业 事业编 事业人员 事业单位 事业单位编制 在编事业人员 全额事业 全额拨款 差额拨款 差额事业 自收自支",
  ),
  auxiliary_police: words("辅警", "警务辅助人员 勤务辅警 文职辅警"),
  outside: words(
    "编外人员",
    "编外 编外聘用 合同工 合同制 合同制人员 聘用 聘用人员 临聘 临聘人员 临时工 劳务派遣 派遣 派遣制 政府购买服务 公益性岗位 社工 专职工作者",
  ),
  state_firm: words("国有企业人员", "国企 国有企业 国企人员 国企员工 企业 企业编制 企业人员"),
  expert: words("专家", "外聘专家 特聘专家 顾问 第三方专家"),
  deputy: words("代表委员", "人大代表 政协委员 党代表"),
};

export const unitKindSpellings: Spellings<UnitKind> = {
  party_organ: words("党委机关", "党委部门 党的机关 党群部门 党群机关"),
  government: words("人民政府", "政府"),
  department: words("政府部门", "政府工作部门 行政机关 行政单位 机关 部门 直属机构"),
  congress: words("人大机关", "人大"),
  cppcc: words("政协机关", "政协"),
  court: words("法院", "审判机关 人民法院"),
  procuratorate: words("检察院", "检察机关 人民检察院"),
  public_institution: words("事业单位", "直属事业单位 公益一类 公益二类"),
  zone_committee: words("开发区管委会", "管委会 管理委员会"),
  zone_bureau: words("开发区部门", "管委会部门 内设局"),
  town: words("乡镇街道", "乡镇 街道 镇 乡 街道办事处"),
  state_firm: words("国有企业", "国企 企业"),
  utility: words("公用企业", "公共服务企业 垂管企业"),
};

export const systemSpellings: Spellings<UnitSystem> = {
  general: words("综合", "办公综合 综合协调"),
  party_affairs: words("党务", "党群 组织"),
  law_and_order: words("政法", "公检法司"),
  supervision: words("监督", "纪检 纪检监察 督查"),
  economy: words("经济", "经济发展 发改"),
  finance: words("财税", "财政 金融 财金"),
  construction: words("建设", "城建 住建 自然资源 交通"),
  environment: words("生态环境", "环保 生态"),
  agriculture: words("农业农村", "农业 农林水 水利"),
  welfare: words("民生", "民政 人社 社会保障"),
  health: words("卫生健康", "卫健 医疗"),
  education: words("教育科技文化", "教育 科技 文化 文旅"),
  emergency: words("应急", "应急管理 消防"),
  market: words("市场监管", "市场 市监"),
  data: words("政务数据", "数据 政务 大数据"),
};
