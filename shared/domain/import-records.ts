import { z } from "zod";
import { centreIdSchema, listingIdSchema } from "./ids.ts";
import { listSourceIdSchema } from "./list-source.ts";
import { doubtReasons, rejectionReasons, rowNotes, rowOutcomes, whenUnderstood } from "./listing-import/row-outcome.ts";
import { fileFormats, fileNotes, fileProblems } from "./listing-import/table-file.ts";
import { instantSchema } from "./times.ts";

/** Time and a random end, so that reports are sorted by their id: `20261125T043000000Z-1a2b3c4d`. */
export const importIdSchema = z
  .string()
  .regex(/^\d{8}T\d{9}Z-[0-9a-f]{8}$/)
  .brand("ImportId");
export type ImportId = z.infer<typeof importIdSchema>;

/** The id of an import that began at a moment. @param random a UUID */
export const newImportId = (at: Date, random: string): ImportId =>
  importIdSchema.parse(`${at.toISOString().replace(/[-:.]/g, "")}-${random.slice(0, 8)}`);

export const listOriginSchema = z.object({
  name: z.string().min(1).max(200),
  licence: z.string().min(1).max(300),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  /** The source that is fetched by itself, where it came from one. */
  sourceId: listSourceIdSchema.optional(),
});

/** expected: its file is on its way; waiting: for its turn; running; done, whether or not it could be read. */
const importStates = ["expected", "waiting", "running", "done"] as const;

export const rowReportSchema = z.object({
  record: z.number().int(),
  line: z.number().int(),
  sheet: z.string().optional(),
  title: z.string(),
  when: z.enum(whenUnderstood).optional(),
  municipalityCode: z.string().optional(),
  outcome: z.enum(rowOutcomes),
  reasons: z.array(z.enum([...rejectionReasons, ...doubtReasons])),
  notes: z.array(z.enum(rowNotes)),
  listingId: listingIdSchema.optional(),
  sameAs: z.number().int().optional(),
  evidence: z.array(z.string()),
});

const count = z.number().int().optional();

const tableReportSchema = z.object({
  sheet: z.string().optional(),
  schema: z.string(),
  schemaName: z.string(),
  madeOn: z.string(),
  headerRecords: z.number().int(),
  columns: z.record(z.string(), z.string()),
  guessed: z.array(z.string()),
  unread: z.array(z.string()).default([]),
});

/** What became of a file that a desk imported; its rows are kept beside it. */
export const importRecordSchema = z.object({
  centreId: centreIdSchema,
  importId: importIdSchema,
  at: instantSchema,
  /** Name of the staff member, or of the source that is fetched by itself. */
  by: z.string().max(200),
  source: listOriginSchema,
  fileName: z.string().max(300),
  state: z.enum(importStates).default("done"),
  /** Key of the file in the bucket of lists. */
  fileKey: z.string().max(1000).optional(),
  /** Rows that are finished, of so many. */
  progress: z.object({ done: z.number().int(), total: z.number().int() }).optional(),
  /** When it last moved on; one that stands still for long was cut off. */
  movedAt: instantSchema.optional(),
  format: z.enum(fileFormats).optional(),
  encoding: z.string().optional(),
  delimiter: z.string().optional(),
  tables: z.array(tableReportSchema),
  passedOver: z.array(z.string()),
  notes: z.array(z.enum(fileNotes)),
  problem: z.enum(fileProblems).optional(),
  counts: z.object({ imported: count, updated: count, unchanged: count, needsPerson: count, rejected: count }),
});
export type ImportRecord = z.infer<typeof importRecordSchema>;

/** An import that has not moved for so long, in milliseconds, was cut off. */
const patience = 120_000;

/** Whether an import waits or runs and has not moved on for so long that it can be set going again. */
export const isCutOff = ({ state, movedAt, at }: ImportRecord, now: Date): boolean =>
  (state === "waiting" || state === "running") && now.getTime() - Date.parse(movedAt ?? at) > patience;
