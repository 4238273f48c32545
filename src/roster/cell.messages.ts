import { catalog } from "../kernel/messages.ts";

/** What is wrong with a cell of a roster. Row and column stand before it. */
export const cellMessages = catalog(
  {
    "cell.formula-empty": "是公式，文件里没有存它的结果，没有计算。请在表格程序里算好、粘贴为数值再交。",
    "cell.error": "是错误值（如 #N/A），没有采用。请改成真实内容再交。",
    "cell.merged": "是合并单元格。",
    "cell.name-missing": "没有姓名。",
    "cell.name-odd": "“{text}”不像姓名。请检查这一列对应得对不对。",
    "cell.unit-missing": "没有单位。",
    "cell.unit-near": "名册里没有「{text}」，是不是「{near}」？",
    "cell.unit-unknown": "名册里没有「{text}」。可以新建，或改成已有的名称。",
    "cell.unit-ambiguous": "「{text}」有不止一个：{names}。请写全称，或加一列“所在区划”。",
    "cell.rank-unknown": "不认识职级“{text}”，这一格没有采用。",
    "cell.establishment-unknown": "不认识编制类别“{text}”，这一格没有采用。",
    "cell.establishment-missing": "没有编制类别。请补上，或在上面选“没写的都按……”。",
    "cell.phone-odd": "“{text}”不像电话号码，没有采用。",
    "cell.since-unreadable": "“{text}”读不出日期，没有采用。可写成 2026-03-01、2026年3月1日或 2026.3。",
    "cell.repeated": "和第 {row} 行完全重复，只算一次。",
    "cell.repeated-otherwise": "和第 {row} 行是同一个人，内容却不同。请在文件里留下对的那一行。",
    "cell.repeated-unit": "和第 {row} 行是同一个单位。请只留一行。",
    "cell.namesakes": "这个单位有不止一位{text}，职务和电话都对不上，分不清是哪一位。",
    "cell.elsewhere": "{unit}有一位{text}（{post}）。是调动过来的同一人，还是同名的另一人？",
    "cell.elsewhere-several":
      "别的单位有 {count} 位{text}（如{unit}，{post}）。是其中一人调来，还是同名的另一人？",
    "cell.kind-unknown": "不认识单位类别“{text}”，这一格没有采用。",
    "cell.system-unknown": "不认识条线“{text}”，这一格没有采用。",
    "cell.uscc-wrong": "“{text}”不是有效的统一社会信用代码（18 位，末位校验不符），没有采用。",
    "cell.place-unknown": "不认识区划“{text}”，这一格没有采用。",
  },
  {
    "cell.formula-empty":
      "is a formula whose result the file does not hold; it was not computed. Paste it as a value and hand the file in again.",
    "cell.error": "is an error (such as #N/A) and was not taken. Put in what is meant.",
    "cell.merged": "is a merged cell.",
    "cell.name-missing": "has no name.",
    "cell.name-odd": "“{text}” does not look like a name. Check that the column is matched rightly.",
    "cell.unit-missing": "has no unit.",
    "cell.unit-near": "“{text}” is not in the list. Is it “{near}”?",
    "cell.unit-unknown": "“{text}” is not in the list. Make it new, or use a known name.",
    "cell.unit-ambiguous":
      "“{text}” is more than one: {names}. Use the whole name, or add a column for the place.",
    "cell.rank-unknown": "the rank “{text}” is not known; the cell was not taken.",
    "cell.establishment-unknown": "the establishment “{text}” is not known; the cell was not taken.",
    "cell.establishment-missing":
      "has no establishment. Fill it in, or choose above what those are who say none.",
    "cell.phone-odd": "“{text}” does not look like a telephone number and was not taken.",
    "cell.since-unreadable": "“{text}” cannot be read as a date and was not taken. Write it as 2026-03-01.",
    "cell.repeated": "is the same as row {row}; it counts once.",
    "cell.repeated-otherwise":
      "is the same person as row {row}, said otherwise. Keep the right row in the file.",
    "cell.repeated-unit": "is the same unit as row {row}. Keep one row.",
    "cell.namesakes":
      "The unit has more than one {text}; neither post nor telephone tells which one is meant.",
    "cell.elsewhere":
      "{unit} has a {text} ({post}). The same person, moved here, or another one of that name?",
    "cell.elsewhere-several":
      "Other units have {count} persons called {text} (such as {unit}, {post}). One of them, moved here, or another one?",
    "cell.kind-unknown": "the kind of unit “{text}” is not known; the cell was not taken.",
    "cell.system-unknown": "the line of work “{text}” is not known; the cell was not taken.",
    "cell.uscc-wrong":
      "“{text}” is no valid unified social credit code (18 signs; the check sign does not fit); it was not taken.",
    "cell.place-unknown": "the place “{text}” is not known; the cell was not taken.",
  },
);
