import { z } from "zod";
import { centreIdSchema, cycleSchema, seniorIdSchema } from "./ids.ts";
import { importIdSchema } from "./import-records.ts";
import { listSourceIdSchema } from "./list-source.ts";

/** One message of the match queue: hold one part of all seniors against the open listings, for a cycle. */
export const matchWorkSchema = z.object({
  cycle: cycleSchema,
  segment: z.number().int().min(0),
  totalSegments: z.number().int().min(1),
});
export type MatchWork = z.infer<typeof matchWorkSchema>;

/** One message of the import queue: import this file, or fetch this source and import what it brings. */
export const importWorkSchema = z.union([
  z.object({ centreId: centreIdSchema, importId: importIdSchema }),
  z.object({ centreId: centreIdSchema, sourceId: listSourceIdSchema }),
]);
export type ImportWork = z.infer<typeof importWorkSchema>;

/** One message of the delivery queue: send this digest. It may come twice, late, or not at all. */
export const deliveryWorkSchema = z.object({
  centreId: centreIdSchema,
  seniorId: seniorIdSchema,
  cycle: cycleSchema,
});
export type DeliveryWork = z.infer<typeof deliveryWorkSchema>;
