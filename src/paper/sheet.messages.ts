import { catalog } from "../kernel/messages.ts";
import type { SheetRefusal } from "./sheet.model.ts";

export const sheetMessages = catalog<SheetRefusal["code"]>(
  {
    "sheet.empty": "表里没有内容。请检查选对了文件，且数据在这个文件里（不是在另一个打开的工作簿里）。",
    "sheet.too-large":
      "文件有 {megabytes} MB，超过 {limit} MB 的上限。请删去图片和不用的工作表，或分成几份，再交一次。",
    "sheet.too-heavy":
      "读这个表用的时间（上限 {seconds} 秒）或内存超过上限，已经停下。请只留名册那一张工作表，把有数据的区域复制到新工作簿，再交一次。",
    "sheet.too-many": "正在读的文件太多，这份还没有读。请过 {seconds} 秒再交一次。",
    "sheet.too-many-rows":
      "工作表“{sheet}”有 {rows} 行，超过一次 {limit} 行（{cells} 个单元格）的上限，什么都没有导入。请按单位分成几份，再交一次。",
    "sheet.bomb":
      "文件解开后大得反常，可能是恶意文件，没有打开。请确认来源；如确是名册，请复制到新工作簿另存一份。",
    "sheet.encrypted": "工作簿加了密码，无法读取。请先用密码打开，取消密码后另存，再交一次。",
    "sheet.broken": "文件已损坏或不完整（{format}）。请用 WPS 表格或 Excel 打开后另存一份 .xlsx，再交一次。",
    "sheet.classified":
      "工作表“{sheet}”第 {row} 行有密级标志（{level}）。本系统不得存储、处理国家秘密，文件没有保存。请按保密规定办理；如系误标，请由定密责任人处理后再交。",
    "sheet.legacy-xls": "这是旧版工作簿（.xls 或 .et）。请用 WPS 表格或 Excel 打开，另存为 .xlsx 后再交。",
    "sheet.foreign": "按内容看，这是 {seems} 文件，不是工作簿。请交 .xlsx 或 .csv 格式的表。",
    "sheet.unrecognised": "认不出这是什么文件。请交 .xlsx 或 .csv 格式的表。",
  },
  {
    "sheet.empty": "The sheet is empty. Check that it is the right file and that the data stand in it.",
    "sheet.too-large":
      "The file has {megabytes} MB; the limit is {limit} MB. Remove pictures and unused sheets, or split it, and try again.",
    "sheet.too-heavy":
      "Reading this sheet took more than the time ({seconds} seconds) or the memory allowed and was stopped. Keep only the sheet of the roster, copy its filled area to a new workbook, and try again.",
    "sheet.too-many":
      "Too many files are being read; this one was not. Hand it in again in {seconds} seconds.",
    "sheet.too-many-rows":
      "The sheet “{sheet}” has {rows} rows; the limit at one time is {limit} ({cells} cells). Nothing was imported. Split it by unit and try again.",
    "sheet.bomb":
      "Unpacked, the file is abnormally large and may be hostile; it was not opened. Check where it comes from; if it is a real roster, copy it to a new workbook.",
    "sheet.encrypted":
      "The workbook is protected by a password. Open it with the password, save it without one, and try again.",
    "sheet.broken":
      "The file is damaged or incomplete ({format}). Open it in Excel or WPS, save a new .xlsx copy, and try again.",
    "sheet.classified":
      "Row {row} of the sheet “{sheet}” bears a secrecy mark ({level}). This system must not store or process state secrets; nothing was kept. Follow the secrecy rules; if the mark is a mistake, have the classifying officer correct it first.",
    "sheet.legacy-xls":
      "This is a workbook of the old kind (.xls or .et). Open it in Excel or WPS, save it as .xlsx, and try again.",
    "sheet.foreign":
      "By its content this is a file of the kind {seems}, not a workbook. Hand in a sheet as .xlsx or .csv.",
    "sheet.unrecognised": "This kind of file is not recognised. Hand in a sheet as .xlsx or .csv.",
  },
);
