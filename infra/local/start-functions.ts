import type { CloudClock } from "./cloud-clock.ts";
import { type Endpoints, functionEnvironment } from "./processes/function-environment.ts";
import { openFunctionLog } from "./processes/function-log.ts";
import { createFunctionPool, type FunctionPool } from "./processes/function-pool.ts";
import { createMetricTotals } from "./processes/metric-totals.ts";
import type { Shutdown } from "./shutdown.ts";
import type { FunctionDescription } from "./template/read-functions.ts";

/** The functions of the template, ready to be invoked; their processes start when needed. */
export interface LocalFunctions {
  readonly names: readonly string[];
  /** Invocations that run or wait. */
  readonly inFlight: number;
  invoke(name: string, payload: unknown): Promise<unknown>;
  invokeByLogicalId(logicalId: string, payload: unknown): Promise<unknown>;
  metrics(): Readonly<Record<string, number>>;
}

interface Settings {
  readonly functions: readonly FunctionDescription[];
  readonly region: string;
  readonly endpoints: Endpoints;
  readonly clock: CloudClock;
  readonly logDirectory: string;
  readonly shutdown: Shutdown;
}

export function startFunctions(settings: Settings): LocalFunctions {
  const { functions, region, endpoints, clock, logDirectory, shutdown } = settings;
  const metrics = createMetricTotals();

  function startPool(fn: FunctionDescription): FunctionPool {
    const log = shutdown.after(openFunctionLog(logDirectory, fn.name, metrics.read), (opened) => opened.close());
    const environment = functionEnvironment(fn, region, endpoints);
    const pool = createFunctionPool(fn, () => ({ environment, clockOffsetMs: clock.offsetMs, onOutput: log.write }));
    return shutdown.after(pool, (started) => started.stop());
  }

  const pools = functions.map(startPool);
  clock.onShift((offsetMs) => {
    for (const pool of pools) pool.shiftClock(offsetMs);
  });

  const invokeWhere = async (matches: (pool: FunctionPool) => boolean, payload: unknown, wanted: string) => {
    const pool = pools.find(matches);
    if (!pool) throw new Error(`There is no function ${wanted}.`);
    return pool.invoke(payload);
  };

  return {
    names: functions.map(({ name }) => name),
    get inFlight() {
      return pools.reduce((sum, pool) => sum + pool.inFlight, 0);
    },
    invoke: (name, payload) => invokeWhere(({ fn }) => fn.name === name, payload, name),
    invokeByLogicalId: (id, payload) => invokeWhere(({ fn }) => fn.logicalId === id, payload, id),
    metrics: metrics.totals,
  };
}
