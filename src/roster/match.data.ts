import type { ImportField, ImportKind } from "./import.model.ts";

type Names = Partial<Readonly<Record<ImportField, readonly string[]>>>;

const list = (text: string) => text.split(" ");

/** How rosters head their columns, without spaces and remarks in brackets. */
export const columnNames: Readonly<Record<ImportKind, Names>> = {
  person: {
    name: list("姓名 名字 人员姓名 干部姓名 职工姓名 员工姓名 本人姓名 成员姓名 name"),
    unit: list(
      "单位 所在单位 工作单位 单位名称 所属单位 人员单位 现单位 现工作单位 派出单位 原单位 所在部门 部门 所属部门 unit",
    ),
    post: list("职务 现任职务 职务名称 行政职务 现职务 岗位 工作岗位 岗位名称 职位 担任职务 单位职务 post"),
    rank: list("职级 级别 行政级别 职务层次 现职级 现任职级 职务级别 职级层次 干部级别 rank"),
    establishment: list(
      "编制 编制类别 编制类型 编制性质 编制情况 人员性质 人员类别 人员类型 人员身份 身份 身份类别 用工性质 用工形式 establishment",
    ),
    phone: list(
      "电话 联系电话 手机 手机号 手机号码 联系方式 电话号码 办公电话 移动电话 联系手机 联系电话尾号 电话尾号 phone",
    ),
    since: list("任现职时间 任职时间 现职时间 任现职务时间 任现职日期 到岗时间 任职日期 任现职级时间"),
    place: list("区划 所在区划 所属区划 所在地区 所属地区 行政区划"),
  },
  unit: {
    name: list("单位 单位名称 单位全称 全称 机构名称 名称 部门名称 部门 单位规范名称 name"),
    shortName: list("简称 单位简称 规范简称 机构简称"),
    kind: list("单位类别 单位性质 单位类型 机构类别 机构类型 机构性质 类别 性质 类型"),
    system: list("条线 系统 所属系统 归口 战线 归口系统 所属条线"),
    level: list("级别 机构级别 单位级别 机构规格 规格 行政级别 层级"),
    uscc: list("统一社会信用代码 信用代码 社会信用代码 机构代码 统一信用代码 uscc"),
    parent: list("上级单位 主管单位 主管部门 上级 隶属单位 隶属关系 所属单位 归口管理单位 上级主管部门"),
    place: list("区划 所在区划 所属区划 所在地区 所属地区 行政区划"),
  },
};

/** Columns that rosters have and we do not take: nothing is guessed into them. */
export const foreignColumns = list(
  "序号 编号 性别 民族 籍贯 出生日期 出生年月 出生 年龄 学历 学位 专业 毕业院校 政治面貌 入党时间 参加工作时间 工作时间 备注 说明 身份证 身份证号 身份证号码 公民身份号码 证件号码 住址 家庭住址 邮箱 电子邮箱 照片 签名 工号 职称 专业技术职务 分管领导",
);

/** The hundred commonest surnames: more than eight in ten persons bear one. */
export const commonSurnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤施牛樊葛温华";
