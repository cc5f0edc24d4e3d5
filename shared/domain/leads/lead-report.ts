import type { FileProblem } from "../listing-import/table-file.ts";
import type { LeadOutcome } from "./plan-lead.ts";
import type { RegisterProblem } from "./read-register.ts";

/** Why a row of a register made no lead. `elsewhere`: no desk here (or not this one) serves its municipality. */
export type LeadRejection = RegisterProblem | "elsewhere" | "failed";

/** How a row of a register ended. */
export interface LeadRowReport {
  readonly record: number;
  readonly tradeName: string;
  readonly outcome: LeadOutcome;
  readonly reason?: LeadRejection | undefined;
}

export interface LeadReport {
  readonly problem?: FileProblem | undefined;
  readonly rows: readonly LeadRowReport[];
}
