import { daysBetween, jstDate } from "../../../shared/domain/times.ts";
import { dateInWords } from "../../../shared/text/date-words.ts";
import { ageInWords } from "../../../shared/text/review.ts";

/** 3日前・11月22日（日）. */
export const waitingSince = (submittedAt: string, today: string): string => {
  const date = jstDate(new Date(submittedAt));
  return `${ageInWords(daysBetween(date, today))}・${dateInWords(date)}`;
};
