import type { BodySketch } from "./city.model.ts";

const infoTech: BodySketch = {
  key: "xinxi",
  jurisdiction: "zone",
  regime: "work_arrangement",
  state: "running",
  authority: "zone",
  leadUnit: "zone-touzi",
  officeUnit: "zone-touzi",
  director: "zhuang-xiaoting",
  words: {
    name: "岚川经济技术开发区新一代信息技术产业专班",
    form: "task_force",
    purpose:
      "聚焦信息技术应用创新、新型显示、元宇宙三个领域，统筹产业政策研究、重点项目招商、产业生态打造和企业服务，实行一个产业、一个专班、一张图谱、一管到底。",
    basis: { kind: "document", text: "《岚川经开区产业和科创体系优化调整方案》" },
    ground: "local_key_task",
    necessity:
      "原由投资促进局、经济发展局分头对接企业，同一家企业多头接待、政策口径不一；现有招商联席会议只议重大项目，不承担日常推进，难以覆盖产业全链条服务。",
    trigger: { kind: "routine", reason: "产业培育和招商引资属经开区常态工作" },
    dissolution: "三大领域引育目标完成、日常服务移交投资促进局后撤销，人员返回原单位。",
    budget: "工作经费在投资促进局部门预算中列支，不单独开户。",
  },
  paper: {
    kind: "formal_document",
    issuer: "岚川经济技术开发区管理委员会",
    number: ["岚经管发", 17],
    signed: -214,
  },
  term: { text: "自印发之日起至{end}", start: -214, end: 516 },
  mechanisms: {
    meetingCadence: "每周一调度，每月一次产业会商",
    reportingCadence: "每月5日前报送项目进展",
    colocated: true,
    fulltime: true,
    entity: true,
  },
  leaders: [
    ["组长", "head", "zhuo-wentao"],
    ["副组长", "deputy", "weng-meizhu"],
    ["副组长", "deputy", "yue-zhiyuan"],
  ],
  members: [
    "shao-wentao",
    "zhuang-xiaoting",
    "leng-junfeng",
    "bian-xiaobei",
    "wu-jiani",
    "jian-zhiqiu",
    "li-guoping",
    "jin-meishan",
  ],
  groups: [
    {
      name: "信创应用组",
      lead: "leng-junfeng",
      duty: "操作系统、工业软件、安全可靠整机的企业招引和应用场景开放。",
      units: ["zone-touzi", "zhengwu"],
    },
    {
      name: "新型显示组",
      lead: "bian-xiaobei",
      duty: "面板、驱动芯片、光学膜材上下游配套，绘制产业链图谱和缺口清单。",
      units: ["zone-jingfa", "gongxin"],
    },
    {
      name: "元宇宙组",
      lead: "wu-jiani",
      duty: "数字内容、近眼显示终端项目对接，组织文旅、教育场景揭榜。",
      units: ["zone-touzi", "xuanchuanbu"],
    },
  ],
  targets: [
    ["签约亿元以上项目由4个增加到12个（统计口径：投资促进局项目库）", 150],
    ["新引进产业链关键环节企业20家", 330],
    ["企业诉求按时办结率由81%提高到98%以上", 90],
  ],
  history: [
    ["drafted", -241, "zhuang-xiaoting"],
    ["submitted", -236, "yue-zhiyuan"],
    ["returned", -231, "lou-xiaodong", "没有写明与招商联席会议的关系，请补充必要性后再报。"],
    ["submitted", -226, "yue-zhiyuan"],
    ["approved", -219, "huo-mingzhe"],
    ["issued", -214, "lou-xiaodong", "{number}"],
    ["amended", -61, "zhuang-xiaoting", "成员调整：招商二科伍佳妮接任元宇宙组牵头人。"],
  ],
};

const automotive: BodySketch = {
  key: "qiche",
  jurisdiction: "zone",
  regime: "work_arrangement",
  state: "running",
  authority: "zone",
  leadUnit: "zone-jingfa",
  officeUnit: "zone-jingfa",
  director: "ding-yi",
  words: {
    name: "岚川经济技术开发区汽车和智能制造产业专班",
    form: "task_force",
    purpose:
      "以汽车交通和氢能、机器人和智能装备、航空航天为主攻方向，推进整零协同、以商招商，为在区企业提供一对一管家式服务。",
    basis: { kind: "document", text: "《岚川经开区产业和科创体系优化调整方案》" },
    ground: "local_key_task",
    necessity: "区内整车、零部件、装备三类企业分属三个科室联系，供应链配套信息不通，现有机构无法统一调度。",
    trigger: { kind: "routine", reason: "产业培育和招商引资属经开区常态工作" },
    dissolution: "目标任务完成并经管委会评估后撤销。",
    budget: "所需经费由经济发展局在年度预算内统筹。",
  },
  paper: {
    kind: "formal_document",
    issuer: "岚川经济技术开发区管理委员会",
    number: ["岚经管发", 19],
    signed: -207,
  },
  term: { text: "工作期限至{end}", start: -207, end: 523 },
  mechanisms: {
    meetingCadence: "每两周一次调度会",
    reportingCadence: "每月报送一次",
    fulltime: true,
    colocated: true,
    inspection: true,
  },
  leaders: [
    ["组长", "head", "xiahou-jie"],
    ["责任副组长", "accountable_deputy", "shao-wentao"],
    ["副组长", "deputy", "mai-junjie"],
  ],
  members: [
    "ding-yi",
    "su-mengyao",
    "niu-zhiqi",
    "you-liqun",
    "rong-wanru",
    "ayinuer-maimaiti",
    "zhuge-mingli",
    "mao-haishan",
    "tian-xiaoning",
  ],
  groups: [
    {
      name: "汽车交通和氢能组",
      lead: "ding-yi",
      duty: "整车改款配套、燃料电池示范线路、加氢站布点。",
      units: ["zone-jingfa", "jiaotong", "gongjiao"],
    },
    {
      name: "机器人和智能装备组",
      lead: "su-mengyao",
      duty: "减速器、伺服电机项目招引，组织企业智能化改造诊断。",
      units: ["zone-touzi", "gongxin"],
    },
    {
      name: "航空航天组",
      lead: "niu-zhiqi",
      duty: "航空结构件、商业航天测控设备企业对接。",
      units: ["zone-touzi", "chantou"],
    },
  ],
  targets: [
    ["整车本地配套率由23%提高到35%", 300],
    ["完成60家规上企业智能化改造诊断", 120],
  ],
  history: [
    ["drafted", -235, "ding-yi"],
    ["submitted", -229, "shao-wentao"],
    ["approved", -214, "huo-mingzhe"],
    ["issued", -207, "lou-xiaodong", "{number}"],
  ],
};

const biomedicine: BodySketch = {
  key: "shengwu",
  jurisdiction: "zone",
  regime: "work_arrangement",
  state: "draft",
  authority: "zone",
  leadUnit: "zone-qifu",
  words: {
    name: "岚川经济技术开发区生物医药产业专班",
    form: "task_force",
    purpose: "谋划医疗器械、中药现代化两个细分领域的项目招引。",
    trigger: { kind: "routine", reason: null },
  },
  leaders: [["组长", "head", "weng-meizhu"]],
  members: ["jian-zhiqiu", "kang-le", "zhuang-xiaoting"],
  targets: [["梳理招商目标企业100家", null]],
  history: [["drafted", -2, "jian-zhiqiu"]],
};

/** The industry task forces of the zone. */
export const zoneBodies: readonly BodySketch[] = [infoTech, automotive, biomedicine];
