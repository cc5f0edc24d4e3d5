import { jstMinute } from "../times.ts";

const zoned = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})$/u;

/** Day and time in Japan of a moment that is written with its time zone: `2026-12-05T01:00:00Z`. */
export const zonedTime = (written: string): { date: string; time: string } | undefined => {
  const text = written.normalize("NFKC").trim();
  if (!zoned.test(text)) return undefined;
  const moment = new Date(text.replace(/([+-][0-9]{2})([0-9]{2})$/u, "$1:$2"));
  if (Number.isNaN(moment.getTime())) return undefined;
  const [date = "", time = ""] = jstMinute(moment).split("T");
  return { date, time };
};
