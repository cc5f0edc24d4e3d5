import { mkdtempSync, rmSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { serveLoopback } from "../../../infra/local/engines/http-server.ts";
import { openObjectFiles } from "../../../infra/local/storage/object-files.ts";
import { s3Endpoint } from "../../../infra/local/storage/s3-engine.ts";
import { s3ListStore } from "../../../shared/adapters/s3/s3-list-store.ts";
import { httpsListFetcher, type Transport } from "../../../shared/adapters/web/https-list-fetcher.ts";
import type { CallSite } from "./call-sites.ts";
import { delayMs, testRegion } from "./disturb-repositories.ts";
import { type Fault, startFaultyNetwork } from "./faulty-network.ts";
import { tagged } from "./tagged-client.ts";

interface Disturbance {
  readonly fault: Fault;
  readonly onFault: (site: CallSite) => void;
}

const list = "名称,開始日\r\n陶芸,2026-12-05\r\n";
const key = "lists/kita/1/events.csv";

/** A list is kept and read again, each of the two disturbed once. */
const disturbStore = async ({ fault, onFault }: Disturbance): Promise<boolean> => {
  const directory = mkdtempSync(join(tmpdir(), "ikigai-faults-"));
  const objects = openObjectFiles(directory);
  const settings = { objects, buckets: ["lists"], now: () => new Date(), authorize: () => undefined, secret: "test" };
  const service = await serveLoopback(0, s3Endpoint(settings));
  const disturbed = new Set<CallSite>();
  const network = await startFaultyNetwork({
    ...{ port: service.port, delayMs },
    faultFor: ({ site }) => {
      if (!site || disturbed.has(site)) return undefined;
      disturbed.add(site);
      onFault(site);
      return fault;
    },
  });
  const client = tagged(new S3Client({ ...testRegion, endpoint: network.endpoint }));
  const store = s3ListStore({ LISTS_BUCKET: "lists" }, client);
  try {
    await store.put(key, Buffer.from(list));
    const content = Buffer.from((await store.get(key)) ?? []);
    return content.toString() === list && (await store.size(key)) === content.length;
  } catch {
    return false;
  } finally {
    client.destroy();
    await network.stop();
    await service.stop();
    rmSync(directory, { recursive: true, force: true });
  }
};

const patienceMs = 800;

/** A list is fetched from a server that is disturbed once: it comes whole or is told to have failed, and comes at the next try. */
const disturbFetch = async ({ fault }: Disturbance): Promise<boolean> => {
  const service = await serveLoopback(0, (_, response) => response.writeHead(200).end(list));
  let done = false;
  const network = await startFaultyNetwork({
    ...{ port: service.port, delayMs },
    faultFor: () => {
      if (done) return undefined;
      done = true;
      return fault;
    },
  });
  const transport: Transport = {
    resolve: async () => ["198.51.101.7"],
    open: (_url, _address, headers, signal) =>
      new Promise((resolve, reject) => {
        get(network.endpoint, { headers, signal, agent: false }, resolve).once("error", reject);
      }),
  };
  const fetchList = httpsListFetcher(transport, patienceMs);
  const fetched = async () => {
    const answer = await fetchList("https://city.example/events.csv", {});
    return "content" in answer ? Buffer.from(answer.content).toString() : answer.outcome;
  };
  try {
    return ["failed", list].includes(await fetched()) && (await fetched()) === list;
  } finally {
    await network.stop();
    await service.stop();
  }
};

/** Keeps, reads and fetches lists over a network that breaks. */
export const disturbLists = async (disturbance: Disturbance): Promise<{ wrong: number }> => {
  const right = [await disturbStore(disturbance), await disturbFetch(disturbance)];
  return { wrong: right.filter((one) => !one).length };
};
