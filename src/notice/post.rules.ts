/** Posts that many hold: they stand for themselves and never lend their post to the next name. */
export const plural =
  /^(?:各|全体|相关|有关|其他|其它|所有|每个|\d{1,4}(?:名|个|位)|[一二两三四五六七八九十]{1,3}(?:名|个|位))/;
const organ = "(?:(?:市|县|区|镇|乡|街道|校|院|局)?(?:党委|党组|党工委|党支部|党总支|人大|政协|政府|纪委))?";
/** A post without a unit before it, which goes with the post it follows: 党委委员、副镇长. */
export const barePost = new RegExp(
  `^${organ}(?:第一|常务|副|二级|三级|四级|一级|总|市|县|区|镇|乡)*(?:书记|主任|[\u3400-\u9fff]{1,3}长|[\u3400-\u9fff]{0,2}委员|成员|常委|主席|主任科员|科员|调研员|巡视员|经理|督学|总师|工程师|督察专员)$`,
);

/** A party post goes with any post beside it: 市委常委、市政府副市长. */
export const partyPost =
  /(?:常委|委员|党[委组工][\u3400-\u9fff]{0,4}(?:书记|成员)|[省市县区]委[\u3400-\u9fff]{0,2}书记|(?:人大|政协)[\u3400-\u9fff]{0,4}(?:主任|主席))$/;
