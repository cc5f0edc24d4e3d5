import { parseFeed } from "feedsmith";
import type { FileFormat, FileProblem, ReadFile } from "../../domain/listing-import/table-file.ts";

const header = ["guid", "title", "link", "description", "category", "creator", "pubDate"] as const;
type FeedItem = Readonly<Record<(typeof header)[number], string>>;

type Parsed = ReturnType<typeof parseFeed>;

const formats: Readonly<Record<Parsed["format"], FileFormat>> = {
  rss: "rss",
  atom: "atom",
  rdf: "rdf",
  json: "json_feed",
};

const joined = (texts: readonly (string | undefined)[] = []): string =>
  texts.filter((text) => text !== undefined && text !== "").join("、");

type Items = {
  [Format in Parsed["format"]]: (feed: Extract<Parsed, { format: Format }>["feed"]) => FeedItem[];
};

const itemsOf: Items = {
  rss: ({ items = [] }) =>
    items.map((item) => ({
      guid: item.guid?.value ?? item.link ?? "",
      title: item.title ?? "",
      link: item.link ?? "",
      description: item.content?.encoded ?? item.description ?? "",
      category: joined(item.categories?.map(({ name }) => name)),
      creator: joined(item.dc?.creators),
      pubDate: String(item.pubDate ?? ""),
    })),
  rdf: ({ items = [] }) =>
    items.map((item) => ({
      guid: item.rdf?.about ?? item.link ?? "",
      title: item.title ?? "",
      link: item.link ?? "",
      description: item.content?.encoded ?? item.description ?? "",
      category: joined(item.dc?.subjects),
      creator: joined(item.dc?.creators),
      pubDate: String(item.dc?.dates?.[0] ?? ""),
    })),
  atom: ({ entries = [] }) =>
    entries.map((entry) => ({
      guid: entry.id ?? "",
      title: entry.title?.value ?? "",
      link: entry.links?.[0]?.href ?? "",
      description: entry.content?.value ?? entry.summary?.value ?? "",
      category: joined(entry.categories?.map(({ label, term }) => label ?? term)),
      creator: joined(entry.authors?.map(({ name }) => name)),
      pubDate: String(entry.published ?? entry.updated ?? ""),
    })),
  json: ({ items = [] }) =>
    items.map((item) => ({
      guid: String(item.id ?? ""),
      title: item.title ?? "",
      link: item.url ?? "",
      description: item.content_html ?? item.content_text ?? item.summary ?? "",
      category: joined(item.tags),
      creator: joined(item.authors?.map(({ name }) => name)),
      pubDate: String(item.date_published ?? ""),
    })),
};

/** A text construct of Atom, or the plain text that the other kinds have. */
const textOf = (value: unknown): string => {
  if (typeof value === "string") return value;
  return typeof value === "object" && value !== null && "value" in value ? String(value.value) : "";
};

/** Reads an RSS (0.9–2.0, RDF) or Atom feed. Its dates are those of publication, not of the events. */
export const readFeed = (text: string, encoding: string): ReadFile | { readonly problem: FileProblem } => {
  try {
    const parsed = parseFeed(text);
    const items = (itemsOf[parsed.format] as (feed: unknown) => FeedItem[])(parsed.feed);
    if (items.length === 0) return { problem: "no_rows" };
    const { title, description } = parsed.feed as { title?: unknown; description?: unknown };
    const about = [title, description].map(textOf).filter((text) => text !== "");
    const records = items.map((item, index) => ({ line: index + 1, cells: header.map((column) => item[column]) }));
    return {
      format: formats[parsed.format],
      encoding,
      notes: [],
      about: about.join("\n"),
      tables: [{ records: [{ line: 0, cells: [...header] }, ...records] }],
    };
  } catch {
    return { problem: "not_a_table" };
  }
};
