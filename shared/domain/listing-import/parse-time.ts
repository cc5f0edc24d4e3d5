const clock = /^(午前|午後|am|pm)?([0-9]{1,2})(?::|時)([0-9]{1,2})?分?(?::[0-9]{2})?(半)?/u;

/** Reads a time of day: `10:30`, `９：３０`, `午後1時30分`, `13時半`, `正午`. */
export const parseTime = (text: string): string | undefined => {
  const source = text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
  if (source === "正午") return "12:00";
  const found = clock.exec(source);
  if (!found) return undefined;
  const [, half, hourText, minuteText = "0", halfPast] = found;
  const hour = Number(hourText) + ((half === "午後" || half === "pm") && Number(hourText) < 12 ? 12 : 0);
  const minute = halfPast ? 30 : Number(minuteText);
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
};
