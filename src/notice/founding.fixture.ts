/** A paper that founds a body, and what a reader must find in it. Invented. */
export type Founding = {
  readonly about: string;
  readonly text: string;
  readonly name: string;
  readonly form: string;
  /** Role, then the name or else the post. */
  readonly leaders?: readonly string[];
  readonly members?: number;
  readonly units?: number;
  readonly groups?: readonly string[];
  readonly office?: string;
  readonly action?: string;
};

export const foundings: readonly Founding[] = [
  {
    about: "a hospital's group with its members by department",
    text: "青石县人民医院文件\n青医〔2022〕15号\n关于成立医疗质量提升领导小组的通知\n各科室:\n为提升医疗质量,经院长办公会研究,决定成立医疗质量提升领导小组,名单如下:\n组 长:李 江(院长)\n副组长:王 河(副院长) 赵大川(副院长)\n成 员:医务科、护理部、院感科、药剂科负责人\n领导小组下设办公室,办公室设在医务科,由医务科科长孙石兼任主任。\n青石县人民医院\n2022年5月6日",
    name: "医疗质量提升领导小组",
    form: "leading_group",
    leaders: ["组长 李江", "副组长 王河", "副组长 赵大川"],
    office: "医务科",
  },
  {
    about: "a primary school's group in a plan",
    text: "第三小学校园书香节活动方案\n为营造读书氛围,特制定本方案。\n一、活动时间\n4月至5月\n二、组织领导\n成立读书节活动领导小组:\n组长:钱一明\n副组长:孙二川、周三石\n成员:各年级组长以及班主任\n三、活动安排\n详见附表。",
    name: "读书节活动领导小组",
    form: "leading_group",
    leaders: ["组长 钱一明", "副组长 孙二川", "副组长 周三石"],
    members: 1,
  },
  {
    about: "a village committee's team, every line short",
    text: "柳河村关于成立护林防火应急小分队的通知\n各村民小组:\n经村两委研究,决定成立柳河村护林防火应急小分队。\n队长:吴山\n副队长:郑河\n队员:冯川、陈石、褚林\n特此通知\n柳河村村民委员会\n2020年11月3日",
    name: "柳河村护林防火应急小分队",
    form: "other",
    leaders: ["队长 吴山", "副队长 郑河"],
    members: 3,
  },
  {
    about: "a state firm's headquarters",
    text: "江北水泥集团有限公司关于成立降本增效指挥部的通知\n各分子公司:\n根据集团党委部署,集团决定成立降本增效指挥部,现将有关事项通知如下。\n一、组成人员\n总指挥:卫大山 党委书记、董事长\n副总指挥:蒋河 总经理\n沈川 副总经理\n二、下设机构\n指挥部下设采购组、生产组、销售组。",
    name: "降本增效指挥部",
    form: "headquarters",
    leaders: ["总指挥 卫大山", "副总指挥 蒋河", "副总指挥 沈川"],
    groups: ["采购组", "生产组", "销售组"],
  },
  {
    about: "a court's group that is reshuffled",
    text: "关于调整青石县人民法院执行攻坚领导小组成员名单的通知\n本院各部门:\n因人事变动,经院党组研究,决定对执行攻坚领导小组成员作如下调整:\n组长:韩大山(院长)\n副组长:杨河(副院长)\n成员:朱川(执行局局长)、秦石(办公室主任)",
    name: "青石县人民法院执行攻坚领导小组",
    form: "leading_group",
    action: "reshuffle",
    leaders: ["组长 韩大山", "副组长 杨河"],
    members: 2,
  },
  {
    about: "a federation's committee",
    text: "关于成立县残联第六届评定委员会的通知\n各乡镇残联:\n为做好评定工作,经研究,成立县残联第六届评定委员会。现将组成人员通知如下:\n主任委员:尤山 县残联理事长\n副主任委员:许河 县残联副理事长\n委员:何川 县医院主任医师\n吕石 县中医院副主任医师",
    name: "县残联第六届评定委员会",
    form: "other",
    leaders: ["主任委员 尤山", "副主任委员 许河"],
    members: 2,
  },
  {
    about: "a township's fire post under a word of its own",
    text: "水口镇人民政府关于做好森林防火工作的通知\n各村委会:\n根据县政府文件精神,经研究,镇政府成立9人防火指挥所。所长:李大山;副所长:王小河、赵石头;成员:钱一明、孙二川、周三春。\n特此通知。\n水口镇人民政府",
    name: "防火指挥所",
    form: "other",
    leaders: ["所长 李大山", "副所长 王小河", "副所长 赵石头"],
    members: 3,
  },
  {
    about: "a task notice without a roster",
    text: "关于做好清雪除冰工作的通知\n各社区:\n为做好今冬清雪除冰工作,特通知如下:\n一、加强领导。街道成立清雪除冰工作领导小组,各社区也要相应成立以书记为组长的清雪小组。名单报街道清雪除冰工作领导小组办公室(地点设在城管所)。\n以上通知希遵照执行。",
    name: "清雪除冰工作领导小组",
    form: "leading_group",
    office: "城管所",
  },
  {
    about: "an emergency plan that defines its headquarters",
    text: "青石县雨雪灾害应急预案\n1 总则\n为做好应急处置,制定本预案。\n2 组织指挥\n2.1县雨雪灾害应急指挥部(以下简称“县指挥部”):县指挥部履行组织领导职责。指挥长由分管副县长担任,副指挥长由县应急管理局局长担任。\n2.2 办公室设在县应急管理局。",
    name: "县雨雪灾害应急指挥部",
    form: "headquarters",
    leaders: ["指挥长 分管副县长", "副指挥长 县应急管理局局长"],
    office: "县应急管理局",
  },
  {
    about: "a village plan whose command has bare roles",
    text: "柳河村清雪工作方案\n为做好清雪,制定本方案。\n二、组织体系\n2.1 建立村级清雪指挥体系\n村级清雪指挥机构由村支书任指挥,村主任任副指挥,村委员任成员。\n三、工作任务",
    name: "村级清雪指挥机构",
    form: "other",
    leaders: ["指挥 村支书", "副指挥 村主任"],
  },
  {
    about: "rules that say who is in the group",
    text: "社区冰雪清理工作制度\n为明确社区冰雪领导小组的职责,做好清雪工作,特制定本制度。\n一、及时清雪。\n二、分片包干。\n三、领导小组由社区书记任组长,分管领导任副组长,各委员、楼长为成员。",
    name: "社区冰雪领导小组",
    action: "rules",
    form: "leading_group",
    leaders: ["组长 社区书记", "副组长 分管领导"],
  },
  {
    about: "a plan whose body has an abbreviation",
    text: "平江镇地质险情应急预案\n1 总则\n为做好处置,制定本预案。\n2 组织体系\n2.1镇人民政府抢险指挥部\n镇人民政府设立抢险指挥部(以下简称镇抢指),领导全镇抢险工作。镇抢指由书记任政委、镇长任指挥长。\n2.2 办公室设在镇应急办。",
    name: "镇人民政府抢险指挥部",
    form: "headquarters",
    leaders: ["政委 书记", "指挥长 镇长"],
    groups: [],
    office: "镇应急办",
  },
  {
    about: "flat text without line breaks",
    text: "关于做好冬季供暖工作的通知 各单位: 为做好供暖工作,制定本方案。 一、目标 保障供暖。 三、组织机构成立建设委员会冬季供暖工作领导小组(以下简称领导小组)组 长:xxx 区委供热工委书记、区建委主任副组长:xxx 区建委副主任二、职责分工1、综合督导组 负责督导。2、应急组 负责抢修。",
    name: "建设委员会冬季供暖工作领导小组",
    form: "leading_group",
    leaders: ["组长 区委供热工委书记、区建委主任", "副组长 区建委副主任"],
    groups: ["综合督导组", "应急组"],
  },
  {
    about: "a conference with its units in one long list",
    text: "关于建立全省口岸工作联席会议制度的通知\n各市人民政府:\n经省政府同意,建立全省口岸工作联席会议制度。现将有关事项通知如下:\n联席会议由分管副省长任召集人,省政府副秘书长任副召集人;省委宣传部、网信办,省发展改革委、教育厅、科技厅,海关总署江北分署,省机场集团等为成员单位。",
    name: "全省口岸工作联席会议",
    form: "joint_conference",
    leaders: ["召集人 分管副省长", "副召集人 省政府副秘书长"],
    units: 7,
  },
  {
    about: "an investment task force of a development zone",
    text: "江石经济开发区管委会关于组建招商专班的通知\n区属各单位:\n为抓好招商引资工作,经管委会研究,决定组建新材料产业招商专班。\n一、人员组成\n班长:施山 管委会副主任\n副班长:张河 投资促进局局长\n成员:孔川、曹石、严林\n二、工作任务\n全年签约项目10个以上。\n三、运行期限至2025年12月31日止。",
    name: "新材料产业招商专班",
    form: "task_force",
    leaders: ["班长 施山", "副班长 张河"],
    members: 3,
  },
  {
    about: "a county's drive, told as a plan",
    text: "青石县秸秆离田攻坚行动实施方案\n为打好攻坚战,结合实际,制定本方案。\n一、总体要求\n确保10月底前完成。\n二、组织领导\n县政府成立秸秆离田攻坚行动工作专班,由副县长华山任组长,县农业农村局局长金河任副组长,各乡镇镇长为成员。专班办公室设在县农业农村局。\n三、工作要求\n一是加强领导。二是压实责任。三是严格考核。",
    name: "秸秆离田攻坚行动工作专班",
    form: "task_force",
    leaders: ["组长 华山", "副组长 金河"],
    office: "县农业农村局",
  },
  {
    about: "a second page: persons before the first role word",
    text: "魏林海 市政府副秘书长\n陶青山 市体育局局长\n成员:\n姜平安 市财政局副局长\n戚远 市公安局副局长\n领导小组下设办公室和2个工作组。\n(一)办公室\n设在市体育局,主任由市体育局局长陶青山担任。\n(二)医疗组\n组长:姜平安\n组建防控应急队伍,做好值守。",
    name: "",
    form: "leading_group",
    members: 4,
    office: "市体育局",
  },
  {
    about: "a notice that refers to a superior's notice and founds its own body",
    text: "关于成立石桥镇湿地保护工作领导小组的通知\n各村:\n近日,县政府印发了《关于成立青石县湿地保护工作领导小组的通知》。根据通知要求,经镇党委会议研究,决定成立石桥镇湿地保护工作领导小组,现将组成人员名单通知如下:\n组长:谢山\n副组长:邹河\n成员:喻川、柏石",
    name: "石桥镇湿地保护工作领导小组",
    form: "leading_group",
    leaders: ["组长 谢山", "副组长 邹河"],
    members: 2,
  },
  {
    about: "an order of a headquarters in four lines",
    text: "青石县人民政府令\n为确保安全度汛,县人民政府决定成立青石县防汛前线指挥部,任命水山为指挥长,窦河为副指挥长。此令。\n2021年7月2日",
    name: "青石县防汛前线指挥部",
    form: "headquarters",
    leaders: ["指挥长 水山", "副指挥长 窦河"],
  },
  {
    about: "one person a line, duties of the roles after the roster",
    text: "关于成立石桥镇扫雪指挥部的通知\n各村:\n经研究,成立石桥镇扫雪指挥部,现通知如下:\n总指挥:章山 镇长\n副总指挥:云河 副镇长(兼指挥部办公室主任)\n苏川 副镇长\n成员:潘石 派出所所长\n总指挥:对扫雪全局负责,统一调度人手。\n成员:执行调度命令,负责运盐。",
    name: "石桥镇扫雪指挥部",
    form: "headquarters",
    leaders: ["总指挥 章山", "副总指挥 云河", "副总指挥 苏川"],
    members: 1,
  },
  {
    about: "a body that turns into another",
    text: "关于调整河湖长制工作机构的通知\n各乡镇:\n经研究,将青石县河长制工作领导小组调整为青石县河湖长制工作委员会,现将组成人员通知如下:\n主任:葛山 县长\n副主任:奚河 副县长\n委员:范川 县水利局局长",
    name: "青石县河湖长制工作委员会",
    form: "other",
    action: "reshuffle",
    leaders: ["主任 葛山", "副主任 奚河"],
    members: 1,
  },
];
