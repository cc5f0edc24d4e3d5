import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { nextDaytime } from "../../../infra/local/daytime.ts";
import { openStore, type Store } from "../../../infra/local/demo/read-store.ts";
import type { LocalCloud } from "../../../infra/local/local-cloud.ts";
import { sampleCentres } from "../../../infra/local/samples/centres.ts";
import { startLocalCloud } from "../../../infra/local/start-local-cloud.ts";
import { type Inspection, startInspection } from "../browser/inspection.ts";
import { startBrowser, type TestBrowser } from "../browser/start-browser.ts";
import { type Mailbox, mailbox } from "./mailbox.ts";
import { Visitor } from "./visitor.ts";

export interface App {
  readonly cloud: LocalCloud;
  readonly mails: Mailbox;
  /** The tables from outside, for looking only. */
  readonly store: Store;
  /** Of the pages that visitors meet. */
  readonly inspection: Inspection;
  /** A new person with a browser of their own; the first one starts Chromium. */
  visitor(): Promise<Visitor>;
  close(): Promise<void>;
}

/** The whole system with its three centres, from the synthesized template and the real bundles, on a free port. */
export const startApp = async (): Promise<App> => {
  const stateDirectory = await mkdtemp(join(tmpdir(), "ikigai-app-"));
  const cloud = await startLocalCloud({
    stateDirectory,
    port: 0,
    templateDirectory: inject("templateDirectory"),
    runSchedules: false,
    // Nobody gets mail at night.
    clockOffsetMs: nextDaytime(new Date()).getTime() - Date.now(),
  });
  for (const centre of sampleCentres) await cloud.invoke("jobs/set-up-centre", centre);
  const store = openStore(cloud);
  let started: Promise<TestBrowser> | undefined;
  const browser = async () => {
    started ??= startBrowser();
    return (await started).browser;
  };
  const inspection = startInspection(browser, cloud.origin);
  return {
    cloud,
    mails: mailbox(cloud),
    store,
    inspection,
    visitor: async () => {
      const options = { baseURL: cloud.origin, javaScriptEnabled: false, locale: "ja-JP" };
      const context = await (await browser()).newContext(options);
      return Visitor.from(context, cloud.origin, inspection);
    },
    close: async () => {
      store.close();
      await (await started)?.close();
      await cloud.stop();
      await rm(stateDirectory, { recursive: true, force: true });
    },
  };
};
