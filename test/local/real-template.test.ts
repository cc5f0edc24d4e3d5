import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { LocalCloud } from "../../infra/local/local-cloud.ts";
import { startLocalCloud } from "../../infra/local/start-local-cloud.ts";
import { env } from "../../shared/contract/env.ts";
import { routes } from "../../shared/contract/routes.ts";

let directory: string;
let cloud: LocalCloud;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "ikigai-real-"));
  const templateDirectory = inject("templateDirectory");
  cloud = await startLocalCloud({ stateDirectory: join(directory, "state"), port: 0, templateDirectory });
});

afterAll(async () => {
  await cloud.stop();
  await rm(directory, { recursive: true, force: true });
});

/** Pages that need neither a sign-in nor a token. */
const openPages = Object.values(routes)
  .flat()
  .filter((routeKey) => routeKey.startsWith("GET ") && !routeKey.includes("{"))
  .map((routeKey) => routeKey.slice("GET ".length));

test.each(openPages)("%s answers from its bundle", async (path) => {
  const response = await fetch(cloud.origin + path, { redirect: "manual" });
  expect(response.status).toBeLessThan(404);
});

test("every function of the contract and every job runs", () => {
  expect(cloud.functionNames).toEqual(expect.arrayContaining([...Object.keys(routes), "jobs/plan-digests"]));
});

test("the API refuses who does not come through CloudFront", async () => {
  const payload = {
    version: "2.0",
    routeKey: "GET /",
    rawPath: "/",
    rawQueryString: "",
    headers: {},
    isBase64Encoded: false,
  };
  const requestContext = { http: { method: "GET", path: "/" } };
  const answer = await cloud.invoke("public/browse-listings", { ...payload, requestContext });
  expect(answer).toMatchObject({ statusCode: 403 });
});

interface Template {
  readonly Resources: Readonly<
    Record<
      string,
      {
        readonly Metadata?: Readonly<Record<string, unknown>>;
        readonly Properties?: { readonly Environment?: { readonly Variables: Record<string, unknown> } };
      }
    >
  >;
}

/** Removes a variable from a function in a copy of the template. */
async function withoutVariable(functionName: string, variable: string): Promise<string> {
  const copy = join(directory, "cdk.out");
  await cp(inject("templateDirectory"), copy, { recursive: true });
  const file = join(copy, "IkigaiLink-local-Service.template.json");
  const template: Template = JSON.parse(await readFile(file, "utf8"));
  const resources = Object.values(template.Resources);
  const changed = resources.find(({ Metadata }) => Metadata?.["ikigai-link:function"] === functionName);
  delete changed?.Properties?.Environment?.Variables[variable];
  await writeFile(file, JSON.stringify(template));
  return copy;
}

test("a function that lacks a variable in the template lacks it here, too", async () => {
  const templateDirectory = await withoutVariable("jobs/plan-digests", env.matchQueueUrl);
  const lacking = await startLocalCloud({ stateDirectory: join(directory, "other"), port: 0, templateDirectory });
  try {
    await expect(lacking.fireSchedule("jobs/plan-digests")).rejects.toThrow(env.matchQueueUrl);
  } finally {
    await lacking.stop();
  }
});
