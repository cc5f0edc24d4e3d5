/** How much is run: all of it, or what a test run has time for. */
export type Scale = "full" | "short";

export interface ProofOptions {
  readonly seed: number;
  readonly scale: Scale;
  /** Tells what is going on. */
  readonly say: (line: string) => void;
}

export interface ProofResult {
  /** What was run and what came of it, by name, in the order to be shown. */
  readonly counts: Readonly<Record<string, number | string>>;
  /** What should not have happened; empty: proven. */
  readonly violations: readonly string[];
}

export interface Proof {
  readonly title: string;
  run(options: ProofOptions): Promise<ProofResult>;
}

/** `lost: 3 (0 expected)` for each count that is not as it must be. */
export const violationsOf = (
  counts: Readonly<Record<string, number | string>>,
  limits: Readonly<Record<string, { readonly max?: number; readonly min?: number }>>,
): string[] =>
  Object.entries(limits).flatMap(([name, { max, min }]) => {
    const value = Number(counts[name]);
    if (max !== undefined && !(value <= max)) return [`${name}: ${counts[name]} (at most ${max})`];
    if (min !== undefined && !(value >= min)) return [`${name}: ${counts[name]} (at least ${min})`];
    return [];
  });
