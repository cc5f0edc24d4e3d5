import type { Actor } from "../domain/audit.ts";
import type { CentreId } from "../domain/ids.ts";
import type { LeadFacts } from "../domain/leads/lead.ts";
import type { LeadRejection, LeadReport, LeadRowReport } from "../domain/leads/lead-report.ts";
import { type RegisterRow, readRegister } from "../domain/leads/read-register.ts";
import type { FileReader } from "../domain/listing-import/table-file.ts";
import type { Clock } from "../domain/times.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";
import { findCentreFor } from "./find-centre-for.ts";
import { readKnownLeads } from "./read-known-leads.ts";
import { saveLeads } from "./save-leads.ts";

export interface ImportLeadsDeps {
  readonly organizations: Pick<OrganizationRepository, "listLeads" | "listForReview" | "saveLeads">;
  readonly centres: Pick<CentreRepository, "list">;
  readonly readFile: FileReader;
  readonly clock: Clock;
}

export interface ImportLeadsInput {
  readonly fileName: string;
  readonly content: Uint8Array;
  /** Name of the register. */
  readonly sourceName: string;
  readonly actor: Actor;
  /** For this desk alone; absent: each organisation for the desk that serves its municipality. */
  readonly centreId?: CentreId | undefined;
}

interface Served {
  readonly record: number;
  readonly facts: LeadFacts;
}

const rejected = (record: number, tradeName: string, reason: LeadRejection): LeadRowReport => ({
  record,
  tradeName,
  outcome: "rejected",
  reason,
});

/** The desks by municipality, each asked for once. */
const desksOf = async ({ centres }: ImportLeadsDeps, rows: readonly RegisterRow[]) => {
  const all = await centres.list();
  const findCentre = findCentreFor({ centres: { list: async () => all } });
  const codes = new Set(rows.flatMap((row) => ("facts" in row ? [row.facts.municipalityCode] : [])));
  const found = await Promise.all([...codes].map(async (code) => [code, (await findCentre(code))?.centreId] as const));
  return new Map(found);
};

const importForDesk = async (
  deps: ImportLeadsDeps,
  centreId: CentreId,
  served: readonly Served[],
  { sourceName, actor }: ImportLeadsInput,
): Promise<LeadRowReport[]> => {
  const known = await readKnownLeads(deps)(centreId);
  const source = { kind: "register" as const, name: sourceName };
  const facts = served.map((one) => one.facts);
  const outcomes = await saveLeads(deps)(facts, known, { centreId, source, actor, now: deps.clock() });
  return served.map(({ record, facts: { tradeName } }, index) => {
    const outcome = outcomes[index] ?? "rejected";
    return { record, tradeName, outcome, ...(outcome === "rejected" ? { reason: "failed" as const } : {}) };
  });
};

interface Sorted {
  readonly rejected: readonly LeadRowReport[];
  readonly served: ReadonlyMap<CentreId, readonly Served[]>;
}

/** Parts rows that make leads, by the desk they are for, from those that do not. */
const sortRows = (
  rows: readonly RegisterRow[],
  desks: ReadonlyMap<string, CentreId | undefined>,
  only: CentreId | undefined,
): Sorted => {
  const refused: LeadRowReport[] = [];
  const taken: (Served & { readonly centreId: CentreId })[] = [];
  for (const row of rows) {
    const centreId = "facts" in row ? desks.get(row.facts.municipalityCode) : undefined;
    if ("problem" in row) refused.push(rejected(row.record, "", row.problem));
    else if (!centreId || (only && only !== centreId)) {
      refused.push(rejected(row.record, row.facts.tradeName, "elsewhere"));
    } else taken.push({ ...row, centreId });
  }
  return { rejected: refused, served: Map.groupBy(taken, ({ centreId }) => centreId) };
};

/**
 * Makes leads of a register of organisations, each for the desk that serves its municipality. Every row ends with an
 * outcome; who has registered is left alone; the same register again changes nothing.
 */
export const importLeads =
  (deps: ImportLeadsDeps) =>
  async (input: ImportLeadsInput): Promise<LeadReport> => {
    const read = await deps.readFile({ name: input.fileName, content: input.content });
    if ("problem" in read) return { problem: read.problem, rows: [] };
    const rows = read.tables.map(readRegister).find((found) => found !== undefined);
    if (!rows) return { problem: "unknown_columns", rows: [] };
    const sorted = sortRows(rows, await desksOf(deps, rows), input.centreId);
    const reports = [...sorted.rejected];
    for (const [centreId, some] of sorted.served) reports.push(...(await importForDesk(deps, centreId, some, input)));
    return { rows: reports.sort((a, b) => a.record - b.record) };
  };

export type ImportLeads = ReturnType<typeof importLeads>;
