import ICAL from "ical.js";
import type { FileProblem, ReadFile } from "../../domain/listing-import/table-file.ts";

const header = [
  "UID",
  "SUMMARY",
  "DESCRIPTION",
  "LOCATION",
  "GEO.latitude",
  "GEO.longitude",
  "DTSTART.date",
  "DTSTART.time",
  "DTEND.date",
  "DTEND.time",
  "RRULE",
  "RDATE",
  "EXDATE",
  "URL",
  "ORGANIZER",
  "CONTACT",
  "CATEGORIES",
  "STATUS",
] as const;
type EventCells = Readonly<Record<(typeof header)[number], string>>;

const japanMinutes = 9 * 60;
const pad = (number: number): string => String(number).padStart(2, "0");

/** A time as Japan's clocks show it; times without a zone are taken as they are. */
const inJapan = (time: ICAL.Time): ICAL.Time => {
  if (time.isDate || time.zone !== ICAL.Timezone.utcTimezone) return time;
  const moved = time.clone();
  moved.adjust(0, 0, japanMinutes, 0);
  return moved;
};

const dateOf = (time: ICAL.Time): string => `${time.year}-${pad(time.month)}-${pad(time.day)}`;
const timeOf = (time: ICAL.Time): string => (time.isDate ? "" : `${pad(time.hour)}:${pad(time.minute)}`);

/** The last day: of whole days the end is the day after. */
const lastDayOf = (time: ICAL.Time): ICAL.Time => {
  if (!time.isDate) return time;
  const before = time.clone();
  before.adjust(-1, 0, 0, 0);
  return before;
};

const textsOf = (event: ICAL.Component, name: string): string =>
  event
    .getAllProperties(name)
    .flatMap((property) => property.getValues())
    .map(String)
    .join("、");

const datesOf = (event: ICAL.Component, name: string): string =>
  event
    .getAllProperties(name)
    .flatMap((property) => property.getValues())
    .map((value) => (value instanceof ICAL.Time ? dateOf(inJapan(value)) : ""))
    .filter((date) => date !== "")
    .join(";");

const timeIn = (event: ICAL.Component, name: string): ICAL.Time | undefined => {
  const value = event.getFirstPropertyValue(name);
  return value instanceof ICAL.Time ? inJapan(value) : undefined;
};

const endOf = (event: ICAL.Component, start: ICAL.Time | undefined): ICAL.Time | undefined => {
  const end = timeIn(event, "dtend");
  if (end) return lastDayOf(end);
  const duration = event.getFirstPropertyValue("duration");
  if (!start || !(duration instanceof ICAL.Duration)) return undefined;
  const after = start.clone();
  after.addDuration(duration);
  return lastDayOf(after);
};

const organizerOf = (event: ICAL.Component): string => {
  const organizer = event.getFirstProperty("organizer");
  return String(organizer?.getParameter("cn") ?? organizer?.getFirstValue() ?? "").replace(/^mailto:/iu, "");
};

const cellsOf = (event: ICAL.Component): EventCells => {
  const start = timeIn(event, "dtstart");
  const end = endOf(event, start);
  const geo = event.getFirstPropertyValue("geo");
  const [latitude = "", longitude = ""] = Array.isArray(geo) ? geo.map(String) : [];
  return {
    UID: [textsOf(event, "uid"), datesOf(event, "recurrence-id")].filter((part) => part !== "").join("/"),
    SUMMARY: textsOf(event, "summary"),
    DESCRIPTION: textsOf(event, "description"),
    LOCATION: textsOf(event, "location"),
    "GEO.latitude": latitude,
    "GEO.longitude": longitude,
    "DTSTART.date": start ? dateOf(start) : "",
    "DTSTART.time": start ? timeOf(start) : "",
    "DTEND.date": end ? dateOf(end) : "",
    "DTEND.time": end ? timeOf(end) : "",
    RRULE: textsOf(event, "rrule"),
    RDATE: datesOf(event, "rdate"),
    EXDATE: datesOf(event, "exdate"),
    URL: textsOf(event, "url"),
    ORGANIZER: organizerOf(event),
    CONTACT: textsOf(event, "contact"),
    CATEGORIES: textsOf(event, "categories"),
    STATUS: textsOf(event, "status"),
  };
};

/** A calendar holds one component; two files put together hold a list of them. */
const calendarsIn = (text: string): ICAL.Component[] => {
  const parsed = ICAL.parse(text);
  const isOne = typeof parsed[0] === "string";
  return (isOne ? [parsed] : parsed).map(
    (calendar: ConstructorParameters<typeof ICAL.Component>[0]) => new ICAL.Component(calendar),
  );
};

/** What a calendar is called, and what it says it is about. */
const aboutOf = (calendar: ICAL.Component): string[] =>
  ["x-wr-calname", "name", "x-wr-caldesc"].map((name) => textsOf(calendar, name)).filter((text) => text !== "");

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const blanks = new Set([0x20, 0x09]);

/** How many bytes a fold at a place has: a line break, and a blank at the beginning of the next line. */
const foldAt = (bytes: Uint8Array, at: number): number => {
  const lineBreak = bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? 2 : Number(bytes[at] === lineFeed);
  return lineBreak > 0 && blanks.has(bytes[at + lineBreak] ?? 0) ? lineBreak + 1 : 0;
};

/** Puts folded lines together again before the bytes become letters: programs fold within a letter, too. */
export const unfolded = (bytes: Uint8Array): Uint8Array => {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  let at = 0;
  while (at < bytes.length) {
    const fold = foldAt(bytes, at);
    if (fold === 0) kept[length++] = bytes[at] ?? 0;
    at += fold || 1;
  }
  return kept.subarray(0, length);
};

/** Reads the events of an iCalendar file; times in UTC become Japan's. */
export const readCalendar = (text: string, encoding: string): ReadFile | { readonly problem: FileProblem } => {
  try {
    const calendars = calendarsIn(text);
    const events = calendars.flatMap((calendar) => calendar.getAllSubcomponents("vevent"));
    if (events.length === 0) return { problem: "no_rows" };
    const records = events.map(cellsOf).map((cells, index) => ({
      line: index + 1,
      cells: header.map((column) => cells[column]),
    }));
    return {
      format: "icalendar",
      encoding,
      notes: [],
      about: calendars.flatMap(aboutOf).join("\n"),
      tables: [{ records: [{ line: 0, cells: [...header] }, ...records] }],
    };
  } catch {
    return { problem: "broken_file" };
  }
};
