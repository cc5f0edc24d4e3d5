import { columnsByHeadings, headingKey } from "../../domain/listing-import/map-columns.ts";
import { type FileProblem, fileBounds, type RawTable, type ReadFile } from "../../domain/listing-import/table-file.ts";

type Answer = ReadFile | { readonly problem: FileProblem };
type Entry = Readonly<Record<string, unknown>>;

/** So many objects within each other are looked into; what lies deeper is kept as JSON. */
const deepest = 4;

const isEntry = (value: unknown): value is Entry =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is Entry[] => Array.isArray(value) && value.length > 0 && value.every(isEntry);

/** All lists of objects in a document: the document itself, or what stands under `data`, `result.records`, … */
const listsIn = (value: unknown, depth = 0): Entry[][] => {
  if (isList(value)) return [value];
  if (!isEntry(value) || depth > 3) return [];
  return Object.values(value).flatMap((inner) => listsIn(inner, depth + 1));
};

/** How many fields of an event the entries of a list have; its fields themselves may be listed beside it. */
const fieldsOf = ([first = {}]: readonly Entry[]): number =>
  columnsByHeadings([...flat(first, new Map()).keys()].map(headingKey)).columns.size;

/** The list that looks most like one of events; of those that do alike, the longest. */
const findList = (document: unknown): Entry[] => {
  const [best = []] = listsIn(document)
    .map((list) => ({ list, fields: fieldsOf(list) }))
    .sort((a, b) => b.fields - a.fields || b.list.length - a.list.length)
    .map(({ list }) => list);
  return best;
};

/** What a document says of itself beside its list. */
const aboutOf = (document: unknown): string =>
  isEntry(document)
    ? ["name", "title", "description"]
        .map((key) => document[key])
        .filter((value) => typeof value === "string")
        .join("\n")
    : "";

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((text) => text !== "")
      .join("、");
  if (isEntry(value)) return textOf(value["@value"] ?? value.name ?? value.value ?? JSON.stringify(value));
  return String(value);
};

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** An entry's values by path: `{ location: { name } }` → `location.name`. */
const flat = (entry: Entry, cells: Map<string, string>, prefix = "", depth = 0): Map<string, string> => {
  for (const [key, value] of Object.entries(entry).filter(([, one]) => !isEmptyList(one))) {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    const only = Array.isArray(value) && value.length === 1 ? value[0] : value;
    if (isEntry(only) && depth < deepest) flat(only, cells, path, depth + 1);
    else cells.set(path, textOf(only));
    if (cells.size > fileBounds.columns) break;
  }
  return cells;
};

const toTable = (entries: readonly Map<string, string>[]): RawTable => {
  const header = [...new Set(entries.flatMap((entry) => [...entry.keys()]))];
  const records = entries.map((entry, index) => ({
    line: index + 1,
    cells: header.map((column) => entry.get(column) ?? ""),
  }));
  return { records: [{ line: 0, cells: header }, ...records] };
};

const isPair = (value: unknown): value is [number, number] =>
  Array.isArray(value) && typeof value[0] === "number" && typeof value[1] === "number";

/** All positions of a geometry, however deep its rings lie. */
const positions = (value: unknown): [number, number][] => {
  if (isPair(value)) return [[value[0], value[1]]];
  return Array.isArray(value) ? value.flatMap(positions) : [];
};

/** The middle of a geometry's positions. */
const middle = (geometry: unknown): Entry => {
  const points = isEntry(geometry) ? positions(geometry.coordinates) : [];
  if (points.length === 0) return {};
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return { longitude: mean(0).toFixed(6), latitude: mean(1).toFixed(6) };
};

const featureEntry = ({ id, properties, geometry }: Entry): Entry => ({
  ...(id === undefined ? {} : { id }),
  ...middle(geometry),
  ...(isEntry(properties) ? properties : {}),
});

/** Lists nest a few objects; a parser needs memory for every bracket that is open. */
const deepestBrackets = 200;
const quote = 0x22;
const backslash = 0x5c;
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

const isTooDeep = (text: string): boolean => {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length && depth <= deepestBrackets; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) quoted = !quoted;
    else if (quoted) at += Number(code === backslash);
    else depth += Number(opening.has(code)) - Number(closing.has(code));
  }
  return depth > deepestBrackets;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    // One object a line, as data portals export it.
    const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== "");
    if (lines.length < 2) throw error;
    return lines.map((line) => JSON.parse(line));
  }
};

/** Reads JSON: a list of objects wherever it stands, JSON lines, or GeoJSON. Never throws for its content. */
export const readJson = (text: string, encoding: string): Answer => {
  try {
    if (isTooDeep(text)) return { problem: "broken_file" };
    const document = parsed(text);
    const isGeo = isEntry(document) && Array.isArray(document.features);
    const list = isGeo ? (document.features as unknown[]).filter(isEntry).map(featureEntry) : findList(document);
    const single = list.length === 0 && isEntry(document) ? [document] : list;
    if (single.length > fileBounds.rows) return { problem: "too_many_rows" };
    const entries = single.map((entry) => flat(entry, new Map()));
    if (entries.length === 0) return { problem: "no_rows" };
    return {
      format: isGeo ? "geojson" : "json",
      encoding,
      notes: [],
      about: aboutOf(document),
      tables: [toTable(entries)],
    };
  } catch {
    return { problem: "broken_file" };
  }
};
