import type { Day } from "../kernel/day.ts";
import type { DocumentNumber } from "./document.model.ts";

const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 … 99 as a paper counts its parts: 一, 十, 十一, 二十三. Beyond that in figures. */
export function printCount(n: number): string {
  if (n < 1 || n > 99) return String(n);
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const ten = tens === 0 ? "" : tens === 1 ? "十" : `${digits[tens]}十`;
  return `${ten}${digits[ones]}`;
}

/** The numeral before a heading (GB/T 9704-2012, 7.3.3): 一、 （一） 1. （1）. */
export function printNumeral(level: 1 | 2 | 3 | 4, n: number): string {
  switch (level) {
    case 1:
      return `${printCount(n)}、`;
    case 2:
      return `（${printCount(n)}）`;
    case 3:
      return `${n}.`;
    case 4:
      return `（${n}）`;
  }
}

/** `2026-03-09` as a paper prints it: 2026年3月9日, no zeros in front. */
export function printDay(on: Day): string {
  const [year, month, date] = on.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** `岚政办发〔2026〕12号`: six-angle brackets, no 第, no zeros in front (7.2.5). */
export function printNumber({ code, year, serial }: DocumentNumber): string {
  return `${code}〔${year}〕${serial}号`;
}

/** 李甲 takes the room of three characters among names of three. */
export function spaceName(name: string): string {
  const letters = [...name];
  return letters.length === 2 ? `${letters[0]}　${letters[1]}` : name;
}

/** 组长 and 副组长 spread to the room of `width` characters: 组　　长, 副　组　长. */
export function spaceRole(role: string, width: number): string {
  const letters = [...role];
  const gaps = letters.length - 1;
  const room = Math.max(0, width - letters.length);
  if (gaps < 1) return role + "　".repeat(room);
  return letters
    .map((letter, at) => {
      const before = Math.ceil((room * at) / gaps);
      return "　".repeat(at === 0 ? 0 : before - Math.ceil((room * (at - 1)) / gaps)) + letter;
    })
    .join("");
}

/** Ends a sentence that has no end yet. */
export function endSentence(text: string): string {
  const said = text.trim();
  return said === "" || /[。！？；：]$/.test(said) ? said : `${said}。`;
}

/** A sentence to be run on: without its end. */
export function openSentence(text: string): string {
  return text.trim().replace(/[。；，,;]+$/, "");
}
