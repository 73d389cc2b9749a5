/** Dates and times in words, always as the clock on a wall in Seoul shows them. */

const ZONE = "Asia/Seoul";
const FORMATS = {
  moment: { dateStyle: "full", timeStyle: "short" },
  second: { dateStyle: "full", timeStyle: "medium" },
  day: { dateStyle: "full" },
  date: { month: "short", day: "numeric" },
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
};
const made = new Map();

function format(language, kind, at) {
  const key = `${language} ${kind}`;
  const locale = language === "ko" ? "ko-KR" : "en-GB";
  if (!made.has(key)) made.set(key, new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...FORMATS[kind] }));
  return made.get(key).format(at);
}

/** "2023년 5월 29일 월요일 오전 9:00"; seconds only where they matter, as a second before midnight. */
export const momentInWords = (language, at) => format(language, at.getUTCSeconds() ? "second" : "moment", at);
export const minuteInWords = (language, at) => format(language, "moment", at);
export const dayInWords = (language, at) => format(language, "day", at);
/** Day and time in two short lines. */
export const briefly = (language, at) => `${format(language, "date", at)}\n${timeOfDay(language, at)}`;
export const timeOfDay = (language, at) => format(language, "time", at);

/** The instant of a close: midnight is the end of the day before, as people write it ("6월 15일 목요일 24:00"). */
export function closeInWords(language, at) {
  if (timeOfDay(language, at) !== "00:00" || at.getUTCSeconds()) return momentInWords(language, at);
  return `${dayInWords(language, new Date(at.getTime() - 1))} 24:00`;
}

/** Bytes as people say them: 0 -> "0 B", 1536 -> "1.5 kB". */
export function sizeInWords(bytes) {
  if (!(bytes >= 0)) return "";
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
