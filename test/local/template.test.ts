import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadAssembly } from "../../infra/local/template/assembly.ts";
import { type CloudDescription, describeCloud } from "../../infra/local/template/cloud-description.ts";
import { smallResources, writeAssembly } from "../support/local/small-template.ts";

type Resources = ReturnType<typeof smallResources>;

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "ikigai-templates-"));
});

afterAll(() => rm(directory, { recursive: true, force: true }));

async function describe(change: (resources: Resources) => void = () => undefined): Promise<CloudDescription> {
  const resources = smallResources();
  change(resources);
  const assembly = loadAssembly(await writeAssembly(directory, resources));
  const origins = { origin: "http://localhost:1", sqs: "http://127.0.0.1:2" };
  return describeCloud(assembly, { origins, parameters: {}, secretValue: (arn) => `value of ${arn.slice(-8)}` });
}

/** Properties of a resource of the small template. */
function of(resources: Resources, logicalId: string): Record<string, unknown> {
  const properties = resources[logicalId]?.Properties;
  if (!properties) throw new Error(`no ${logicalId}`);
  return properties;
}

test("references become the addresses of this machine", async () => {
  const { functions } = await describe();
  expect(functions.find(({ name }) => name === "jobs/probe")?.environment).toEqual({
    TABLE: "Small-Table",
    QUEUE_URL: "http://127.0.0.1:2/000000000000/Small-WorkQueue",
    SECRET_ARN: "arn:aws:secretsmanager:ap-northeast-1:000000000000:secret:Small-Secret-local1",
    MAIL_SET: "small-mail",
  });
});

test("values of secrets are put into CloudFront's headers", async () => {
  const { edge } = await describe((resources) => {
    resources.Site = {
      Type: "AWS::CloudFront::Distribution",
      Properties: {
        DistributionConfig: {
          DefaultCacheBehavior: {},
          Origins: [
            {
              OriginCustomHeaders: [
                {
                  HeaderName: "X-Origin-Secret",
                  HeaderValue: {
                    "Fn::Join": ["", ["{{resolve:secretsmanager:", { Ref: "Secret" }, ":SecretString:::}}"]],
                  },
                },
              ],
            },
          ],
        },
      },
    };
  });
  expect(edge.originHeaders).toEqual({ "x-origin-secret": "value of t-local1" });
});

test.each<[string, string, (resources: Resources) => void]>([
  [
    "an unknown resource type",
    "Stream",
    (resources) => {
      resources.Stream = { Type: "AWS::Kinesis::Stream" };
    },
  ],
  [
    "a reference to nothing",
    "WorkerFunction",
    (resources) => {
      of(resources, "WorkerFunction").Environment = { Variables: { TABLE: { Ref: "Gone" } } };
    },
  ],
  [
    "an unknown attribute",
    "WorkerFunction",
    (resources) => {
      of(resources, "WorkerFunction").Environment = { Variables: { TABLE: { "Fn::GetAtt": ["Table", "Colour"] } } };
    },
  ],
  [
    "an unknown function of CloudFormation",
    "WorkerFunction",
    (resources) => {
      of(resources, "WorkerFunction").Environment = { Variables: { TABLE: { "Fn::Cidr": ["10.0.0.0/8"] } } };
    },
  ],
  [
    "an import that no stack exports",
    "WorkerFunction",
    (resources) => {
      of(resources, "WorkerFunction").Environment = { Variables: { TABLE: { "Fn::ImportValue": "elsewhere" } } };
    },
  ],
  [
    "a worked queue without dead-letter queue",
    "WorkQueue",
    (resources) => {
      of(resources, "WorkQueue").RedrivePolicy = undefined;
    },
  ],
  [
    "an event source without partial batch responses",
    "WorkerSource",
    (resources) => {
      of(resources, "WorkerSource").FunctionResponseTypes = [];
    },
  ],
  [
    "an event source without a limit",
    "WorkerSource",
    (resources) => {
      of(resources, "WorkerSource").ScalingConfig = undefined;
    },
  ],
  [
    "a visibility below six times the function's time",
    "WorkQueue",
    (resources) => {
      of(resources, "WorkQueue").VisibilityTimeout = 17;
    },
  ],
  [
    "a schedule without time zone",
    "Schedule",
    (resources) => {
      of(resources, "Schedule").ScheduleExpressionTimezone = undefined;
    },
  ],
  [
    "a schedule whose role may not invoke its function",
    "Schedule",
    (resources) => {
      of(resources, "SchedulerPolicy").PolicyDocument = { Statement: [] };
    },
  ],
  [
    "a function that is told of a table and may do nothing on it",
    "ProbeFunction",
    (resources) => {
      of(resources, "FunctionPolicy").PolicyDocument = { Statement: [] };
    },
  ],
  [
    "a route to a function that API Gateway may not invoke",
    "ProbeFunction",
    (resources) => {
      of(resources, "Permission").Principal = "events.amazonaws.com";
    },
  ],
  [
    "mail events to a queue that SNS may not send to",
    "WorkQueue",
    (resources) => {
      of(resources, "WorkQueuePolicy").PolicyDocument = { Statement: [] };
    },
  ],
  [
    "a function without a bundle",
    "WorkerFunction",
    (resources) => {
      resources.WorkerFunction = { ...resources.WorkerFunction, Type: "AWS::Lambda::Function", Metadata: {} };
    },
  ],
  [
    "a queue that keeps an order",
    "WorkQueue",
    (resources) => {
      of(resources, "WorkQueue").FifoQueue = true;
    },
  ],
])("%s is an error that names the logical id", async (_, logicalId, change) => {
  await expect(describe(change)).rejects.toMatchObject({ name: "TemplateProblem", logicalId });
});
