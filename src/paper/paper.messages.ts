import { catalog } from "../kernel/messages.ts";
import type { PaperNote, PaperRefusal } from "./paper.model.ts";

/** `paper.unopened` is what the command line says of a path. */
type Code = PaperNote["code"] | PaperRefusal["code"] | "paper.unopened";

export const paperMessages = catalog<Code>(
  {
    "paper.unopened": "打不开这个文件：{reason}。请检查路径和权限。",
    "paper.empty": "文件是空的。请检查选对了文件，或把通知的文字直接粘贴进来。",
    "paper.too-large":
      "文件有 {megabytes} MB，超过 {limit} MB 的上限。请去掉图片和附件，只留通知正文，再交一次。",
    "paper.too-long": "文件里有 {characters} 个字，超过 {limit} 字的上限。请只交设立工作专班的那一份通知。",
    "paper.too-many-pages": "文件有 {pages} 页，超过 {limit} 页的上限。请只留通知所在的几页，再交一次。",
    "paper.too-heavy":
      "读这个文件用的时间（上限 {seconds} 秒）或内存超过上限，已经停下。请用 WPS 或 Word 打开后另存为 DOCX，或把文字粘贴进来。",
    "paper.too-many": "正在读的文件太多，这份还没有读。请过 {seconds} 秒再交一次，或把文字粘贴进来。",
    "paper.bomb": "文件解开后大得反常，可能是恶意文件，没有打开。请确认来源；如确是公文，请重新另存一份。",
    "paper.encrypted": "文件加了密码，无法读取。请先用密码打开，取消密码后另存，再交一次。",
    "paper.broken":
      "文件已损坏或不完整（{format}）。请重新下载，或用 WPS、Word 打开后另存一份；打不开的，请向发文单位另要。",
    "paper.scan":
      "这份 PDF 共 {pages} 页，是扫描件，只有图像没有文字。请先做文字识别（OCR）并核对，或向发文单位要电子版。",
    "paper.no-text": "文件打开了，里面却没有文字，可能只有图片。请先做文字识别（OCR），或把文字粘贴进来。",
    "paper.no-glyphs":
      "这份 PDF 的字体没有带文字对照表，取出来是乱码。请用原来的 DOCX，或做文字识别（OCR）后再交。",
    "paper.classified":
      "第 {line} 行有密级标志（{level}）。本系统不得存储、处理国家秘密，文件没有保存。请按保密规定办理；如系误标，请由定密责任人处理后再交。",
    "paper.legacy-doc": "这是旧版 Word 文件（.doc）。请用 WPS 或 Word 打开，另存为 .docx 后再交。",
    "paper.image": "这是图片（{seems}），不是文字。请先做文字识别（OCR）并核对，或向发文单位要电子版。",
    "paper.ofd": "这是版式文件 OFD，本系统还不能读。请用 OFD 阅读器导出为 PDF 或文本，或交成文前的 DOCX。",
    "paper.wps": "这是 WPS 文字自有格式（.wps）。请用 WPS 打开，另存为 .docx 后再交。",
    "paper.foreign": "按内容看，这是 {seems} 文件，不是通知。请交 DOCX、PDF、TXT 或网页（HTML）格式的通知。",
    "paper.unrecognised":
      "认不出这是什么文件。请交 DOCX、PDF、TXT 或网页（HTML）格式的通知，或把文字粘贴进来。",
    "paper.named-otherwise": "文件名以 .{ending} 结尾，内容却是 {format}；已按内容读取。",
    "paper.pages-without-text": "第 {pages} 页没有文字，可能是扫描的图像，这几页没有读到。",
  },
  {
    "paper.unopened": "The file cannot be opened: {reason}. Check its path and whether you may read it.",
    "paper.empty": "The file is empty. Check that it is the right one, or paste the text of the notice.",
    "paper.too-large":
      "The file has {megabytes} MB; the limit is {limit} MB. Remove pictures and annexes, keep the notice, and try again.",
    "paper.too-long":
      "The file holds {characters} characters; the limit is {limit}. Hand in only the notice that sets up the body.",
    "paper.too-many-pages":
      "The file has {pages} pages; the limit is {limit}. Keep only the pages of the notice and try again.",
    "paper.too-heavy":
      "Reading this file took more than the time ({seconds} seconds) or the memory allowed and was stopped. Open it in Word or WPS and save it as DOCX, or paste the text.",
    "paper.too-many":
      "Too many files are being read; this one was not. Hand it in again in {seconds} seconds, or paste the text.",
    "paper.bomb":
      "Unpacked, the file is abnormally large and may be hostile; it was not opened. Check where it comes from; if it is a real paper, save it anew.",
    "paper.encrypted":
      "The file is protected by a password. Open it with the password, save it without one, and try again.",
    "paper.broken":
      "The file is damaged or incomplete ({format}). Download it again, or open it in Word or WPS and save a new copy; failing that, ask the issuer for another.",
    "paper.scan":
      "This PDF of {pages} page(s) is a scan: images without text. Run text recognition (OCR) and check the result, or ask the issuer for the electronic version.",
    "paper.no-text":
      "The file opened but holds no text, perhaps only pictures. Run text recognition (OCR), or paste the text.",
    "paper.no-glyphs":
      "The fonts of this PDF do not say which characters they draw; the text comes out garbled. Use the original DOCX, or run text recognition (OCR).",
    "paper.classified":
      "Line {line} bears a secrecy mark ({level}). This system must not store or process state secrets; nothing was kept. Follow the secrecy rules; if the mark is a mistake, have the classifying officer correct it first.",
    "paper.legacy-doc":
      "This is a Word file of the old kind (.doc). Open it in Word or WPS, save it as .docx, and try again.",
    "paper.image":
      "This is a picture ({seems}), not text. Run text recognition (OCR) and check the result, or ask the issuer for the electronic version.",
    "paper.ofd":
      "This is an OFD fixed-layout file, which cannot be read yet. Export it as PDF or text from an OFD reader, or use the DOCX it was made from.",
    "paper.wps":
      "This is a file in WPS Writer's own format (.wps). Open it in WPS, save it as .docx, and try again.",
    "paper.foreign":
      "By its content this is a file of the kind {seems}, not a notice. Hand in the notice as DOCX, PDF, TXT or HTML.",
    "paper.unrecognised":
      "This kind of file is not recognised. Hand in the notice as DOCX, PDF, TXT or HTML, or paste its text.",
    "paper.named-otherwise":
      "The name ends in .{ending} but the content is {format}; it was read by its content.",
    "paper.pages-without-text": "Page(s) {pages} hold no text, perhaps scanned images; they were not read.",
  },
);
