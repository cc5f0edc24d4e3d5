import { inject } from "vitest";
import { openStore, type Store } from "../../../infra/local/demo/read-store.ts";
import type { LocalCloud } from "../../../infra/local/local-cloud.ts";
import { type Inspection, startInspection } from "../browser/inspection.ts";
import { startBrowser, type TestBrowser } from "../browser/start-browser.ts";
import { type Mailbox, mailbox } from "./mailbox.ts";
import { startTestCloud } from "./start-test-cloud.ts";
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

/** The whole system, and people with browsers of their own. */
export const startApp = async (): Promise<App> => {
  const { cloud, close } = await startTestCloud(inject("templateDirectory"));
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
      await close();
    },
  };
};
