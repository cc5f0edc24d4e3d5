import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nextDaytime } from "../../../infra/local/daytime.ts";
import type { LocalCloud } from "../../../infra/local/local-cloud.ts";
import { sampleCentres } from "../../../infra/local/samples/centres.ts";
import { startLocalCloud } from "../../../infra/local/start-local-cloud.ts";

export interface TestCloud {
  readonly cloud: LocalCloud;
  close(): Promise<void>;
}

/** The whole system with its three centres, from a synthesized template and the real bundles, on a free port. */
export const startTestCloud = async (templateDirectory: string): Promise<TestCloud> => {
  const stateDirectory = await mkdtemp(join(tmpdir(), "ikigai-app-"));
  const cloud = await startLocalCloud({
    stateDirectory,
    port: 0,
    templateDirectory,
    runSchedules: false,
    // Nobody gets mail at night.
    clockOffsetMs: nextDaytime(new Date()).getTime() - Date.now(),
  });
  for (const centre of sampleCentres) await cloud.invoke("jobs/set-up-centre", centre);
  return {
    cloud,
    close: async () => {
      await cloud.stop();
      await rm(stateDirectory, { recursive: true, force: true });
    },
  };
};
