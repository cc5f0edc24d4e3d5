import type { CentreId, OrganizationId } from "../ids.ts";
import { jstDate } from "../times.ts";
import type { KnownLeads } from "./known-leads.ts";
import { type Lead, type LeadFacts, leadFactKeys, leadSchema } from "./lead.ts";

/** What becomes of an organisation that a register or an event names. `registered`: it needs no asking any more. */
export const leadOutcomes = ["added", "updated", "unchanged", "registered", "rejected"] as const;
export type LeadOutcome = (typeof leadOutcomes)[number];

/** A lead as it is to be written, where there is something to write. */
export interface LeadPlan {
  readonly outcome: Exclude<LeadOutcome, "rejected">;
  readonly lead?: Lead;
}

interface LeadContext {
  readonly centreId: CentreId;
  readonly source: { readonly kind: "register" | "listing"; readonly name: string };
  readonly now: Date;
  readonly nameLead: (facts: LeadFacts) => OrganizationId;
}

const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);

/** A register says more than an event: of an event only what was not known is taken. */
const joined = (stored: Lead, facts: LeadFacts, kind: "register" | "listing"): LeadFacts => {
  const taken = leadFactKeys.map((key) => {
    const [before, now] = [stored[key], facts[key]];
    const takesNow = isSaid(now) && (kind === "register" || !isSaid(before));
    return [key, takesNow ? now : before] as const;
  });
  return Object.fromEntries(taken.filter(([, value]) => value !== undefined)) as LeadFacts;
};

const sameFacts = (a: LeadFacts, b: LeadFacts): boolean =>
  leadFactKeys.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));

const sourcesWith = (stored: Lead["sources"], source: LeadContext["source"], seenOn: string): Lead["sources"] =>
  stored.some(({ kind, name }) => kind === source.kind && name === source.name) || stored.length >= 10
    ? stored
    : [...stored, { ...source, seenOn }];

const changed = (stored: Lead, facts: LeadFacts, registeredAs: OrganizationId | undefined, context: LeadContext) => {
  const { source, now } = context;
  const next: Lead = {
    ...stored,
    ...joined(stored, facts, source.kind),
    sources: sourcesWith(stored.sources, source, jstDate(now)),
    ...(registeredAs ? { registeredAs } : {}),
    updatedAt: now.toISOString(),
    version: stored.version + 1,
  };
  const same =
    sameFacts(stored, next) &&
    stored.sources.length === next.sources.length &&
    stored.registeredAs === next.registeredAs;
  return same ? undefined : next;
};

/** Plans one organisation against what its centre knows. The desk's own words (how far it is, its note) are never touched. */
export const planLead = (facts: LeadFacts, known: KnownLeads, context: LeadContext): LeadPlan => {
  const [stored, registeredAs] = [known.leadOf(facts), known.registeredOf(facts)];
  if (stored) {
    const lead = changed(stored, facts, stored.registeredAs ?? registeredAs, context);
    const outcome = (stored.registeredAs ?? registeredAs) ? "registered" : lead ? "updated" : "unchanged";
    return { outcome, ...(lead ? { lead } : {}) };
  }
  if (registeredAs) return { outcome: "registered" };
  const at = context.now.toISOString();
  const lead = leadSchema.parse({
    ...facts,
    organizationId: context.nameLead(facts),
    centreId: context.centreId,
    state: "lead",
    sources: [{ ...context.source, seenOn: jstDate(context.now) }],
    outreach: "not_contacted",
    createdAt: at,
    updatedAt: at,
    version: 1,
  });
  return { outcome: "added", lead };
};
