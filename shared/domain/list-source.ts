import { z } from "zod";
import { centreIdSchema } from "./ids.ts";
import { fileProblems } from "./listing-import/table-file.ts";
import { daysBetween, instantSchema, jstDate } from "./times.ts";

export const listSourceIdSchema = z.uuid().brand("ListSourceId");
export type ListSourceId = z.infer<typeof listSourceIdSchema>;

/** Why a list could not be fetched. The words are in `shared/text/staff-sources.ts`. */
export const fetchProblems = [
  "not_https",
  "no_such_host",
  "private_address",
  "not_found",
  "refused",
  "server_error",
  "unreachable",
  "bad_certificate",
  "timed_out",
  "fetched_too_large",
  "too_many_redirects",
] as const;
export type FetchProblem = (typeof fetchProblems)[number];

/** Why a source brought no list: it could not be fetched, or what came could not be read. */
export const sourceProblemSchema = z.enum([...fetchProblems, ...fileProblems]);
export type SourceProblem = z.infer<typeof sourceProblemSchema>;

export const sourceRhythms = ["daily", "weekly"] as const;

/** A list on the web that is fetched by itself for a desk. */
export const listSourceSchema = z.object({
  centreId: centreIdSchema,
  sourceId: listSourceIdSchema,
  /** Shown as the origin of its listings. */
  name: z.string().min(1).max(200),
  url: z.url({ protocol: /^https$/ }).max(500),
  licence: z.string().min(1).max(300),
  /** Whom the desk asks when it fails. */
  owner: z.string().min(1).max(200),
  rhythm: z.enum(sourceRhythms),
  active: z.boolean(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  lastTriedAt: instantSchema.optional(),
  lastSuccessAt: instantSchema.optional(),
  /** Failures since the last success. */
  failures: z.number().int().min(0).default(0),
  problem: sourceProblemSchema.optional(),
  /** What the server named the version that was read last. */
  etag: z.string().max(500).optional(),
  lastModified: z.string().max(100).optional(),
  lastImportId: z.string().max(40).optional(),
  /** When its listings were taken down because it was dead. */
  expiredAt: instantSchema.optional(),
});
export type ListSource = z.infer<typeof listSourceSchema>;

export const sourceHealths = ["new", "well", "failing", "dead", "paused"] as const;
export type SourceHealth = (typeof sourceHealths)[number];

/** A source that brought nothing for so many days is dead: what it said may be long wrong. */
const daysToDeath: Readonly<Record<ListSource["rhythm"], number>> = { daily: 14, weekly: 28 };

/** How a source is, at a moment. */
export const healthOf = (
  source: Pick<ListSource, "active" | "failures" | "lastSuccessAt" | "createdAt" | "rhythm">,
  now: Date,
): SourceHealth => {
  const { active, failures, lastSuccessAt, createdAt, rhythm } = source;
  if (!active) return "paused";
  if (failures === 0) return lastSuccessAt ? "well" : "new";
  const since = jstDate(new Date(lastSuccessAt ?? createdAt));
  return daysBetween(since, jstDate(now)) >= daysToDeath[rhythm] ? "dead" : "failing";
};

/** Whether a desk has to be told of it. */
export const needsCare = (health: SourceHealth): boolean => health === "failing" || health === "dead";

const monday = 1;

/** Whether a source is fetched on a day: weekly ones on Mondays, and on every day while they fail. @param day in Japan */
export const isDue = ({ active, rhythm, failures }: ListSource, day: string): boolean =>
  active && (rhythm === "daily" || failures > 0 || new Date(`${day}T00:00:00Z`).getUTCDay() === monday);
