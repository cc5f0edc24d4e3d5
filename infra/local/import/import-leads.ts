import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";
import { findFiles } from "../demo/import-files.ts";
import type { ImportOptions } from "./options.ts";
import { importTexts } from "./texts.ts";

interface Cloud {
  invoke(name: string, request: unknown): Promise<unknown>;
}

const counts = ["added", "updated", "unchanged", "registered", "rejected"] as const;
const answerSchema = z.object({
  problem: z.string().optional(),
  counts: z.record(z.enum([...counts, "total"]), z.number()),
});

/** Hands registers of organisations to the running system, and tells how many of each became what. */
export const importLeads = async (
  cloud: Cloud,
  { from, source, centre, json }: ImportOptions,
  say: (text: string) => void,
): Promise<void> => {
  for (const path of from.flatMap((one) => findFiles(one).files)) {
    const fileName = basename(path);
    const answer = answerSchema.parse(
      await cloud.invoke("jobs/import-leads", {
        fileName,
        contentBase64: readFileSync(path).toString("base64"),
        sourceName: source ?? fileName,
        ...(centre ? { centreId: centre } : {}),
      }),
    );
    const told = counts.map((outcome) => answer.counts[outcome] ?? 0);
    say(importTexts.leads(fileName, answer.counts.total ?? 0, told));
    if (answer.problem) say(importTexts.problem(answer.problem));
    if (json) console.log(JSON.stringify({ file: fileName, ...answer }));
  }
};
