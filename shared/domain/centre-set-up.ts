import type { z } from "zod";
import { centreSchema } from "./centre.ts";

/** What an operator hands over to add or change a centre: all of its settings. */
export const centreSetUpSchema = centreSchema.omit({ createdAt: true, updatedAt: true });
export type CentreSetUp = z.infer<typeof centreSetUpSchema>;
