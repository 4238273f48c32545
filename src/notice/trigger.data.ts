import { words } from "./words.rules.ts";

/** Words of a sudden event or of an emergency plan. */
export const suddenWords = words(`
  疫情 肺炎 新冠 核酸 疫苗 应急 突发 防汛 抗旱 抗洪 抢险 救灾 救援 灾害 火灾 森林防火
  防灭火 地震 洪涝 台风 防台 事故 非洲猪瘟 禽流感 疫病 冰冻 雨雪 处突 处置 善后 维稳 扑火
  山洪 滑坡 决堤 泄漏 爆炸 登革热 猴痘 流感 保供
`);

/** Words of a campaign newly launched from above. */
export const campaignWords = words(`
  攻坚战 专项整治 集中整治 综合整治 大检查 大排查 大整治 百日行动 百日攻坚 攻坚 专项行动
  专项治理 集中治理 清零行动 紧急 歼灭战 打击 严打 扫黑除恶 禁烧 环境整治 集中行动 运动会 春季行动
  冬季行动 拆违 违建 攻坚行动 百日
`);

/** Standing tasks whose names sound like an emergency or like a campaign. */
export const routineWords = words(`
  普查 调查 春运 防溺水 创建 常态化 复工复产  关工委 人口 体系建设 食品安全 创文 创卫
`);
